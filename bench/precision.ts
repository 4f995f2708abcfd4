/**
 * `npm run bench precision LIBRARY`: what became of the findings of each check in a library, and how often they were right.
 * Right is what was fixed, as offered or otherwise; wrong what was dismissed; what is open says nothing yet.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { connect } from '../db/connection.ts'
import { type CheckFates, countFates } from '../db/fates.ts'
import { migrations } from '../db/migrations/index.ts'

/** Of the normal distribution, for an interval that holds the truth 95 times of 100. */
const z = 1.96

/** Where the true share of right ones lies (Wilson 1927), given how many of how many were right. */
function wilson(right: number, judged: number): readonly [low: number, high: number] {
  const share = right / judged
  const scale = 1 + z ** 2 / judged
  const middle = (share + z ** 2 / (2 * judged)) / scale
  const width = (z / scale) * Math.sqrt((share * (1 - share)) / judged + z ** 2 / (4 * judged ** 2))
  return [middle - width, middle + width]
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`
}

function precisionOf({ fixedAsOffered, fixedOtherwise, dismissed }: Omit<CheckFates, 'check'>): string {
  const right = fixedAsOffered + fixedOtherwise
  const judged = right + dismissed
  if (judged === 0) return 'nobody judged it yet'
  const [low, high] = wilson(right, judged)
  return `${percent(right / judged)} (${percent(low)} to ${percent(high)})`
}

function line({ check, ...fates }: CheckFates): string {
  const { open, fixedAsOffered, fixedOtherwise, dismissed } = fates
  const offered = open + fixedAsOffered + fixedOtherwise + dismissed
  const counts = [offered, fixedAsOffered, fixedOtherwise, dismissed, open].map((count) => String(count).padStart(11))
  return `${check.padEnd(26)}${counts.join('')}   ${precisionOf(fates)}`
}

function sum(fates: readonly CheckFates[]): CheckFates {
  const total = (key: Exclude<keyof CheckFates, 'check'>) => fates.reduce((all, one) => all + one[key], 0)
  return {
    check: 'all',
    open: total('open'),
    fixedAsOffered: total('fixedAsOffered'),
    fixedOtherwise: total('fixedOtherwise'),
    dismissed: total('dismissed'),
  }
}

/** Only reads: a library of another app version is left as it is. */
function readFates(file: string): readonly CheckFates[] {
  const connection = connect(file)
  try {
    const schema = Number(connection.raw.pragma('user_version', { simple: true }))
    const known = migrations.at(-1)?.schema ?? 0
    if (schema !== known)
      throw new Error(`${file} has schema ${schema}, this app ${known}: open it with this app first`)
    return countFates(connection.read)
  } finally {
    connection.close()
  }
}

const [path] = process.argv.slice(2)
const file = path === undefined ? undefined : resolve(process.env.INIT_CWD ?? process.cwd(), path)
if (file === undefined || !existsSync(file)) {
  console.error('npm run bench precision LIBRARY: names the file of a library')
  process.exitCode = 2
} else {
  const fates = readFates(file)
  const heads = ['offered', 'as is', 'otherwise', 'dismissed', 'open'].map((head) => head.padStart(11))
  console.log(`${'check'.padEnd(26)}${heads.join('')}   precision (95 %)`)
  for (const one of fates) console.log(line(one))
  console.log(line(sum(fates)))
}

/** What the scorer writes with `--json`, as far as the benches read it; and the two halves of a set side by side. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Half, type Sets, scorerArguments, writeHalf } from './sets.ts'

type Alarms = { readonly words: number; readonly 'FA/1k': number; readonly by: Readonly<Record<string, number>> }
type Precision = {
  readonly alarms: number
  readonly 'precision%': number
  readonly checks: Readonly<Record<string, { readonly alarms: number; readonly 'precision%': number }>>
}

export type Scores = {
  readonly tab: readonly { readonly kind: string; readonly 'F1-lab': number; readonly 'fixed%': number }[]
  readonly fa: Readonly<Record<string, Alarms>>
  readonly faPair: Readonly<Record<string, Alarms>>
  readonly realSets: Readonly<Record<string, Precision>>
  readonly mt: Readonly<Record<string, Alarms>>
}

/** Runs the scorer on the sets. `command` answers its questions. */
export function score(scorer: string, sets: Sets, command: readonly string[]): Scores {
  const folder = mkdtempSync(join(tmpdir(), 'sverka-garble-'))
  try {
    const out = join(folder, 'scores.json')
    const args = [scorer, ...scorerArguments(sets), '--json', out, '--', ...command]
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 })
    if (status !== 0) throw new Error(`the scorer ended with ${status}\n${stderr}`)
    return JSON.parse(readFileSync(out, 'utf8'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export function scoreHalf(scorer: string, sets: Sets, half: Half, command: readonly string[]): Scores {
  const folder = mkdtempSync(join(tmpdir(), `sverka-half-${half}-`))
  try {
    return score(scorer, writeHalf(sets, half, folder), command)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

type Row = Readonly<Record<string, number | string>>

/** One row for each key of either half, with the two figures beside each other. */
function beside(a: ReadonlyMap<string, Row>, b: ReadonlyMap<string, Row>): Readonly<Record<string, Row>> {
  const rows = [...new Set([...a.keys(), ...b.keys()])].map((key) => {
    const of = (half: Half, row: Row = {}) =>
      Object.entries(row).map(([name, value]) => [`${name} ${half}`, value] as const)
    return [key, Object.fromEntries([...of('a', a.get(key)), ...of('b', b.get(key))])] as const
  })
  return Object.fromEntries(rows)
}

function rate(alarms: number, words: number): number {
  return words === 0 ? 0 : Number(((1_000 * alarms) / words).toFixed(2))
}

function kindRows({ tab }: Scores): ReadonlyMap<string, Row> {
  return new Map(tab.map((row) => [row.kind, { 'F1-lab': row['F1-lab'], 'fixed%': row['fixed%'] }]))
}

/** "ru→en wrong-number", and the sum of each pair. */
function alarmRows(pairs: Scores['faPair']): ReadonlyMap<string, Row> {
  const rows = Object.entries(pairs).flatMap(([pair, { words, by, 'FA/1k': all }]) => [
    [`${pair} ALL`, { 'per 1k': all }] as const,
    ...Object.entries(by).map(([check, alarms]) => [`${pair} ${check}`, { 'per 1k': rate(alarms, words) }] as const),
  ])
  return new Map(rows)
}

function precisionRows({ realSets }: Scores): ReadonlyMap<string, Row> {
  const rowOf = (of: { readonly alarms: number; readonly 'precision%': number }): Row => ({
    alarms: of.alarms,
    'on marks%': of['precision%'],
  })
  const rows = Object.entries(realSets).flatMap(([set, of]) => [
    [`${set} ALL`, rowOf(of)] as const,
    ...Object.entries(of.checks).map(([check, one]) => [`${set} ${check}`, rowOf(one)] as const),
  ])
  return new Map(rows)
}

/** Prints every figure that could be fitted, for both halves: a check that is good on one of them only was fitted. */
export function printHalves(a: Scores, b: Scores): void {
  console.log('\nHalves: damaged sentences')
  console.table(beside(kindRows(a), kindRows(b)))
  console.log('Halves: alarms per 1,000 clean words, by pair and check')
  console.table(beside(alarmRows(a.faPair), alarmRows(b.faPair)))
  console.log('Halves: machine translation, alarms on a marked span, by set and check')
  console.table(beside(precisionRows(a), precisionRows(b)))
  console.log('Halves: machine translation without marks, alarms per 1,000 words, by pair and check')
  console.table(beside(alarmRows(a.mt), alarmRows(b.mt)))
}

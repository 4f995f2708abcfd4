/** Programs of others read our term lists as we do, where they are at hand (`npm run judges`). */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { conceptIn } from '../../terms/testing/concept-in.ts'
import { writeTerms } from './write-terms.ts'

const isHere = (program: string) => (process.env.PATH ?? '').split(':').some((one) => existsSync(join(one, program)))
const titled = (what: string, program: string) =>
  `${what}${isHere(program) ? '' : ` (skipped: no ${program} here, see scripts/judges.ts)`}`
/** Starting a program takes a while. */
const judgedWithinMs = 60_000

const concepts = ['ru гавань | en harbour', 'ru «Паром & Ко» <СП> | en Ferry & Co. | en ! Ferryboat'].map(conceptIn)

function judged<Answer>(as: 'tbx' | 'tbx2', judge: (path: string, folder: string) => Answer): Answer {
  const folder = mkdtempSync(join(tmpdir(), 'judged-'))
  try {
    const path = join(folder, 'terms.tbx')
    writeFileSync(path, writeTerms(concepts, as))
    return judge(path, folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test.skipIf(!isHere('tbx2po'))(
  titled('translate-toolkit finds the same pairs in our TBX of version 2', 'tbx2po'),
  () => {
    const po = judged('tbx2', (path, folder) => {
      const out = join(folder, 'terms.po')
      execFileSync('tbx2po', ['--progress=none', path, out], { stdio: 'pipe' })
      return readFileSync(out, 'utf8')
    })
    const pairs = [...po.matchAll(/^msgid "(.+)"\nmsgstr "(.*)"$/gmu)].map(([, source, target]) => [source, target])
    expect(pairs).toEqual([
      ['гавань', 'harbour'],
      ['«Паром & Ко» <СП>', 'Ferry & Co.'],
    ])
  },
  judgedWithinMs,
)

test.skipIf(!isHere('xmllint'))(
  titled('our TBX of both versions is well-formed', 'xmllint'),
  () => {
    const told = (['tbx', 'tbx2'] as const).map((as) =>
      judged(as, (path) => execFileSync('xmllint', ['--noout', path], { encoding: 'utf8', stdio: 'pipe' })),
    )
    expect(told).toEqual(['', ''])
  },
  judgedWithinMs,
)

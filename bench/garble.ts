/**
 * Scores the checks: `npm run bench garble DIR` runs DIR's scorer on its dev sets, then says what the checks' confidence is
 * worth. For their cost see `bench/check.ts`.
 * With `--models` instead what each learned model adds: the made sets again without it, one row a model. Takes minutes.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ModelName } from '../core/model/check.ts'

const [dir, wish] = process.argv.slice(2)
if (dir === undefined) throw new Error('usage: node bench/garble.ts DIR [--models]')

const files = readdirSync(dir).filter((name) => name.endsWith('.jsonl'))
const real = files.filter((name) => name.startsWith('real-')).flatMap((name) => ['--real', join(dir, name)])
const made = files.filter((name) => !name.startsWith('real-')).map((name) => join(dir, name))
const lines = join(import.meta.dirname, 'garble-lines.ts')
const scorer = join(dir, 'score.mjs')

type Scores = {
  readonly tab: readonly { readonly kind: string; readonly 'F1-lab': number; readonly 'fixed%': number }[]
  readonly fa: Readonly<Record<string, { readonly 'FA/1k': number }>>
}

function scoreWithout(models: readonly ModelName[]): Scores {
  const folder = mkdtempSync(join(tmpdir(), 'sverka-garble-'))
  const out = join(folder, 'scores.json')
  spawnSync(process.execPath, [scorer, ...made, '--json', out, '--', process.execPath, lines, ...models])
  const scores: Scores = JSON.parse(readFileSync(out, 'utf8'))
  rmSync(folder, { recursive: true })
  return scores
}

function rowOf({ tab, fa }: Scores, language: string) {
  const kinds = tab.filter(({ kind }) => kind.startsWith(`${language} `) && !kind.endsWith(' ALL'))
  const mean = (of: 'F1-lab' | 'fixed%') => kinds.reduce((sum, kind) => sum + kind[of], 0) / Math.max(1, kinds.length)
  return {
    [`${language} F1`]: mean('F1-lab').toFixed(1),
    [`${language} fixed %`]: mean('fixed%').toFixed(1),
    [`${language} false alarms`]: fa[language]?.['FA/1k'] ?? 0,
  }
}

const settings: Readonly<Record<string, readonly ModelName[]>> = {
  'with all models': [],
  'without words.sa': ['words.sa'],
  'without words': ['words', 'words.sa'],
  'without gaps': ['gaps'],
  'without tags': ['tags'],
  'without any': ['words', 'words.sa', 'gaps', 'tags', 'spelling'],
}

if (wish === '--models') {
  const rows = Object.entries(settings).map(([setting, models]) => {
    const scores = scoreWithout(models)
    return [setting, { ...rowOf(scores, 'en'), ...rowOf(scores, 'ru') }] as const
  })
  console.table(Object.fromEntries(rows))
} else {
  spawnSync(process.execPath, [scorer, ...made, ...real, '--', process.execPath, lines], { stdio: 'inherit' })
  const reliability = join(import.meta.dirname, 'garble-reliability.ts')
  spawnSync(process.execPath, [reliability, ...files.map((name) => join(dir, name))], { stdio: 'inherit' })
}

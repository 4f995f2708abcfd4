/**
 * Scores the checks: `npm run bench garble FOLDER` runs the folder's scorer on its dev sets (rates by pair and check), tells
 * what each reach shows, and prints the same figures for the two halves of every set: tune on one, report the other. The
 * scorer sees what the default reach shows. Some minutes. For the checks' cost see `bench/check.ts`.
 * With `--models` instead what each learned model adds: the made sets again without it, one row a model. Takes minutes.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { ModelName } from '../core/model/check.ts'
import { printHalves, type Scores, score, scoreHalf } from './garble/scores.ts'
import { scorerArguments, setsIn } from './garble/sets.ts'

const [folder, wish] = process.argv.slice(2)
if (folder === undefined) throw new Error('usage: npm run bench garble FOLDER [--models]')

const sets = setsIn(folder)
const scorer = join(folder, 'score.mjs')
const command = [process.execPath, join(import.meta.dirname, 'garble-lines.ts')]

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
    const scores = score(scorer, { ...sets, real: [], machine: [] }, [...command, ...models])
    return [setting, { ...rowOf(scores, 'en'), ...rowOf(scores, 'ru') }] as const
  })
  console.table(Object.fromEntries(rows))
} else {
  spawnSync(process.execPath, [scorer, ...scorerArguments(sets), '--', ...command], { stdio: 'inherit' })
  const calibration = join(import.meta.dirname, 'garble-calibration.ts')
  spawnSync(process.execPath, [calibration, folder], { stdio: 'inherit' })
  printHalves(scoreHalf(scorer, sets, 'a', command), scoreHalf(scorer, sets, 'b', command))
}

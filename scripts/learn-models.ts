/**
 * Learns the models of core/language/model/files from plain text: `node scripts/learn-models.ts CORPORA [LANGUAGE …]`, where
 * CORPORA holds LANGUAGE/*.txt.xz. Texts with `.sa` in their names, under a share-alike licence, go into files of their own.
 * With `--measure` nothing is written: every twentieth stretch of lines is held out and foretold.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packWords } from '../core/language/model/pack-words.ts'
import { type Text, textsOf } from './learn-models/corpus.ts'
import { learnWords } from './learn-models/learn-words.ts'
import { measure } from './learn-models/measure.ts'
import { type Plan, plans } from './learn-models/plans.ts'
import { readTokens } from './learn-models/token-stream.ts'
import { projectFolder } from './paths.ts'

async function learnFile(texts: readonly Text[], plan: Plan, isMeasured: boolean): Promise<Uint8Array | undefined> {
  if (texts.length === 0) return undefined
  const stream = await readTokens(texts, plan.weights, isMeasured ? 'learned' : 'all')
  const counted = learnWords(stream, plan)
  const { words, firstClass, classSizes, pairs, threes } = counted
  console.log(
    `${plan.language}: ${firstClass} words, ${classSizes.length} classes, ${words.length - firstClass - classSizes.length} rare, ` +
      `${pairs.length} pairs, ${threes.length} threes; ${texts.map(({ name }) => name).join(', ')}`,
  )
  return packWords(counted)
}

async function learn(corpora: string, plan: Plan, isMeasured: boolean): Promise<void> {
  const texts = textsOf(corpora, plan.language)
  const own = await learnFile(
    texts.filter((text) => !text.isShareAlike),
    plan,
    isMeasured,
  )
  const shared = await learnFile(
    texts.filter((text) => text.isShareAlike),
    plan,
    isMeasured,
  )
  if (isMeasured) return measure(plan.language, own, shared, texts)
  for (const [name, bytes] of [['words', own] as const, ['words.sa', shared] as const]) {
    if (bytes === undefined) continue
    writeFileSync(join(projectFolder, 'core/language/model/files', `${plan.language}.${name}.bin`), bytes)
    console.log(`${plan.language}.${name}.bin: ${(bytes.length / 1e6).toFixed(2)} MB`)
  }
}

const [corpora, ...rest] = process.argv.slice(2).filter((word) => word !== '--measure')
if (corpora === undefined) throw new Error('usage: node scripts/learn-models.ts CORPORA [LANGUAGE …] [--measure]')
for (const plan of plans)
  if (rest.length === 0 || rest.includes(plan.language)) await learn(corpora, plan, process.argv.includes('--measure'))

/**
 * Learns core/language/model/files/ru.genders.bin: `node scripts/learn-genders.ts CORPORA`. Reads the texts that are under
 * no share-alike licence, twice: first which stems are adjectives, then before which nouns their endings stood. The same
 * texts give the same bytes.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AgreeingCounts, agreeings, encodeGendersModel, endingsOf } from '../core/language/model/genders-model.ts'
import { isAdjective, readAdjective, standsAlone, takesObject } from '../core/language/ru/adjectives.ts'
import { linesOf, textsOf } from './learn-models/corpus.ts'
import { projectFolder } from './paths.ts'

/** A word met so often behind adjectives stands for itself. */
const leastOwn = 4
/** An ending is learnt from so many different words at least. */
const leastWords = 5

type Counts = { -readonly [One in keyof AgreeingCounts]: number }

const zero = (): Counts => ({ masculine: 0, feminine: 0, neuter: 0, plural: 0, oblique: 0 })
const sumOf = (counts: Counts) => agreeings.reduce((sum, one) => sum + counts[one], 0)

async function* runsOf(corpora: string): AsyncGenerator<readonly string[]> {
  for (const text of textsOf(corpora, 'ru').filter(({ isShareAlike }) => !isShareAlike))
    for await (const line of linesOf(text, 'all'))
      for (const run of line.toLowerCase().split(/[^а-яё -]+/u)) yield run.split(' ').filter((word) => word.length > 1)
}

async function knownWords(corpora: string): Promise<ReadonlySet<string>> {
  const counts = new Map<string, number>()
  for await (const run of runsOf(corpora)) for (const word of run) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count > 1).map(([word]) => word))
}

async function nounsOf(corpora: string, known: ReadonlySet<string>): Promise<ReadonlyMap<string, Counts>> {
  const isKnown = (word: string) => known.has(word)
  const stems = new Map<string, boolean>()
  const isStem = (stem: string) => {
    const is = stems.get(stem) ?? isAdjective(stem, isKnown)
    stems.set(stem, is)
    return is
  }
  const nouns = new Map<string, Counts>()
  for await (const run of runsOf(corpora))
    for (const [at, word] of run.entries()) {
      const adjective = readAdjective(word)
      const next = run[at + 1]
      if (next === undefined || !adjective || !isStem(adjective.stem)) continue
      if (standsAlone.has(word) || takesObject.test(adjective.stem)) continue
      const after = readAdjective(next)
      if (after && isStem(after.stem)) continue
      const counts = nouns.get(next) ?? zero()
      counts[adjective.agreeing]++
      nouns.set(next, counts)
    }
  return nouns
}

function entriesOf(nouns: ReadonlyMap<string, Counts>): ReadonlyMap<string, Counts> {
  const own = [...nouns].filter(([, counts]) => sumOf(counts) >= leastOwn)
  const endings = new Map<string, { counts: Counts; words: number }>()
  for (const [word, counts] of nouns)
    for (const ending of endingsOf(word)) {
      const shared = endings.get(ending) ?? { counts: zero(), words: 0 }
      // Each word weighs the same, or a usual one would speak for all.
      for (const one of agreeings) shared.counts[one] += counts[one] / sumOf(counts)
      endings.set(ending, { counts: shared.counts, words: shared.words + 1 })
    }
  const usual = [...endings].filter(([, { words }]) => words >= leastWords)
  const entries = [...own, ...usual.map(([ending, { counts }]) => [ending, counts] as const)]
  return new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

const [corpora] = process.argv.slice(2)
if (corpora === undefined) throw new Error('usage: node scripts/learn-genders.ts CORPORA')
const entries = entriesOf(await nounsOf(corpora, await knownWords(corpora)))
writeFileSync(join(projectFolder, 'core/language/model/files/ru.genders.bin'), encodeGendersModel(entries))
console.log(`${entries.size} entries`)

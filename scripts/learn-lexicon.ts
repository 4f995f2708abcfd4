/**
 * Learns the lexicon of core/align/lexicon from sentence pairs: `node scripts/learn-lexicon.ts CORPORA`, where
 * CORPORA/parallel holds kk-en*.tsv(.xz), kk-ru*, ru-en* and names-en-ru-kk. Needs `xz`. Same input, same bytes.
 * What is learned from share-alike text goes into files of its own; see learn-lexicon/sources.ts.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packTable } from '../core/align/lexicon/packed-table.ts'
import { bitextOf, readColumns } from './learn-lexicon/bitext.ts'
import { addCounts, type Counts, countBitext, countTerms, leadOver, prune } from './learn-lexicon/counts.ts'
import { findSources, type LicenceGroup, licences, type Source, threePairs } from './learn-lexicon/sources.ts'
import { projectFolder } from './paths.ts'

const lexiconFolder = join(projectFolder, 'core/align/lexicon')

/** What a row of names or of our own terms counts for, beside one line of running text. */
const weights: Readonly<Record<LicenceGroup, number>> = { 'cc-by': 1, 'cc-by-sa': 1, unicode: 1, mit: 1 }

type Learned = {
  readonly pair: string
  readonly group: LicenceGroup
  readonly credits: readonly string[]
  readonly counts: Counts
}

function learnGroups(sources: readonly Source[]): readonly Learned[] {
  const keyOf = (source: Source): string => `${source.languages.join('-')}.${source.group}`
  return [...new Set(sources.map(keyOf))].sort().flatMap((key) => {
    const group = sources.filter((source) => keyOf(source) === key)
    const one = group[0]
    if (one === undefined) return []
    const lines = group.flatMap(readPairs)
    const isList = one.group === 'mit'
    const counts = isList
      ? countTerms(one.languages, lines)
      : countBitext(one.languages, bitextOf(lines, one.languages))
    const credits = distinct(group.flatMap((source) => source.credits))
    return { pair: one.languages.join('-'), group: one.group, credits, counts }
  })
}

function readPairs({ file, columns }: Source): readonly (readonly [string, string])[] {
  return readColumns(file).map((line) => [line[columns[0]] ?? '', line[columns[1]] ?? ''])
}

function distinct(lines: readonly string[]): readonly string[] {
  return [...new Set(lines)].sort()
}

/** Kazakh and Russian by way of English; all of it share-alike, because some of the Kazakh is. */
function learnOverEnglish(learned: readonly Learned[]): readonly Learned[] {
  const near = learned.filter(({ pair, group }) => pair === 'kk-en' && group.startsWith('cc-by'))
  const far = learned.filter(({ pair, group }) => pair === 'ru-en' && group === 'cc-by')
  if (near.length === 0 || far.length === 0) return learned
  const led = leadOver(addCounts(near.map((one) => one.counts)), addCounts(far.map((one) => one.counts)))
  const own = learned.filter(({ pair, group }) => pair === 'kk-ru' && group === 'cc-by-sa')
  return [
    ...learned.filter((one) => !own.includes(one)),
    {
      pair: 'kk-ru',
      group: 'cc-by-sa',
      credits: distinct([...near, ...far, ...own].flatMap((one) => one.credits)),
      counts: addCounts([led, ...own.map((one) => one.counts)]),
    },
  ]
}

function write(name: string, text: string): void {
  writeFileSync(join(lexiconFolder, name), text)
}

function writeTable({ pair, group, credits, counts }: Learned): void {
  const table = prune(counts, weights[group])
  const text = `${JSON.stringify(packTable(table, licences[group], credits))}\n`
  write(`${pair}.${group}.json`, text)
  console.log(`${pair}.${group}`, `${table.partner.length} pairs`, `${text.length} bytes`)
}

function writeAttribution(learned: readonly Learned[]): void {
  const named = learned.toSorted((one, other) => (fileOf(one) < fileOf(other) ? -1 : 1))
  const sections = named.map((one) =>
    [`## ${fileOf(one)}`, `Licence: ${licences[one.group]}`, '', ...creditsOf(one)].join('\n'),
  )
  const head = [
    '# What the lexicon was learned from',
    '',
    'The files hold counts of word stems that were seen to translate each other, no text.',
    '`node scripts/learn-lexicon.ts CORPORA` makes them and this page. Files of share-alike origin (`.cc-by-sa.`) are',
    'under that licence themselves; the others hold nothing of it.',
  ]
  write('ATTRIBUTION.md', `${[head.join('\n'), ...sections].join('\n\n')}\n`)
  write('credits.json', `${JSON.stringify(distinct(learned.flatMap((one) => one.credits)), null, 2)}\n`)
}

function creditsOf({ credits }: Learned): readonly string[] {
  return credits.length === 0 ? ['Our own list, scripts/learn-lexicon/terms.tsv.'] : credits.map((line) => `- ${line}`)
}

function fileOf({ pair, group }: Learned): string {
  return `${pair}.${group}.json`
}

const corpora = process.argv[2]
if (corpora === undefined) throw new Error('usage: node scripts/learn-lexicon.ts CORPORA')
const terms = threePairs.map(
  (pair): Source => ({
    ...pair,
    file: join(import.meta.dirname, 'learn-lexicon/terms.tsv'),
    group: 'mit',
    credits: [],
  }),
)
const learned = learnOverEnglish(learnGroups([...findSources(join(corpora, 'parallel')), ...terms]))
for (const one of learned) writeTable(one)
writeAttribution(learned)

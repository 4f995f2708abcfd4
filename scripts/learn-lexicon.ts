/**
 * Learns the lexicon of core/align/lexicon from sentence pairs: `node scripts/learn-lexicon.ts CORPORA`, where
 * CORPORA/parallel holds kk-en*.tsv(.xz), kk-ru*, ru-en* and names-en-ru-kk. Needs `xz`. Same input, same bytes.
 * What is learned from share-alike text goes into files of its own; see learn-lexicon/sources.ts.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { countedEvidence } from '../core/align/lexicon/counted-evidence.ts'
import { packTable } from '../core/align/lexicon/packed-table.ts'
import { bitextOf, readColumns } from './learn-lexicon/bitext.ts'
import { addCounts, type Counts, countBitext, countTerms, leadOver, prune } from './learn-lexicon/counts.ts'
import { findSources, type LicenceGroup, licences, type Source, threePairs } from './learn-lexicon/sources.ts'
import { projectFolder } from './paths.ts'

const lexiconFolder = join(projectFolder, 'core/align/lexicon')

type Learned = {
  readonly pair: string
  readonly group: LicenceGroup
  readonly credits: readonly string[]
  readonly counts: Counts
}

/** Learns what each group of files says; our own terms help to read them all. */
function learnGroups(sources: readonly Source[], terms: readonly Learned[]): readonly Learned[] {
  const keyOf = (source: Source): string => `${source.languages.join('-')}.${source.group}`
  return [...new Set(sources.map(keyOf))].sort().flatMap((key) => {
    const group = sources.filter((source) => keyOf(source) === key)
    const one = group[0]
    if (one === undefined) return []
    const lines = group.flatMap(readPairs)
    const known = terms.filter(({ pair }) => pair === one.languages.join('-')).map(({ counts }) => prune(counts))
    const counts = countBitext(one.languages, bitextOf(lines, one.languages), [countedEvidence(known)])
    const credits = distinct(group.flatMap((source) => source.credits))
    return { pair: one.languages.join('-'), group: one.group, credits, counts }
  })
}

/** The list is our own, of everyday words and offices; rows are English, Russian, Kazakh. */
function learnTerms(): readonly Learned[] {
  const file = join(import.meta.dirname, 'learn-lexicon/terms.tsv')
  return threePairs.map(({ languages, columns }) => {
    const counts = countTerms(languages, readPairs({ file, columns }))
    return { pair: languages.join('-'), group: 'mit', credits: [], counts }
  })
}

function readPairs({ file, columns }: Pick<Source, 'file' | 'columns'>): readonly (readonly [string, string])[] {
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
  const table = prune(counts)
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
const terms = learnTerms()
const learned = learnOverEnglish([...learnGroups(findSources(join(corpora, 'parallel')), terms), ...terms])
for (const one of learned) writeTable(one)
writeAttribution(learned)

/** What the shipped lexicon is learned from, under which licence each file goes out, and the lines that name the origins. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Learned tables of different licences never share a file. */
export type LicenceGroup = 'cc-by' | 'cc-by-sa' | 'unicode' | 'mit'

/** One bitext: which columns of which file are the two languages. */
export type Source = {
  readonly file: string
  readonly languages: readonly [first: string, second: string]
  readonly columns: readonly [first: number, second: number]
  readonly group: LicenceGroup
  readonly credits: readonly string[]
}

/** The licence a learned file states. */
export const licences: Readonly<Record<LicenceGroup, string>> = {
  'cc-by': 'CC BY 2.0 FR, Apache-2.0, CC0-1.0',
  'cc-by-sa': 'CC BY-SA (no version given by the makers of the text)',
  unicode: 'Unicode-3.0',
  mit: 'MIT',
}

const android = 'Android Open Source Project, Apache-2.0.'
const tatoeba = 'Tatoeba (tatoeba.org) contributors, CC BY 2.0 FR.'
const tico = 'TICO-19 translation benchmark, CC0.'
const kaznu = 'Kazakh-English corpora of KazNU, CC BY-SA.'
const cldr = 'Unicode CLDR, Unicode License v3.'

const knownCredits: Readonly<Record<string, readonly string[]>> = {
  'kk-en': [android, tatoeba],
  'kk-ru': [android, tatoeba],
  'ru-en': [android, tatoeba, tico],
  'kk-en.headlines.sa': [kaznu],
  'kk-en.kaznu.lower-tok.sa': [kaznu],
}

const namesFile = 'names-en-ru-kk'
const ending = /\.tsv(\.xz)?$/u
const named = /^(?<first>kk|ru)-(?<second>en|ru)(?:\.|$)/u

/**
 * Every bitext of a folder, by name: `kk-en.anything.sa.tsv.xz` is Kazakh and English, share-alike. A file that is not
 * known here is learned from too, if `kk-en.anything.sa.credit.txt` beside it holds the line to print; else this throws.
 */
export function findSources(folder: string): readonly Source[] {
  const files = readdirSync(folder).filter((name) => ending.test(name))
  return files.sort().flatMap((file) => {
    const name = file.replace(ending, '')
    if (name === namesFile) return nameSources(join(folder, file))
    const match = named.exec(name)
    if (match?.groups === undefined) return []
    return {
      file: join(folder, file),
      languages: [match.groups.first ?? '', match.groups.second ?? ''] as const,
      columns: [0, 1] as const,
      group: name.split('.').includes('sa') ? ('cc-by-sa' as const) : ('cc-by' as const),
      credits: knownCredits[name] ?? readCredit(join(folder, `${name}.credit.txt`)),
    }
  })
}

function readCredit(file: string): readonly string[] {
  if (!existsSync(file)) throw new Error(`no line to print for its origin: write it to ${file}`)
  return readFileSync(file, 'utf8').trim().split('\n')
}

/** English, Russian, Kazakh in this order of columns. */
function nameSources(file: string): readonly Source[] {
  return threePairs.map((pair) => ({ ...pair, file, group: 'unicode', credits: [cldr] }))
}

/** The language pairs of a file with columns English, Russian, Kazakh. */
export const threePairs: readonly Pick<Source, 'languages' | 'columns'>[] = [
  { languages: ['kk', 'en'], columns: [2, 0] },
  { languages: ['kk', 'ru'], columns: [2, 1] },
  { languages: ['ru', 'en'], columns: [1, 0] },
]

/**
 * Learns the gap models of core/language/model/files from plain text, one sentence or paragraph a line:
 * `node scripts/learn-gaps.ts CORPORA [LANGUAGE]`, where CORPORA holds en/*.txt.xz and ru/*.txt.xz. Needs `xz`,
 * some two gigabytes of memory and ten to fifty minutes a language. Only texts without a share-alike condition are read.
 * With a folder each network is written to a file there instead; with the number of a member, from 0, only that one.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodeCommittee } from '../core/language/gaps/gap-file.ts'
import { packOf } from '../core/language/packs.ts'
import { type Course, teach, teachSieve } from './learn-gaps/course.ts'
import { listWords } from './learn-gaps/lesson.ts'
import { measure } from './learn-gaps/measure.ts'
import { Network } from './learn-gaps/network.ts'
import { packModel } from './learn-gaps/pack.ts'
import { seededRandom } from './learn-gaps/seeded-random.ts'
import { linesOf, readSentences } from './learn-gaps/sentences.ts'
import { SieveLearner } from './learn-gaps/sieve.ts'

/** Of a table one column is read, counted from 0. Formulas and laws are not what the figures are taken on. */
type Text = { readonly file: string; readonly column?: number; readonly isFormal?: true }

/** One network of a committee: their slips differ, so that together they slip less. */
type Member = {
  /** How often each text is gone through in a round: formulas and laws less, everyday sentences more. */
  readonly shares: readonly number[]
  readonly words: number
  readonly width: number
  readonly reach: number
  readonly far: number
  readonly hidden: number
  readonly rounds: number
  readonly namesHidden: number
  readonly seed: number
}

type Plan = {
  readonly language: string
  readonly texts: readonly Text[]
  readonly members: readonly Member[]
}

const plans: readonly Plan[] = [
  {
    language: 'en',
    texts: [
      { file: 'en/kremlin-news' },
      { file: 'en/us-gov-blogs' },
      { file: 'en/sotu-1981' },
      { file: 'en/un-general-debate', isFormal: true },
      { file: 'parallel/ru-en', column: 1 },
    ],
    members: [
      {
        shares: [1, 1, 1, 0.3, 3],
        ...{ words: 28_000, width: 64, reach: 4, far: 2, hidden: 192, rounds: 3, namesHidden: 0, seed: 4 },
      },
      {
        shares: [1.3, 1.3, 1.3, 0.15, 4],
        ...{ words: 9000, width: 48, reach: 4, far: 2, hidden: 128, rounds: 1, namesHidden: 0.3, seed: 5 },
      },
    ],
  },
  {
    language: 'ru',
    texts: [
      { file: 'ru/duma-speeches' },
      { file: 'ru/wikinews-nerel' },
      { file: 'ru/un-common-voice' },
      { file: 'ru/codes-rf', isFormal: true },
      { file: 'ru/kz-tax-code', isFormal: true },
    ],
    members: [
      {
        shares: [1, 1, 1, 0.3, 0.3],
        ...{ words: 40_000, width: 48, reach: 4, far: 0, hidden: 128, rounds: 1, namesHidden: 0, seed: 4 },
      },
    ],
  },
]

const deep = 64

/** Learns one member, or all of them, and writes the model file; with a folder, each member to a file there instead. */
function learn(corpora: string, { language, texts, members }: Plan, folder?: string, only?: number): void {
  const sentences = readSentences(
    texts.map((text) => readText(corpora, text)),
    language,
  )
  console.log(language, sentences.held.length, 'sentences', sentences.tokens.length, 'tokens')
  const classes = packOf(language).gaps?.words ?? []
  const files: Uint8Array[] = []
  for (const [index, { shares, words, rounds, seed, namesHidden, ...shape }] of members.entries()) {
    if (only !== undefined && only !== index) continue
    const vocabulary = listWords(sentences, words)
    const sizes = { ...shape, deep, words: vocabulary.words.length, classes: classes.length }
    const network = new Network(sizes, seededRandom(20_260 + index))
    const course: Course = { shares, rounds, rate: 0.04, seed, namesHidden }
    const isPlain = (text: number) => texts[text]?.isFormal !== true
    const started = Date.now()
    teach(network, sentences, vocabulary, course, (done, loss) => {
      const minutes = ((Date.now() - started) / 60_000).toFixed(1)
      console.log(`${(100 * done).toFixed(0)} % after ${minutes} min, loss ${loss.toFixed(4)}`)
    })
    console.log('kept:', measure(network, sentences, vocabulary, isPlain, 20_000))
    // The first member sieves for all.
    const sieve =
      index === 0 ? teachSieve(network, sentences, vocabulary, course) : new SieveLearner(shape.width, 0, 0).sieve
    const bytes = packModel(network, sieve, vocabulary.words, classes)
    if (folder !== undefined) writeFileSync(join(folder, `${language}.${index}.bin`), bytes)
    files.push(bytes)
  }
  if (folder !== undefined) return
  const file = encodeCommittee(files)
  writeFileSync(join(import.meta.dirname, `../core/language/model/files/${language}.gaps.bin`), file)
  console.log(language, (file.length / 1e6).toFixed(2), 'MB')
}

function readText(corpora: string, { file, column }: Text): readonly string[] {
  if (column === undefined) return linesOf(join(corpora, `${file}.txt.xz`))
  const rows = linesOf(join(corpora, `${file}.tsv.xz`)).map((line) => line.split('\t'))
  // What a button says leaves small words out at will.
  return rows.filter((row) => !row.includes('android')).map((row) => row[column] ?? '')
}

const [corpora, only, folder, member] = process.argv.slice(2)
if (corpora === undefined) throw new Error('usage: node scripts/learn-gaps.ts CORPORA [LANGUAGE [FOLDER [MEMBER]]]')
for (const plan of plans)
  if (only === undefined || plan.language === only)
    learn(corpora, plan, folder, member === undefined ? undefined : Number(member))

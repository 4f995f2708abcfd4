/**
 * Learns the gap models of core/check/model/files from plain text, one sentence or paragraph a line:
 * `node scripts/learn-gaps.ts CORPORA [LANGUAGE]`, where CORPORA holds en/*.txt.xz and ru/*.txt.xz. Needs `xz`,
 * some two gigabytes of memory and ten to thirty minutes a language. Only texts without a share-alike condition are read.
 * With a folder each network is written to a file there instead; with the number of a member, from 0, only that one.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodeCommittee } from '../core/check/gaps/gap-file.ts'
import { gapWordsOf } from '../core/check/gaps/gap-words.ts'
import { type Course, teach, teachSieve } from './learn-gaps/course.ts'
import { listWords } from './learn-gaps/lesson.ts'
import { measure } from './learn-gaps/measure.ts'
import { Network } from './learn-gaps/network.ts'
import { packModel } from './learn-gaps/pack.ts'
import { seededRandom } from './learn-gaps/seeded-random.ts'
import { linesOf, readSentences } from './learn-gaps/sentences.ts'
import { SieveLearner } from './learn-gaps/sieve.ts'

/**
 * A text, and how often it is gone through in a round: formulas and laws count less, everyday sentences more.
 * Of a table one column is read, counted from 0.
 */
type Text = { readonly file: string; readonly share: number; readonly column?: number }

/** One network of a committee: their slips differ, so that together they slip less. */
type Member = { readonly reach: number; readonly hidden: number; readonly rounds: number; readonly seed: number }

type Plan = {
  readonly language: string
  readonly texts: readonly Text[]
  readonly words: number
  readonly members: readonly Member[]
}

const plans: readonly Plan[] = [
  {
    language: 'en',
    texts: [
      { file: 'en/kremlin-news', share: 1 },
      { file: 'en/us-gov-blogs', share: 1 },
      { file: 'en/sotu-1981', share: 1 },
      { file: 'en/un-general-debate', share: 0.3 },
      { file: 'parallel/ru-en', share: 3, column: 1 },
    ],
    words: 28_000,
    members: [
      { reach: 5, hidden: 160, rounds: 2, seed: 4 },
      { reach: 4, hidden: 128, rounds: 1, seed: 5 },
    ],
  },
  {
    language: 'ru',
    texts: [
      { file: 'ru/duma-speeches', share: 1 },
      { file: 'ru/wikinews-nerel', share: 1 },
      { file: 'ru/un-common-voice', share: 1 },
      { file: 'ru/codes-rf', share: 0.3 },
      { file: 'ru/kz-tax-code', share: 0.3 },
    ],
    words: 40_000,
    members: [{ reach: 4, hidden: 128, rounds: 1, seed: 4 }],
  },
]

const width = 48
const deep = 64

/** Learns one member, or all of them, and writes the model file; with a folder, each member to a file there instead. */
function learn(corpora: string, { language, texts, words, members }: Plan, folder?: string, only?: number): void {
  const sentences = readSentences(
    texts.map((text) => readText(corpora, text)),
    language,
  )
  console.log(language, sentences.held.length, 'sentences', sentences.tokens.length, 'tokens')
  const vocabulary = listWords(sentences, words)
  const classes = gapWordsOf(language)
  const files: Uint8Array[] = []
  for (const [index, { reach, hidden, rounds, seed }] of members.entries()) {
    if (only !== undefined && only !== index) continue
    const sizes = { width, reach, hidden, deep, words: vocabulary.words.length, classes: classes.length }
    const network = new Network(sizes, seededRandom(20_260 + index))
    const course: Course = { shares: texts.map(({ share }) => share), rounds, rate: 0.04, seed }
    const isWhole = (text: number) => (texts[text]?.share ?? 0) >= 1
    const started = Date.now()
    teach(network, sentences, vocabulary, course, (done, loss) => {
      const minutes = ((Date.now() - started) / 60_000).toFixed(1)
      console.log(`${(100 * done).toFixed(0)} % after ${minutes} min, loss ${loss.toFixed(4)}`)
    })
    console.log('kept:', measure(network, sentences, vocabulary, isWhole, 20_000))
    // The first member sieves for all.
    const sieve = index === 0 ? teachSieve(network, sentences, vocabulary, course) : new SieveLearner(width, 0, 0).sieve
    const bytes = packModel(network, sieve, vocabulary.words, classes)
    if (folder !== undefined) writeFileSync(join(folder, `${language}.${index}.bin`), bytes)
    files.push(bytes)
  }
  if (folder !== undefined) return
  const file = encodeCommittee(files)
  writeFileSync(join(import.meta.dirname, `../core/check/model/files/${language}.gaps.bin`), file)
  console.log(language, (file.length / 1e6).toFixed(2), 'MB')
}

function readText(corpora: string, { file, column }: Text): readonly string[] {
  if (column === undefined) return linesOf(join(corpora, `${file}.txt.xz`))
  return linesOf(join(corpora, `${file}.tsv.xz`)).map((line) => line.split('\t')[column] ?? '')
}

const [corpora, only, folder, member] = process.argv.slice(2)
if (corpora === undefined) throw new Error('usage: node scripts/learn-gaps.ts CORPORA [LANGUAGE [FOLDER [MEMBER]]]')
for (const plan of plans)
  if (only === undefined || plan.language === only)
    learn(corpora, plan, folder, member === undefined ? undefined : Number(member))

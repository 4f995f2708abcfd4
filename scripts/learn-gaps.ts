/**
 * Learns the gap models of core/check/model/files from plain text, one sentence or paragraph a line:
 * `node scripts/learn-gaps.ts CORPORA [LANGUAGE]`, where CORPORA holds en/*.txt.xz and ru/*.txt.xz. Needs `xz`,
 * some two gigabytes of memory and ten to thirty minutes a language. Only texts without a share-alike condition are read.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gapWordsOf } from '../core/check/gaps/gap-words.ts'
import { type Course, teach, teachSieve } from './learn-gaps/course.ts'
import { listWords } from './learn-gaps/lesson.ts'
import { measure } from './learn-gaps/measure.ts'
import { Network } from './learn-gaps/network.ts'
import { packModel } from './learn-gaps/pack.ts'
import { seededRandom } from './learn-gaps/seeded-random.ts'
import { linesOf, readSentences } from './learn-gaps/sentences.ts'

/** A text, and how much of it is gone through in a round: formulas and laws count less. */
type Text = { readonly file: string; readonly share: number }

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
      { file: 'en/un-general-debate', share: 0.35 },
    ],
    words: 28_000,
    members: [
      { reach: 5, hidden: 160, rounds: 2, seed: 4 },
      { reach: 4, hidden: 160, rounds: 2, seed: 5 },
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
    members: [
      { reach: 4, hidden: 128, rounds: 1, seed: 4 },
      { reach: 4, hidden: 160, rounds: 2, seed: 5 },
    ],
  },
]

const width = 48
const deep = 64

/** Learns one member, or all of them, and writes the model file; with a folder, each member to a file there instead. */
function learn(corpora: string, { language, texts, words, members }: Plan, folder?: string, only?: number): void {
  const sentences = readSentences(
    texts.map(({ file }) => linesOf(join(corpora, `${file}.txt.xz`))),
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
    const isWhole = (text: number) => texts[text]?.share === 1
    const started = Date.now()
    teach(network, sentences, vocabulary, course, (done, loss) => {
      const minutes = ((Date.now() - started) / 60_000).toFixed(1)
      console.log(`${(100 * done).toFixed(0)} % after ${minutes} min, loss ${loss.toFixed(4)}`)
    })
    console.log('kept:', measure(network, sentences, vocabulary, isWhole, 20_000))
    const bytes = packModel(network, teachSieve(network, sentences, vocabulary, course), vocabulary.words, classes)
    if (folder !== undefined) writeFileSync(join(folder, `${language}.${index}.bin`), bytes)
    files.push(bytes)
  }
}

const [corpora, only, folder, member] = process.argv.slice(2)
if (corpora === undefined) throw new Error('usage: node scripts/learn-gaps.ts CORPORA [LANGUAGE]')
for (const plan of plans)
  if (only === undefined || plan.language === only)
    learn(corpora, plan, folder, member === undefined ? undefined : Number(member))

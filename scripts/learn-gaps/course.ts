/** The course of learning: sentences in random order, smaller and smaller steps, then the sieve. */
import { gapsOf, tokensOf, type Vocabulary } from './lesson.ts'
import type { Gap, Network } from './network.ts'
import { seededRandom } from './seeded-random.ts'
import type { Sentences } from './sentences.ts'
import { type Sieve, SieveLearner } from './sieve.ts'

export type Course = {
  /** How often each text is gone through in a round; what is beyond whole numbers, by chance. */
  readonly shares: readonly number[]
  readonly rounds: number
  readonly rate: number
  readonly seed: number
  /** The share of names shown by their shape alone. */
  readonly namesHidden: number
}

/** Teaches the network; `report` is told now and then how far it is (0 to 1) and the mean log loss since. */
export function teach(
  network: Network,
  sentences: Sentences,
  vocabulary: Vocabulary,
  course: Course,
  report: (done: number, loss: number) => void,
): void {
  const random = seededRandom(course.seed)
  const none = network.sizes.classes
  let [loss, count] = [0, 0]
  for (let round = 0; round < course.rounds; round++) {
    const order = sentencesOf(sentences, course.shares, random)
    for (const [index, sentence] of order.entries()) {
      const done = (round + index / order.length) / course.rounds
      const gaps = gapsOf(sentences, sentence, none)
      const tokens = tokensOf(sentences, sentence, vocabulary, random, course.namesHidden)
      loss += network.learn(tokens, gaps, course.rate * (1 - 0.95 * done))
      count += gaps.length
      if (index % 50_000 !== 49_999) continue
      report(done, loss / count)
      loss = 0
      count = 0
    }
  }
}

/** The sentences to learn from in this round, shuffled. */
function sentencesOf({ held, text }: Sentences, shares: readonly number[], random: () => number): readonly number[] {
  const order: number[] = []
  for (const [sentence, isHeld] of held.entries())
    for (let rest = shares[text[sentence] ?? 0] ?? 0; rest > 0 && isHeld === 0; rest--)
      if (random() < rest) order.push(sentence)
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const moved = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = moved
  }
  return order
}

const sieveUnits = 32
const sieveSentences = 16_000
/** Odds, in log units, from which the sieve should let a gap through. */
const leastNamed = 2

/** Learns which gaps are worth asking about, so that hardly any the network would name is lost. */
export function teachSieve(network: Network, sentences: Sentences, vocabulary: Vocabulary, course: Course): Sieve {
  const random = seededRandom(course.seed + 1)
  const learner = new SieveLearner(network.sizes.width, sieveUnits, course.seed + 2)
  const order = sentencesOf(sentences, course.shares, random).slice(0, sieveSentences)
  for (const [index, sentence] of order.entries()) {
    const tokens = tokensOf(sentences, sentence, vocabulary)
    network.read(tokens)
    for (const gap of gapsOf(sentences, sentence, network.sizes.classes)) {
      const isNamed = namedOdds(network, gap, tokens.length) > leastNamed
      const around = aroundOf(network, gap, tokens.length)
      if (isNamed || random() < 0.5) learner.learn({ around, isNamed }, 0.05 * (1 - index / order.length))
    }
  }
  settleSieve(learner, network, sentences, vocabulary)
  return learner.sieve
}

/** Log odds of the likeliest class against none. */
export function namedOdds(network: Network, gap: Gap, length: number): number {
  const answer = network.ask(gap, length)
  const { classes } = network.sizes
  let best = 0
  for (let one = 0; one < classes; one++) best = Math.max(best, answer[one] ?? 0)
  return Math.log((best + 1e-12) / ((answer[classes] ?? 0) + 1e-12))
}

function aroundOf(network: Network, { left, right }: Gap, length: number): Float32Array {
  const { width } = network.sizes
  const around = new Float32Array(4 * width)
  const tokens = [Math.max(0, left - 1), left, right, Math.min(length - 1, right + 1)]
  for (const [place, token] of tokens.entries()) around.set(network.description(token), place * width)
  return around
}

/** Moves the sieve's bias so that 97 in 100 gaps with a word out that the network names with some force go through at zero. */
function settleSieve(learner: SieveLearner, network: Network, sentences: Sentences, vocabulary: Vocabulary): void {
  const named: number[] = []
  const whole: number[] = []
  const held = [...sentences.held.keys()].filter((sentence) => sentences.held[sentence] === 1).slice(0, 6000)
  for (const sentence of held) {
    const tokens = tokensOf(sentences, sentence, vocabulary)
    network.read(tokens)
    for (const gap of gapsOf(sentences, sentence, network.sizes.classes)) {
      const score = learner.ask(aroundOf(network, gap, tokens.length))
      if (gap.missing === network.sizes.classes) whole.push(score)
      else if (namedOdds(network, gap, tokens.length) > leastNamed + 1) named.push(score)
    }
  }
  named.sort((a, b) => a - b)
  const least = named[Math.floor(named.length * 0.03)] ?? 0
  const { out } = learner.sieve
  out[out.length - 1] = (out[out.length - 1] ?? 0) - least
  console.log(
    `sieve lets ${((100 * whole.filter((one) => one > least).length) / whole.length).toFixed(1)} % of whole gaps through`,
  )
}

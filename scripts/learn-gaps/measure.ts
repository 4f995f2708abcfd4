/** How well the network does on the sentences kept from it: what it finds when it is wrong about so many whole gaps. */
import { gapsOf, tokensOf, type Vocabulary } from './lesson.ts'
import type { Network } from './network.ts'
import type { Sentences } from './sentences.ts'

type Named = { readonly odds: number; readonly word: number; readonly missing: number }

/** A line of figures for at most `most` kept sentences of the texts wanted. */
export function measure(
  network: Network,
  sentences: Sentences,
  vocabulary: Vocabulary,
  isWanted: (text: number) => boolean,
  most: number,
): string {
  const { classes } = network.sizes
  const whole: number[] = []
  const lost: Named[] = []
  let [words, loss, count] = [0, 0, 0]
  const kept = [...sentences.held.keys()].filter(
    (one) => sentences.held[one] === 1 && isWanted(sentences.text[one] ?? 0),
  )
  const every = Math.max(1, Math.floor(kept.length / most))
  for (const sentence of kept.filter((_, index) => index % every === 0)) {
    const tokens = tokensOf(sentences, sentence, vocabulary)
    network.read(tokens)
    words += tokens.length - 2
    for (const gap of gapsOf(sentences, sentence, classes)) {
      const answer = network.ask(gap, tokens.length)
      loss -= Math.log((answer[gap.missing] ?? 0) + 1e-12)
      count++
      const named = likeliest(answer, classes)
      if (gap.missing === classes) whole.push(named.odds)
      else lost.push({ ...named, missing: gap.missing })
    }
  }
  whole.sort((a, b) => b - a)
  const rows = [0.1, 0.2, 0.4].map((rate) => {
    const least = whole[Math.floor((rate * words) / 1000)] ?? 0
    const found = lost.filter(({ odds }) => odds > least)
    const right = found.filter(({ word, missing }) => word === missing)
    return `at ${rate} false of 1,000 words found ${percent(found.length, lost.length)} (right ${percent(right.length, found.length)}, odds ${least.toFixed(2)})`
  })
  return `${words} words, loss ${(loss / count).toFixed(4)}; ${rows.join('; ')}`
}

function percent(part: number, all: number): string {
  return `${((100 * part) / all).toFixed(1)} %`
}

function likeliest(answer: Float32Array, classes: number): { odds: number; word: number } {
  let word = 0
  for (let one = 1; one < classes; one++) if ((answer[one] ?? 0) > (answer[word] ?? 0)) word = one
  return { word, odds: Math.log(((answer[word] ?? 0) + 1e-12) / ((answer[classes] ?? 0) + 1e-12)) }
}

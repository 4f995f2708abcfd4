/** Reads texts once into numbers: each token's word, and of each word how often and how it was written. */
import { tokensOf } from '../../core/language/model/tokens.ts'
import { type Lines, linesOf, type Text } from './corpus.ts'

/** One spelling in lower case; `count` is weighted, `met` is not. */
export type WordTally = {
  readonly word: string
  count: number
  met: number
  /** Uses inside a sentence with a capital, and without. */
  capitals: number
  inner: number
}

/** Tokens of one text in order, sentence by sentence, as places in `tallies`; each line begins and ends with a stop. */
export type Stretch = { readonly weight: number; readonly ids: Uint32Array }

export type TokenStream = { readonly tallies: readonly WordTally[]; readonly stretches: readonly Stretch[] }

export const stop = '.'

type Reading = { readonly places: Map<string, number>; readonly tallies: WordTally[] }

/** Streams every text once. */
export async function readTokens(
  texts: readonly Text[],
  weights: Readonly<Record<string, number>>,
  which: Lines,
): Promise<TokenStream> {
  const reading: Reading = { places: new Map(), tallies: [] }
  placeOf(reading, stop)
  const stretches: Stretch[] = []
  for (const text of texts) {
    const weight = weights[text.name] ?? 1
    stretches.push({ weight, ids: await readText(reading, text, weight, which) })
  }
  return { tallies: reading.tallies, stretches }
}

function placeOf({ places, tallies }: Reading, word: string): number {
  const known = places.get(word)
  if (known !== undefined) return known
  places.set(word, tallies.length)
  tallies.push({ word, count: 0, met: 0, capitals: 0, inner: 0 })
  return tallies.length - 1
}

async function readText(reading: Reading, text: Text, weight: number, which: Lines): Promise<Uint32Array> {
  let ids = new Uint32Array(1 << 20)
  let size = 0
  function push(id: number): void {
    if (size === ids.length) {
      const larger = new Uint32Array(ids.length * 2)
      larger.set(ids)
      ids = larger
    }
    ids[size++] = id
    const tally = reading.tallies[id]
    if (!tally) return
    tally.count += weight
    tally.met++
  }
  push(0)
  for await (const line of linesOf(text, which)) {
    let isStart = true
    for (const token of tokensOf(line)) {
      if (token.text === stop && ids[size - 1] === 0) continue
      const id = placeOf(reading, token.text)
      push(id)
      const tally = reading.tallies[id]
      if (tally && !isStart && !text.isLowerCase) tally[token.isCapital ? 'capitals' : 'inner'] += weight
      isStart = token.text === stop
    }
    if (ids[size - 1] !== 0) push(0)
  }
  return ids.slice(0, size)
}

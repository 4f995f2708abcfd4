/** How alike two texts are letter by letter. */

const longestGram = 6
/** Recall weighs three times as much: chrF3, which the paper found to fit judgements best. */
const beta = 3

/** For each length of sequence how many there are, and how many both texts have. */
export type ChrfCount = readonly { readonly text: number; readonly reference: number; readonly shared: number }[]

/** Sequences of 1 to 6 characters, white space left out; a picture of several units counts as those units. */
export function chrfCounts(text: string, reference: string): ChrfCount {
  const [own, goal] = [text, reference].map((one) => [...one.replace(/\s+/gu, '')])
  const isSame = text === reference
  return Array.from({ length: longestGram }, (_, index) => {
    const all = Math.max(0, (own?.length ?? 0) - index)
    if (isSame) return { text: all, reference: all, shared: all }
    const [mine, theirs] = [gramsOf(own ?? [], index + 1), gramsOf(goal ?? [], index + 1)]
    let shared = 0
    for (const [gram, count] of mine) shared += Math.min(count, theirs.get(gram) ?? 0)
    return { text: total(mine), reference: total(theirs), shared }
  })
}

function gramsOf(letters: readonly string[], length: number): ReadonlyMap<string, number> {
  const grams = new Map<string, number>()
  for (let at = 0; at + length <= letters.length; at++) {
    const gram = letters.slice(at, at + length).join('')
    grams.set(gram, (grams.get(gram) ?? 0) + 1)
  }
  return grams
}

function total(grams: ReadonlyMap<string, number>): number {
  return [...grams.values()].reduce((sum, count) => sum + count, 0)
}

/**
 * chrF (Popović 2015, WMT): F of the precision and recall of character sequences, each averaged over lengths 1 to 6, with
 * β = 3; 0 to 1. `counts` are those of all segments together. Lengths that neither text has are left out of the average. Two empty texts are alike.
 */
export function chrfOf(counts: readonly ChrfCount[]): number {
  const sums = Array.from({ length: longestGram }, (_, index) =>
    counts.reduce(
      (sum, { [index]: one }) => ({
        text: sum.text + (one?.text ?? 0),
        reference: sum.reference + (one?.reference ?? 0),
        shared: sum.shared + (one?.shared ?? 0),
      }),
      { text: 0, reference: 0, shared: 0 },
    ),
  ).filter(({ text, reference }) => text + reference > 0)
  if (sums.length === 0) return 1
  const mean = (part: 'text' | 'reference'): number =>
    sums.reduce((sum, one) => sum + (one[part] === 0 ? 0 : one.shared / one[part]), 0) / sums.length
  const [precision, recall] = [mean('text'), mean('reference')]
  if (precision + recall === 0) return 0
  return ((1 + beta ** 2) * precision * recall) / (beta ** 2 * precision + recall)
}

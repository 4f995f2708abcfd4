/** Text made of made-up words, the same on every machine: long articles to measure with. */

/** mulberry32: the same figures on every machine. */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const below = seeded(2026)
const pick = (letters: string) => letters.charAt(below(letters.length))
const syllables = (count: number) =>
  Array.from({ length: count }, () => pick('bdfgklmnprstvz') + pick('aeiou')).join('')

export const madeWords: readonly string[] = Array.from(
  { length: 5_000 },
  () => syllables(1 + below(3)) + pick('lmnrst'),
)

function sentence(n: number): string {
  const said = Array.from({ length: 8 + below(14) }, () => madeWords[below(madeWords.length)]).join(' ')
  return `${said.charAt(0).toUpperCase()}${said.slice(1)} ${n} ${madeWords[n % madeWords.length]}.`
}

/** Paragraphs of four sentences; one sentence in `garbledEvery` says a word twice. */
export function madeText(sentences: number, garbledEvery = 0): string {
  const said = (n: number) =>
    garbledEvery > 0 && n % garbledEvery === 0 ? sentence(n).replace(/ (\p{L}+) /u, ' $1 $1 ') : sentence(n)
  const paragraph = (first: number) => Array.from({ length: 4 }, (_, k) => said(first + k)).join(' ')
  return Array.from({ length: sentences / 4 }, (_, n) => paragraph(n * 4)).join('\n\n')
}

/** The value below which this share of the times lies. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

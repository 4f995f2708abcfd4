/**
 * `npm run bench terms`: what it costs to find the terms of a segment of 40 words among ten thousand, and to make that list
 * ready. Floor: reading the words of the same segments, and asking a table of plain words for each of them.
 */
import { packOf } from '../core/language/packs.ts'
import { wordsOf } from '../core/language/word.ts'
import { indexTerms, longestOf } from '../core/terms/term-index.ts'
import { conceptIn } from '../core/terms/testing/concept-in.ts'
import { randomFrom } from './random.ts'

const random = randomFrom(2026)
const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
const syllables = 'ба ве ги до жу за ки ло му не по ра су те фи хо'.split(' ')
const endings = ['', 'а', 'у', 'ом', 'е', 'ы', 'ов', 'ам']
const kinds = ['министерство', 'комитет', 'палата', 'департамент', 'управление', '']
const stem = () => Array.from({ length: 3 }, () => pick(syllables)).join('') + pick(['к', 'т', 'н', 'р'])
const stems = Array.from({ length: 20_000 }, stem)
const terms = Array.from({ length: 10_000 }, (_, at) => `${pick(kinds)} ${stems[at]}${pick(['', 'а'])}`.trim())
const texts = Array.from({ length: 2_000 }, () => {
  return Array.from({ length: 40 }, () => (random() < 0.1 ? pick(kinds) : pick(stems) + pick(endings))).join(' ')
})

function p(times: readonly number[], share: number): string {
  return ([...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0).toFixed(3)
}

function timesOf(act: (text: string) => unknown): readonly number[] {
  return texts.map((text) => {
    const start = performance.now()
    act(text)
    return performance.now() - start
  })
}

const begun = performance.now()
const pairs = terms
  .map((term, at) => conceptIn(`ru ${term}`, at))
  .flatMap((one) => one.terms.map((term) => [one, term] as const))
const { find } = indexTerms(pairs, packOf('ru')?.wordForms)
console.log(`10,000 terms made ready: ${Math.round(performance.now() - begun)} ms`)
const plain = new Set(terms)
const floor = timesOf((text) => wordsOf(text).filter(({ lower }) => plain.has(lower)).length)
let found = 0
for (const round of ['first', 'again']) {
  const times = timesOf((text) => (found += longestOf(find(text, wordsOf(text))).length))
  console.log(
    `a segment of 40 words, ${round}: p50 ${p(times, 0.5)} ms, p95 ${p(times, 0.95)} ms; floor p50 ${p(floor, 0.5)} ms`,
  )
}
console.log(`${found / 2} terms found in ${texts.length} segments`)

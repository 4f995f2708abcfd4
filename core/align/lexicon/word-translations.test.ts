import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSide } from '../side.ts'
import { type Bitext, estimateWordTranslations } from './word-translations.ts'

const carryOn = (): void => undefined

function read(pairs: readonly (readonly [string, string])[]): Bitext {
  const first = pairs.map((pair) => pair[0])
  const second = pairs.map((pair) => pair[1])
  return { first: readSide(first, 'ru', undefined, carryOn), second: readSide(second, 'en', undefined, carryOn) }
}

/** The second word most often seen to translate the first. */
function translationOf(word: string, bitext: Bitext): string | undefined {
  const { first, second } = bitext
  const own = estimateWordTranslations(bitext, [], carryOn).filter(
    (sighting) => first.vocabulary.folded[sighting.first] === word,
  )
  const best = own.sort((one, other) => other.count - one.count)[0]
  return best && second.vocabulary.folded[best.second]
}

const lines = read([
  ['наш дом', 'our house'],
  ['наш сад', 'our garden'],
  ['ваш дом', 'your house'],
  ['ваш сад', 'your garden'],
  ['старый дом', 'old house'],
])

test.each([
  ['dom', 'house'],
  ['sad', 'garden'],
  ['stari', 'old'],
])('the word that always comes with «%s» is «%s»', (word, translation) => {
  expect(translationOf(word, lines)).toBe(translation)
})

test('what is known beforehand settles what the lines leave open', () => {
  const bitext = read([['кот спит', 'cat sleeps']])
  const known = { kind: 'known' as const, pairs: () => [{ source: 0, target: 1, forward: 1, backward: 1 }] }
  const [toCat = 0, toSleeps = 0] = estimateWordTranslations(bitext, [known], carryOn).map((sighting) => sighting.count)
  expect(toSleeps).toBeGreaterThan(5 * toCat)
  const open = estimateWordTranslations(bitext, [], carryOn).map((sighting) => sighting.count)
  expect(Math.max(...open)).toBeCloseTo(Math.min(...open))
})

test('no word is seen to be translated more often than it stands in the text', () => {
  const word = fc.constantFrom('ba', 'ke', 'li', 'mo', 'nu')
  const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(fc.array(fc.tuple(line, line), { minLength: 1, maxLength: 12 }), (pairs) => {
      const bitext = read(pairs)
      const sums = new Float64Array(bitext.first.vocabulary.size)
      for (const { first, count } of estimateWordTranslations(bitext, [], carryOn))
        sums[first] = (sums[first] ?? 0) + count
      sums.forEach((sum, word) => {
        expect(sum).toBeLessThanOrEqual((bitext.first.vocabulary.counts[word] ?? 0) + 1e-9)
      })
    }),
  )
})

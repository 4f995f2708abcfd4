/** A plain text is checked in place: offsets are those of the text itself. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createProductChecker } from '../models/product-checker.ts'
import { checkText } from './check-text.ts'

const checker = createProductChecker()

const fix = (text: string, kind: string) => {
  const issue = checkText(checker, { text, language: 'en' }).find((one) => one.kind === kind)
  return issue && text.slice(0, issue.start) + (issue.suggestions[0] ?? '') + text.slice(issue.end)
}

test('a sentence glued to the one before is mended in place', () => {
  const text = 'The council met.\n\nIt kept the rules of the club.that nobody had read them was clear.'
  expect(fix(text, 'fused-nospace')).toBe(
    'The council met.\n\nIt kept the rules of the club. That nobody had read them was clear.',
  )
})

test('a mended text has nothing left to mend', () => {
  const text = 'It kept the rules of the club. That nobody had read them was clear.'
  expect(checkText(checker, { text, language: 'en' })).toEqual([])
})

test('a number is checked against the source', () => {
  const found = checkText(checker, {
    text: 'They built 54 bridges.',
    language: 'en',
    source: 'Они построили 45 мостов.',
    sourceLanguage: 'ru',
  })
  expect(found.map(({ start, end, kind, suggestions }) => ({ start, end, kind, suggestions }))).toEqual([
    { start: 11, end: 13, kind: 'wrong-number', suggestions: ['45'] },
  ])
})

test('any text is checked without failing, within its own bounds', () => {
  const odd = fc.string({ unit: fc.constantFrom(...'aЖ .,"«»!?\n’-1қ\uFFFD\uE000Ã©') })
  fc.assert(
    fc.property(odd, odd, fc.constantFrom('en', 'ru', 'kk', 'zh'), (text, source, language) => {
      const found = checkText(checker, { text, language, source, sourceLanguage: 'ru' })
      expect(found.every(({ start, end }) => 0 <= start && start <= end && end <= text.length)).toBe(true)
    }),
  )
})

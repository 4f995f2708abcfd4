/** What of a change is drawn as a chip. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutChips } from './chips.ts'

const signed = (text: string, nature: Parameters<typeof cutChips>[1]) =>
  cutChips(text, nature).map(({ text: piece, sign }) => (sign === undefined ? piece : `[${sign}]`))

test('a space that stands alone is seen, one between words is only a space', () => {
  expect([signed(' ', 'words'), signed('  ', 'spacing'), signed('the law', 'words').join('')]).toEqual([
    ['[·]'],
    ['[·]', '[·]'],
    'the law',
  ])
})

test('white space that looks like another is told from it', () => {
  expect(signed('12\u00a0500\tkm\n', 'words')).toEqual(['12', '[⍽]', '500', '[⇥]', 'km', '[⏎]'])
})

test('quotation marks are chips where nothing else changed', () => {
  expect([signed('«', 'quotes'), signed('«law»', 'words')]).toEqual([['[«]'], ['«law»']])
})

test('the pieces joined are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('words', 'spacing', 'quotes'), (text, nature) => {
      expect(
        cutChips(text, nature)
          .map((chip) => chip.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

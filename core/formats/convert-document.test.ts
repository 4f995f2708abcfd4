/** A document in another format than it came in: the marks of the one go, the words of the other are not taken for marks. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { convertDocument } from './convert-document.ts'
import { gatherEdited } from './edited-blocks.ts'
import { markdownGrammar } from './md/markdown.ts'
import { typed } from './testing/typed-signs.ts'
import { plainTextGrammar } from './txt/plain-text.ts'

const grammars = { txt: plainTextGrammar, md: markdownGrammar }
type FormatId = keyof typeof grammars

function converted(format: FormatId, text: string, as: FormatId): string {
  const { blocks } = grammars[format].parse(text)
  const segments = blocks.map((block, number) => ({
    block: number,
    range: { start: 0, end: block.text.length },
    original: block.text,
    current: block.text,
  }))
  return convertDocument({ text, blocks, edited: gatherEdited(blocks, segments) }, as)
}

const conversions: readonly (readonly [name: string, format: FormatId, text: string, as: FormatId, result: string])[] =
  [
    [
      'Markdown to text',
      'md',
      '---\nid: 7\n---\n# Rain #\n\nIt **fell** on\nus\\*.\n\n- a [b](c)\n',
      'txt',
      'Rain\n\nIt fell on us*.\n\n- a b\n',
    ],
    ['an underlined heading to text', 'md', 'Rain\r\n----\r\n\r\nIt fell.', 'txt', 'Rain\r\n\r\nIt fell.'],
    [
      'text to Markdown',
      'txt',
      'Rain\n\nIt fell.\n1. So *it* did.\n***\nIt stopped.\n',
      'md',
      '# Rain\n\nIt fell.\n\n1\\. So \\*it\\* did.\n\n***\n\nIt stopped.\n',
    ],
  ]

test.each(conversions)('%s', (_, format, text, as, result) => {
  expect(converted(format, text, as)).toBe(result)
})

test('plain text written as Markdown is read back paragraph by paragraph', () => {
  const signs = fc.array(fc.oneof(typed, fc.constantFrom(' and ', ' so ', ' — ')), { minLength: 1, maxLength: 6 })
  const paragraph = signs.map((parts) => parts.join('').replace(/\s+/g, ' ').trim())
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), (paragraphs, end) => {
      const text = paragraphs.map((one) => `${one} end.`).join(end + end)
      const read = (id: FormatId, from: string) => grammars[id].parse(from).blocks.map((block) => block.text)
      expect(read('md', converted('txt', text, 'md'))).toEqual(read('txt', text))
    }),
    { numRuns: 300 },
  )
})

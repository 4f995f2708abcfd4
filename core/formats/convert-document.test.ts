/** A document in another format than it came in: the marks of the one go, the words of the other are not taken for marks. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, BlockKind } from '../model/article.ts'
import { readerText } from '../model/reader-text.ts'
import { convertBlocks, convertDocument } from './convert-document.ts'
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

const block = (kind: BlockKind, text: string): Block => ({ kind, text, codes: [], range: { start: 0, end: 0 } })

test('lists, quotes and line breaks of a package stay in Markdown, a heading is one line', () => {
  const blocks = [
    block('headline', 'Water\nruns low'),
    block('paragraph', 'Hotline: 55-01-22\n- from 9 to 6'),
    block('listItem', 'Repair the canal\nby spring'),
    block('listItem', 'Install meters'),
    block('quote', 'We got nothing.\n# 1'),
  ]
  expect(convertBlocks({ blocks, edited: [] }, 'md')).toBe(
    '# Water runs low\n\nHotline: 55-01-22\\\n\\- from 9 to 6\n\n- Repair the canal\\\n  by spring\n\n- Install meters\n\n> We got nothing.\\\n> \\# 1\n',
  )
})

test('whatever stands in its lines, a package written as Markdown is read back line by line', () => {
  const line = fc
    .array(fc.oneof(typed, fc.constantFrom(' and ', '===', '---', '1. ')), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('').replace(/\s+/g, ' ').trim())
    .filter((one) => one !== '')
  const kinds = fc.constantFrom<BlockKind>('paragraph', 'listItem', 'quote')
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), kinds, (lines, kind) => {
      const text = lines.map((one) => `so ${one}`).join('\n')
      const markdown = convertBlocks({ blocks: [block(kind, text)], edited: [] }, 'md')
      const read = markdownGrammar.parse(markdown).blocks
      expect(read.map((one) => one.kind)).toEqual([kind])
      expect(read.map((one) => readerText(one.text, one.codes))).toEqual([text])
    }),
    { numRuns: 300 },
  )
})

/** Bold, italics and links of a document that is saved as Markdown. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readerText } from '../../model/reader-text.ts'
import { convertBlocks } from '../convert-document.ts'
import { openFile } from '../open-file.ts'
import { typed } from '../testing/typed-signs.ts'
import { openMarkdown } from './open-markdown.ts'

function blocksOf(body: string) {
  const bytes = new TextEncoder().encode(`<html><body>${body}</body></html>`)
  const opened = openFile({ name: 'a.html', bytes, encoding: 'utf-8', format: 'html' })
  if (!opened.ok) throw new Error(opened.failure.kind)
  return opened.value.blocks
}

const asMarkdown = (body: string): string => convertBlocks({ blocks: blocksOf(body), edited: [] }, 'md').trimEnd()

const written: readonly (readonly [what: string, body: string, markdown: string])[] = [
  ['bold and italics are stars', '<p>It <b>fell</b> and <i>fell</i>.</p>', 'It **fell** and *fell*.'],
  ['words that are both are both', '<p>It <b><i>fell</i></b>.</p>', 'It ***fell***.'],
  ['a blank at the edge goes outside', '<p>It <b>fell </b>hard.</p>', 'It **fell** hard.'],
  ['what Markdown has no sign for is a tag', '<p>H<sub>2</sub>O, <u>so</u></p>', 'H<sub>2</sub>O, <u>so</u>'],
  ['stars that would be read otherwise are tags', '<p>a<b>"so"</b>b</p>', 'a<strong>"so"</strong>b'],
  [
    'a link leads where it led, whatever its address holds',
    '<p>See <a href="https://example.org/a(b)?c=1&amp;d=2">the *map*</a>.</p>',
    'See [the \\*map\\*](https://example.org/a%28b%29?c=1&d=2).',
  ],
  ['a link that leads nowhere is its words', '<p>See <a href="javascript:x()">the map</a>.</p>', 'See the map.'],
  ['lines of a list keep their place', '<ul><li>One <b>two</b><br>three</li></ul>', '- One **two**\\\n  three'],
  ['a heading keeps its looks', '<h1>The <i>big</i> day</h1>', '# The *big* day'],
]

test.each(written)('%s', (_, body, markdown) => {
  expect(asMarkdown(body)).toBe(markdown)
})

test('whatever is set otherwise, a paragraph written as Markdown is read back word by word', () => {
  const words = fc
    .oneof(typed, fc.constantFrom('so', ' and ', '"', '(', '.', '*', 'ә', ' '))
    .map((text) => text.replace(/[<&>]/gu, '').replace(/\s+/gu, ' '))
  const piece = fc.tuple(fc.constantFrom('', 'b', 'i', 'u', 'a href="https://example.org"'), words)
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
      const inside = pieces.map(([tag, text]) => (tag === '' ? text : `<${tag}>${text}</${tag.slice(0, 1)}>`)).join('')
      const blocks = blocksOf(`<p>Rain ${inside} fell</p>`)
      const read = openMarkdown(convertBlocks({ blocks, edited: [] }, 'md')).blocks
      const seen = (all: typeof blocks) => all.map(({ text, codes }) => readerText(text, codes))
      expect(seen(read)).toEqual(seen(blocks))
    }),
    { numRuns: 300 },
  )
})

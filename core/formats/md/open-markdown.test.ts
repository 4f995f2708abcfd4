/** What of a Markdown article is text, and what is mark-up. */
import { describe, expect, test } from 'vitest'
import { codeCharacter, cutAtCodes, isCodeCharacter } from '../../model/inline-text.ts'
import { openMarkdown } from './open-markdown.ts'

/** Kind and text of each block, each code shown as its mark-up in braces. */
function read(text: string): readonly string[] {
  return openMarkdown(text).blocks.map(({ kind, text: inside, codes }) => {
    const rawOf = (piece: string) => codes.find(({ id }) => codeCharacter(id) === piece)?.raw
    const pieces = cutAtCodes(inside).map((piece) => (isCodeCharacter(piece) ? `{${rawOf(piece)}}` : piece))
    return `${kind}: ${pieces.join('')}`
  })
}

const articles: readonly (readonly [name: string, text: string, blocks: readonly string[]])[] = [
  ['the first heading is the headline', '# Rain\n\n## West\n', ['headline: Rain', 'heading: West']],
  ['an underlined heading too', 'Rain at\nlast\n====\n\nIt fell.\n', ['headline: Rain at last', 'paragraph: It fell.']],
  ['a wrapped paragraph reads as one line', 'It rained\nall night.\n', ['paragraph: It rained all night.']],
  ['a quote’s marks at line starts are no text', '> It rained\n> all night.\n', ['quote: It rained all night.']],
  ['list items stand alone', '- wheat\n- rye\n  and oats\n', ['listItem: wheat', 'listItem: rye and oats']],
  ['the box of a task is no text', '- [x] sow rye\n', ['listItem: sow rye']],
  [
    'each cell of a table is a block',
    '| a | b |\n|---|---|\n| *c* | d |\n',
    ['cell: a', 'cell: b', 'cell: {*}c{*}', 'cell: d'],
  ],
  ['a link keeps its words', 'See [the map](m.png "x").\n', ['paragraph: See {[}the map{](m.png "x")}.']],
  ['a picture is one code', 'Here ![a *map*](m.png) it is.', ['paragraph: Here {![a *map*](m.png)} it is.']],
  ['an emoji alone is text', '🎉\n', ['paragraph: 🎉']],
  ['a picture alone is no text', '![map](m.png)\n', []],
  ['program code inside a line is one code', 'Run `a  b` now', ['paragraph: Run {`a  b`} now']],
  ['tags are codes', 'H<sub>2</sub>O', ['paragraph: H{<sub>}2{</sub>}O']],
  ['escapes and entities read as their characters', '5 \\* 5 &mdash; AT&amp;T', ['paragraph: 5 * 5 — AT&T']],
  ['a hard break is a code', 'one  \ntwo\\\nthree', ['paragraph: one{  \n}two{\\\n}three']],
  [
    'footnotes: the call is a code, the note is text',
    'So[^1].\n\n[^1]: He said.\n',
    ['paragraph: So{[^1]}.', 'paragraph: He said.'],
  ],
  ['code, HTML and definitions are left alone', '```\nx\n```\n\n<div>\nx\n</div>\n\n    y\n\n[r]: /u\n', []],
  ['front matter is left alone', '---\ntitle: Rain\ntags:\n  - sky\n---\n\nIt fell.\n', ['paragraph: It fell.']],
  ['two rules with words between them are no front matter', '---\n\nIt fell.\n\n---\n', ['paragraph: It fell.']],
  ['nor with a face between them', '---\n__Sold :)__\n\n---\n', ['paragraph: {__}Sold :){__}']],
  ['Windows line ends change nothing', '# Rain\r\n\r\nIt\r\nfell.\r\n', ['headline: Rain', 'paragraph: It fell.']],
  ['a private-use letter of the text becomes a code', 'a \ue005 b', ['paragraph: a {\ue005} b']],
]

describe('openMarkdown', () => {
  test.each(articles)('%s', (_, text, blocks) => {
    expect(read(text)).toEqual(blocks)
  })
})

test('opening and closing marks know each other', () => {
  const [block] = openMarkdown('**a** [b](c) <i>d</i> `e`').blocks
  expect(block?.codes.map(({ raw, kind, pair, canonical }) => [raw, kind, pair, canonical])).toEqual([
    ['**', 'open', 2, 'b'],
    ['**', 'close', 1, 'b'],
    ['[', 'open', 4, 'link'],
    ['](c)', 'close', 3, 'link'],
    ['<i>', 'open', 6, 'i'],
    ['</i>', 'close', 5, 'i'],
    ['`e`', 'single', undefined, 'other'],
  ])
})

test('what a reader sees of a code is told', () => {
  const [block] = openMarkdown('a `b` <https://c.kz> ![d](e)<br>f').blocks
  expect(block?.codes.map(({ equiv }) => equiv)).toEqual(['b', 'https://c.kz', '', '\n'])
})

test('mark-up nested beyond all measure breaks nothing', () => {
  const text = `${'>'.repeat(3000)} a\n\n${'*'.repeat(1500)}b${'*'.repeat(1500)}\n\nRain.\n`
  expect(openMarkdown(text).blocks.at(-1)?.text).toBe('Rain.')
})

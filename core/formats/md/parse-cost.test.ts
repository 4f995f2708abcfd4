/** Markdown made to keep the parser busy is noticed before it is parsed; articles are not taken for it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markdownGrammar } from './markdown.ts'

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, n) => line(n)).join('')

/** Each kept micromark busy for more than ten seconds, or for ever. */
const hostile: readonly (readonly [name: string, text: string])[] = [
  ['stars and underscores that never close', '_a**b '.repeat(10_000)],
  ['quotes in quotes', '> '.repeat(100_000)],
  ['quotes without spaces', `${'>'.repeat(200_000)} a`],
  ['opening brackets', '['.repeat(200_000)],
  ['closing brackets', ']'.repeat(50_000)],
  ['links in links', `${'['.repeat(10_000)}a${'](b)'.repeat(10_000)}`],
  ['pictures', '!['.repeat(100_000)],
  ['footnotes', lines(20_000, (n) => `So[^${n}].\n\n[^${n}]: Why.\n\n`)],
  ['definitions', lines(30_000, (n) => `[${n}]: u\n`)],
  ['lists in one line', '- '.repeat(100_000)],
  ['lists under lists', lines(1000, (n) => `${' '.repeat(2 * n)}- a\n`)],
  ['quotes between paragraphs', 'a\n\n> b\n\n'.repeat(20_000)],
  ['a quote that goes on and on', `${'> '.repeat(40)}a\n${'b\n'.repeat(50_000)}`],
  ['underlined headings', 'a\n-\n'.repeat(30_000)],
  ['strikes', '~~a~ '.repeat(20_000)],
  ['comments', `x ${'<!-- a '.repeat(50_000)}`],
  ['instructions', `x ${'<? a '.repeat(50_000)}`],
  ['titles', '[a](b "'.repeat(30_000)],
  ['entities', `http://a.b${'&a;'.repeat(50_000)}`],
  ['a table of very many columns', `${'|a'.repeat(50_000)}\n${'|-'.repeat(50_000)}\n`],
  ['a paragraph of 130,000 lines', '*Rain* fell.\n'.repeat(130_000)],
  ['marks behind code that never was', `<!--\n\`\`\`\n-->\n${'_a**b '.repeat(10_000)}`],
  ['more than any book', 'It rained all night.\n\n'.repeat(200_000)],
]

const paragraph =
  'The *city council* approved the [budget](https://example.org/2031) for 2031, and **nobody** knows why.[^1]\n\n'

const articles: readonly (readonly [name: string, text: string])[] = [
  [
    'a book',
    `# Rain\n\n${`## Chapter\n\n${paragraph.repeat(40)}> It fell.\n> All night.\n\n`.repeat(250)}[^1]: Ask them.\n`,
  ],
  ['a long list', '- [The map](https://example.org/map) of *rain*\n'.repeat(5000)],
  ['a table', `| a | b | c |\n|---|---|---|\n${'| rye | 12 t | *poor* |\n'.repeat(300)}`],
  ['a program', `Look:\n\n\`\`\`\n${'x_y[i] = *p_q + a_b[j] * c_d;\n'.repeat(5000)}\`\`\`\n\nRain.\n`],
  ['a deep list', lines(12, (n) => `${'  '.repeat(n)}- item\n`)],
  ['code far to the right', `a\n\n${' '.repeat(300)}b\n`],
]

describe('read as plain text:', () => {
  test.each(hostile)('%s', (_, text) => {
    expect(markdownGrammar.isBeyondReading(text)).toBe(true)
  })
})

describe('read as Markdown:', () => {
  test.each(articles)('%s', (_, text) => {
    expect(markdownGrammar.isBeyondReading(text)).toBe(false)
  })
})

test('any text is answered for', () => {
  const marks = fc.constantFrom(
    '*',
    '_',
    '[',
    ']',
    '](',
    '>',
    '- ',
    '1. ',
    '`',
    '```\n',
    '<',
    '&',
    '|',
    '\n',
    '\n\n',
    '\t',
    'a ',
    '\\',
  )
  fc.assert(
    fc.property(
      fc.array(marks, { maxLength: 300 }),
      (text) => markdownGrammar.isBeyondReading(text.join('')) !== undefined,
    ),
  )
})

/** What a correction was written as is read again: a paragraph that came out otherwise is written with every sign escaped. */
import { expect, test } from 'vitest'
import { corrected, seenBlocks } from '../testing/corrected.ts'
import { markdownGrammar } from './markdown.ts'

const joined: readonly (readonly [what: string, text: string, from: string, to: string])[] = [
  ['stars that nothing closed', '*rain *on *the *lake\n', 'the *', 'the*'],
  ['a backslash before a letter', 'in C:\\data\\b_c_d *\n', 'b_c_', '_c_'],
  ['bold that closed behind a space', '**Note: ** see **below**\n', 'Note: ', 'Note:'],
]

test.each(joined)('%s, brought together by a correction, stay signs', (_, text, from, to) => {
  const [before = ''] = seenBlocks(markdownGrammar, text)
  expect(before).toContain(from)
  const written = corrected(markdownGrammar, text, (coded) => coded.replace(from, to))
  expect(written.ok && seenBlocks(markdownGrammar, written.value)).toEqual([before.replace(from, to)])
})

test('only the paragraph that would be misread is written so', () => {
  const text = 'Nobody *knows* why - not yet.\n\n*rain *on *the *lake\n\nSee [the map](map.md).\n'
  const written = corrected(markdownGrammar, text, (coded) => coded.replace('the *', 'the*').replace('knows', 'knew'))
  const lines = written.ok ? written.value.split('\n') : []
  expect(lines[2]).toBe('\\*rain \\*on \\*the\\*lake')
  expect(lines.filter((_, index) => index !== 2)).toEqual([
    'Nobody *knew* why - not yet.',
    '',
    '',
    'See [the map](map.md).',
    '',
  ])
})

/** What of a plain text file is a paragraph, and what a line end of a typist's. */
import { describe, expect, test } from 'vitest'
import { codeOf } from '../code-of.ts'
import { plainTextGrammar } from './plain-text.ts'

function read(text: string): readonly string[] {
  return plainTextGrammar.parse(text).blocks.map(({ kind, text: inside }) => `${kind}: ${inside}`)
}

const wrapped = `Rain returns to the steppe

After eleven dry weeks the first rain fell on Tuesday night over the
villages north of the lake. Farmers who had given up their barley
stood in the street and let it fall on them.

"We had sold the sheep," said one of them, a man of seventy who would
not give his name. "Nobody buys them back in the rain."

- wheat was hit worst
- rye held out
`

const texts: readonly (readonly [name: string, text: string, blocks: readonly string[]])[] = [
  ['each line is a paragraph', 'It rained.\nIt stopped.\n', ['paragraph: It rained.', 'paragraph: It stopped.']],
  ['a short first line set off is the headline', 'Rain\n\nIt fell.\n', ['headline: Rain', 'paragraph: It fell.']],
  [
    'one above longer text is the headline too',
    'Rain\nIt fell all night.',
    ['headline: Rain', 'paragraph: It fell all night.'],
  ],
  [
    'a first line with a full stop is none',
    'It fell.\n\nAll night long.\n',
    ['paragraph: It fell.', 'paragraph: All night long.'],
  ],
  ['a question may be a headline', 'Rain?\n\nIt fell.\n', ['headline: Rain?', 'paragraph: It fell.']],
  [
    'a line of stars parts the text and is none',
    'It fell.\n* * *\nIt stopped.\n',
    ['paragraph: It fell.', 'paragraph: It stopped.'],
  ],
  ['a text of one line has no headline', 'Rain', ['paragraph: Rain']],
  ['pictures alone are text', '🎉🇰🇿\n', ['paragraph: 🎉🇰🇿']],
  ['old Macintosh line ends, too', 'Rain\r\rIt fell.\r', ['headline: Rain', 'paragraph: It fell.']],
  ['white space around a line is not its text', '\t It fell.  \n', ['paragraph: It fell.']],
  [
    'wrapped paragraphs are joined, list items are not',
    wrapped,
    [
      'headline: Rain returns to the steppe',
      'paragraph: After eleven dry weeks the first rain fell on Tuesday night over the villages north of the lake. Farmers who had given up their barley stood in the street and let it fall on them.',
      'paragraph: "We had sold the sheep," said one of them, a man of seventy who would not give his name. "Nobody buys them back in the rain."',
      'paragraph: - wheat was hit worst',
      'paragraph: - rye held out',
    ],
  ],
  [
    'two paragraphs of two lines are enough where the sentence runs on',
    'Қала әкімі тұрғындармен кездесіп, көшелерді жөндеу\nтуралы айтты. Жұмыс көктемде басталады.\n\nМектептің төбесі де жөнделеді, бұған бюджеттен\nқаражат бөлінген.\n',
    [
      'paragraph: Қала әкімі тұрғындармен кездесіп, көшелерді жөндеу туралы айтты. Жұмыс көктемде басталады.',
      'paragraph: Мектептің төбесі де жөнделеді, бұған бюджеттен қаражат бөлінген.',
    ],
  ],
  [
    'one paragraph of a mail that runs on is enough; the short lines of its signature stay lines',
    'Dear all,\n\nthe boat that was to bring us over the lake on Sunday morning is still\nin the yard. We meet at the station.\n\nYours,\nPaul Ross\nHarbour office\n',
    [
      'paragraph: Dear all,',
      'paragraph: the boat that was to bring us over the lake on Sunday morning is still in the yard. We meet at the station.',
      'paragraph: Yours,',
      'paragraph: Paul Ross',
      'paragraph: Harbour office',
    ],
  ],
  [
    'verse in small letters stays in its lines',
    'the boat lay in the frozen bay\nand nobody would take the oar,\nthe gulls had gone so far away\nthat no one heard them any more.\n',
    [
      'paragraph: the boat lay in the frozen bay',
      'paragraph: and nobody would take the oar,',
      'paragraph: the gulls had gone so far away',
      'paragraph: that no one heard them any more.',
    ],
  ],
  [
    'a sentence broken over the lines of a subtitle is one, what two people say is two',
    'Көпір үш күн бойы\nжабық тұрды.\n\n- Жүргізуші қайда?\n- Кетіп қалды.\n\nЕшкім не істерін\nбілмеді.\n',
    [
      'paragraph: Көпір үш күн бойы жабық тұрды.',
      'paragraph: - Жүргізуші қайда?',
      'paragraph: - Кетіп қалды.',
      'paragraph: Ешкім не істерін білмеді.',
    ],
  ],
  [
    'short lines in small letters are a list',
    'flour and salt\nbutter, two eggs\nmilk if you like\n',
    ['headline: flour and salt', 'paragraph: butter, two eggs', 'paragraph: milk if you like'],
  ],
  [
    'short lines that are sentences of their own are not joined',
    'The score was even.\nNobody scored again.\nThe whistle blew at ten.\nThey all went home in silence.\nIt rained.\n',
    [
      'headline: The score was even.',
      'paragraph: Nobody scored again.',
      'paragraph: The whistle blew at ten.',
      'paragraph: They all went home in silence.',
      'paragraph: It rained.',
    ].map((line) => line.replace('headline', 'paragraph')),
  ],
]

describe('openPlainText', () => {
  test.each(texts)('%s', (_, text, blocks) => {
    expect(read(text)).toEqual(blocks)
  })
})

test('a word broken at its hyphen is joined without a space', () => {
  const text =
    'The factory on the river has been state-\nowned since it was built, and nobody knows\nwho will buy it now that the ministry has\nlost interest in it for good this time.\n'
  expect(read(text)[0]).toContain('been state-owned since')
})

test('each block knows where it stands', () => {
  const { blocks } = plainTextGrammar.parse('\r\n  Rain \r\n\r\nIt fell.')
  expect(blocks.map(({ range }) => range)).toEqual([
    { start: 4, end: 8 },
    { start: 13, end: 21 },
  ])
})

test('a letter of an icon font stands for itself', () => {
  const { blocks } = plainTextGrammar.parse('a \uf0b7 b')
  expect(blocks[0]).toMatchObject({
    text: 'a \ue000 b',
    codes: [codeOf({ id: 1, raw: '\uf0b7', equiv: '\uf0b7', canonical: 'other' })],
  })
})

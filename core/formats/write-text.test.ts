/** Corrections go back into the document, and nothing else changes. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../model/article.ts'
import { codeCharacter } from '../model/inline-text.ts'
import { ok } from '../model/result.ts'
import type { Span } from '../model/span.ts'
import { segmentRange } from './block-map.ts'
import type { ExportSegment } from './edited-blocks.ts'
import { markdownGrammar } from './md/markdown.ts'
import { typed } from './testing/typed-signs.ts'
import { plainTextGrammar } from './txt/plain-text.ts'
import { writeText } from './write-text.ts'

const grammars = { txt: plainTextGrammar, md: markdownGrammar }
type FormatId = keyof typeof grammars

/** Sentences for these tests: cut after a full stop and a space. */
function cutSentences({ text }: Block): readonly Span[] {
  const spans: Span[] = []
  let start = 0
  for (const { index } of text.matchAll(/(?<=\.[\uE000-\uF8FF]*)\s+/g)) {
    spans.push({ start, end: index })
    start = index + (/^\s+/.exec(text.slice(index))?.[0].length ?? 0)
  }
  return [...spans, { start, end: text.length }]
}

function segmentsOf(blocks: readonly Block[], correct: (text: string, index: number) => string): ExportSegment[] {
  let index = 0
  return blocks.flatMap((block, number) =>
    cutSentences(block).map((range) => {
      const original = block.text.slice(range.start, range.end)
      return { block: number, range, original, current: correct(original, index++) }
    }),
  )
}

function exportCorrected(format: FormatId, text: string, correct: (text: string, index: number) => string) {
  const { blocks } = grammars[format].parse(text)
  return writeText(grammars[format], { text, blocks, segments: segmentsOf(blocks, correct) })
}

function replaced(from: string, to: string): (text: string) => string {
  return (text) => text.replace(from, to)
}

type Corrected = readonly [name: string, format: FormatId, text: string, from: string, to: string, result: string]

const corrections: readonly Corrected[] = [
  [
    'a word of plain text',
    'txt',
    'Rain\r\n\r\nIt fel. All night.\r\n',
    'fel',
    'fell',
    'Rain\r\n\r\nIt fell. All night.\r\n',
  ],
  ['a word in bold keeps its marks', 'md', 'It **fel** hard.\n', 'fel', 'fell', 'It **fell** hard.\n'],
  [
    'line ends of a wrapped paragraph stay',
    'md',
    'It rained all\nnigth and\nmore.',
    'nigth',
    'night',
    'It rained all\nnight and\nmore.',
  ],
  ['entities nobody touched stay', 'md', 'A&nbsp;man &mdash; he fel.', 'fel', 'fell', 'A&nbsp;man &mdash; he fell.'],
  ['a typed star stays a star', 'md', 'Rate: five.', 'five', '*five', 'Rate: \\*five.'],
  ['a star between spaces needs no help', 'md', 'It is 2 x 3.', 'x', '*', 'It is 2 * 3.'],
  ['an underscore inside a word needs none either', 'md', 'Write ab.', 'ab', 'a_b', 'Write a_b.'],
  [
    'a bar in a cell is escaped',
    'md',
    '| a | b |\n|---|---|\n| c | d |\n',
    'c',
    'c|e',
    '| a | b |\n|---|---|\n| c\\|e | d |\n',
  ],
  ['a bar elsewhere is not', 'md', 'Either or.', 'or', '| or', 'Either | or.'],
  ['brackets are escaped', 'md', 'He said so.', 'so', 'so [sic]', 'He said so \\[sic\\].'],
  ['a number at a paragraph’s start makes no list', 'md', 'In 2020. It fell.', 'In 2020.', '2020.', '2020\\. It fell.'],
  [
    'a dash at a line’s start makes no list',
    'md',
    'He said: rain\nand snow.',
    'and',
    '- and',
    'He said: rain\n\\- and snow.',
  ],
  ['an exclamation before a link makes no picture', 'md', 'Look.[here](u)', '.', '!', 'Look\\![here](u)'],
  ['a bracket behind brackets makes no link', 'md', 'Look [sic] here.', ' here', '(!)', 'Look [sic]\\(!).'],
  [
    'brackets that came to stand before a link name it not',
    'md',
    'Look [sic] [1].\n\n[1]: u',
    '] ',
    ']',
    'Look [sic\\][1].\n\n[1]: u',
  ],
  ['a colon behind brackets makes no name of them', 'md', '[sic] here', ' here', ': x', '[sic]\\: x'],
  ['emphasis that has become a part of a word has stars', 'md', 'Old _or_ new.', ' new', 'new', 'Old *or*new.'],
  ['emphasis in its own words keeps its marks', 'md', 'Old _or_ new.', 'new', 'newer', 'Old _or_ newer.'],
  ['bold that ends in a colon stays bold before a letter', 'md', '**Note:** see.', ' see', 'see', '**Note:**&#115;ee.'],
  ['bold that begins with a bracket stays so behind one', 'md', 'See **(a)**.', 'See ', 'See', 'Se&#101;**(a)**.'],
  ['a word that goes from a line of its own takes the line', 'md', 'Rain\nfell\nhere.', 'fell', '', 'Rain\nhere.'],
  ['a dash that comes to begin a line makes no list', 'md', 'Rain\nand - wind.', 'and ', '', 'Rain\n\\- wind.'],
  ['a sign whose space went makes no tag', 'md', 'If 5 < rain.', '< rain', '<rain', 'If 5 \\<rain.'],
  ['a piece of program stays as it is', 'md', 'See `<h1>` here.', ' here', ':', 'See `<h1>`:.'],
  ['a tag stays one', 'md', 'Rain<br>fel.', 'fel', 'fell', 'Rain<br>fell.'],
  ['a sign before a tag makes no tag', 'md', 'a 5 b', '5', '<b', 'a \\<b b'],
  [
    'a link named by its own words keeps its address',
    'md',
    'See [teh map][].\n\n[teh map]: m\n',
    'teh',
    'the',
    'See [the map][teh map].\n\n[teh map]: m\n',
  ],
  [
    'a line end typed in plain text is the document’s own',
    'txt',
    'Rain\r\nIt fell. Hard.',
    'Hard',
    'So\nhard',
    'Rain\r\nIt fell. So\r\nhard.',
  ],
]

describe('a correction', () => {
  test.each(corrections)('%s', (_, format, text, from, to, result) => {
    expect(exportCorrected(format, text, replaced(from, to))).toEqual(ok(result))
  })
})

const deletions: readonly (readonly [name: string, format: FormatId, text: string, gone: string, result: string])[] = [
  ['a sentence goes with the space before it', 'txt', 'One. Two. Three.', 'Two.', 'One. Three.'],
  ['a first sentence goes with the space after it', 'txt', 'One. Two. Three.', 'One.', 'Two. Three.'],
  ['a paragraph goes with the blank line after it', 'txt', 'One.\n\nTwo.\n\nThree.\n', 'Two.', 'One.\n\nThree.\n'],
  ['a last paragraph goes with the blank line before it', 'txt', 'One.\n\nTwo.\n', 'Two.', 'One.\n'],
  ['a last paragraph without line end leaves none', 'txt', 'One.\r\n\r\nTwo.', 'Two.', 'One.'],
  ['an underlined heading goes with its line', 'md', 'Rain\n====\n\nOne.\n', 'Rain', 'One.\n'],
  ['a list item goes with its mark', 'md', '- one\n- two\n- three\n', 'two', '- one\n- three\n'],
  ['a list item with others under it stays, empty', 'md', '- one\n    - two\n', 'one', '- \n    - two\n'],
  ['a cell stays, empty', 'md', '| a | b |\n|---|---|\n| c | d |\n', 'c', '| a | b |\n|---|---|\n|  | d |\n'],
  ['a deleted sentence takes its picture with it', 'md', 'One. See ![m](p) here.\n', 'See  here.', 'One.\n'],
  ['bold over two sentences stays on the other', 'md', '**One. Two.**\n', 'One.', '**Two.**\n'],
  ['also when the second goes, with the closing mark', 'md', '**One. Two.**\n', 'Two.', '**One.**\n'],
  [
    'of three sentences in bold the middle one leaves no mark',
    'md',
    '**One. Two. Three.**\n',
    'Two.',
    '**One. Three.**\n',
  ],
  ['a sentence that is bold by itself takes both marks', 'md', 'One. **Two.** Three.\n', 'Two.', 'One. Three.\n'],
  ['a link over two sentences stays on the other', 'md', '[One. Two.](u)\n', 'One.', '[Two.](u)\n'],
  ['marks of its own go, those it shares stay', 'md', '**One *dry* day. Two.**\n', 'One dry day.', '**Two.**\n'],
  ['of two wrapped lines the other keeps its own', 'md', '> One.\n> Two.\n', 'One.', '> Two.\n'],
  ['a footnote stays, empty', 'md', 'One.[^1]\n\n[^1]: Two.\n', 'Two.', 'One.[^1]\n\n[^1]: \n'],
  ['all the blank lines after it go too', 'txt', 'One.\n\nTwo.\n\n\n\nThree.\n', 'Two.', 'One.\n\nThree.\n'],
  ['line ends of Windows', 'txt', 'One.\r\n\r\nTwo.\r\n\r\nThree.\r\n', 'Two.', 'One.\r\n\r\nThree.\r\n'],
  ['a list item with others under it by a tab stays, empty', 'md', '- one\n\t- two\n', 'one', '- \n\t- two\n'],
  ['neighbours at its end go as one', 'txt', 'One.\n\nTwo.\n', 'One.', 'Two.\n'],
]

describe('a deletion', () => {
  test.each(deletions)('%s', (_, format, text, gone, result) => {
    const emptied = exportCorrected(format, text, (sentence) =>
      sentence.replace(/[\uE000-\uF8FF]/g, '') === gone ? '' : sentence,
    )
    expect(emptied).toEqual(ok(result))
  })
})

test('a sentence of which only blanks are left is deleted', () => {
  const blanked = exportCorrected('txt', 'One. Two. Three.', (sentence) => (sentence === 'Two.' ? '  ' : sentence))
  expect(blanked).toEqual(ok('One. Three.'))
})

test('a lost code stops the export and names the segment', () => {
  expect(exportCorrected('md', 'One. See [the map](m).', replaced('\ue000', ''))).toMatchObject({
    ok: false,
    failure: {
      kind: 'codes-broken',
      blocks: [{ block: 0, segments: [1], faults: [{ kind: 'code-lost', raw: '[', id: 1 }] }],
    },
  })
})

test('a space typed at the edge of emphasis stands outside of it, where it stays emphasis', () => {
  const typed = (text: string) => text.replace('\ue000bold\ue001', ' \ue000 very bold \ue001')
  expect(exportCorrected('md', 'A **bold** word.', typed)).toEqual({ ok: true, value: 'A   **very bold**  word.' })
})

test('bold may be taken off altogether', () => {
  expect(exportCorrected('md', 'A **bold** word.', (text) => text.replace(/[\uE000-\uF8FF]/g, ''))).toEqual(
    ok('A bold word.'),
  )
})

test('a picture is not lost with a retyped sentence', () => {
  expect(exportCorrected('md', 'See ![map](m) here.', () => 'See here.')).toMatchObject({
    failure: { blocks: [{ faults: [{ kind: 'code-lost', raw: '![map](m)' }] }] },
  })
})

test('a code doubled by a correction stops the export, told once', () => {
  expect(exportCorrected('md', 'See ![map](m) here.', () => 'See \ue000 and \ue000.')).toMatchObject({
    failure: { blocks: [{ segments: [0], faults: [{ kind: 'code-doubled', raw: '![map](m)', id: 1 }] }] },
  })
})

test('a closing mark before its opening one stops the export', () => {
  expect(exportCorrected('md', 'A **bold** word.', () => 'A \ue001bold\ue000 word.')).toMatchObject({
    failure: { blocks: [{ faults: [{ kind: 'code-out-of-order', raw: '**' }] }] },
  })
})

test('every broken paragraph is named with its own corrected sentences; what is whole is not', () => {
  const text = 'See [the map](m). It rained.\n\nAll **dry**. So it was.\n\nSee [it](n).\n'
  const broken = exportCorrected('md', text, (sentence, index) =>
    index === 2 ? sentence.replace('dry', 'wet') : sentence.replace('\ue001', ''),
  )
  expect(broken).toMatchObject({
    failure: {
      blocks: [
        { block: 0, segments: [0], faults: [{ kind: 'code-lost', raw: '](m)' }] },
        { block: 2, segments: [4], faults: [{ kind: 'code-lost', raw: '](n)' }] },
      ],
    },
  })
})

test('crossed marks stop the export', () => {
  expect(exportCorrected('md', '**a** *b* c', () => '\ue000a\ue002 b\ue001 c\ue003')).toMatchObject({
    failure: { blocks: [{ faults: [{ kind: 'code-out-of-order', raw: '**' }] }] },
  })
})

describe('whatever the document', () => {
  const lineEnd = fc.constantFrom('\n', '\r\n')
  const line = fc.constantFrom(
    '# Rain over the steppe',
    'It rained **all night. The river** rose.',
    'A wrapped line. It runs',
    '> on and on &mdash; said the \\*mayor\\*.',
    '- one [link](u "t"). Two.',
    '| a | b |\n|---|---|\n| c *d* | e |',
    '`code` here. <b>Tag</b>. ![p](q)',
    '    indented',
    '',
    '',
    '===',
    'Жаңбыр жауды. Өзен тасыды.',
  )
  const document = fc
    .array(fc.tuple(line, lineEnd), { maxLength: 12 })
    .map((lines) => lines.map(([words, end]) => words + end).join(''))
  const format = fc.constantFrom<FormatId>('txt', 'md')

  test('without corrections it comes out letter by letter as it came in', () => {
    fc.assert(
      fc.property(document, format, (text, id) => {
        expect(exportCorrected(id, text, (sentence) => sentence)).toEqual(ok(text))
      }),
    )
  })

  test('each segment knows its place', () => {
    fc.assert(
      fc.property(document, (text) => {
        for (const block of markdownGrammar.parse(text).blocks) {
          const codes = new Map(block.codes.map(({ id, raw }) => [codeCharacter(id), raw]))
          for (const { start, end } of cutSentences(block)) {
            const place = segmentRange(block, { start, end })
            if (block.respellings?.some(({ span }) => span.start >= start && span.end <= end)) continue
            const raw = block.text.slice(start, end).replace(/[\uE000-\uF8FF]/g, (one) => codes.get(one) ?? one)
            expect(text.slice(place.start, place.end)).toBe(raw)
          }
        }
      }),
    )
  })

  test('what is typed into Markdown is read back as typed, and the rest as it was', () => {
    fc.assert(
      fc.property(document, typed, fc.nat(20), fc.nat(40), (text, addition, which, where) => {
        const { blocks } = markdownGrammar.parse(text)
        const insert = (sentence: string, index: number) => {
          const at = Math.min(where, sentence.length)
          return index === which ? sentence.slice(0, at) + addition + sentence.slice(at) : sentence
        }
        const segments = segmentsOf(blocks, insert)
        const exported = writeText(markdownGrammar, { text, blocks, segments })
        if (!exported.ok) throw new Error('no code was lost')
        const expected = blocks.map((_, number) =>
          segments
            .filter((segment) => segment.block === number)
            .map(({ current }) => current)
            .join(' '),
        )
        expect(markdownGrammar.parse(exported.value).blocks.map((block) => block.text)).toEqual(expected)
      }),
      { numRuns: 200 },
    )
  })

  test('any sentences may be deleted; the others stay as they were', () => {
    const prose = fc
      .array(
        fc.constantFrom(
          'One. Two **three. Four** five.',
          'Six.',
          '> Seven.\n> Eight.',
          '- nine\n- ten',
          '# Eleven',
          'A [b. c](d). E.',
        ),
        { minLength: 1 },
      )
      .map((blocks) => `${blocks.join('\n\n')}\n`)
    fc.assert(
      fc.property(prose, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (text, gone) => {
        const { blocks } = markdownGrammar.parse(text)
        const segments = segmentsOf(blocks, (sentence, index) => (gone[index] ? '' : sentence))
        const exported = writeText(markdownGrammar, { text, blocks, segments })
        if (!exported.ok) throw new Error(exported.failure.kind)
        const words = (from: string) => from.replace(/[^\p{L}. ]/gu, '')
        const kept = blocks
          .map((_, number) => segments.filter(({ block, current }) => block === number && current !== ''))
          .filter((own) => own.length > 0)
          .map((own) => own.map(({ current }) => words(current)).join(' '))
        expect(markdownGrammar.parse(exported.value).blocks.map((block) => words(block.text))).toEqual(kept)
      }),
      { numRuns: 300 },
    )
  })
})

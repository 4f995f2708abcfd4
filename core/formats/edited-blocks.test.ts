/** Which paragraphs were corrected, and what goes back for the sentences of each. */
import { describe, expect, test } from 'vitest'
import {
  currentText,
  type ExportSegment,
  gapsOfEmptied,
  gatherEdited,
  isEmptied,
  textToWrite,
} from './edited-blocks.ts'
import { markdownGrammar } from './md/markdown.ts'

const { blocks } = markdownGrammar.parse('One. Two. Three.\n\n**Four. Five.**\n\nSix.\n')

/** The sentences of a paragraph, cut after a full stop and a space, each as `now` has it. */
function segments(block: number, ...now: readonly string[]): readonly ExportSegment[] {
  const text = blocks[block]?.text ?? ''
  let start = 0
  return text.split(/(?<=\.) /u).map((original, at) => {
    const range = { start, end: start + original.length }
    start = range.end + 1
    return { block, range, original, current: now[at] ?? original }
  })
}

const edited = (block: number, ...now: readonly string[]) => gatherEdited(blocks, segments(block, ...now))[0]!

describe('corrected paragraphs', () => {
  test('are only those in which a sentence reads differently, with all their sentences as they follow', () => {
    const all = [...segments(2), ...segments(0, 'One.', '2.').toReversed(), ...segments(1)]
    const found = gatherEdited(blocks, all)
    expect(found.map(({ index, segments: own }) => [index, own.map(({ current }) => current)])).toEqual([
      [0, ['One.', '2.', 'Three.']],
    ])
    expect(found[0]?.block).toBe(blocks[0])
  })

  test('are none where nothing changed, or where there is no such paragraph', () => {
    const beyond = segments(0, '1.').map((segment) => ({ ...segment, block: 9 }))
    expect([gatherEdited(blocks, segments(0)), gatherEdited(blocks, beyond)]).toEqual([[], []])
  })

  test('are emptied when nothing but blanks is left of every sentence', () => {
    expect([isEmptied(edited(0, '', ' ', '\u00a0')), isEmptied(edited(0, '', '', 'Three.'))]).toEqual([true, false])
  })
})

describe('what goes back for a sentence', () => {
  const written = (block: number, ...now: readonly string[]) => {
    const one = edited(block, ...now)
    return one.segments.map((segment) => textToWrite(one, segment))
  }

  test('is its text; nothing for one that was deleted', () => {
    expect(written(0, '1.', '', '  ')).toEqual(['1.', '', ''])
  })

  test('of a deleted one the mark whose partner stands in another', () => {
    const [four = '', five = ''] = segments(1).map(({ original }) => original)
    expect(written(1, '', five)).toEqual([four.charAt(0), five])
    expect(written(1, four, '')).toEqual([four, five.at(-1)])
    expect(written(1, '', '')).toEqual(['', ''])
  })
})

describe('white space that goes with deleted sentences', () => {
  const gaps = (...now: readonly string[]) => gapsOfEmptied(edited(0, ...now)).map(({ start, end }) => [start, end])

  test('is what stood before them, or after those at the beginning', () => {
    expect(gaps('One.', '', 'Three.')).toEqual([[4, 5]])
    expect(gaps('One.', 'Two.', '')).toEqual([[9, 10]])
    expect(gaps('', 'Two.', 'Three.')).toEqual([[4, 5]])
    expect(gaps('', '', 'Three.')).toEqual([
      [4, 5],
      [9, 10],
    ])
    expect(gaps('One.', '', '')).toEqual([
      [4, 5],
      [9, 10],
    ])
  })

  test('is none where a sentence was only corrected, or was empty all along', () => {
    expect(gaps('1.', 'Two.', 'Three.')).toEqual([])
    const one = edited(0, '1.')
    const empty = { ...one.segments[1]!, original: '', current: '' }
    expect(gapsOfEmptied({ ...one, segments: [one.segments[0]!, empty, one.segments[2]!] })).toEqual([])
  })
})

test('a paragraph reads now as its sentences do, with what stands between them', () => {
  expect([
    currentText(edited(0, '1.', 'Two.', '3!')),
    currentText(edited(0, 'One.', '')),
    currentText(edited(0, '')),
  ]).toEqual(['1. Two. 3!', 'One. Three.', 'Two. Three.'])
})

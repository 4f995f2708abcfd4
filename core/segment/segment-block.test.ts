/** Blocks with mark-up: codes neither hide a boundary nor make one, and nothing is lost. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../model/article.ts'
import { codeCharacter, type InlineCode } from '../model/inline-text.ts'
import { segmentBlock } from './segment-block.ts'

/** A paragraph whose mark-up is written in place: `**` and the like become codes. */
function paragraph(markdown: string): Block {
  const codes: InlineCode[] = []
  const may = { copy: false, delete: true, reorder: true, overlap: false }
  const text = markdown.replace(/\*\*|\[|\]\([^)]*\)|&amp;|\n/g, (raw) => {
    const id = codes.length + 1
    const equivs: Record<string, string> = { '\n': ' ', '&amp;': '&' }
    const isSecond = codes.filter((code) => code.raw === raw).length % 2 === 1
    const half = raw === '[' || (raw === '**' && !isSecond) ? 'open' : 'close'
    const kind = equivs[raw] === undefined ? half : 'single'
    codes.push({ id, kind, canonical: 'other', raw, equiv: equivs[raw] ?? '', may })
    return codeCharacter(id)
  })
  return { kind: 'paragraph', range: { start: 0, end: markdown.length }, text, codes }
}

function markdownOf(block: Block, text: string): string {
  return block.codes.reduce((markdown, code) => markdown.replace(codeCharacter(code.id), code.raw), text)
}

function segmentsOf(markdown: string, language = 'en'): readonly string[] {
  const block = paragraph(markdown)
  return segmentBlock(block, language).map(({ range }) => markdownOf(block, block.text.slice(range.start, range.end)))
}

describe('mark-up at a boundary', () => {
  test.each([
    ['It ended. **It** began.', ['It ended.', '**It** began.']],
    ['**It ended.** It began.', ['**It ended.**', 'It began.']],
    ['**It ended**. It began.', ['**It ended**.', 'It began.']],
    ['Read [the rules.](a.html) They changed.', ['Read [the rules.](a.html)', 'They changed.']],
    ['It ended.\nIt began.', ['It ended.', 'It began.']],
    ['Dr.\nWeber came.', ['Dr.\nWeber came.']],
    ['Brown &amp; Co. left.', ['Brown &amp; Co. left.']],
    ['It en**ded.** **It** began.', ['It en**ded.**', '**It** began.']],
  ])('%j', (markdown, expected) => expect(segmentsOf(markdown)).toEqual(expected))

  test('without spaces the closing code stays left and the opening one goes right', () => {
    expect(segmentsOf('**会议开始了。**大家都到了。**再见。**', 'zh')).toEqual([
      '**会议开始了。**',
      '大家都到了。',
      '**再见。**',
    ])
  })
})

test('gaps and glued stops are told', () => {
  const block = paragraph('  It ended.  The Constitution.that changed. ')
  expect(segmentBlock(block, 'en')).toEqual([
    { range: { start: 2, end: 11 }, gapBefore: '', isGlued: false },
    { range: { start: 13, end: 30 }, gapBefore: '  ', isGlued: false },
    { range: { start: 30, end: 43 }, gapBefore: '', isGlued: true },
  ])
})

test('a block of white space has no segments', () => expect(segmentBlock(paragraph(' \n '), 'en')).toEqual([]))

test('gaps and segments together hold the whole block but its edges', () => {
  const parts = fc.constantFrom('Да', 'It.', ' ', '!', '**', '[', '](x)', '\n', '&amp;', '。', '\ud800')
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 60 }), (chosen) => {
      const block = paragraph(chosen.join(''))
      const segments = segmentBlock(block, 'ru')
      const whole = segments
        .map(({ range, gapBefore }) => gapBefore + block.text.slice(range.start, range.end))
        .join('')
      const first = segments[0]?.range.start ?? 0
      const last = segments.at(-1)?.range.end ?? 0
      expect(whole).toBe(block.text.slice(first, last))
    }),
  )
})

/** A filter of rows: which of an article fit. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Link } from '../model/alignment.ts'
import { asId, type LinkId, type SegmentId } from '../model/ids.ts'
import { everyRow, isEveryRow, type RowFilter } from '../model/row-filter.ts'
import type { SegmentText } from '../model/segment.ts'
import { type Marks, type SiftedText, siftRows } from './sift-rows.ts'

const id = (name: string) => asId<SegmentId>(name)

function segment(name: string, text: string): SegmentText {
  return { id: id(name), text, block: 0, kind: 'paragraph', gapBefore: ' ' }
}

function link(source: readonly string[], target: readonly string[], part: Partial<Link> = {}): Link {
  const members = { source: source.map(id), target: target.map(id) }
  return {
    id: asId<LinkId>([...source, ...target].join()),
    ...members,
    confidence: 1,
    origin: 'automatic',
    isLocked: false,
    ...part,
  }
}

const article: SiftedText = {
  sourceLanguage: 'ru',
  targetLanguage: 'en',
  source: [segment('s0', 'Мост открыт.'), segment('s1', 'Его ждали.'), segment('s2', 'Всё.')],
  target: [segment('t0', 'The bridge is open.'), segment('t1', 'They waited.'), segment('t2', 'For years.')],
  links: [
    link(['s0'], ['t0'], { confidence: 0.4 }),
    link(['s1'], ['t1', 't2'], { confidence: 0.3, isLocked: true }),
    link(['s2'], [], { origin: 'manual' }),
  ],
}

const sifted = (filter: Partial<RowFilter>, among: readonly Marks[] = []) =>
  siftRows(article, { ...everyRow, ...filter }, among)

const marked = (...names: readonly string[]): Marks =>
  Uint8Array.from(article.target, (segment) => Number(names.includes(segment.id)))

describe('the rows of an article', () => {
  test('all fit a filter that wishes for nothing', () => {
    expect([sifted({}), isEveryRow(everyRow)]).toEqual([[0, 1, 2], true])
  })

  test('are found by words on either side, whatever their case, and not as an expression', () => {
    expect([sifted({ text: 'МОСТ' }), sifted({ text: 'years' }), sifted({ text: '.*' })]).toEqual([[0], [1], []])
  })

  test('are wished for by the length of one translated segment', () => {
    expect([sifted({ minChars: 19 }), sifted({ maxChars: 10 }), sifted({ minChars: 11, maxChars: 12 })]).toEqual([
      [0],
      [1],
      [1],
    ])
  })

  test('are wished for by how they are linked: what is locked is not doubted', () => {
    expect((['doubtful', 'unanswered', 'manual', 'locked'] as const).map((wish) => sifted({ links: [wish] }))).toEqual([
      [0],
      [2],
      [2],
      [1],
    ])
  })

  test('fit several wishes only by one and the same segment', () => {
    const [first, second] = [marked('t1'), marked('t2', 't0')]
    expect([sifted({}, [first]), sifted({}, [first, second]), sifted({ minChars: 11 }, [second])]).toEqual([
      [1],
      [],
      [0],
    ])
  })
})

test('one wish more never brings a row', () => {
  const words = fc.constantFrom('', 'e', 'мост', 'years')
  const chars = fc.option(fc.integer({ min: 0, max: 20 }), { nil: null })
  const links = fc.subarray(['doubtful', 'unanswered', 'manual', 'locked'] as const, { maxLength: 1 })
  const among = fc.array(fc.subarray(['t0', 't1', 't2']), { maxLength: 2 })
  fc.assert(
    fc.property(words, chars, chars, links, among, (text, minChars, maxChars, wishes, names) => {
      const sets = names.map((some) => marked(...some))
      const rows = sifted({ text, minChars, maxChars, links: wishes }, sets)
      const wider = [
        sifted({ text: '', minChars, maxChars, links: wishes }, sets),
        sifted({ text, minChars: null, maxChars, links: wishes }, sets),
        sifted({ text, minChars, maxChars, links: [] }, sets),
        sifted({ text, minChars, maxChars, links: wishes }, sets.slice(1)),
      ]
      for (const more of wider) expect(more).toEqual(expect.arrayContaining([...rows]))
      expect(rows).toEqual(rows.toSorted((a, b) => a - b))
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../../core/model/article.ts'
import { asId, type SegmentId } from '../../core/model/ids.ts'
import type { ArticlePart, PlacedComment, PreparedArticle, PreparedSide } from '../context/jobs.ts'
import { gatherParts, tellInParts } from './article-parts.ts'

const blockOf = (n: number): Block => ({ kind: 'paragraph', range: { start: n, end: n + 1 }, text: `${n}`, codes: [] })
const commentOf = (n: number): PlacedComment => ({ anchor: undefined, quote: `${n}`, remarks: [] })
const sideOf = (side: 'source' | 'target', count: number, comments: number): PreparedSide => ({
  ...{ side, format: 'xliff', encoding: 'utf-8', hasByteOrderMark: false, diagnostics: [] },
  blocks: Array.from({ length: count }, (_, n) => blockOf(n)),
  segments: Array.from({ length: count }, (_, n) => {
    const id = asId<SegmentId>(`${side}${n}`)
    return { id, block: n, range: { start: 0, end: 1 }, gapBefore: '', text: `${n}`, words: 1 }
  }),
  comments: Array.from({ length: comments }, (_, n) => commentOf(n)),
})

test('an article of any length arrives as it was sent, and no message holds more than some thousands of anything', () => {
  fc.assert(
    fc.property(fc.nat(7_000), fc.nat(7_000), fc.nat(5_000), fc.boolean(), (source, target, comments, isAlone) => {
      const links = Array.from({ length: Math.max(source, target) }, (_, n) => ({
        ...{ source: n < source ? [n] : [], target: n < target ? [n] : [], confidence: 1 },
      }))
      const article: PreparedArticle = {
        ...{ headline: 'Boats', findings: [], isChecked: false, links },
        target: sideOf('target', target, comments),
        source: isAlone ? undefined : sideOf('source', source, 0),
      }
      const parts: ArticlePart[] = []
      const last = tellInParts(article, (part) => parts.push(structuredClone(part)))
      const gathering = gatherParts()
      for (const part of parts) gathering.take(part)
      expect(gathering.whole(structuredClone(last))).toEqual(article)
      const longest = [...parts, last.target, { links: last.links }].map((part) =>
        'links' in part ? part.links.length : Math.max(part.blocks.length, part.segments.length, part.comments.length),
      )
      expect(Math.max(...longest)).toBeLessThanOrEqual(2_000)
    }),
    { numRuns: 30 },
  )
})

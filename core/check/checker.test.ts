/** The laws of checking: order, silence, and that checking again after an edit is checking the whole. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createProductChecker } from '../../service/models/product-checker.ts'
import type { Bitext } from '../model/finding.ts'
import { asId, type SegmentId } from '../model/ids.ts'
import { checks } from './registry.ts'

const checker = createProductChecker()

const sentences = [
  'The council met on Monday in the old hall.',
  'the mayor was there too.',
  '"We will build it, he said.',
  'Nothing was decided," the mayor added.',
  'The council met on Monday in the old hall.',
  'In the old hall the council met on Monday.',
  'The council met on Monday in the very old hall.',
  'Prices rose , then fell.',
  'It is a it is a long road.',
  'They agreed on 45 points.',
  'They agreed on 54 points The rest is open.',
  'The Minister for Rural Roads spoke to the minister for rural roads.',
  'GonzÃ¡lez left thе town.',
  'They met Daniyar Sabayev, the Keeper of the City Bridge, on 5 March – late.',
  'Later Sabaev and the keeper of the City Bridge met on March 7 - again – and 5% – 6 percent – left.',
  '',
] as const
const sources = [
  'Совет собрался в понедельник.',
  'Мэр тоже был там.',
  'Они согласовали 45 пунктов.',
  'Цены не выросли.',
] as const

const anyBitext = fc
  .array(fc.tuple(fc.constantFrom(...sentences), fc.boolean(), fc.constantFrom(...sources), fc.nat(3)), {
    maxLength: 9,
  })
  .map((rows): Bitext => {
    let block = 0
    const target = rows.map(([text, begins], index) => ({
      id: asId<SegmentId>(`t${index}`),
      text,
      block: begins ? ++block : block,
      kind: 'paragraph' as const,
      gapBefore: begins ? '' : ' ',
    }))
    const source = rows.map(([, , text], index) => ({ ...target[index]!, id: asId<SegmentId>(`s${index}`), text }))
    const links = rows.flatMap(([, , , kind], index) => {
      const one = { source: [source[index]!.id], target: [target[index]!.id], confidence: 0.9 }
      if (kind > 0) return [one]
      return [
        { ...one, source: [] },
        { ...one, target: [] },
      ]
    })
    return { targetLanguage: 'en', target, sourceLanguage: 'ru', source, links }
  })

const anyEdits = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...sentences)), { minLength: 1, maxLength: 4 })

test('checking again after each of some edits gives the answer of checking the whole article anew', () => {
  fc.assert(
    fc.property(anyBitext, anyEdits, (before, edits) => {
      fc.pre(before.target.length > 0)
      let bitext = before
      let found = checker.check(before)
      for (const [at, text] of edits) {
        const edited = bitext.target[at % bitext.target.length]!
        const target = bitext.target.map((segment) => (segment === edited ? { ...segment, text } : segment))
        bitext = { ...bitext, target }
        found = checker.recheck(bitext, [edited.id], found)
      }
      // A copy, so that nothing remembered of the article can help.
      expect(found).toEqual(checker.check(structuredClone(bitext)))
    }),
    { numRuns: 120 },
  )
})

test('of two spellings met as often, the one met first in the paragraph is the usual one, before an edit and after', () => {
  const texts = [
    'They met Daniyar Sabayev, the keeper of the bridge.',
    'Later Sabaev and the keeper met again.',
    'They met Daniyar Sabayev in March.',
  ]
  const target = texts.map((text, at) => ({
    id: asId<SegmentId>(`t${at}`),
    text,
    block: at === 0 ? 0 : 1,
    kind: 'paragraph' as const,
    gapBefore: at === 2 ? ' ' : '',
  }))
  const links = target.map(({ id }) => ({ source: [], target: [id], confidence: 0.9 }))
  const before: Bitext = { targetLanguage: 'en', target, sourceLanguage: undefined, source: [], links }
  const found = checker.check(before)
  const council = 'The council met on Monday in the old hall.'
  const after = { ...before, target: target.map((each, at) => (at === 0 ? { ...each, text: council } : each)) }
  expect(checker.recheck(after, [target[0]!.id], found)).toEqual(checker.check(structuredClone(after)))
})

/** The link that holds the segment is taken apart. */
function unlink({ links, ...bitext }: Bitext, { id }: Bitext['target'][number]): Bitext {
  const apart = links.flatMap((link) =>
    link.target.includes(id)
      ? [
          { ...link, target: [] },
          { ...link, source: [] },
        ]
      : [link],
  )
  return { ...bitext, links: apart }
}

test('checking again after links were taken apart is checking anew: a lost sentence is read with those beside it', () => {
  fc.assert(
    fc.property(anyBitext, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (before, places) => {
      fc.pre(before.target.length > 0)
      let bitext = before
      let found = checker.check(before)
      for (const at of places) {
        const place = at % bitext.target.length
        bitext = unlink(bitext, bitext.target[place]!)
        found = checker.recheck(bitext, [bitext.target[place]!.id, bitext.source[place]!.id], found)
      }
      expect(found).toEqual(checker.check(structuredClone(bitext)))
    }),
    { numRuns: 120 },
  )
})

test('paragraph by paragraph all is told that the whole answer has, but for what needs the whole article', () => {
  const wide = new Set(checks.flatMap(({ id, scope }) => (scope === 'document' ? [id] : [])))
  fc.assert(
    fc.property(anyBitext, (bitext) => {
      const told = [...checker.checkInSteps(bitext)]
      const narrow = checker.check(bitext).filter(({ check }) => !wide.has(check))
      const order = told.map(({ done }) => done)
      expect(new Set(told.flatMap(({ found }) => found))).toEqual(new Set(narrow))
      expect(order).toEqual([...order].sort((a, b) => a - b))
    }),
  )
})

test('every span and fix lies inside the text of its segment', () => {
  fc.assert(
    fc.property(anyBitext, (bitext) => {
      const lengths = new Map(bitext.target.map((segment) => [segment.id, segment.text.length]))
      for (const issue of checker.check(bitext))
        for (const span of [issue.span, ...issue.fixes.map((fix) => fix.span)])
          expect(span.start >= 0 && span.start <= span.end && span.end <= (lengths.get(issue.segment) ?? -1)).toBe(true)
    }),
  )
})

test('an article without text is silent', () => {
  const empty = { id: asId<SegmentId>('t0'), text: '', block: 0, kind: 'paragraph', gapBefore: '' } as const
  const bitext: Bitext = { targetLanguage: 'en', target: [empty], sourceLanguage: undefined, source: [], links: [] }
  expect(checker.check(bitext)).toEqual([])
})

test('in a paragraph of megabytes each sentence is looked at, but not what stands beside it', () => {
  const foundAmong = (others: number) => {
    const texts = [
      'They agreed on Monday.',
      'the mayor was there too.',
      'It is a it is a long road.',
      ...Array.from({ length: others }, (_, n) => `Road ${n} was repaired in the spring.`),
    ]
    const target = texts.map((text, index) => ({
      id: asId<SegmentId>(`t${index}`),
      text,
      block: 0,
      kind: 'paragraph' as const,
      gapBefore: ' ',
    }))
    const bitext = { targetLanguage: 'en', target, sourceLanguage: undefined, source: [], links: [] }
    const scopes = new Map(checks.map(({ id, scope }) => [id, scope]))
    return new Set(checker.check(bitext).map(({ check }) => scopes.get(check)))
  }
  expect(foundAmong(10)).toEqual(new Set(['neighbours', 'segment']))
  const amongMany = foundAmong(10_000)
  expect([amongMany.has('neighbours'), amongMany.has('segment')]).toEqual([false, true])
})

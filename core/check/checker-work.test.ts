/** What a checker looks at, in which portions, and what of its last answer it keeps. */
import { expect, test } from 'vitest'
import { noModels } from '../language/model/model-source.ts'
import { packOf } from '../language/packs.ts'
import type { Bitext, FoundIssue } from '../model/finding.ts'
import { asId, type SegmentId } from '../model/ids.ts'
import type { Check, DocumentCheck, NeighbourCheck, SegmentCheck } from './check.ts'
import { createChecker } from './checker.ts'
import { spacing } from './checks/spacing.ts'
import type { CalibrationTable } from './confidence.ts'
import { longestChecked, longestParagraphChecked } from './view.ts'

const id = (name: string) => asId<SegmentId>(name)

/** Paragraphs of sentences; a sentence is called `t0`, `t1` … in the order of the text. */
function article(...paragraphs: readonly (readonly string[])[]): Bitext {
  const target = paragraphs.flatMap((texts, block) =>
    texts.map((text, at) => ({ text, block, kind: 'paragraph' as const, gapBefore: at === 0 ? '' : ' ' })),
  )
  const named = target.map((segment, at) => ({ ...segment, id: id(`t${at}`) }))
  return { targetLanguage: 'en', target: named, sourceLanguage: undefined, source: [], links: [] }
}

/** With a source of as many sentences as `links` name, each linked to the translations given for it. */
function translated(bitext: Bitext, links: readonly (readonly string[])[]): Bitext {
  const source = links.map((_, at) => ({
    id: id(`s${at}`),
    text: 'Мост открыт.',
    block: at,
    kind: 'paragraph' as const,
    gapBefore: '',
  }))
  const linked = links.map((target, at) => ({
    source: [id(`s${at}`)],
    target: target.map(id),
    confidence: 0.9,
    origin: 'manual' as const,
  }))
  return { ...bitext, sourceLanguage: 'ru', source, links: linked }
}

/** Pages of the three scopes that find the word "bad" and note what they were shown. */
function notingPages() {
  const seen = { sentences: [] as string[], paragraphs: [] as number[], articles: 0 }
  const page = { ...spacing, givesWayTo: [], languages: 'all' as const }
  const catchIn = ({ id: segment, text }: { readonly id: SegmentId; readonly text: string }) =>
    [...text.matchAll(/bad/g)].map(({ index }) => ({
      segment,
      span: { start: index, end: index + 3 },
      severity: 'minor' as const,
      confidence: 0.5,
      facts: {},
      fixes: [],
    }))
  const ofSentence: SegmentCheck = {
    ...page,
    id: 'of-sentence',
    scope: 'segment',
    find(segment) {
      seen.sentences.push(segment.id)
      return catchIn(segment)
    },
  }
  const ofParagraph: NeighbourCheck = {
    ...page,
    id: 'of-paragraph',
    scope: 'neighbours',
    find(paragraph) {
      seen.paragraphs.push(paragraph.block)
      return paragraph.segments.flatMap(catchIn)
    },
  }
  const ofArticle: DocumentCheck = {
    ...page,
    id: 'of-article',
    scope: 'document',
    find({ paragraphs }) {
      seen.articles++
      return paragraphs.flatMap(({ segments }) => segments.flatMap(catchIn))
    },
  }
  return { seen, ofSentence, ofParagraph, ofArticle, all: [ofArticle, ofParagraph, ofSentence] }
}

function checkerOf(pages: readonly Check[], calibration: CalibrationTable = {}) {
  return createChecker({ models: noModels, packs: [packOf('en')], pages, calibration })
}

const places = (found: readonly FoundIssue[]) => found.map(({ check, segment }) => `${check} ${segment}`).sort()

const threeParagraphs = article(['One bad road.', 'Two.'], ['Three bad roads.'], ['Four bad roads.', 'Five bad roads.'])

test('every sentence, every paragraph and the article are looked at once, and what each finds is told', () => {
  const { seen, all } = notingPages()
  const found = checkerOf(all).check(threeParagraphs)
  expect(seen).toEqual({ sentences: ['t0', 't1', 't2', 't3', 't4'], paragraphs: [0, 1, 2], articles: 1 })
  expect(places(found)).toEqual(
    ['of-article', 'of-paragraph', 'of-sentence'].flatMap((check) =>
      ['t0', 't2', 't3', 't4'].map((t) => `${check} ${t}`),
    ),
  )
})

test('after an edit the sentence, its paragraph and the article are looked at again, and nothing else', () => {
  const { seen, all } = notingPages()
  checkerOf(all).recheck(threeParagraphs, [id('t2')], [])
  expect(seen).toEqual({ sentences: ['t2'], paragraphs: [1], articles: 1 })
})

test('sentences that translate one source together are looked at together', () => {
  const { seen, all } = notingPages()
  checkerOf(all).recheck(translated(threeParagraphs, [['t0'], ['t1', 't2'], ['t3', 't4']]), [id('t2')], [])
  expect(seen).toEqual({ sentences: ['t1', 't2'], paragraphs: [0, 1], articles: 1 })
})

test('a source sentence that changed is read by its own translation and by those beside it, not further away', () => {
  const { seen, all } = notingPages()
  const bitext = translated(threeParagraphs, [['t0'], ['t1'], ['t2'], ['t3'], ['t4']])
  checkerOf(all).recheck(bitext, [id('s2')], [])
  expect(seen.sentences).toEqual(['t1', 't2', 't3'])
  seen.sentences.length = 0
  checkerOf(all).recheck(bitext, [id('s0')], [])
  expect(seen.sentences).toEqual(['t0', 't1'])
})

test('what was found elsewhere is kept as the very same value; what the edit took away is gone', () => {
  const { all } = notingPages()
  const checker = checkerOf(all)
  const before = checker.check(threeParagraphs)
  const target = threeParagraphs.target.map((one) => (one.id === id('t3') ? { ...one, text: 'Four good roads.' } : one))
  const after = checker.recheck({ ...threeParagraphs, target }, [id('t3')], before)
  expect(places(after)).toEqual(places(before).filter((place) => !place.endsWith('t3')))
  const isSame = (check: string, segment: string) =>
    before.includes(after.find((one) => one.check === check && one.segment === segment)!)
  expect([
    isSame('of-sentence', 't0'),
    isSame('of-sentence', 't4'),
    isSame('of-paragraph', 't2'),
    // Its paragraph was looked at again.
    isSame('of-paragraph', 't4'),
    isSame('of-article', 't0'),
  ]).toEqual([true, true, true, false, false])
})

test('a sentence that was emptied is silent, and its paragraph is read without it', () => {
  const { seen, all } = notingPages()
  const checker = checkerOf(all)
  const before = checker.check(threeParagraphs)
  const target = threeParagraphs.target.map((one) => (one.id === id('t0') ? { ...one, text: '' } : one))
  seen.paragraphs.length = 0
  const after = checker.recheck({ ...threeParagraphs, target }, [id('t0')], before)
  expect(places(after)).toEqual(places(before).filter((place) => !place.endsWith('t0')))
  expect(seen.paragraphs).toEqual([0])
})

test('findings of a check that is no longer among the pages, or of a sentence that is gone, are not kept', () => {
  const { all, ofSentence } = notingPages()
  const before = checkerOf(all).check(threeParagraphs)
  const after = checkerOf([ofSentence]).recheck(
    { ...threeParagraphs, target: threeParagraphs.target.slice(0, 4) },
    [],
    before,
  )
  expect(places(after)).toEqual(['of-sentence t0', 'of-sentence t2', 'of-sentence t3'])
})

test('a check that is switched off does not look', () => {
  const { seen, all } = notingPages()
  const checker = checkerOf(all)
  checker.check(threeParagraphs, new Set(['of-sentence', 'of-article']))
  checker.recheck(threeParagraphs, [id('t0')], [], new Set(['of-sentence', 'of-article']))
  for (const _ of checker.checkInSteps(threeParagraphs, new Set(['of-sentence', 'of-article'])));
  expect(seen).toEqual({ sentences: [], paragraphs: [0, 1, 2, 0, 0, 1, 2], articles: 0 })
})

test('a check made for other languages does not look', () => {
  const { seen, ofSentence } = notingPages()
  checkerOf([{ ...ofSentence, languages: ['ru'] }]).check(threeParagraphs)
  expect(seen.sentences).toEqual([])
})

test('at one place a check gives way to one it names: of its own scope or a narrower one, found now or before', () => {
  const { ofSentence, ofParagraph, ofArticle } = notingPages()
  const quiet = { ...ofSentence, id: 'quiet', givesWayTo: ['of-sentence'] }
  const pages = [
    quiet,
    ofSentence,
    { ...ofParagraph, givesWayTo: ['of-sentence'] },
    { ...ofArticle, givesWayTo: ['of-paragraph', 'of-sentence'] },
  ]
  const checker = checkerOf(pages)
  const before = checker.check(threeParagraphs)
  expect(new Set(before.map(({ check }) => check))).toEqual(new Set(['of-sentence']))
  expect(places(checker.recheck(threeParagraphs, [id('t4')], before))).toEqual(places(before))
})

test('a check of one sentence does not give way to one that reads the paragraph', () => {
  const { ofSentence, ofParagraph } = notingPages()
  const found = checkerOf([{ ...ofSentence, givesWayTo: ['of-paragraph'] }, ofParagraph]).check(threeParagraphs)
  expect(found.map(({ check }) => check)).toContain('of-sentence')
})

test('the first paragraph is told alone, then more at a time, but never more than some hundred', () => {
  const { seen, ofSentence, ofParagraph } = notingPages()
  const long = article(...Array.from({ length: 1_200 }, (_, at) => [`Road ${at} is bad.`]))
  const steps = checkerOf([ofParagraph, ofSentence]).checkInSteps(long)
  const done: number[] = []
  const told: number[] = []
  for (const step of steps) {
    done.push(step.done)
    told.push(step.found.length)
    expect(seen.sentences.length).toBe(step.done)
  }
  expect(done).toEqual([1, 9, 73, 585, 1_097, 1_200])
  expect(told).toEqual([2, 16, 128, 1_024, 1_024, 206])
})

test('of a step the sentences are told in the order of the text, whichever check found something in them', () => {
  const { ofSentence } = notingPages()
  const onlySecond: SegmentCheck = {
    ...ofSentence,
    id: 'second',
    find: (segment) => (segment.id === id('t1') ? ofSentence.find({ ...segment, text: ' bad' }) : []),
  }
  const [step] = checkerOf([onlySecond, ofSentence]).checkInSteps(article(['A bad road.', 'A bad bridge.']))
  expect(step?.found.map(({ check, segment }) => `${check} ${segment}`)).toEqual([
    'of-sentence t0',
    'second t1',
    'of-sentence t1',
  ])
})

test('the last answer of the steps is the answer of the check', () => {
  const { all } = notingPages()
  const steps = checkerOf(all).checkInSteps(threeParagraphs)
  let step = steps.next()
  while (!step.done) step = steps.next()
  expect(step.value).toEqual(checkerOf(all).check(threeParagraphs))
})

test('a paragraph as long as a book is read sentence by sentence only; one letter less, and it is read as one', () => {
  const { seen, all } = notingPages()
  const sentence = 'x'.repeat(longestChecked - 1)
  const rest = longestParagraphChecked - 25 * longestChecked
  const sentences = Array.from({ length: 25 }, () => sentence)
  const whole = article([`${sentence}${'x'.repeat(rest + 1)}`, ...sentences.slice(1)])
  checkerOf(all).check(whole)
  expect([seen.sentences.length, seen.paragraphs]).toEqual([25, [0]])
  checkerOf(all).check(article([...sentences, 'x']))
  expect(seen.paragraphs).toEqual([0])
})

test('an answer is calibrated by what its check is worth in the direction of the translation', () => {
  const { ofSentence } = notingPages()
  const calibration = { [ofSentence.id]: { en: { shift: -1, right: 0.6 }, 'ru>en': { shift: 1, right: 0.9 } } }
  const confidenceIn = (bitext: Bitext, calibrated = true) =>
    checkerOf([ofSentence], calibrated ? calibration : {}).check(bitext)[0]?.confidence
  expect([
    confidenceIn(threeParagraphs, false),
    confidenceIn(threeParagraphs),
    confidenceIn(translated(threeParagraphs, [['t0']])),
  ]).toEqual([0.5, 0.27, 0.73])
})

/** What was typed since a check is told apart from what asks for a look at the whole article. */
import { expect, test } from 'vitest'
import type { Link } from '../../core/model/alignment.ts'
import { asId, type LinkId, type SegmentId } from '../../core/model/ids.ts'
import type { SegmentText } from '../../core/model/segment.ts'
import type { AlignedTexts } from '../context/article-cache.ts'
import { changedTexts } from './changed-texts.ts'

function sentence(name: string, text: string, other: Partial<SegmentText> = {}): SegmentText {
  return { id: asId<SegmentId>(name), text, block: 0, kind: 'paragraph', gapBefore: ' ', ...other }
}

function link(name: string, other: Partial<Link> = {}): Link {
  const members = { source: [asId<SegmentId>(`s${name}`)], target: [asId<SegmentId>(`t${name}`)] }
  return { id: asId<LinkId>(name), ...members, confidence: 0.9, origin: 'automatic', isLocked: false, ...other }
}

/** Built anew each time, so that no value is the same as before. */
function article(): AlignedTexts {
  return {
    targetLanguage: 'en',
    target: [sentence('t1', 'The bridge was opened.'), sentence('t2', 'It is long.')],
    sourceLanguage: 'ru',
    source: [sentence('s1', 'Мост открыли.'), sentence('s2', 'Он длинный.')],
    links: [link('1'), link('2')],
  }
}

const before = article()

/** The article with one target sentence another. */
function withTarget(other: Partial<SegmentText>): AlignedTexts {
  return { ...before, target: [sentence('t1', 'The bridge was opened.', other), before.target[1]!] }
}

test('an article read anew, word for word the same, has not changed', () => {
  expect([changedTexts(before, before), changedTexts(before, article())]).toEqual([[], []])
})

test('what was typed is told sentence by sentence, in the order of the text', () => {
  const target = [sentence('t1', 'The bridge is open.'), sentence('t2', 'It is very long.')]
  expect(changedTexts(before, { ...before, target })).toEqual([
    ['t1', 'The bridge is open.'],
    ['t2', 'It is very long.'],
  ])
  expect(changedTexts(before, withTarget({ text: 'Open.' }))).toEqual([['t1', 'Open.']])
})

test('a translation cut otherwise is looked at anew', () => {
  expect(changedTexts(before, { ...before, target: before.target.slice(0, 1) })).toBeUndefined()
  expect(changedTexts(before, { ...before, target: [...before.target, sentence('t3', 'New.')] })).toBeUndefined()
  for (const other of [{ id: asId<SegmentId>('t9') }, { block: 1 }, { kind: 'heading' as const }, { gapBefore: '' }])
    expect(changedTexts(before, withTarget(other))).toBeUndefined()
})

test('a source that is another, or cut otherwise, is looked at anew', () => {
  const withSource = (source: readonly SegmentText[]) => changedTexts(before, { ...before, source })
  expect(withSource([sentence('s1', 'Мост закрыли.'), before.source[1]!])).toBeUndefined()
  expect(withSource([sentence('s1', 'Мост открыли.', { block: 1 }), before.source[1]!])).toBeUndefined()
  expect(withSource(before.source.slice(0, 1))).toBeUndefined()
  expect(withSource([...before.source, sentence('s3', 'Новое.')])).toBeUndefined()
  expect(withSource(article().source)).toEqual([])
})

test('links that are others are looked at anew; a lock changes nothing that is checked', () => {
  const withLinks = (...links: readonly Link[]) => changedTexts(before, { ...before, links })
  const second = link('2')
  expect(withLinks(second)).toBeUndefined()
  expect(withLinks(link('1'), second, link('3'))).toBeUndefined()
  const others: readonly Partial<Link>[] = [
    { id: asId<LinkId>('9') },
    { origin: 'manual' },
    { confidence: 0.5 },
    { source: [asId<SegmentId>('s2')] },
    { target: [] },
  ]
  for (const other of others) expect(withLinks(link('1', other), second)).toBeUndefined()
  expect(withLinks(link('1', { isLocked: true }), second)).toEqual([])
})

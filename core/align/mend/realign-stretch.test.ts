import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Link } from '../../model/alignment.ts'
import type { LinkId, SegmentId } from '../../model/ids.ts'
import { asId } from '../../model/ids.ts'
import type { SegmentText } from '../../model/segment.ts'
import { placesOf } from './alignment.ts'
import { isAlignable, realignStretch, textsOfStretch } from './realign-stretch.ts'

const languages = { sourceLanguage: 'ru', targetLanguage: 'en' }
const russian = ['Ольга ждала 15 минут.', 'Поезд из Вязьмы опоздал.', 'Шёл дождь.', 'В 1987 году мост закрыли.']
const english = ['Olga waited 15 minutes.', 'The Vyazma train was late.', 'It rained.', 'In 1987 the bridge closed.']

function segments(name: string, texts: readonly string[]): readonly SegmentText[] {
  return texts.map((text, index) => ({
    id: asId<SegmentId>(name + index),
    text,
    block: index,
    kind: 'paragraph',
    gapBefore: '',
  }))
}

/** Row by row, each source with the target of its place, as many as there are of both. */
function rowsOf(source: readonly SegmentText[], target: readonly SegmentText[]): readonly Link[] {
  const count = Math.max(source.length, target.length)
  return Array.from({ length: count }, (_, index) => ({
    id: asId<LinkId>(`L${index}`),
    source: source.slice(index, index + 1).map(({ id }) => id),
    target: target.slice(index, index + 1).map(({ id }) => id),
    confidence: 0.5,
    origin: 'automatic',
    isLocked: false,
  }))
}

function realign(sourceTexts: readonly string[], targetTexts: readonly string[], first: number, end: number) {
  const texts = { source: segments('s', sourceTexts), target: segments('t', targetTexts) }
  const alignment = { rows: rowsOf(texts.source, texts.target), places: placesOf(texts.source, texts.target) }
  const stretch = textsOfStretch(alignment, { first, end }, texts)
  return { stretch, links: realignStretch(stretch, languages, {}) }
}

test('a stretch is aligned in the light of the rows around it', () => {
  const source = [...russian, ...russian, ...russian]
  const target = [...english, ...english, ...english]
  const { stretch, links } = realign(source, target, 4, 8)
  expect([stretch.source.lead.length, stretch.source.open.length, stretch.target.tail.length]).toEqual([4, 4, 4])
  expect(links.map((link) => [link.source, link.target])).toEqual([0, 1, 2, 3].map((index) => [[index], [index]]))
})

test('whatever the texts, every open segment stands in exactly one link', () => {
  const some = (texts: readonly string[]) => fc.array(fc.constantFrom(...texts, '', '…'), { maxLength: 12 })
  fc.assert(
    fc.property(some(russian), some(english), fc.nat(11), fc.nat(6), (source, target, first, size) => {
      const { stretch, links } = realign(source, target, first, first + size)
      const indexes = (texts: readonly unknown[]) => texts.map((_, index) => index)
      const linked = (side: 'source' | 'target') => links.flatMap((link) => link[side]).sort((a, b) => a - b)
      expect([linked('source'), linked('target')]).toEqual([indexes(stretch.source.open), indexes(stretch.target.open)])
    }),
    { numRuns: 60 },
  )
})

/** The rows `s0:t0`, `s1:` and so on, and the names of what is gathered for the stretch among them. */
function gathered(names: readonly string[], first: number, end: number) {
  const texts = { source: segments('s', ['a', 'b', 'c', 'd']), target: segments('t', ['a', 'b', 'c', 'd']) }
  const rows = names.map((name, index): Link => {
    const [source = '', target = ''] = name.split(':')
    const ids = (words: string) => (words === '' ? [] : words.split(' ').map((word) => asId<SegmentId>(word)))
    return { ...rowsOf(texts.source, [])[0]!, id: asId<LinkId>(`L${index}`), source: ids(source), target: ids(target) }
  })
  const alignment = { rows, places: placesOf(texts.source, texts.target) }
  const { source, target } = textsOfStretch(alignment, { first, end }, texts)
  const told = ({ lead, open, tail }: typeof source) =>
    [lead, open, tail].map((part) => part.map(({ text }) => text).join(''))
  return { source: told(source), target: told(target), isAlignable: isAlignable(alignment, { first, end }) }
}

test('rows around lend their texts where they lie wholly before and after', () => {
  const { source, target } = gathered(['s0:t0', 's1:t1', 's2:t2', 's3:t3'], 1, 3)
  expect([source, target]).toEqual([
    ['a', 'bc', 'd'],
    ['a', 'bc', 'd'],
  ])
})

test('a row before that crosses the stretch lends nothing, on neither side; nor does one behind it', () => {
  const crossedBefore = gathered(['s0:t1', 's1:t0', 's2:t2', 's3:t3'], 1, 3)
  expect([crossedBefore.source, crossedBefore.target]).toEqual([
    ['', 'bc', 'd'],
    ['', 'ac', 'd'],
  ])
  const crossedBehind = gathered(['s0:t0', 's1:t1', 's2:t3', 's3:t2'], 1, 3)
  expect([crossedBehind.source, crossedBehind.target]).toEqual([
    ['a', 'bc', ''],
    ['a', 'bd', ''],
  ])
})

test('rows with nothing on one side cross nothing there', () => {
  const { source, target } = gathered(['s0:', 's1:t0', 's2:t1', ':t2'], 1, 3)
  expect([source, target]).toEqual([
    ['a', 'bc', ''],
    ['', 'ab', 'c'],
  ])
})

test('there is something to align only where both sides have text', () => {
  const both = gathered(['s0:t0', 's1:', 's2:', ':t1'], 0, 4).isAlignable
  const oneSided = gathered(['s0:t0', 's1:', 's2:', ':t1'], 1, 3).isAlignable
  const otherSided = gathered(['s0:t0', 's1:', 's2:', ':t1'], 3, 4).isAlignable
  expect([both, oneSided, otherSided]).toEqual([true, false, false])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Link } from '../../model/alignment.ts'
import type { LinkId, SegmentId } from '../../model/ids.ts'
import { asId } from '../../model/ids.ts'
import type { SegmentText } from '../../model/segment.ts'
import { placesOf } from './alignment.ts'
import { realignStretch, textsOfStretch } from './realign-stretch.ts'

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

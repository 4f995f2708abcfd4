/** A lost denial is put back only where it surely stood: anywhere else it would turn the sense. */
import { expect, test } from 'vitest'
import { createProductChecker } from '../../service/models/product-checker.ts'
import { asId, type SegmentId } from '../model/ids.ts'

const checker = createProductChecker()

function fixesOf(text: string, sourceText: string, sourceLanguage = 'ru'): readonly string[] | undefined {
  const segment = { block: 0, kind: 'paragraph' as const, gapBefore: '' }
  const [source, target] = [asId<SegmentId>('s'), asId<SegmentId>('t')]
  const found = checker
    .check({
      targetLanguage: 'en',
      target: [{ ...segment, id: target, text }],
      sourceLanguage,
      source: [{ ...segment, id: source, text: sourceText }],
      links: [{ source: [source], target: [target], confidence: 0.9 }],
    })
    .find(({ check }) => check === 'negation-flip')
  return found?.fixes.map(({ span, replacement }) => text.slice(0, span.start) + replacement + text.slice(span.end))
}

test('beside the word that the source denies, the denial is offered', () => {
  expect(fixesOf('The road is open.', 'Дорога не открыта.')?.[0]).toBe('The road is not open.')
})

test('another clause of the sentence is not denied in its place', () => {
  const text = 'The man who is silent and knows the answer came home.'
  expect(fixesOf(text, 'Домой пришёл человек, который молчит и не знает ответа.')).toEqual([])
})

/** What people taught by merging and splitting wins over the rules. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exceptionFromMerge, exceptionFromSplit, type SegmentException } from './exceptions.ts'
import { segmentText } from './segment-text.ts'

function sentencesOf(text: string, exceptions: readonly SegmentException[]): readonly string[] {
  return segmentText(text, 'en', exceptions).map((piece) => text.slice(piece.start, piece.end).trim())
}

test('a merge teaches never to break after the last token of its left side', () => {
  const learned = exceptionFromMerge('They met at the Dept.Hall ')
  expect(learned).toEqual({ action: 'keep', after: 'Dept.Hall' })
  const text = 'We saw Abt. Then we left.'
  expect(sentencesOf(text, [])).toEqual(['We saw Abt.', 'Then we left.'])
  expect(sentencesOf(text, [{ action: 'keep', after: 'Abt.' }])).toEqual([text])
})

test('a split teaches always to break after the last token of its left side, be it a stop or not', () => {
  const learned = exceptionFromSplit('The order is this:')
  expect(learned).toEqual({ action: 'break', after: 'this:' })
  expect(sentencesOf('The order is this: sit down. Take this: no.', [learned!])).toEqual([
    'The order is this:',
    'sit down.',
    'Take this:',
    'no.',
  ])
  expect(sentencesOf('He met Dr. Lowe.', [{ action: 'break', after: 'Dr.' }])).toEqual(['He met Dr.', 'Lowe.'])
})

test('of two exceptions for one token the later holds', () => {
  const both: readonly SegmentException[] = [
    { action: 'break', after: 'Dr.' },
    { action: 'keep', after: 'Dr.' },
  ]
  expect(sentencesOf('He met Dr. Lowe.', both)).toEqual(['He met Dr. Lowe.'])
})

test('nothing is learned from an empty side', () => {
  expect([exceptionFromMerge('  '), exceptionFromSplit('')]).toEqual([undefined, undefined])
})

test('whatever the exceptions, the pieces tile the text and a line break stays a boundary', () => {
  const token = fc.constantFrom('a', '.', ':', ']', '^', '-', '\\', 'Dr.', '•', '字')
  const exception = fc.record({ action: fc.constantFrom('break' as const, 'keep' as const), after: token })
  const text = fc.array(fc.oneof(token, fc.constantFrom(' ', '\n')), { maxLength: 80 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, fc.array(exception, { maxLength: 6 }), (sample, exceptions) => {
      const pieces = segmentText(sample, 'en', exceptions).map((piece) => sample.slice(piece.start, piece.end))
      expect(pieces.join('')).toBe(sample)
      expect(pieces.filter((piece) => piece.trim().includes('\n'))).toEqual([])
    }),
  )
})

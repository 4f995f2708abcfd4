/** Our tables, written as SRX and read again, cut as our own segmenter does. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultSentences } from '../../language/default-sentences.ts'
import { languagePacks } from '../../language/packs.ts'
import type { SegmentException } from '../exceptions.ts'
import { segmentText } from '../segment-text.ts'
import { exportSrx } from './export-srx.ts'
import { importSrx } from './import-srx.ts'
import type { SegmentingRules } from './rules.ts'
import { segmentBySrx } from './segment-by-srx.ts'

function readBack(exceptions: readonly SegmentException[] = []): SegmentingRules {
  const read = importSrx(
    exportSrx(
      languagePacks.map(({ sentences }) => sentences),
      exceptions,
    ),
  )
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  expect(read.value.diagnostics).toEqual([])
  return read.value.rules
}

const ours = readBack()

function cut(text: string, language: string, rules = ours): readonly string[] {
  const pieces = segmentBySrx(text, rules, language)
  if (!pieces.ok) throw new Error(JSON.stringify(pieces.failure))
  return pieces.value.map((piece) => text.slice(piece.start, piece.end))
}

function trimmed(pieces: readonly string[]): readonly string[] {
  return pieces.map((piece) => piece.trim())
}

const leastAgreement = 0.97
const withoutSpaces = ['zh', 'ja']

test('on the examples of all languagePacks.map(({ sentences }) => sentences), the exported rules agree with the segmenter nearly always', () => {
  const examples = [...languagePacks.map(({ sentences }) => sentences), defaultSentences].flatMap(
    ({ tag, breaks, keeps }) => {
      const texts = breaks.map((sentences) => sentences.join(withoutSpaces.includes(tag) ? '' : ' '))
      return [...texts, ...keeps].map((text) => ({ tag, text }))
    },
  )
  const differing = examples.filter(({ tag, text }) => {
    const own = segmentText(text, tag).map(({ start, end }) => text.slice(start, end))
    return JSON.stringify(cut(text, tag)) !== JSON.stringify(own)
  })
  expect(differing.length, JSON.stringify(differing)).toBeLessThanOrEqual(examples.length * (1 - leastAgreement))
})

test("people's own exceptions go along and win", () => {
  const rules = readBack([
    { action: 'keep', after: 'Abt.' },
    { action: 'break', after: '***' },
    { action: 'keep', after: 'a+b(c).' },
  ])
  expect(trimmed(cut('We saw Abt. Then *** we left a+b(c). Again.', 'en', rules))).toEqual([
    'We saw Abt. Then ***',
    'we left a+b(c). Again.',
  ])
})

test('a token with characters that XML forbids still gives a file that can be read', () => {
  const token = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 })
  const exceptions = fc.array(fc.record({ action: fc.constantFrom('break' as const, 'keep' as const), after: token }))
  fc.assert(
    fc.property(exceptions, (list) => {
      expect(importSrx(exportSrx([], list)).ok).toBe(true)
    }),
    { numRuns: 50 },
  )
})

test('a language is known by its tag in either case, with a region or without; others get the default rules', () => {
  const text = 'Он приехал в 1999 г. Потом уехал.'
  const russian = [['Он приехал в 1999 г.', 'Потом уехал.']]
  expect(['ru', 'RU', 'ru-KZ', 'ru_RU'].map((tag) => trimmed(cut(text, tag)))).toEqual(
    [0, 1, 2, 3].flatMap(() => russian),
  )
  expect(trimmed(cut('Sessio aperta est. Omnes adsunt.', 'la'))).toEqual(['Sessio aperta est.', 'Omnes adsunt.'])
})

test('whatever the text, the pieces tile it', () => {
  const part = fc.constantFrom(
    'a',
    'Bc',
    '.',
    '!',
    ' ',
    '\n',
    '"',
    '»',
    '12',
    '(',
    ')',
    '。',
    '字',
    '😀',
    '\ud800',
    'Dr.',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), fc.constantFrom('en', 'ja', 'de', 'xx'), (parts, language) => {
      const text = parts.join('')
      const pieces = cut(text, language)
      expect([pieces.join(''), pieces.includes('')]).toEqual([text, false])
    }),
  )
})

/** Looks of pasted words, and the inline codes that answer them. */
import { expect, test } from 'vitest'
import type { CanonicalCode, InlineCode } from '../model/inline-text.ts'
import { type DressedLine, dressLine } from './dress-line.ts'

const may = { copy: false, delete: true, reorder: true, overlap: false }

function pair(id: number, canonical: CanonicalCode, raw = ''): readonly InlineCode[] {
  return [
    { id, kind: 'open', pair: id + 1, canonical, equiv: '', may, raw },
    { id: id + 1, kind: 'close', pair: id, canonical, equiv: '', may, raw },
  ]
}

const line: DressedLine = {
  text: 'Rain fell on the port',
  looks: [
    { span: { start: 5, end: 9 }, canonical: 'b' },
    { span: { start: 13, end: 21 }, canonical: 'link', address: 'https://example.org/port' },
    { span: { start: 13, end: 16 }, canonical: 'b' },
  ],
}

/** Codes as their numbers. */
const seen = (coded: string) => coded.replace(/[\uE000-\uF8FF]/g, (sign) => `<${sign.charCodeAt(0) - 0xe000 + 1}>`)

test('a look stands between the halves of a pair that means the same, and each pair once', () => {
  expect(seen(dressLine(line, pair(3, 'b')))).toBe('Rain <3>fell<4> on the port')
})

test('of several links the one with the same address is taken, looks inside it stand inside', () => {
  const codes = [...pair(1, 'link', 'https://example.org/sea'), ...pair(3, 'link', 'https://example.org/port')]
  expect(seen(dressLine(line, [...codes, ...pair(5, 'b'), ...pair(7, 'b')]))).toBe(
    'Rain <5>fell<6> on <3><7>the<8> port<4>',
  )
})

test('without mark-up to be had, or with half a pair, the words are plain', () => {
  expect(dressLine(line, [])).toBe(line.text)
  expect(dressLine(line, pair(1, 'i'))).toBe(line.text)
  expect(dressLine(line, pair(1, 'b').slice(0, 1))).toBe(line.text)
})

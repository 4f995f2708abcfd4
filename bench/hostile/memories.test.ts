import { describe, expect, test } from 'vitest'
import { MemoryReader } from '../../core/formats/tmx/read-memory.ts'
import { hostileMemories } from './memories.ts'

/** Enough for each to pass the limit it is made for. */
const count = 100_000
const pieceBytes = 256 * 1024

function ruleOf(bytes: Uint8Array): string | undefined {
  const reader = new MemoryReader()
  for (let at = 0; ; at += pieceBytes) {
    const read = reader.take(bytes.subarray(at, at + pieceBytes), at + pieceBytes >= bytes.length)
    if (!read.ok) return read.failure.rule
    if (at + pieceBytes >= bytes.length) return undefined
  }
}

describe('a hostile translation memory', () => {
  for (const { name, rule, bytes } of hostileMemories) {
    test(`${name} is ${rule === undefined ? 'let in as far as it is sound' : `refused by rule: ${rule}`}`, () => {
      expect(ruleOf(bytes(count))).toBe(rule)
    })
  }
})

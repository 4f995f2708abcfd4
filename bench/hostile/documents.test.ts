import { describe, expect, test } from 'vitest'
import { openFile } from '../../core/formats/open-file.ts'
import { hostileDocuments } from './documents.ts'

/** Enough for each to pass the limit it is made for. */
const count = 60_000

describe('a hostile Word document', () => {
  for (const { name, rule, bytes } of hostileDocuments) {
    test(`${name} is ${rule === undefined ? 'let in as text' : `refused by rule: ${rule}`}`, () => {
      const opened = openFile({ name, bytes: bytes(count), encoding: 'utf-8', format: 'docx' })
      const failure = opened.ok ? undefined : opened.failure
      expect(failure && 'rule' in failure ? failure.rule : failure).toBe(rule)
    })
  }
})

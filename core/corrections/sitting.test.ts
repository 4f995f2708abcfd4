/** Typed edits arrive in pieces. */
import { describe, expect, test } from 'vitest'
import type { ActionId, PersonId } from '../model/ids.ts'
import { asId } from '../model/ids.ts'
import { type PastEdit, sittingOf } from './sitting.ts'

const anna = asId<PersonId>('anna')
const edit = (action: string, before: string, change: Partial<PastEdit> = {}): PastEdit => ({
  action: asId<ActionId>(action),
  by: anna,
  before,
  isWriting: true,
  isConfirmed: false,
  stands: true,
  ...change,
})

describe('a sitting', () => {
  test('reaches back over all that one person wrote', () => {
    expect(sittingOf([edit('c', 'third'), edit('b', 'second'), edit('a', 'first')])).toEqual({
      before: 'first',
      earlier: ['b', 'a'],
    })
  })

  test.each([
    ['what someone else wrote', { by: asId<PersonId>('boris') }],
    ['a text restored, cut or corrected from memory', { isWriting: false }],
    ['what was confirmed', { isConfirmed: true }],
  ])('begins after %s', (_, change) => {
    expect(sittingOf([edit('b', 'second'), edit('a', 'first', change)])).toEqual({ before: 'second', earlier: [] })
  })

  test('knows nothing of what was taken back', () => {
    const undone = [edit('undo', 'second', { stands: false, isWriting: false }), edit('b', 'second', { stands: false })]
    expect(sittingOf([edit('c', 'second'), ...undone, edit('a', 'first')])).toEqual({ before: 'first', earlier: ['a'] })
  })

  test('is none if nobody wrote', () => {
    expect([sittingOf([]), sittingOf([edit('a', 'first', { isWriting: false })])]).toEqual([undefined, undefined])
  })
})

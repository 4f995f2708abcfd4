import { describe, expect, test } from 'vitest'
import { chordId, keyTable, usualKeys } from './key-choice.ts'
import { keyProfiles } from './key-profiles.ts'
import { acceleratorOf, alsoChords, chordLabel, chordsOf, keyActions } from './keys.ts'

describe.each([false, true])('the keys, on a Mac: %s', (isMac) => {
  const all = keyActions
    .flatMap((action) => [...chordsOf(action, isMac), ...alsoChords(action)])
    .map((chord) => chordLabel(chord, isMac))

  test('no chord does two things', () => {
    expect(all.length).toBe(new Set(all).size)
  })

  test('suggestions keep their keys, though they do not exist yet', () => {
    const kept = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((n) => [`Ctrl+${n}`, `⌘${n}`])
    expect(all.filter((chord) => kept.includes(chord))).toEqual([])
  })

  test.each(keyProfiles)(
    'the profile %s gives no chord to two actions, and every chord shown is answered',
    (profile) => {
      const { shown, actionOf, clashes } = keyTable({ profile, own: {} }, isMac)
      const answered = keyActions.flatMap((action) =>
        shown[action].map((chord) => actionOf.get(chordId(chord)) === action),
      )
      expect([clashes.size, answered.every(Boolean)]).toEqual([0, true])
    },
  )
})

const label = (table: ReturnType<typeof keyTable>, action: (typeof keyActions)[number]) =>
  table.shown[action].map((chord) => chordLabel(chord, false))

test('what a profile gives to one action it takes from another, and a person’s own keys stand above both', () => {
  const word = keyTable({ profile: 'word', own: {} }, false)
  const own = keyTable({ profile: 'word', own: { 'change.next': [{ code: 'F7' }] } }, false)
  expect([label(word, 'finding.next'), label(word, 'change.next')]).toEqual([['F7'], ['F8']])
  expect([label(own, 'finding.next'), label(own, 'change.next'), own.clashes.size]).toEqual([[], ['F7'], 0])
})

test('two actions to which a person gave one key clash, and both say so', () => {
  const own = { 'change.next': [{ code: 'F7' }], 'finding.next': [{ code: 'F7' }] }
  const { clashes } = keyTable({ ...usualKeys, own }, false)
  expect([clashes.get('change.next'), clashes.get('finding.next')]).toEqual([['finding.next'], ['change.next']])
})

test('the native menu names keys as Electron does', () => {
  const first = (action: (typeof keyActions)[number], isMac: boolean) => {
    const [chord] = chordsOf(action, isMac)
    return chord && acceleratorOf(chord)
  }
  expect([
    first('article.export', false),
    first('library.show', false),
    first('zoom.out', false),
    first('view.grid', true),
  ]).toEqual(['CmdOrCtrl+Shift+S', 'Alt+Left', 'CmdOrCtrl+-', 'CmdOrCtrl+Alt+2'])
})

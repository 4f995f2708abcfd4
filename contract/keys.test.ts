import { describe, expect, test } from 'vitest'
import { acceleratorOf, answeredChords, chordLabel, keyActions } from './keys.ts'

describe.each([false, true])('the keys, on a Mac: %s', (isMac) => {
  const all = keyActions.flatMap((action) => answeredChords(action, isMac).map((chord) => chordLabel(chord, isMac)))

  test('no chord does two things', () => {
    expect(all.length).toBe(new Set(all).size)
  })

  test('a lock and a suggestion keep their keys, though they do not exist yet', () => {
    const kept = ['Ctrl+L', '⌘L', ...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((n) => [`Ctrl+${n}`, `⌘${n}`])]
    expect(all.filter((chord) => kept.includes(chord))).toEqual([])
  })
})

test('the native menu names keys as Electron does', () => {
  expect([
    acceleratorOf('article.export', false),
    acceleratorOf('library.show', false),
    acceleratorOf('zoom.out', false),
    acceleratorOf('view.grid', true),
  ]).toEqual(['CmdOrCtrl+Shift+S', 'Alt+Left', 'CmdOrCtrl+-', 'CmdOrCtrl+Alt+2'])
})

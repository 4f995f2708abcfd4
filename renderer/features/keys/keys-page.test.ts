import { expect, test } from 'vitest'
import { keyTable, usualKeys } from '../../../contract/key-choice.ts'
import { fitnessOf } from './key-dialog.tsx'
import { withKeys, withoutOwnKeys } from './keys-page.tsx'

test('a key given to an action is taken from the one that had it, and given back', () => {
  const changed = withKeys(usualKeys, 'segment.goTo', [{ code: 'F7' }], false)
  const { shown, clashes } = keyTable(changed, false)
  expect([shown['segment.goTo'], shown['change.next'], clashes.size]).toEqual([[{ code: 'F7' }], [], 0])
  const back = withoutOwnKeys(withoutOwnKeys(changed, 'segment.goTo'), 'change.next')
  expect(back).toEqual(usualKeys)
})

test('letters, AltGr and what belongs to every text are no keys for commands', () => {
  const chords = [
    { code: 'KeyA' },
    { code: 'KeyQ', primary: true, alt: true },
    { code: 'KeyC', primary: true },
    { code: 'F9', shift: true },
    { code: 'KeyM', primary: true },
  ] as const
  expect(chords.map((chord) => fitnessOf(chord, false))).toEqual(['writes', 'writes', 'kept', 'fits', 'fits'])
})

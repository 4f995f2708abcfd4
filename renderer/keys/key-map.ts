/** The keys of this computer and of whoever works at it: what was pressed, and what stands on its caps. */
import { chordId, type KeyChoice, keyTable, usualKeys } from '../../contract/key-choice.ts'
import { type AlignmentAction, alignmentKeyMap, type Chord, chordLabel, type KeyAction } from '../../contract/keys.ts'

export const isMac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac')

let table = keyTable(usualKeys, isMac)

/** From now on these are the keys. */
export function chooseKeys(choice: KeyChoice): void {
  table = keyTable(choice, isMac)
}

type Pressed = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** The chord of a key press; undefined with the other system's main key. The numeric pad's Enter counts as Enter. */
export function chordOf({ code, ctrlKey, metaKey, altKey, shiftKey }: Pressed): Chord | undefined {
  const [primary, other] = isMac ? [metaKey, ctrlKey] : [ctrlKey, metaKey]
  if (other) return undefined
  return {
    code: code === 'NumpadEnter' ? 'Enter' : code,
    ...(primary ? { primary } : {}),
    ...(altKey ? { alt: altKey } : {}),
    ...(shiftKey ? { shift: shiftKey } : {}),
  }
}

/** The action of a key press, if any. */
export function actionOf(event: Pressed): KeyAction | undefined {
  const chord = chordOf(event)
  return chord && table.actionOf.get(chordId(chord))
}

/** Every chord shown for an action, as printed on key caps: `Ctrl+Y`, `Ctrl+Shift+Z`. */
export function keyLabels(action: KeyAction): readonly string[] {
  return table.shown[action].map((chord) => chordLabel(chord, isMac))
}

/** The first of them; empty for an action without a key. */
export function keyLabel(action: KeyAction): string {
  return keyLabels(action)[0] ?? ''
}

/** The key of an act in the alignment view; `space` is the word for the space bar. */
export function alignmentKeyLabel(action: AlignmentAction, space: string): string {
  const chord: Chord = alignmentKeyMap[action]
  return chord.code === 'Space' ? space : chordLabel(chord, isMac)
}

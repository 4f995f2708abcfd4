/** The keys of this computer: what was pressed, and what stands on its caps. */
import {
  type AlignmentAction,
  alignmentKeyMap,
  answeredChords,
  type Chord,
  chordLabel,
  chordsOf,
  type KeyAction,
  keyActions,
} from '../../contract/keys.ts'

export const isMac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac')

type Pressed = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

function isPressed(chord: Chord, event: Pressed): boolean {
  const primary = isMac ? event.metaKey : event.ctrlKey
  const other = isMac ? event.ctrlKey : event.metaKey
  return (
    event.code === chord.code &&
    primary === (chord.primary ?? false) &&
    event.altKey === (chord.alt ?? false) &&
    event.shiftKey === (chord.shift ?? false) &&
    !other
  )
}

/** The action of a key press, if any. The numeric pad's Enter counts as Enter. */
export function actionOf(event: Pressed): KeyAction | undefined {
  // A spread would lose the modifiers: they are getters of the event's prototype.
  const { ctrlKey, metaKey, altKey, shiftKey } = event
  const code = event.code === 'NumpadEnter' ? 'Enter' : event.code
  const pressed = { code, ctrlKey, metaKey, altKey, shiftKey }
  return keyActions.find((action) => answeredChords(action, isMac).some((chord) => isPressed(chord, pressed)))
}

/** Every chord shown for an action, as printed on key caps: `Ctrl+Y`, `Ctrl+Shift+Z`. */
export function keyLabels(action: KeyAction): readonly string[] {
  return chordsOf(action, isMac).map((chord) => chordLabel(chord, isMac))
}

/** The first of them. */
export function keyLabel(action: KeyAction): string {
  return keyLabels(action)[0] ?? ''
}

/** The key of an act in the alignment view; `space` is the word for the space bar. */
export function alignmentKeyLabel(action: AlignmentAction, space: string): string {
  const chord: Chord = alignmentKeyMap[action]
  return chord.code === 'Space' ? space : chordLabel(chord, isMac)
}

/** Which physical keys do what. Matched by `event.code`, so that Cyrillic and Kazakh layouts work the same. */

/** `primary` is Ctrl on Windows and Linux, ⌘ on a Mac. */
export type Chord = {
  readonly code: string
  readonly primary?: true
  readonly alt?: true
  readonly shift?: true
}

type Binding = { readonly chords: readonly Chord[]; readonly mac?: readonly Chord[] }

export const keyMap = {
  'article.import': { chords: [{ code: 'KeyO', primary: true }] },
  'article.export': { chords: [{ code: 'KeyS', primary: true, shift: true }] },
  'article.review': { chords: [{ code: 'F2' }] },
  'library.show': {
    chords: [{ code: 'ArrowLeft', alt: true }],
    mac: [{ code: 'BracketLeft', primary: true }],
  },
  'library.find': { chords: [{ code: 'KeyF', primary: true }] },
  'settings.show': { chords: [{ code: 'Comma', primary: true }] },
  'shortcuts.show': { chords: [{ code: 'Slash', primary: true }] },
  'view.toggle': { chords: [{ code: 'F4' }] },
  'view.article': { chords: [{ code: 'Digit1', alt: true }], mac: [{ code: 'Digit1', alt: true, primary: true }] },
  'view.grid': { chords: [{ code: 'Digit2', alt: true }], mac: [{ code: 'Digit2', alt: true, primary: true }] },
  'alignment.toggle': { chords: [{ code: 'KeyK', primary: true, shift: true }] },
  'pane.next': { chords: [{ code: 'F6' }] },
  'pane.previous': { chords: [{ code: 'F6', shift: true }] },
  'segment.next': {
    chords: [{ code: 'ArrowDown', alt: true }],
    mac: [{ code: 'ArrowDown', alt: true, primary: true }],
  },
  'segment.previous': {
    chords: [{ code: 'ArrowUp', alt: true }],
    mac: [{ code: 'ArrowUp', alt: true, primary: true }],
  },
  'segment.confirm': { chords: [{ code: 'Enter', primary: true }] },
  'segment.confirmStay': { chords: [{ code: 'Enter', primary: true, shift: true }] },
  'segment.history': { chords: [{ code: 'KeyH', primary: true, shift: true }] },
  'segment.split': { chords: [{ code: 'KeyE', primary: true }] },
  'segment.join': { chords: [{ code: 'KeyJ', primary: true }] },
  'worklist.next': { chords: [{ code: 'F9' }] },
  'worklist.previous': { chords: [{ code: 'F9', shift: true }] },
  'finding.next': { chords: [{ code: 'F8' }] },
  'finding.previous': { chords: [{ code: 'F8', shift: true }] },
  'finding.apply': { chords: [{ code: 'Enter', alt: true }] },
  'finding.dismiss': { chords: [{ code: 'Enter', alt: true, shift: true }] },
  'finding.alike': { chords: [{ code: 'F8', primary: true, shift: true }] },
  'correction.preview': { chords: [{ code: 'KeyR', primary: true, shift: true }] },
  'action.undo': { chords: [{ code: 'KeyZ', primary: true }] },
  'action.redo': {
    chords: [
      { code: 'KeyY', primary: true },
      { code: 'KeyZ', primary: true, shift: true },
    ],
    mac: [{ code: 'KeyZ', primary: true, shift: true }],
  },
} as const satisfies Record<string, Binding>

export type KeyAction = keyof typeof keyMap

export const keyActions = Object.keys(keyMap).filter((name): name is KeyAction => Object.hasOwn(keyMap, name))

export const isMac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac')

export function chordsOf(action: KeyAction): readonly Chord[] {
  const binding: Binding = keyMap[action]
  return isMac ? (binding.mac ?? binding.chords) : binding.chords
}

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
  return keyActions.find((action) => chordsOf(action).some((chord) => isPressed(chord, pressed)))
}

const keyNames: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  BracketLeft: '[',
  Comma: ',',
  Slash: '/',
  Enter: isMac ? '↩' : 'Enter',
}

/** The chord as printed on a key cap: `Ctrl+Shift+S`, `⇧⌘S`. */
export function keyLabel(action: KeyAction): string {
  const chord = chordsOf(action)[0]
  if (chord === undefined) return ''
  const key = keyNames[chord.code] ?? chord.code.replace(/^Key|^Digit/u, '')
  if (isMac) return `${chord.alt ? '⌥' : ''}${chord.shift ? '⇧' : ''}${chord.primary ? '⌘' : ''}${key}`
  return [chord.primary ? 'Ctrl' : '', chord.alt ? 'Alt' : '', chord.shift ? 'Shift' : '', key]
    .filter(Boolean)
    .join('+')
}

/**
 * Which physical keys do what unless a person chose others (`key-choice.ts`): the one table behind the bindings, the key
 * sheet, the palette and the native menu.
 * Matched by `event.code`, so that Cyrillic and Kazakh layouts work the same.
 */

/** `primary` is Ctrl on Windows and Linux, ⌘ on a Mac. */
export type Chord = {
  readonly code: string
  readonly primary?: true | undefined
  readonly alt?: true | undefined
  readonly shift?: true | undefined
}

type Binding = {
  readonly chords: readonly Chord[]
  readonly mac?: readonly Chord[]
  /** Other ways to the same keys, such as those of the numeric pad; they work and are not shown. */
  readonly also?: readonly Chord[]
}

export const keyMap = {
  'article.import': { chords: [{ code: 'KeyO', primary: true }] },
  'article.export': { chords: [{ code: 'KeyS', primary: true, shift: true }] },
  'article.reimport': { chords: [] },
  'article.review': { chords: [{ code: 'F2' }] },
  'report.show': { chords: [{ code: 'KeyP', primary: true }] },
  'report.corrections': { chords: [] },
  'article.return': { chords: [] },
  'article.reopen': { chords: [{ code: 'KeyO', primary: true, shift: true }] },
  'article.details': { chords: [{ code: 'KeyI', primary: true }] },
  'library.show': {
    chords: [{ code: 'ArrowLeft', alt: true }],
    mac: [{ code: 'BracketLeft', primary: true }],
  },
  'find.show': { chords: [{ code: 'KeyF', primary: true }] },
  'find.replace': {
    chords: [{ code: 'KeyH', primary: true }],
    mac: [{ code: 'KeyF', alt: true, primary: true }],
  },
  'find.everywhere': { chords: [{ code: 'KeyK', primary: true }] },
  'filter.show': { chords: [{ code: 'KeyF', primary: true, shift: true }] },
  'filter.clear': { chords: [] },
  'filter.news': { chords: [] },
  'segment.goTo': {
    chords: [{ code: 'KeyG', primary: true }],
  },
  'settings.show': { chords: [{ code: 'Comma', primary: true }] },
  'palette.show': { chords: [{ code: 'KeyP', primary: true, shift: true }], also: [{ code: 'F1' }] },
  'shortcuts.show': { chords: [{ code: 'Slash', primary: true }] },
  'zoom.in': {
    chords: [{ code: 'Equal', primary: true }],
    also: [
      { code: 'Equal', primary: true, shift: true },
      { code: 'NumpadAdd', primary: true },
    ],
  },
  'zoom.out': {
    chords: [{ code: 'Minus', primary: true }],
    also: [
      { code: 'Minus', primary: true, shift: true },
      { code: 'NumpadSubtract', primary: true },
    ],
  },
  'zoom.reset': { chords: [{ code: 'Digit0', primary: true }], also: [{ code: 'Numpad0', primary: true }] },
  'view.toggle': { chords: [{ code: 'F4' }] },
  'view.article': { chords: [{ code: 'Digit1', alt: true }], mac: [{ code: 'Digit1', alt: true, primary: true }] },
  'view.grid': { chords: [{ code: 'Digit2', alt: true }], mac: [{ code: 'Digit2', alt: true, primary: true }] },
  'view.review': { chords: [{ code: 'Digit3', alt: true }], mac: [{ code: 'Digit3', alt: true, primary: true }] },
  'view.source': { chords: [{ code: 'Digit0', alt: true }], mac: [{ code: 'Digit0', alt: true, primary: true }] },
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
  'segment.confirm': {
    chords: [{ code: 'Enter', primary: true }],
    also: [{ code: 'Enter', primary: true, alt: true }],
  },
  'segment.confirmStay': { chords: [{ code: 'Enter', primary: true, shift: true }] },
  'segment.return': { chords: [{ code: 'KeyX', primary: true, shift: true }] },
  'segment.history': { chords: [{ code: 'KeyH', primary: true, shift: true }] },
  'segment.split': { chords: [{ code: 'KeyE', primary: true }] },
  'segment.join': { chords: [{ code: 'KeyJ', primary: true }] },
  'segment.takeSource': { chords: [{ code: 'KeyI', primary: true, shift: true }] },
  'segment.turnCase': { chords: [{ code: 'F3', shift: true }] },
  'segment.takeCodes': { chords: [{ code: 'Comma', primary: true, shift: true }] },
  'segment.lock': { chords: [{ code: 'KeyL', primary: true }] },
  'term.lookUp': { chords: [{ code: 'KeyT', primary: true, shift: true }] },
  'term.add': { chords: [{ code: 'KeyG', primary: true, shift: true }] },
  'memory.insert': { chords: [{ code: 'KeyU', primary: true }] },
  'worklist.next': { chords: [{ code: 'F9' }] },
  'worklist.previous': { chords: [{ code: 'F9', shift: true }] },
  'change.show': { chords: [{ code: 'KeyD', primary: true, shift: true }] },
  'change.next': { chords: [{ code: 'F7' }] },
  'change.previous': { chords: [{ code: 'F7', shift: true }] },
  'change.snapshot': { chords: [{ code: 'KeyS', primary: true }] },
  'comment.begin': { chords: [{ code: 'KeyC', primary: true, shift: true }] },
  'comment.next': { chords: [{ code: 'F5' }] },
  'comment.previous': { chords: [{ code: 'F5', shift: true }] },
  'error.mark': { chords: [{ code: 'KeyB', primary: true, shift: true }] },
  'finding.next': { chords: [{ code: 'F8' }] },
  'finding.previous': { chords: [{ code: 'F8', shift: true }] },
  'finding.apply': { chords: [{ code: 'Enter', alt: true }] },
  'finding.dismiss': { chords: [{ code: 'Enter', alt: true, shift: true }] },
  'finding.asError': { chords: [{ code: 'KeyB', primary: true }] },
  'finding.reach': { chords: [{ code: 'F8', primary: true }] },
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

/** Our own chords for an action, those that are shown; the first of them in the menu. */
export function chordsOf(action: KeyAction, isMac: boolean): readonly Chord[] {
  const binding: Binding = keyMap[action]
  return isMac ? (binding.mac ?? binding.chords) : binding.chords
}

/** Chords an action answers to besides those shown. */
export function alsoChords(action: KeyAction): readonly Chord[] {
  const { also = [] }: Binding = keyMap[action]
  return also
}

/** The keys of the alignment view. No caret stands in a text there, so bare letters are free. */
export const alignmentKeyMap = {
  confirm: { code: 'Enter' },
  doubtful: { code: 'KeyN' },
  doubtfulBack: { code: 'KeyN', shift: true },
  link: { code: 'KeyL' },
  unlink: { code: 'KeyK' },
  down: { code: 'KeyD' },
  up: { code: 'KeyU' },
  lock: { code: 'Space' },
  split: { code: 'KeyS' },
  join: { code: 'KeyJ' },
  realign: { code: 'KeyR' },
  realignAll: { code: 'KeyR', shift: true },
} as const satisfies Record<string, Chord>

export type AlignmentAction = keyof typeof alignmentKeyMap

export const alignmentActions = Object.keys(alignmentKeyMap).filter((name): name is AlignmentAction =>
  Object.hasOwn(alignmentKeyMap, name),
)

/** What stands on the key cap. */
const capOf: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  BracketLeft: '[',
  Comma: ',',
  Slash: '/',
  Equal: '=',
  Minus: '−',
}

/** As a person reads it: `Ctrl+Shift+S`, `⇧⌘S`. */
export function chordLabel({ code, primary, alt, shift }: Chord, isMac: boolean): string {
  const enter = isMac ? '↩' : 'Enter'
  const key = code === 'Enter' ? enter : (capOf[code] ?? code.replace(/^Key|^Digit/u, ''))
  if (isMac) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${primary ? '⌘' : ''}${key}`
  return [primary ? 'Ctrl' : '', alt ? 'Alt' : '', shift ? 'Shift' : '', key].filter(Boolean).join('+')
}

/** The names Electron has for keys that are no letter, digit or F key. */
const acceleratorKeyOf: Readonly<Record<string, string>> = {
  ...capOf,
  ArrowDown: 'Down',
  ArrowUp: 'Up',
  ArrowLeft: 'Left',
  Minus: '-',
}

/** A chord as the native menu writes it: `CmdOrCtrl+Shift+S`. */
export function acceleratorOf(chord: Chord): string {
  const key = acceleratorKeyOf[chord.code] ?? chord.code.replace(/^Key|^Digit/u, '')
  return [chord.primary ? 'CmdOrCtrl' : '', chord.alt ? 'Alt' : '', chord.shift ? 'Shift' : '', key]
    .filter(Boolean)
    .join('+')
}

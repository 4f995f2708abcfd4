/** Keys pressed as the system sends them, with what a Cyrillic or Kazakh layout writes on them. */
import type { Page } from '@playwright/test'

/** What the Kazakh layout gives for the physical keys that chords use. */
const kazakh: Readonly<Record<string, string>> = {
  KeyC: 'с',
  KeyE: 'у',
  KeyF: 'а',
  KeyH: 'р',
  KeyJ: 'о',
  KeyK: 'л',
  KeyO: 'щ',
  KeyR: 'к',
  KeyS: 'ы',
  KeyY: 'н',
  KeyZ: 'я',
  Comma: 'б',
  Slash: '№',
  Digit0: 'қ',
  Digit1: '"',
  Digit2: 'ә',
  Minus: 'ө',
  Equal: 'һ',
}

const named: Readonly<Record<string, { readonly code: string; readonly virtualKey: number }>> = {
  '↓': { code: 'ArrowDown', virtualKey: 40 },
  '↑': { code: 'ArrowUp', virtualKey: 38 },
  '←': { code: 'ArrowLeft', virtualKey: 37 },
  ',': { code: 'Comma', virtualKey: 188 },
  '/': { code: 'Slash', virtualKey: 191 },
  '=': { code: 'Equal', virtualKey: 187 },
  '−': { code: 'Minus', virtualKey: 189 },
  Enter: { code: 'Enter', virtualKey: 13 },
}

function keyOf(cap: string): { readonly code: string; readonly virtualKey: number } {
  const known = named[cap]
  if (known !== undefined) return known
  const functionKey = /^F(\d+)$/u.exec(cap)?.[1]
  if (functionKey !== undefined) return { code: cap, virtualKey: 111 + Number(functionKey) }
  return { code: /\d/u.test(cap) ? `Digit${cap}` : `Key${cap}`, virtualKey: cap.charCodeAt(0) }
}

/** Presses a chord as it is printed, such as `Ctrl+Shift+S`. */
export async function pressChord(window: Page, chord: string): Promise<void> {
  const parts = chord.split('+')
  const { code, virtualKey } = keyOf(parts.at(-1) ?? '')
  const modifiers =
    (parts.includes('Alt') ? 1 : 0) + (parts.includes('Ctrl') ? 2 : 0) + (parts.includes('Shift') ? 8 : 0)
  const session = await window.context().newCDPSession(window)
  const event = { code, key: kazakh[code] ?? code, windowsVirtualKeyCode: virtualKey, modifiers }
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event })
  await session.detach()
}

const inControl: Readonly<Record<string, number>> = { Escape: 27, Home: 36 }

/** Key by key without waiting for what each does, as from fast hands or on a slow machine: `Control+Home`, `Escape`, `court`. */
export async function pressAtOnce(window: Page, ...pressed: readonly string[]): Promise<void> {
  const session = await window.context().newCDPSession(window)
  const keys = pressed.flatMap((one) => (one.includes('+') || one in inControl ? [one] : [...one]))
  await Promise.all(keys.flatMap(eventsOf).map((event) => session.send('Input.dispatchKeyEvent', event)))
  await session.detach()
}

function eventsOf(pressed: string) {
  const parts = pressed.split('+')
  const key = parts.at(-1) ?? ''
  const modifiers = (parts.includes('Control') ? 2 : 0) + (parts.includes('Shift') ? 8 : 0)
  const event = {
    key,
    code: key in inControl ? key : `Key${key.toUpperCase()}`,
    windowsVirtualKeyCode: inControl[key] ?? key.toUpperCase().charCodeAt(0),
    modifiers,
  }
  const isLetter = modifiers === 0 && !(key in inControl)
  return [
    isLetter ? { type: 'keyDown' as const, ...event, text: key } : { type: 'rawKeyDown' as const, ...event },
    { type: 'keyUp' as const, ...event },
  ]
}

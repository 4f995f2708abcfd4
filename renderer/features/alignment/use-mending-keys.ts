/** The keys of the alignment. No caret stands in a text here, so bare letters are free. Matched by physical key. */
import type { KeyboardEvent } from 'react'
import type { Mending, MendingActs } from './use-mending.ts'

const bare: Readonly<Record<string, (acts: MendingActs) => void>> = {
  ArrowLeft: (acts) => acts.cross('source'),
  ArrowRight: (acts) => acts.cross('target'),
  KeyD: (acts) => acts.move('down'),
  KeyU: (acts) => acts.move('up'),
  KeyL: (acts) => acts.link(),
  KeyK: (acts) => acts.unlink(),
  KeyS: (acts) => acts.beginSplit(),
  KeyJ: (acts) => acts.join(),
  KeyR: (acts) => acts.realign(false),
  KeyN: (acts) => acts.doubtful(1),
  Space: (acts) => acts.lock(),
  Enter: (acts) => void acts.confirm(),
  Escape: (acts) => acts.clear(),
}

const shifted: Readonly<Record<string, (acts: MendingActs) => void>> = {
  KeyN: (acts) => acts.doubtful(-1),
  KeyR: (acts) => acts.realign(true),
}

const whileSplitting: Readonly<Record<string, (acts: MendingActs) => void>> = {
  ArrowLeft: (acts) => acts.moveSplit(-1),
  ArrowRight: (acts) => acts.moveSplit(1),
  Enter: (acts) => acts.split(),
  KeyS: (acts) => acts.split(),
  Escape: (acts) => acts.clear(),
}

function actOf({ code, shiftKey }: KeyboardEvent, isSplitting: boolean): ((acts: MendingActs) => void) | undefined {
  if (isSplitting) return whileSplitting[code]
  if (code === 'ArrowDown') return (acts) => acts.step(1, shiftKey)
  if (code === 'ArrowUp') return (acts) => acts.step(-1, shiftKey)
  return shiftKey ? shifted[code] : bare[code]
}

export function answerMendingKey(event: KeyboardEvent, { acts, splitting }: Mending): void {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
  const act = actOf(event, splitting !== undefined)
  if (act === undefined) return
  event.preventDefault()
  act(acts)
}

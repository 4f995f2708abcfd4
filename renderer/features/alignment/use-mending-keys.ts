/** The keys of the alignment: those of the one table, and the arrows. Matched by physical key. */
import type { KeyboardEvent } from 'react'
import { type AlignmentAction, alignmentActions, alignmentKeyMap, type Chord } from '../../../contract/keys.ts'
import type { Mending, MendingActs } from './use-mending.ts'

type Perform = (acts: MendingActs) => void

const byAction: Readonly<Record<AlignmentAction, Perform>> = {
  confirm: (acts) => void acts.confirm(),
  doubtful: (acts) => acts.doubtful(1),
  doubtfulBack: (acts) => acts.doubtful(-1),
  link: (acts) => acts.link(),
  unlink: (acts) => acts.unlink(),
  down: (acts) => acts.move('down'),
  up: (acts) => acts.move('up'),
  lock: (acts) => acts.lock(),
  split: (acts) => acts.beginSplit(),
  join: (acts) => acts.join(),
  realign: (acts) => acts.realign(false),
  realignAll: (acts) => acts.realign(true),
}

const walking: Readonly<Record<string, Perform>> = {
  ArrowLeft: (acts) => acts.cross('source'),
  ArrowRight: (acts) => acts.cross('target'),
  Escape: (acts) => acts.clear(),
}

const whileSplitting: Readonly<Record<string, Perform>> = {
  ArrowLeft: (acts) => acts.moveSplit(-1),
  ArrowRight: (acts) => acts.moveSplit(1),
  Enter: (acts) => acts.split(),
  [alignmentKeyMap.split.code]: (acts) => acts.split(),
  Escape: (acts) => acts.clear(),
}

function actOf({ code, shiftKey }: KeyboardEvent, isSplitting: boolean): Perform | undefined {
  if (isSplitting) return whileSplitting[code]
  if (code === 'ArrowDown') return (acts) => acts.step(1, shiftKey)
  if (code === 'ArrowUp') return (acts) => acts.step(-1, shiftKey)
  const action = alignmentActions.find((name) => {
    const chord: Chord = alignmentKeyMap[name]
    return chord.code === code && (chord.shift ?? false) === shiftKey
  })
  return action === undefined ? walking[code] : byAction[action]
}

export function answerMendingKey(event: KeyboardEvent, { acts, splitting }: Mending): void {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
  const act = actOf(event, splitting !== undefined)
  if (act === undefined) return
  event.preventDefault()
  act(acts)
}

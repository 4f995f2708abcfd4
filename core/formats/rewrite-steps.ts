/** How a paragraph is written anew, step by step: what of it stays, what goes, what comes, and whose change that is. */
import { type Change, findChanges } from '../diff/changes.ts'
import { listChanges } from '../diff/diff-words.ts'
import type { Span } from '../model/span.ts'
import { handsOf, type Trace, traceHands } from '../redline/trace-hands.ts'
import { currentText, type EditedBlock, isEmptied } from './edited-blocks.ts'
import type { BlockPast, Hand, RedlineEdits } from './redline-edits.ts'

/** A step marked so shows words that a reader may accept or reject. */
export type Mark = { readonly kind: 'ins' | 'del'; readonly hand: Hand }

export type Step =
  /** A stretch of the document's own text. */
  | { readonly kind: 'stay'; readonly span: Span; readonly mark?: Mark | undefined }
  /** A text in the place of a stretch of it, or of none. */
  | { readonly kind: 'put'; readonly text: string; readonly place: Span; readonly mark?: Mark | undefined }

/** A stretch of the baseline, with its place in the document's own text; `isOwn` if it stands there. */
type Origin = { readonly start: number; readonly end: number; readonly place: Span; readonly isOwn: boolean }

/** From the text as it was imported to another, with nothing marked. */
export function plainSteps(original: string, text: string, mark?: Mark): readonly Step[] {
  return originsOf(original, text).map(({ start, end, place, isOwn }): Step => {
    return isOwn ? { kind: 'stay', span: place, mark } : { kind: 'put', text: text.slice(start, end), place, mark }
  })
}

/** From the baseline to the text as it goes out, over the text as it was imported; all changes are marked. */
export function markedSteps(original: string, past: BlockPast): readonly Step[] {
  const [baseline = original] = past.texts
  const current = past.texts.at(-1) ?? baseline
  const origins = originsOf(original, baseline)
  const trace = traceHands(past.texts)
  const steps: Step[] = []
  let at = 0
  let beforeAt = 0
  for (const { kept, removed, added } of listChanges(baseline, current)) {
    const stays = { start: beforeAt, end: beforeAt + kept.length }
    at += kept.length
    const goes = { start: stays.end, end: stays.end + removed.length }
    const hand = handOf(past, trace, { start: at, end: at + added.length }, goes)
    for (const step of stepsOver(origins, baseline, stays)) steps.push(step)
    for (const step of stepsOver(origins, baseline, goes, { kind: 'del', hand })) steps.push(step)
    if (added !== '') {
      const place = { start: placeOf(origins, goes.start, original), end: placeOf(origins, goes.end, original) }
      steps.push({ kind: 'put', text: added, place, mark: { kind: 'ins', hand } })
    }
    at += added.length
    beforeAt = goes.end
  }
  return steps
}

/** The ways of the blocks, by block; each ends with the text as an export writes it. */
export function pastsOf(
  { pasts }: Pick<RedlineEdits, 'pasts'>,
  edited: readonly EditedBlock[],
): ReadonlyMap<number, BlockPast> {
  const texts = new Map(edited.map((one) => [one.index, isEmptied(one) ? '' : currentText(one)]))
  const known = new Map(pasts.map((past) => [past.block, past]))
  for (const [block, text] of texts) {
    const past = known.get(block) ?? { block, texts: [text], hands: [] }
    if (past.texts.at(-1) === text) known.set(block, past)
    else known.set(block, { block, texts: [...past.texts, text], hands: [...past.hands, lastHand(past)] })
  }
  return known
}

/** Whose the last change of a block was. */
export function lastHand({ hands }: BlockPast): Hand {
  return hands.at(-1) ?? { name: '', atMs: 0 }
}

/** The last of those who made a change. */
export function handOf(past: BlockPast, trace: Trace, at: Span, beforeAt: Span): Hand {
  const step = handsOf(trace, { at, beforeAt }).at(-1)
  return (step === undefined ? undefined : past.hands[step - 1]) ?? lastHand(past)
}

function stepsOver(origins: readonly Origin[], baseline: string, span: Span, mark?: Mark): readonly Step[] {
  return origins.flatMap(({ start, end, place, isOwn }): readonly Step[] => {
    const [from, to] = [Math.max(start, span.start), Math.min(end, span.end)]
    if (from >= to) return []
    if (!isOwn) return [{ kind: 'put', text: baseline.slice(from, to), place, mark }]
    return [{ kind: 'stay', span: { start: place.start + from - start, end: place.start + to - start }, mark }]
  })
}

/** Where a place between two letters of the baseline lies in the document's own text. */
function placeOf(origins: readonly Origin[], at: number, original: string): number {
  const origin = origins.find(({ end }) => end > at)
  if (origin === undefined) return original.length
  return origin.isOwn ? origin.place.start + Math.max(0, at - origin.start) : origin.place.start
}

/** The pieces of a text, in order. */
function originsOf(original: string, text: string): readonly Origin[] {
  const origins: Origin[] = []
  let ownAt = 0
  let at = 0
  const stay = (length: number): void => {
    if (length === 0) return
    origins.push({ start: at, end: at + length, place: { start: ownAt, end: ownAt + length }, isOwn: true })
    at += length
    ownAt += length
  }
  for (const change of findChanges(original, text)) {
    const { kept, removed, added } = finer(change)
    stay(kept.length)
    const place = { start: ownAt, end: ownAt + removed.length }
    if (added !== '') origins.push({ start: at, end: at + added.length, place, isOwn: false })
    at += added.length
    ownAt = place.end
    stay(change.kept.join('').length + change.removed.join('').length - kept.length - removed.length)
  }
  return origins
}

/** Letters that a word has in common with the one in its place stay: they may stand in several runs. */
function finer({ kept, removed, added }: Change): {
  readonly kept: string
  readonly removed: string
  readonly added: string
} {
  const [old, now] = [removed.join(''), added.join('')]
  const shorter = Math.min(old.length, now.length)
  let start = 0
  while (start < shorter && old[start] === now[start]) start++
  if (isHalf(old, start) || isHalf(now, start)) start--
  let end = 0
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end++
  if (isHalf(old, old.length - end) || isHalf(now, now.length - end)) end--
  return {
    kept: kept.join('') + old.slice(0, start),
    removed: old.slice(start, old.length - end),
    added: now.slice(start, now.length - end),
  }
}

/** True between the two halves of a surrogate pair. */
function isHalf(text: string, at: number): boolean {
  return /^[\uDC00-\uDFFF]/.test(text.slice(at)) && /[\uD800-\uDBFF]$/.test(text.slice(0, at))
}

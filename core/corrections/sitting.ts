/** One sitting of one person at a segment: typing arrives in pieces, but only what came of all of it is a correction. */
import type { ActionId, PersonId } from '../model/ids.ts'

/** An edit of a segment, as far as it tells where a sitting began. */
export type PastEdit = {
  readonly action: ActionId
  readonly by: PersonId
  readonly before: string
  /** A person wrote, or took a fix; not an undo, a restored text, a cut or a correction applied. */
  readonly isWriting: boolean
  /** The person confirmed the segment with it: what they write later is a sitting of its own. */
  readonly isConfirmed: boolean
  /** False for what was taken back, and for the taking back itself: together they changed nothing. */
  readonly stands: boolean
}

export type Sitting = {
  /** The text as the person found it. */
  readonly before: string
  /** What they stored in this sitting before the last edit; its corrections are replaced by those of the whole. */
  readonly earlier: readonly ActionId[]
}

/** The sitting that the first of these edits, newest first, belongs to; undefined if that is no writing. */
export function sittingOf(edits: readonly PastEdit[]): Sitting | undefined {
  const [latest, ...past] = edits.filter(({ stands }) => stands)
  if (latest === undefined || !latest.isWriting) return undefined
  const end = past.findIndex(({ by, isWriting, isConfirmed }) => by !== latest.by || !isWriting || isConfirmed)
  const own = end < 0 ? past : past.slice(0, end)
  return { before: (own.at(-1) ?? latest).before, earlier: own.map(({ action }) => action) }
}

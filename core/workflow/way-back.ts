/** The shortest way through the log of an article from its state now to the one it had at a point of its history. */
import type { ActionKind } from '../model/action.ts'
import type { ActionId } from '../model/ids.ts'
import { append } from '../model/lists.ts'

export type LoggedAct = {
  readonly id: ActionId
  readonly kind: ActionKind
  /** What an undo or redo turned, or the point that a going back led to. */
  readonly turned: ActionId | undefined
  /** False for what nobody can take back: the text has left the house with it. */
  readonly isPassable: boolean
}

/** One act taken back or done again, by its index in the log. A going back changes nothing by itself: only that it stands. */
export type Leg = { readonly act: number; readonly way: 'back' | 'forth' }

/** A state, where one comes to it from, and by which act; by none where both are the same state. */
type Way = { readonly to: number; readonly from: number; readonly leg: Leg | undefined }

/**
 * The acts to take back and to do again, in order; undefined where no way leads. `acts` is the whole log, oldest first, and
 * states are counted by the act they come after. After an undo an article is what it was before the act undone, after a
 * redo what it was after it, after a going back what it was at its point: no way leads twice over one act, however often
 * somebody went to and fro. O(acts), by breadth first.
 */
export function findWay(acts: readonly LoggedAct[], to: number): readonly Leg[] | undefined {
  const twins = twinsOf(acts)
  const now = acts.length - 1
  const come = new Map<number, Way>()
  let near: Way[] = [{ to: now, from: now, leg: undefined }]
  let far: Way[] = []
  while (near.length > 0) {
    const way = near.pop()
    if (way !== undefined && !come.has(way.to)) {
      come.set(way.to, way)
      if (way.to === to) return legsTo(come, way)
      append(near, twins.get(way.to) ?? [])
      append(far, stepsFrom(acts, way.to))
    }
    if (near.length === 0) [near, far] = [far, []]
  }
  return undefined
}

function stepsFrom(acts: readonly LoggedAct[], from: number): readonly Way[] {
  return [
    { to: from - 1, from, leg: { act: from, way: 'back' as const } },
    { to: from + 1, from, leg: { act: from + 1, way: 'forth' as const } },
  ].filter(({ to, leg }) => to >= 0 && isStep(acts[leg.act]))
}

const turns: readonly ActionKind[] = ['undo', 'redo', 'goBack']

function isStep(act: LoggedAct | undefined): boolean {
  return act?.isPassable === true && !turns.includes(act.kind)
}

/** By each state those that are the same. */
function twinsOf(acts: readonly LoggedAct[]): ReadonlyMap<number, readonly Way[]> {
  const indexOf = new Map(acts.map(({ id }, index) => [id, index]))
  const twins = new Map<number, Way[]>()
  const put = (way: Way) => twins.set(way.from, [...(twins.get(way.from) ?? []), way])
  acts.forEach(({ kind, turned }, act) => {
    const turnedAt = turned === undefined ? undefined : indexOf.get(turned)
    if (turnedAt === undefined || !turns.includes(kind)) return
    const twin = kind === 'undo' ? turnedAt - 1 : turnedAt
    const isOwn = kind === 'goBack'
    put({ to: twin, from: act, leg: isOwn ? { act, way: 'back' } : undefined })
    put({ to: act, from: twin, leg: isOwn ? { act, way: 'forth' } : undefined })
  })
  return twins
}

function legsTo(come: ReadonlyMap<number, Way>, end: Way): readonly Leg[] {
  const legs: Leg[] = []
  let way: Way | undefined = end
  while (way !== undefined && way.from !== way.to) {
    if (way.leg !== undefined) legs.push(way.leg)
    way = come.get(way.from)
  }
  return legs.reverse()
}

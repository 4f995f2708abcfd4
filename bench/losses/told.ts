/** What a process told of its acts before it was ended, and what of it a library no longer holds. */
import type { ActionId, SegmentId } from '../../core/model/ids.ts'
import { connect } from '../../db/connection.ts'
import { openTestDesk } from '../../service/testing/test-desk.ts'

/** One acknowledged act: an action of the log, the text it left in a segment, or a draft that was kept. */
export type Told = {
  readonly action?: ActionId
  /** Undefined for acts on several segments. */
  readonly segment?: SegmentId
  readonly after?: string
  readonly draft?: string
}

/** The whole lines of what was printed; the last one may have been cut off. */
export function readTold(printed: string): readonly Told[] {
  return printed
    .split('\n')
    .slice(0, -1)
    .map((line): Told => JSON.parse(line))
}

/** Drafts that no later act can have made an edit of. */
function openDrafts(told: readonly Told[]): readonly Told[] {
  const drafts = new Map<SegmentId, Told>()
  for (const each of told) {
    if (each.segment === undefined) drafts.clear()
    else if (each.draft === undefined) drafts.delete(each.segment)
    else drafts.set(each.segment, each)
  }
  return [...drafts.values()]
}

/** Opens the library as the app does after a crash, closes it, and answers what it should hold and does not. */
export async function lostFrom(libraryFile: string, told: readonly Told[]): Promise<readonly Told[]> {
  try {
    await openTestDesk({ libraryFile, isKeeper: true }).close()
  } catch (error) {
    console.error('the library cannot be opened:', error)
    return told
  }
  const library = connect(libraryFile)
  const soundness = library.raw.pragma('integrity_check', { simple: true })
  if (soundness !== 'ok') throw new Error(`the library is not sound: ${soundness}`)
  const actions = library.read.all<{ id: string }>('SELECT id FROM action').map(({ id }) => id)
  const texts = new Set(library.read.all<{ after: string }>('SELECT after FROM edit').map(({ after }) => after))
  library.close()
  const known = new Set(actions)
  const acts = told.filter(({ action }) => action !== undefined)
  const lost = acts.filter(({ action = '', after }) => !known.has(action) || (after !== undefined && !texts.has(after)))
  // An act under way may have made an edit of the draft, and be stored without a moment left to tell.
  const hasUntold = actions.length > acts.length
  const lostDrafts = openDrafts(told).filter(({ draft = '' }) => !texts.has(draft) && !hasUntold)
  return [...lost, ...lostDrafts]
}

/** What splitting and joining segments does to their links. */
import type { LinksChange } from '../../model/action.ts'
import type { SegmentId } from '../../model/ids.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { type Alignment, asDecided, type LinkLocked, membersOf, replaceRows } from './alignment.ts'

/** Both parts of a split segment answer what the whole one answered. `places` already know the new segment. */
export function splitInLink(alignment: Alignment, segment: SegmentId, added: SegmentId): LinksChange {
  const row = alignment.rows.find((link) => membersOf(link).includes(segment))
  if (row === undefined) throw new Error(`segment ${segment} stands in no link`)
  const grow = (side: readonly SegmentId[]) =>
    side.flatMap((member) => (member === segment ? [member, added] : [member]))
  const grown = { ...row, source: grow(row.source), target: grow(row.target) }
  return replaceRows(alignment, new Set([row]), [grown])
}

/** The joined segment answers what both answered: two links become one. Refused if one of two links is locked. */
export function joinInLink(alignment: Alignment, kept: SegmentId, gone: SegmentId): Result<LinksChange, LinkLocked> {
  const touched = alignment.rows.filter((link) => membersOf(link).some((member) => member === kept || member === gone))
  const [first, second] = touched
  if (first === undefined) throw new Error(`segment ${kept} stands in no link`)
  const locked = second === undefined ? undefined : touched.find(({ isLocked }) => isLocked)
  if (locked !== undefined) return fail({ kind: 'link-locked', row: alignment.rows.indexOf(locked) })
  const stays = (member: SegmentId) => member !== gone
  const members = {
    source: touched.flatMap(({ source }) => source.filter(stays)),
    target: touched.flatMap(({ target }) => target.filter(stays)),
  }
  const joined = { ...first, ...members }
  return ok(replaceRows(alignment, new Set(touched), [second === undefined ? joined : asDecided(joined)]))
}

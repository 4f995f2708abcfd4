/** What people do to links: join, unlink, move, lock, confirm. Links that are not touched keep all they have. */
import type { LinksChange } from '../../model/action.ts'
import type { Link } from '../../model/alignment.ts'
import type { Side } from '../../model/article.ts'
import type { LinkId, SegmentId } from '../../model/ids.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import {
  type Alignment,
  asDecided,
  isEmpty,
  type LinkRefused,
  membersOf,
  type NewLinkId,
  noChange,
  replaceRows,
  sameLink,
} from './alignment.ts'

export type MendResult = Result<LinksChange, LinkRefused>

type Members = Pick<Link, 'source' | 'target'>

function pick(link: Members, isChosen: (segment: SegmentId) => boolean): Members {
  return { source: link.source.filter(isChosen), target: link.target.filter(isChosen) }
}

function lockedRow({ rows }: Alignment, links: readonly Link[]): LinkRefused | undefined {
  const locked = links.find(({ isLocked }) => isLocked)
  return locked && { kind: 'link-locked', row: rows.indexOf(locked) }
}

/**
 * Links exactly the chosen segments; what else stood in their links stays there. When all of them stand on one side,
 * their whole links become one. n:m and crossing links are fine. Refused if one of the links is locked.
 */
export function joinLinks(alignment: Alignment, chosen: ReadonlySet<SegmentId>, newId: NewLinkId): MendResult {
  const touched = alignment.rows.filter((row) => membersOf(row).some((segment) => chosen.has(segment)))
  const refused = lockedRow(alignment, touched)
  if (refused !== undefined) return fail(refused)
  const isOneSided = !hasChosen(touched, 'source', chosen) || !hasChosen(touched, 'target', chosen)
  if (isOneSided && touched.length < 2) return ok(noChange)
  const isJoined = (segment: SegmentId) => isOneSided || chosen.has(segment)
  const rests = touched.map((row) => ({ ...row, ...pick(row, (segment) => !isJoined(segment)) }))
  const consumed = touched.find((_, index) => isEmpty(rests[index] ?? noMembers))
  const joined = asDecided({
    id: consumed?.id ?? newId(),
    source: touched.flatMap(({ source }) => source.filter(isJoined)),
    target: touched.flatMap(({ target }) => target.filter(isJoined)),
    isLocked: false,
  })
  const left = rests.filter((rest) => !isEmpty(rest)).map(asDecided)
  return ok(replaceRows(alignment, new Set(touched), [joined, ...left]))
}

const noMembers: Members = { source: [], target: [] }

function hasChosen(links: readonly Link[], side: Side, chosen: ReadonlySet<SegmentId>): boolean {
  return links.some((link) => link[side].some((segment) => chosen.has(segment)))
}

/** Takes the chosen segments out of their links; each stands alone. Refused if one of the links is locked. */
export function unlinkSegments(alignment: Alignment, chosen: ReadonlySet<SegmentId>, newId: NewLinkId): MendResult {
  const touched = alignment.rows.filter(
    (row) => membersOf(row).length > 1 && membersOf(row).some((segment) => chosen.has(segment)),
  )
  const refused = lockedRow(alignment, touched)
  if (refused !== undefined) return fail(refused)
  const fresh = touched.flatMap((row) => takeApart(row, chosen, newId))
  return ok(replaceRows(alignment, new Set(touched), fresh))
}

function takeApart(row: Link, chosen: ReadonlySet<SegmentId>, newId: NewLinkId): readonly Link[] {
  const rest = pick(row, (segment) => !chosen.has(segment))
  const alone = [
    ...row.source.filter((segment) => chosen.has(segment)).map((segment) => ({ source: [segment], target: [] })),
    ...row.target.filter((segment) => chosen.has(segment)).map((segment) => ({ source: [], target: [segment] })),
  ]
  const parts = isEmpty(rest) ? alone : [rest, ...alone]
  return parts.map((part, index) => asDecided({ ...part, id: index === 0 ? row.id : newId(), isLocked: false }))
}

export type MoveDirection = 'up' | 'down'

/**
 * Takes a segment out of its link into the one above or below; rows with nothing on the other side are passed over,
 * for there is nothing to link with. Refused at the end of the text, and if one of the two links is locked.
 */
export function moveSegmentLink(alignment: Alignment, segment: SegmentId, direction: MoveDirection): MendResult {
  const { rows } = alignment
  const from = rows.findIndex((row) => membersOf(row).includes(segment))
  const origin = rows[from]
  if (origin === undefined) throw new Error(`segment ${segment} stands in no link`)
  const side: Side = origin.source.includes(segment) ? 'source' : 'target'
  const goal = nearestFacing(rows, from, direction, side === 'source' ? 'target' : 'source')
  if (goal === undefined) return fail({ kind: 'no-row-there' })
  const refused = lockedRow(alignment, [origin, goal])
  if (refused !== undefined) return fail(refused)
  const rest = { ...origin, ...pick(origin, (member) => member !== segment) }
  const grown = { ...goal, [side]: [...goal[side], segment] }
  const fresh = [rest, grown].filter((link) => !isEmpty(link)).map(asDecided)
  return ok(replaceRows(alignment, new Set([origin, goal]), fresh))
}

function nearestFacing(rows: readonly Link[], from: number, direction: MoveDirection, facing: Side): Link | undefined {
  const isFacing = (row: Link) => row[facing].length > 0
  return direction === 'down' ? rows.slice(from + 1).find(isFacing) : rows.slice(0, from).findLast(isFacing)
}

/** A locked link stands until it is unlocked: re-aligning stops at it, and nobody mends it by mistake. */
export function lockLinks(alignment: Alignment, chosen: ReadonlySet<LinkId>, isLocked: boolean): LinksChange {
  return changeLinks(alignment, chosen, (link) => ({ ...link, isLocked }))
}

/** A person says that these links are right. */
export function confirmLinks(alignment: Alignment, chosen: ReadonlySet<LinkId>): LinksChange {
  return changeLinks(alignment, chosen, asDecided)
}

function changeLinks(alignment: Alignment, chosen: ReadonlySet<LinkId>, change: (link: Link) => Link): LinksChange {
  const touched = alignment.rows.filter((row) => chosen.has(row.id) && !sameLink(row, change(row)))
  return replaceRows(alignment, new Set(touched), touched.map(change))
}

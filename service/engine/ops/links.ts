/** `links`: rows of the alignment that gave way to others. */
import * as v from 'valibot'
import { keyOfMembers, membersOf } from '../../../core/align/mend/alignment.ts'
import type { LinksChange } from '../../../core/model/action.ts'
import type { Link } from '../../../core/model/alignment.ts'
import { linkOrigins } from '../../../core/model/alignment.ts'
import type { LinkId, SegmentId } from '../../../core/model/ids.ts'
import { positionBehind, replaceLinks } from '../../../db/links.ts'
import { withLinks } from '../bitext.ts'
import { articleOf, id, opKind } from './op-kind.ts'

type Links = {
  /** The row right above them; null if they are the first ones. A row is named, never numbered: others move. */
  readonly behind: LinkId | null
  readonly before: readonly Link[]
  readonly after: readonly Link[]
}

const links = v.array(
  v.strictObject({
    id: id<LinkId>(),
    source: v.array(id<SegmentId>()),
    target: v.array(id<SegmentId>()),
    confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    origin: v.picklist(linkOrigins),
    isLocked: v.boolean(),
  }),
)

/** Index of the first of the rows of an op in the rows as they stand. */
export function firstRowOf(rows: readonly Link[], { behind }: Pick<Links, 'behind'>): number {
  return behind === null ? 0 : rows.findIndex((row) => row.id === behind) + 1
}

/** A turn of the rows as they stand, as an op. */
export function linksOpOf(rows: readonly Link[], { first, before, after }: LinksChange) {
  return { kind: 'links' as const, payload: { behind: rows[first - 1]?.id ?? null, before, after } }
}

export const linksOp = opKind<Links>({
  versions: [v.strictObject({ behind: v.nullable(id<LinkId>()), before: links, after: links })],
  invert: ({ behind, before, after }) => ({ behind, before: after, after: before }),
  touches: (op) => ({ checked: relinkedSegments(op) }),
  apply(_, db, { behind, before, after }, signature) {
    const article = articleOf(signature)
    replaceLinks(db, article, { first: positionBehind(db, article, behind), before, after })
    return undefined
  },
  reshape: (texts, { behind, before, after }) =>
    withLinks(texts, { first: firstRowOf(texts.links, { behind }), before, after }),
  recount: () => undefined,
})

/** Those whose link is now another one to a check: it has other members, or somebody decided it. */
function relinkedSegments({ before, after }: Links): readonly SegmentId[] {
  const keyOf = (link: Link) => `${link.origin} ${keyOfMembers(link)}`
  const keysBefore = new Set(before.map(keyOf))
  const keysAfter = new Set(after.map(keyOf))
  return [
    ...before.filter((link) => !keysAfter.has(keyOf(link))),
    ...after.filter((link) => !keysBefore.has(keyOf(link))),
  ].flatMap(membersOf)
}

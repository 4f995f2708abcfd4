/** From words that somebody marked in the text they saw to where those words stand now. */
import { followEdit } from '../../core/comments/follow-edit.ts'
import { takeAnchor } from '../../core/comments/take-anchor.ts'
import type { Anchor } from '../../core/model/comment.ts'
import type { EditId, SegmentId } from '../../core/model/ids.ts'
import { readerText } from '../../core/model/reader-text.ts'
import type { Span } from '../../core/model/span.ts'
import type { ReadDb } from '../../db/connection.ts'
import { findEdit } from '../../db/edits.ts'
import type { PlacedSegment } from '../../db/segments.ts'

/** `quote`: the words as a reader saw them; empty for the whole segment. */
export type QuotedAnchor = { readonly anchor: Anchor; readonly quote: string }

/** Marked in the text a person saw, it follows to the one that stands now. A mark of no words is of the whole segment. */
export function anchorOn(
  db: ReadDb,
  placed: PlacedSegment,
  basedOn: EditId | null,
  marked: Span | undefined,
): QuotedAnchor {
  const { id: segment, codes, text } = placed.segment
  const seen = basedOn === null ? placed.imported : (textOf(db, segment, basedOn) ?? text)
  const span = marked && takeAnchor(seen, marked)
  if (span === undefined) return { anchor: { segment }, quote: '' }
  const quote = readerText(seen.slice(span.start, span.end), codes)
  return { anchor: { segment, span: followEdit(span, seen, text) }, quote }
}

function textOf(db: ReadDb, segment: SegmentId, edit: EditId): string | undefined {
  const found = findEdit(db, edit)
  return found?.segment === segment ? found.after : undefined
}

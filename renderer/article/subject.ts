/** What a person speaks of or judges: the words that are marked in the text, or the segment they are in. */
import { readerText } from '../../core/model/reader-text.ts'
import type { Segment } from '../../core/model/segment.ts'
import type { Span } from '../../core/model/span.ts'
import type { ArticleSlices } from './article-slices.ts'
import type { EditQueue } from './edit-queue.ts'
import { targetSegment } from './row-cache.ts'
import type { Subject } from './slices/comments.ts'

/** As it is on the screen this moment; what is typed there need not be stored yet. */
export function subjectHere({ caret, state }: ArticleSlices): Subject {
  const { place, rows } = state
  const segment = place.segment === undefined ? undefined : targetSegment(rows, place.segment)
  const isMarked = caret !== undefined && caret.segment === segment?.id && caret.start < caret.end
  const span = isMarked ? { start: caret.start, end: caret.end } : undefined
  return {
    row: place.row,
    segment: segment?.id,
    basedOn: segment?.latestEdit,
    span,
    quote: segment === undefined ? '' : quoted(segment, span),
  }
}

/** The same once all that is typed is stored; undefined if its segment is no longer there. */
export async function storedSubject(
  slices: ArticleSlices,
  edits: EditQueue,
  subject: Subject,
): Promise<Subject | undefined> {
  await edits.alone(() => Promise.resolve())
  const stored = subject.segment === undefined ? undefined : targetSegment(slices.state.rows, subject.segment)
  return stored && { ...subject, basedOn: stored.latestEdit, quote: quoted(stored, subject.span) }
}

function quoted({ text, codes }: Segment, span: Span | undefined): string {
  return span === undefined ? '' : readerText(text.slice(span.start, span.end), codes)
}

/** Stores what people said in a file as comments of its article, in the names of those who said it. */
import type { SegmentId } from '../../core/model/ids.ts'
import { asId, type RemarkId, type ThreadId } from '../../core/model/ids.ts'
import { addThreadsOfFile, type FileThreadsHome, type ThreadOfFile } from '../../db/threads-of-file.ts'
import type { Desk } from '../context/desk.ts'
import type { PlacedComment, PreparedSide } from '../context/jobs.ts'
import { type StoringStep, stretchesOf } from './storing-step.ts'

/** Part of the act `import`, which nobody takes back. `rows` are those of the segments, filled by the steps before. */
export function* commentSteps(
  desk: Desk,
  home: FileThreadsHome,
  { comments, segments }: PreparedSide,
  rows: readonly number[],
): Generator<StoringStep> {
  let rowsById: ReadonlyMap<SegmentId, number> | undefined
  for (const [, some] of stretchesOf(comments)) {
    yield (db) => {
      rowsById ??= new Map(segments.map(({ id }, index) => [id, rows[index] ?? 0]))
      const known = rowsById
      addThreadsOfFile(
        db,
        home,
        some.map((comment) => threadOf(desk, comment, known)),
      )
    }
  }
}

function threadOf(
  { newId }: Desk,
  { anchor, quote, isResolved = false, remarks, wants }: PlacedComment,
  rowsById: ReadonlyMap<SegmentId, number>,
): ThreadOfFile {
  return {
    id: asId<ThreadId>(newId()),
    type: wants ?? 'note',
    segment: anchor && rowsById.get(anchor.segment),
    span: anchor?.span,
    quote,
    isResolved,
    remarks: remarks.map((remark) => ({ ...remark, id: asId<RemarkId>(newId()) })),
  }
}

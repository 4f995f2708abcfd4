/** Where a place stands, as windows are told. */
import type { FoundMark } from '../../contract/find.ts'
import type { KeptPlace } from '../context/searches.ts'

export function markOf({ span, of }: KeptPlace): FoundMark {
  return { row: of.row, segment: of.segment, basedOn: of.latestEdit ?? null, start: span.start, end: span.end }
}

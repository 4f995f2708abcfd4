/** What people taught, as the segmenter takes it. */
import type { LanguageTag } from '../../core/model/ids.ts'
import type { SegmentException } from '../../core/segment/exceptions.ts'
import { listExceptions } from '../../db/exceptions.ts'
import type { Desk } from '../context/desk.ts'

/** For one language; two never speak of the same token. */
export function exceptionsFor(desk: Desk, language: LanguageTag): readonly SegmentException[] {
  return listExceptions(desk.library.read)
    .filter((learned) => learned.language === language)
    .map(({ rule, after }) => ({ action: rule, after }))
}

/** What people taught, as the segmenter takes it. */
import type { LanguageTag } from '../../core/model/ids.ts'
import { languageAndWider } from '../../core/model/language-tag.ts'
import type { SegmentException } from '../../core/segment/exceptions.ts'
import { listExceptions } from '../../db/exceptions.ts'
import type { Desk } from '../context/desk.ts'

/** For one language, with what wider ones learned; where they differ on a token the narrowest comes last, and holds. */
export function exceptionsFor(desk: Desk, language: LanguageTag): readonly SegmentException[] {
  const learned = listExceptions(desk.library.read)
  return languageAndWider(language)
    .toReversed()
    .flatMap((tag) => learned.filter((one) => one.language === tag))
    .map(({ rule, after }) => ({ action: rule, after }))
}

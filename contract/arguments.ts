/** Arguments that several nouns have in common, as schemas. */
import * as v from 'valibot'
import { type ArticleId, asId, type EditId, type PersonId, type SegmentId } from '../core/model/ids.ts'
import { canonicalLanguage } from '../core/model/language-tag.ts'
import { maxReasonChars } from './limits.ts'

/** An id of one kind, as it stands outside the library: a UUID. */
export function identity<Id extends string>() {
  return v.pipe(v.string(), v.uuid(), v.transform(asId<Id>))
}

/** For commands that ask nothing. */
export const nothing = v.strictObject({})
export const article = identity<ArticleId>()
export const segment = identity<SegmentId>()
export const edit = identity<EditId>()
export const person = identity<PersonId>()
export const reason = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(maxReasonChars)))
/** A language tag of BCP 47; a handler gets its canonical form. */
export const language = v.pipe(
  v.string(),
  v.transform((raw) => canonicalLanguage(raw) ?? ''),
  v.nonEmpty(),
)
export const count = v.pipe(v.number(), v.integer(), v.minValue(0))
/** A segment as someone saw it: the edit its text came from, or null for the imported text. */
export const basedOn = { segment, basedOn: v.nullable(edit) }

/** A filter of rows as it passes the doorway, and as a library keeps it. */
import * as v from 'valibot'
import { findingFamilies } from '../core/model/finding.ts'
import { commentWishes, linkWishes, returnWishes } from '../core/model/row-filter.ts'
import { segmentStates } from '../core/model/segment.ts'
import { count, person } from './arguments.ts'
import { maxFilterNameChars, maxFilterWishes, maxSavedFilters, maxSearchChars } from './limits.ts'

function wishes<Schema extends v.GenericSchema>(schema: Schema) {
  return v.pipe(v.array(schema), v.maxLength(maxFilterWishes), v.readonly())
}

export const rowFilter = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(maxSearchChars)),
  states: wishes(v.picklist(segmentStates)),
  families: wishes(v.picklist(findingFamilies)),
  checks: wishes(v.pipe(v.string(), v.maxLength(maxSearchChars))),
  changedBy: wishes(person),
  minChars: v.nullable(count),
  maxChars: v.nullable(count),
  links: wishes(v.picklist(linkWishes)),
  comments: wishes(v.picklist(commentWishes)),
  // Filters that were kept before there were returns wish for none.
  returns: v.optional(wishes(v.picklist(returnWishes)), []),
})

const name = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(maxFilterNameChars))

export const savedFilters = v.pipe(
  v.array(v.strictObject({ name, filter: rowFilter })),
  v.maxLength(maxSavedFilters),
  v.readonly(),
)

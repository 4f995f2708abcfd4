/** `details`: something else is said of an article beside its text, such as who translates it and until when. */
import * as v from 'valibot'
import {
  type DetailChange,
  momentDetails,
  personDetails,
  priorities,
  textDetails,
} from '../../../core/model/article-details.ts'
import type { PersonId } from '../../../core/model/ids.ts'
import { putDetail } from '../../../db/article-details.ts'
import { changeHeadline } from '../../../db/articles.ts'
import { listHeadlineSegments } from '../../../db/segments.ts'
import { headlineOf } from '../../base/headline.ts'
import { articleOf, id, opKind } from './op-kind.ts'

const text = v.nullable(v.string())
const moment = v.nullable(v.pipe(v.number(), v.integer()))
const person = v.nullable(id<PersonId>())
const priority = v.nullable(v.picklist(priorities))

const change: v.GenericSchema<unknown, DetailChange> = v.variant('field', [
  v.strictObject({ field: v.picklist(textDetails), before: text, after: text }),
  v.strictObject({ field: v.picklist(momentDetails), before: moment, after: moment }),
  v.strictObject({ field: v.picklist(personDetails), before: person, after: person }),
  v.strictObject({ field: v.literal('priority'), before: priority, after: priority }),
])

export const detailsOp = opKind<DetailChange>({
  versions: [change],
  invert: (op) => ({ ...op, before: op.after, after: op.before }) as DetailChange,
  touches: () => ({}),
  apply(_, db, { field, after }, signature) {
    const article = articleOf(signature)
    putDetail(db, article, field, after)
    if (field === 'headline') changeHeadline(db, article, headlineOf(listHeadlineSegments(db, article)))
    return undefined
  },
})

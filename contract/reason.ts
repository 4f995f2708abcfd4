/** The reasons work is returned for: one letter each, a list of the library. */
import * as v from 'valibot'
import type { Result } from '../core/model/result.ts'
import type { ReasonFailure, ReturnReason } from '../core/model/return-reason.ts'
import { count } from './arguments.ts'
import { changing, reading } from './command.ts'
import { maxReasonNameChars } from './limits.ts'

export type ReasonsChanged = Result<readonly ReturnReason[], ReasonFailure | { readonly kind: 'half-character' }>

const letter = v.pipe(v.string(), v.regex(/^[A-Z]$/u))
const name = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(maxReasonNameChars))
/** The id of a reason: a word of the app, or a UUID. */
export const reasonId = v.pipe(v.string(), v.nonEmpty(), v.maxLength(maxReasonNameChars))

export const reasonCommands = {
  /** In their order, those that are offered no more too. */
  'reason.list': reading<readonly ReturnReason[]>()(v.strictObject({})),
  'reason.add': changing<ReasonsChanged>()(v.strictObject({ letter, name })),
  /** What is not given stays. `name`: null for as the app says it; `at`: its place in the list, from 0. */
  'reason.change': changing<ReasonsChanged>()(
    v.strictObject({
      reason: reasonId,
      letter: v.optional(letter),
      name: v.optional(v.nullable(name)),
      isRetired: v.optional(v.boolean()),
      at: v.optional(count),
    }),
  ),
} as const

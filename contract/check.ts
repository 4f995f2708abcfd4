/** The checks, and what was chosen for each. */
import * as v from 'valibot'
import type { CheckRow } from '../core/model/check.ts'
import { type Severity, severities } from '../core/model/finding.ts'
import type { LanguageTag } from '../core/model/ids.ts'
import type { Result } from '../core/model/result.ts'
import { language } from './arguments.ts'
import { changing, reading } from './command.ts'
import { maxNameChars } from './limits.ts'

/** A check with what was chosen for it in this library. */
export type ListedCheck = CheckRow & {
  readonly isOn: boolean
  /** Undefined if its findings keep the severity they were found with. */
  readonly chosenSeverity: Severity | undefined
  /** Models it wants; `languages` are those whose file is there. */
  readonly shelved: readonly { readonly model: string; readonly languages: readonly LanguageTag[] }[]
}

export type CheckFailure = { readonly kind: 'no-such-check' }

export const checkCommands = {
  /** Every check, in the order of the catalogue; with languages, what each can do there. */
  'check.list': reading<readonly ListedCheck[]>()(
    v.strictObject({ language: v.optional(language), sourceLanguage: v.optional(language) }),
  ),
  /** For the whole library. `severity: null` gives its findings back the severity they were found with. */
  'check.change': changing<Result<readonly ListedCheck[], CheckFailure>>()(
    v.strictObject({
      check: v.pipe(v.string(), v.minLength(1), v.maxLength(maxNameChars)),
      isOn: v.optional(v.boolean()),
      severity: v.optional(v.nullable(v.picklist(severities))),
    }),
  ),
} as const

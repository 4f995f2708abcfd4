/** What a person chose for this library, and how it is changed. */
import * as v from 'valibot'
import { dismissScopes } from '../core/model/finding.ts'
import { type Reach, reaches } from '../core/model/reach.ts'
import type { SavedFilter } from '../core/model/row-filter.ts'
import type { ScoreProfile } from '../core/model/score.ts'
import { changing } from './command.ts'
import { type KeyChoice, keyChoice } from './key-choice.ts'
import { maxNameChars } from './limits.ts'
import { savedFilters } from './row-filter.ts'
import { scoreProfiles } from './score-profile.ts'

export const themes = ['system', 'light', 'dark'] as const

export type Theme = (typeof themes)[number]

/** `ask`: the first dismissal asks how far it is meant. */
export const dismissHabits = ['ask', ...dismissScopes] as const

export type DismissHabit = (typeof dismissHabits)[number]

export type Settings = {
  /** An interface language, or `system` for that of the computer. */
  readonly interfaceLanguage: string
  readonly theme: Theme
  /** 80 to 200. */
  readonly zoomPercent: number
  /** Whoever approves must not be the last who wrote (ISO 17100). */
  readonly fourEyes: boolean
  /** Translators go on writing while the editor reviews; otherwise a text in review belongs to the editor. */
  readonly translatorsEditInReview: boolean
  /** Open comments of type “must change” stand against an approval. */
  readonly mustChangeHolds: boolean
  /** How far a dismissal reaches, unless a person says so each time. */
  readonly dismissScope: DismissHabit
  /** How sure findings have to be to be shown. */
  readonly reach: Reach
  /** The keys of whoever works here now; everybody has their own. */
  readonly keys: KeyChoice
  /** Filters of rows that are kept under a name, in the order in which they were saved. */
  readonly savedFilters: readonly SavedFilter[]
  /** Reports tell everybody's time at work, not only one's own. */
  readonly showsEffortOfAll: boolean
  /** By which weights errors are scored: the id of one of ours, or of the library's own. */
  readonly scoreProfile: string
  /** The library's own. */
  readonly scoreProfiles: readonly ScoreProfile[]
}

export const settingsCommands = {
  'settings.change': changing<Settings>()(
    v.strictObject({
      interfaceLanguage: v.optional(v.pipe(v.string(), v.regex(/^(?:system|[a-z]{2,3})$/u))),
      theme: v.optional(v.picklist(themes)),
      zoomPercent: v.optional(v.pipe(v.number(), v.integer(), v.minValue(80), v.maxValue(200))),
      fourEyes: v.optional(v.boolean()),
      translatorsEditInReview: v.optional(v.boolean()),
      mustChangeHolds: v.optional(v.boolean()),
      dismissScope: v.optional(v.picklist(dismissHabits)),
      reach: v.optional(v.picklist(reaches)),
      keys: v.optional(keyChoice),
      savedFilters: v.optional(savedFilters),
      showsEffortOfAll: v.optional(v.boolean()),
      scoreProfile: v.optional(v.pipe(v.string(), v.nonEmpty(), v.maxLength(maxNameChars))),
      scoreProfiles: v.optional(scoreProfiles),
    }),
  ),
} as const

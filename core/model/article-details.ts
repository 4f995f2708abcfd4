/** What a desk keeps of an article beside its text: its names and lines, who works on it, and until when. */
import type { PersonId } from './ids.ts'

/** Written by hand, in the order in which a panel shows them. */
export const textDetails = [
  'headline',
  'subheadline',
  'slug',
  'byline',
  'dateline',
  'credit',
  'desk',
  'section',
  'sourceHeadline',
  'sourceUrl',
  'engine',
  'styleGuide',
  'glossary',
  'note',
] as const
/**
 * `headline`: what the article is called here, in place of what its text says. `credit`: whose the text is. `engine`: what
 * translated it first. `note`: what was corrected after publication, and whatever else is to be known.
 */
export type TextDetail = (typeof textDetails)[number]

export const momentDetails = ['deadlineMs', 'embargoMs', 'publishMs'] as const
/** In milliseconds since 1970. */
export type MomentDetail = (typeof momentDetails)[number]

export const personDetails = ['translator', 'editor'] as const
export type PersonDetail = (typeof personDetails)[number]

export const priorities = ['urgent', 'high', 'low'] as const
/** Absent: neither. */
export type Priority = (typeof priorities)[number]

/** What is not said is absent. */
export type ArticleDetails = Readonly<
  Partial<Record<TextDetail, string>> &
    Partial<Record<MomentDetail, number>> &
    Partial<Record<PersonDetail, PersonId>> & { priority?: Priority }
>

export type DetailField = keyof ArticleDetails

/** One detail that became another; `null`: it is not said. */
export type DetailChange =
  | { readonly field: TextDetail; readonly before: string | null; readonly after: string | null }
  | { readonly field: MomentDetail; readonly before: number | null; readonly after: number | null }
  | { readonly field: PersonDetail; readonly before: PersonId | null; readonly after: PersonId | null }
  | { readonly field: 'priority'; readonly before: Priority | null; readonly after: Priority | null }

/** All of them. */
export const detailFields: readonly DetailField[] = [...textDetails, ...momentDetails, ...personDetails, 'priority']

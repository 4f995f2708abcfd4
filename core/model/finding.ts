/** A check's catch: where, how bad, the facts for its sentence, and the repairs it offers. */

import type { Link } from './alignment.ts'
import type { FindingId, LanguageTag, SegmentId } from './ids.ts'
import type { SegmentText } from './segment.ts'
import type { Span } from './span.ts'
import type { Concept } from './term.ts'

export const severities = ['neutral', 'minor', 'major', 'critical'] as const
export type Severity = (typeof severities)[number]

/** What a finding is about, as screens group and draw them; in the order of a list. */
export const findingFamilies = ['garble', 'accuracy', 'consistency', 'punctuation', 'spelling'] as const
export type FindingFamily = (typeof findingFamilies)[number]

/** A check id is the finding's kind: kebab-case, the words of the garble benchmark where they mean the same. */
export type CheckId = string

/** Replaces `span` of the finding's segment by `replacement`. */
export type Fix = { readonly span: Span; readonly replacement: string }

/** Values for the placeholders of the finding's sentence: words of the text, counts, never sentences. */
export type FindingFacts = Readonly<Record<string, string | number>>

/** What a check answers, before it is stored. */
export type FoundIssue = {
  readonly check: CheckId
  readonly segment: SegmentId
  /** In UTF-16 units of the segment's text. */
  readonly span: Span
  readonly severity: Severity
  /** 0 to 1. */
  readonly confidence: number
  readonly facts: FindingFacts
  /** Best first; empty if only a person can mend it. */
  readonly fixes: readonly Fix[]
}

export type Finding = FoundIssue & { readonly id: FindingId }

/** The whole of what checks may look at: the target, and the source and alignment where there are any. */
export type Bitext = {
  readonly targetLanguage: LanguageTag
  readonly target: readonly SegmentText[]
  readonly sourceLanguage: LanguageTag | undefined
  /** Empty when the article has no source. */
  readonly source: readonly SegmentText[]
  readonly links: readonly (Pick<Link, 'source' | 'target' | 'confidence'> & Partial<Pick<Link, 'origin'>>)[]
  /** The term base by which it is checked: one value as long as nothing in it changes. */
  readonly terms?: readonly Concept[] | undefined
}

/** How far a dismissal reaches: this passage, or these words wherever the same check catches them. */
export const dismissScopes = ['place', 'article', 'everywhere'] as const
export type DismissScope = (typeof dismissScopes)[number]

/** What became of a finding: how checks are judged by real use. */
export const findingFates = ['fixed-as-offered', 'fixed-otherwise', 'dismissed'] as const
export type FindingFate = (typeof findingFates)[number]

/** What a check is: a page that says what it finds, in whose texts, and by which examples it is held. */

import type { Language } from '../language/language.ts'
import type { LanguagePack } from '../language/language-pack.ts'
import type { CheckNeeds, ModelName } from '../model/check.ts'
import type { CheckId, FindingFamily, FoundIssue, Severity } from '../model/finding.ts'
import type { LanguageTag } from '../model/ids.ts'
import type { ItsType, MqmType } from '../model/mqm.ts'
import type { ArticleView, ParagraphView, SegmentView } from './view.ts'

/** One catch of a check; the runner adds the check's id. */
export type Catch = Omit<FoundIssue, 'check'>

/**
 * A text, its source where that matters, and what it becomes by the first fix.
 * A line break begins a new paragraph; a blank before an upper-case letter after an end mark a new sentence.
 */
export type Example =
  | string
  | {
      readonly text: string
      /** English if not given. */
      readonly language?: LanguageTag
      readonly source?: string
      readonly sourceLanguage?: LanguageTag
      readonly fixed?: string
      /** The term base it is checked by; each line a concept: `ru суд | en court | en ! tribunal`, `!` not to be used, `~` admitted. */
      readonly terms?: readonly string[]
    }

export type Page = {
  readonly id: CheckId
  readonly family: FindingFamily
  readonly issueType: ItsType
  readonly mqm: MqmType
  /** How bad its findings mostly are; a catch may say otherwise. */
  readonly severity: Severity
  /**
   * Checks that explain a place better: where a finding of theirs overlaps, this check is silent. Only checks of the same
   * or a narrower scope are heard, see `settle`. A mojibake word is also an unknown and a foreign word.
   */
  readonly givesWayTo: readonly CheckId[]
  /** Near its findings, so many characters to each side, checks that give way to it are silent too. */
  readonly blurs?: number
  readonly needs: CheckNeeds
  /**
   * Whose texts it looks at: all; those of every language whose pack knows what it asks for; or of the languages it was
   * made for, where a pack has no part that would tell.
   */
  readonly languages: 'all' | ((pack: LanguagePack) => boolean) | readonly LanguageTag[]
  /** A matter of taste, or of spelling: silent until somebody switches it on. */
  readonly isQuiet?: true
  /**
   * What its fixes may change. `meaning`: a denial, a number, a name, so each wants a look; `form`: only how it is
   * written, whatever the words. Not said: the words of each fix tell, see `changesMeaning`.
   */
  readonly changes?: 'meaning' | 'form'
  /** Without these it finds nothing; where each language is looked at by other means, those of its pack. */
  readonly models?: readonly ModelName[] | ((pack: LanguagePack) => readonly ModelName[])
  /** Without these it finds less, or is less sure. */
  readonly helpers?: readonly ModelName[]
  readonly bad: readonly Example[]
  readonly good: readonly Example[]
}

/** Looks at one segment and its source; run again only when one of them changes. */
export type SegmentCheck = Page & { readonly scope: 'segment'; find(segment: SegmentView): readonly Catch[] }
/** Looks at one paragraph; run again when any of its segments changes. */
export type NeighbourCheck = Page & { readonly scope: 'neighbours'; find(paragraph: ParagraphView): readonly Catch[] }
/** Looks at the whole article; run again after every change, so it must be quick. */
export type DocumentCheck = Page & { readonly scope: 'document'; find(article: ArticleView): readonly Catch[] }

export type Check = SegmentCheck | NeighbourCheck | DocumentCheck

/** The models without which the check finds nothing in texts of the language. */
export function modelsNeeded({ models = [] }: Pick<Page, 'models'>, pack: LanguagePack): readonly ModelName[] {
  return typeof models === 'function' ? models(pack) : models
}

/** True if the check looks at texts of the language. */
export function speaks({ languages }: Pick<Page, 'languages'>, { tag, pack }: Pick<Language, 'tag' | 'pack'>): boolean {
  if (languages === 'all') return true
  return typeof languages === 'function' ? languages(pack) : languages.includes(tag)
}

/** Which commands change something, and by whose hand: the open article's, its typed text's, or the whole library's. */
import type { ArticleChange, ArticleHead } from '../../contract/article.ts'
import type { ChangingCommand, Reply } from '../../contract/commands.ts'
import type { Result } from '../../core/model/result.ts'

/** Take what was typed to the library: the outbox alone sends them. */
export type TypedTextAct =
  | 'segment.draft'
  | 'segment.dropDraft'
  | 'segment.edit'
  | 'segment.confirm'
  | 'segment.setAside'

/** Sent beside what is being typed: it belongs to neither. */
export type QuietAct = 'segment.visit' | 'settings.change' | 'effort.note'

/** Answer with what they changed in one article, but are done to the library. */
type Elsewhere = 'dismissal.revoke'

/** What may be done to the open article: commands that answer with what they changed there, or with its new head. */
export type ArticleAct = Exclude<
  {
    [Name in ChangingCommand]: Reply<Name> extends Result<ArticleChange | ArticleHead, infer _> ? Name : never
  }[ChangingCommand],
  TypedTextAct | Elsewhere | 'article.import'
>

/** What may be done to the library, its people and its rules. */
export type LibraryAct = Exclude<ChangingCommand, ArticleAct | TypedTextAct | QuietAct>

/** True for a change; an act that only moves the article on answers with its head. */
export function isChange(value: ArticleChange | ArticleHead): value is ArticleChange {
  return 'head' in value
}

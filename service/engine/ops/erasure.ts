/** `erasure`: an article was erased from the bin with all that was done to it. Nothing takes it back. */
import * as v from 'valibot'
import type { ArticleId } from '../../../core/model/ids.ts'
import { eraseArticle } from '../../../db/erase-article.ts'
import { id, opKind } from './op-kind.ts'

export const erasureOp = opKind({
  versions: [v.strictObject({ article: id<ArticleId>(), headline: v.string() })],
  invert: () => undefined,
  touches: () => ({}),
  apply(_, db, { article, headline }, { action }) {
    eraseArticle(db, article, headline, action)
    return undefined
  },
})

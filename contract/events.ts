/** Announcements of the store; they never steer. */
import type { ArticleId } from '../core/model/ids.ts'

export type SverkaEvent =
  | { readonly kind: 'library.changed' }
  | { readonly kind: 'article.changed'; readonly article: ArticleId }
  | { readonly kind: 'desk.changed' }

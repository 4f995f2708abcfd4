/** What is looked for, as the bar and the dialog have it; both begin with what was looked for last. */
import type { Arguments } from '../../../contract/commands.ts'
import type { Side } from '../../../core/model/article.ts'
import type { ArticleId } from '../../../core/model/ids.ts'
import type { SearchPattern } from '../../../core/model/search-pattern.ts'

export type FindWish = SearchPattern & {
  readonly side: Side
  readonly replacement: string
  readonly isCaseFollowed: boolean
  /** What is found is to be replaced. */
  readonly isReplacing: boolean
}

const first: FindWish = {
  text: '',
  isRegex: false,
  isWholeWords: false,
  isCaseExact: false,
  isAccentExact: true,
  side: 'target',
  replacement: '',
  isCaseFollowed: true,
  isReplacing: false,
}

let last = first

export function lastWish(): FindWish {
  return last
}

export function noteWish(wish: FindWish): void {
  last = wish
}

/** As the store is asked; in all articles if none is named. */
export function searchOf(wish: FindWish, article: ArticleId | undefined): Arguments<'find.search'> {
  const { side, replacement, isCaseFollowed, isReplacing, ...pattern } = wish
  const asked = isReplacing && side === 'target' ? { text: replacement, isCaseFollowed } : undefined
  return { pattern, side, article, replacement: asked }
}

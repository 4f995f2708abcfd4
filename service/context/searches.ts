/** What people searched for last, as handlers ask for it. */
import type { FoundPlace } from '../../core/find/find-in-segment.ts'
import type { ArticleId, SearchId } from '../../core/model/ids.ts'
import type { TextToSearch } from '../../db/texts-to-search.ts'

/** A place in the text as it was searched. */
export type KeptPlace = FoundPlace & { readonly of: TextToSearch }

export type KeptSearch = {
  /** Undefined if all articles were searched. */
  readonly article: ArticleId | undefined
  readonly places: readonly KeptPlace[]
}

export type Searches = {
  keep(id: SearchId, search: KeptSearch): void
  /** Undefined if others were made since. */
  look(id: SearchId): KeptSearch | undefined
}

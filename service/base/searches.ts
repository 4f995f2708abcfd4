/** Keeps the places of the last searches until others take their place. */
import type { SearchId } from '../../core/model/ids.ts'
import type { KeptSearch, Searches } from '../context/searches.ts'

/** Of each window the one on the screen, and the one that takes its place. */
const mostKept = 6

/** The one made first gives way to one too many. */
export function createSearches(): Searches {
  const kept = new Map<SearchId, KeptSearch>()
  return {
    keep(id, search) {
      kept.set(id, search)
      const [oldest] = kept.keys()
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    },
    look: (id) => kept.get(id),
  }
}

/** `library.search`: segments of any article that hold a text. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { searchSegments } from '../../db/search.ts'
import type { Desk } from '../context/desk.ts'

/** `limit` segments at most, of whole articles; capitals do not matter. */
export function searchLibrary(desk: Desk, { text, limit }: Arguments<'library.search'>): Reply<'library.search'> {
  return searchSegments(desk.library.read, text, limit)
}

/** What all memories hold that reads nearly like a text. */
import { byLikeness, eachOnce, findMatches } from '../../core/memory/find-matches.ts'
import type { LanguageTag } from '../../core/model/ids.ts'
import { longestMemoryText, type MemoryMatch } from '../../core/model/memory.ts'
import type { Desk } from '../context/desk.ts'

/** The most alike first; each translation once, wherever it stands. */
export function matchesOf(
  { memories }: Desk,
  text: string,
  languages: { readonly source: LanguageTag; readonly target: LanguageTag | undefined },
): readonly MemoryMatch[] {
  if (text.trim() === '' || text.length > longestMemoryText) return []
  const found = memories.lookInto((memory) => {
    const named = { memory: memory.id, memoryName: memory.facts.name }
    return findMatches(memory, text, languages).map((match): MemoryMatch => ({ ...named, ...match }))
  })
  return eachOnce(found.toSorted(byLikeness))
}

/** Concepts by some letters of what is said of them. */
import type { Concept } from '../model/term.ts'

/** Those named so come first, then those whose names begin so, then all others that have the words anywhere. */
export function findConcepts(concepts: readonly Concept[], words: string): readonly Concept[] {
  const wanted = words.trim().toLowerCase()
  const ranked = concepts.flatMap((concept) => {
    const rank = rankOf(concept, wanted)
    return rank === undefined ? [] : [{ concept, rank }]
  })
  return ranked.sort((a, b) => a.rank - b.rank).map(({ concept }) => concept)
}

function rankOf({ terms, note, definition, subject }: Concept, wanted: string): number | undefined {
  const names = terms.map(({ text }) => text.toLowerCase())
  if (names.includes(wanted)) return 0
  if (names.some((name) => name.startsWith(wanted))) return 1
  if (names.some((name) => name.includes(wanted))) return 2
  const said = [note, definition, subject, ...terms.map((term) => term.note)]
  return said.some((words) => words.toLowerCase().includes(wanted)) ? 3 : undefined
}

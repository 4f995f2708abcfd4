/** In which of its states a text went out that came back. */

/**
 * The state, of those given newest first, with most texts in common with the file; of several the newest: a file comes back
 * from the last export rather than from an earlier one. Texts in one line; their order says nothing.
 */
export function closestState(states: readonly (readonly string[])[], returned: readonly string[]): number {
  const counts = states.map((texts) => countShared(texts, returned))
  return counts.reduce((best, count, index) => (count > (counts[best] ?? 0) ? index : best), 0)
}

function countShared(texts: readonly string[], returned: readonly string[]): number {
  const left = new Map<string, number>()
  for (const text of texts) left.set(text, (left.get(text) ?? 0) + 1)
  let shared = 0
  for (const text of returned) {
    const count = left.get(text) ?? 0
    if (count > 0) {
      left.set(text, count - 1)
      shared++
    }
  }
  return shared
}

/** A learned correction: words an editor replaced, and what stands in their place. */

/** "Head of State" → "head of state". Whole words, capitals and signs as written; never the whole of a sentence. */
export type ChangePair = { readonly before: string; readonly after: string }

/** The same pair as it stands at the start of a sentence, if it begins small; undefined if that would say the same. */
export function capitalisedPair({ before, after }: ChangePair): ChangePair | undefined {
  const capital = capitalise(before)
  return capital === before ? undefined : { before: capital, after: capitalise(after) }
}

/** With the first letter as a capital, where that is one letter. */
export function capitalise(text: string): string {
  return withFirst(text, (first) => first.toUpperCase())
}

/** With a small first letter, where that is one letter. */
export function uncapitalise(text: string): string {
  return withFirst(text, (first) => first.toLowerCase())
}

function withFirst(text: string, change: (first: string) => string): string {
  const [first] = text
  if (first === undefined) return text
  const changed = change(first)
  return changed.length === first.length ? changed + text.slice(first.length) : text
}

/** The last look at a paragraph that was written: words that begin or end with white space ask Word to keep it. */

/** A stretch of a paragraph: words of a `w:t`, or mark-up. */
export type Written = { readonly text: string; readonly isWords: boolean }

/** `tags` are the names of `w:t` and its like in this document. */
export function keepEdges(written: readonly Written[], tags: readonly string[]): string {
  const stretches = joinStretches(written)
  const opensPlainly = new RegExp(String.raw`<(${tags.join('|')})>[ \t\r\n]*$`, 'u')
  let dropsNext = false
  return stretches
    .map(({ text, isWords }, index) => {
      if (isWords) return text
      const words = stretches[index + 1]
      const own = dropsNext ? text.replace(/^[ \t\r\n]+/u, '') : text
      dropsNext = words !== undefined && /^[ \t\r\n]|[ \t\r\n]$/u.test(words.text) && opensPlainly.test(own)
      return dropsNext ? own.replace(opensPlainly, '<$1 xml:space="preserve">') : own
    })
    .join('')
}

function joinStretches(written: readonly Written[]): readonly Written[] {
  const joined: { text: string; isWords: boolean }[] = []
  for (const { text, isWords } of written) {
    const last = joined.at(-1)
    if (text === '') continue
    if (last?.isWords === isWords) last.text += text
    else joined.push({ text, isWords })
  }
  return joined
}

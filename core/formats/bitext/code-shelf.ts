/** The codes of a file, each kept once: a file of a hundred thousand units has some hundred thousand that are the same. */
import type { InlineCode } from '../../model/inline-text.ts'

/** Of one mark-up so many that differ in something else, and of so many mark-ups: what is rare is not worth a search. */
const mostAlike = 8
const mostMarkups = 20_000

export type CodeShelf = {
  /** The first one that was the same in everything. */
  readonly sameAs: (code: InlineCode) => InlineCode
}

/** For the time a file is read. */
export function createCodeShelf(): CodeShelf {
  const byMarkup = new Map<string, InlineCode[]>()
  return {
    sameAs: (code) => {
      const alike = byMarkup.get(code.raw)
      const same = alike?.find((one) => isSame(one, code))
      if (same !== undefined) return same
      if (alike !== undefined && alike.length < mostAlike) alike.push(code)
      else if (alike === undefined && byMarkup.size < mostMarkups) byMarkup.set(code.raw, [code])
      return code
    },
  }
}

/** Of codes of one mark-up. */
function isSame(one: InlineCode, other: InlineCode): boolean {
  const [may, mayAlso] = [one.may, other.may]
  return (
    one.id === other.id &&
    one.kind === other.kind &&
    one.pair === other.pair &&
    one.canonical === other.canonical &&
    one.equiv === other.equiv &&
    may.copy === mayAlso.copy &&
    may.delete === mayAlso.delete &&
    may.reorder === mayAlso.reorder &&
    may.overlap === mayAlso.overlap
  )
}

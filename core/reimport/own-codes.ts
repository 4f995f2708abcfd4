/** A text that came back, with the codes of the place it came from. */

import { isMark } from '../formats/xliff/is-mark.ts'
import { readXmlText } from '../formats/xml/characters.ts'
import { codeCharacter, codeId, cutAtCodes, type InlineCode, isCodeCharacter } from '../model/inline-text.ts'
import { groupBy } from '../model/lists.ts'
import type { Returned } from './place.ts'

export type InOwnCodes = {
  readonly text: string
  /** The mark-up of codes that the place does not know; they stay out. */
  readonly strangers: readonly string[]
}

/**
 * Codes are known by their mark-up, or else, since programs write mark-up anew, by what they mean and their order. In a
 * bilingual file a code too many is one that was doubled; in a document its looks are new.
 */
export function inOwnCodes({ text, codes }: Returned, own: readonly InlineCode[], isBilingual: boolean): InOwnCodes {
  if (codes.length === 0) return { text, strangers: [] }
  const marks = strangeMarks(codes, own)
  const known = pairCodes(
    codes.filter(({ id }) => !marks.has(id)),
    own,
    isBilingual,
  )
  const strangers: string[] = []
  const pieces = cutAtCodes(text).map((piece) => {
    if (!isCodeCharacter(piece)) return piece
    const id = known.get(codeId(piece))
    if (id !== undefined) return codeCharacter(id)
    if (marks.has(codeId(piece))) return ''
    strangers.push(codes.find((code) => code.id === codeId(piece))?.raw ?? '')
    return ''
  })
  return { text: pieces.join(''), strangers }
}

/** Words that somebody there commented on, or changed with their name to it, are words like others here. */
function strangeMarks(codes: readonly InlineCode[], own: readonly InlineCode[]): ReadonlySet<number> {
  const known = new Set(own.map(({ raw }) => raw))
  const strange = codes.filter(({ raw }) => isMark(raw) && !known.has(raw))
  return new Set(strange.flatMap(({ id, pair }) => (pair === undefined ? [id] : [id, pair])))
}

function pairCodes(
  codes: readonly InlineCode[],
  own: readonly InlineCode[],
  isBilingual: boolean,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  const free = new Set(own)
  const keys = [rawKey, contentKey, meaningKey]
  for (const keyOf of keys) {
    const byKey = groupBy([...free], (code) => (keyOf === contentKey ? code.raw : keyOf(code)))
    for (const code of codes) {
      if (found.has(code.id)) continue
      const match = byKey.get(keyOf(code))?.find((one) => free.has(one) && one.kind === code.kind)
      if (match === undefined) continue
      found.set(code.id, match.id)
      free.delete(match)
    }
  }
  if (isBilingual) {
    for (const code of codes) {
      const twin = found.has(code.id) ? undefined : own.find(({ raw }) => raw === code.raw)
      if (twin !== undefined) found.set(code.id, twin.id)
    }
  }
  return found
}

function rawKey({ raw }: InlineCode): string {
  return raw
}

/** A translation memory holds foreign mark-up as the words of an element. */
function contentKey({ raw }: InlineCode): string {
  const content = /^<[^>]*>(.*)<\/[^>]*>$/su.exec(raw)?.[1]
  return content === undefined ? raw : readXmlText(content)
}

function meaningKey({ canonical, kind, equiv }: InlineCode): string {
  return `${canonical} ${kind} ${equiv}`
}

/** Typed text in Markdown: a backslash before what would otherwise become mark-up, and nowhere else. */
import { anyLineEnd } from '../line-ends.ts'
import type { WritingPlace } from '../text-grammar.ts'

const special = /[\\`*_[\](:<&~|!]/g

/** A typed line end becomes a space: paragraphs are not made inside segments. */
export function escapeMarkdown(typed: string, place: WritingPlace): string {
  const line = typed.replace(new RegExp(anyLineEnd.source, 'gu'), ' ')
  // Spaces before a line end would make it a hard break.
  const text = /^[\r\n]/.test(place.after) ? line.replace(/[ \t]+$/, '') : line
  const around = { before: place.before, after: place.after }
  return text.replace(special, (sign, index: number) => {
    const before = text.slice(0, index) || around.before
    const after = text.slice(index + 1) || around.after
    return needsEscape(sign, before, after, place) ? `\\${sign}` : sign
  })
}

/** Whatever could be mark-up anywhere; addresses are read letter by letter. */
export function escapeAnything(typed: string): string {
  const line = typed.replace(new RegExp(anyLineEnd.source, 'gu'), ' ')
  return line.replace(/(?:https?:\/\/|www\.)[^\s<]+|[\\`*_[\]<>&~|!]/gu, (found) => {
    return found.length > 1 ? found : `\\${found}`
  })
}

function needsEscape(sign: string, before: string, after: string, place: WritingPlace): boolean {
  switch (sign) {
    case '\\':
      return /^(?:[!-/:-@[-`{-~]|[\r\n]|$)/.test(after)
    case '*':
      return !standsFree(before, after)
    case '_':
      return !standsFree(before, after) && !(/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after))
    case '<':
      return /^(?:[A-Za-z/!?]|$)/.test(after)
    case '&':
      return /^(?:#?[A-Za-z0-9]+;|$)/.test(after)
    case '~':
      return /~/.test(`${before}${after}`)
    case '|':
      // Outside of tables a bar is harmless, unless the paragraph has others and may become a table's head.
      return place.block.kind === 'cell' || place.block.text.includes('|')
    case '(':
      // Behind brackets that stand there already it would be the address of a link, a colon that of a name.
      return /\]$/.test(before)
    case ':':
      return /^\s*\[[^\]]*\]$/.test(before)
    case '!':
      return /^\[/.test(after)
    default:
      return true
  }
}

/** Between spaces a star is a star. */
function standsFree(before: string, after: string): boolean {
  return /(?:^|\s)$/.test(before) && /^(?:\s|$)/.test(after)
}

/** How a text is read by the word model: lower-case words, `#` for figures, `,` for a pause, `.` for a sentence's end. */
import type { Span } from '../../model/span.ts'
import { foldWord } from '../word.ts'

export type Token = Span & { readonly text: string; readonly isCapital: boolean }

const tokenPattern = /[\p{L}\p{M}\p{N}]+(?:['’ʼ‑-][\p{L}\p{M}\p{N}]+)*|[.!?…]+|[,;:()—–]|\s-\s/gu
const sayings = /^(?:it|that|he|she|there|what|let|here|who|where|how)'s$/

/** The tokens of a text, in order. A possessive ending is a token of its own, so that names meet their bare form. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(tokenPattern)) {
    const start = match.index
    const raw = match[0]
    const end = start + raw.length
    if (/^[\p{L}\p{M}\p{N}]/u.test(raw)) pushWord(tokens, raw, start)
    else if (/^[.!?…]/.test(raw)) {
      if (/^[.!?…]+["'”’»)]*(?:\s|$)/.test(text.slice(start, start + 12)))
        tokens.push({ start, end, text: '.', isCapital: false })
    } else tokens.push({ start, end, text: ',', isCapital: false })
  }
  return tokens
}

function pushWord(tokens: Token[], raw: string, start: number): void {
  const isCapital = /^\p{Lu}/u.test(raw)
  if (/^\p{N}/u.test(raw)) {
    tokens.push({ start, end: start + raw.length, text: '#', isCapital })
    return
  }
  const lower = foldWord(raw)
  if (lower.endsWith("'s") && !sayings.test(lower)) {
    const cut = start + raw.length - 2
    tokens.push({ start, end: cut, text: lower.slice(0, -2), isCapital })
    tokens.push({ start: cut, end: cut + 2, text: "'s", isCapital: false })
  } else tokens.push({ start, end: start + raw.length, text: lower, isCapital })
}

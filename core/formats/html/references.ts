/** Character references (`&nbsp;`, `&#8212;`), as the page writes them and as people read them. */
import { Tokenizer } from 'parse5'
import { isCodeCharacter } from '../../model/inline-text.ts'
import type { Span } from '../../model/span.ts'
import type { InlinePiece } from '../inline-piece.ts'

const known = new Map<string, string>()
/** There are two thousand names; a page of a million different numbers is not remembered. */
const mostKnown = 5_000

function readReference(written: string): string {
  const read = known.get(written) ?? decode(written)
  if (known.size < mostKnown) known.set(written, read)
  return read
}

function decode(written: string): string {
  let read = ''
  const add = ({ chars }: { readonly chars: string }) => {
    read += chars
  }
  const nothing = () => undefined
  const handler = { onComment: nothing, onDoctype: nothing, onStartTag: nothing, onEndTag: nothing, onEof: nothing }
  const tokenizer = new Tokenizer(
    {},
    { ...handler, onCharacter: add, onNullCharacter: add, onWhitespaceCharacter: add },
  )
  tokenizer.write(written, true)
  return read
}

const references = /&(?:#x[\da-f]{1,8}|#\d{1,9}|[a-z][a-z\d]{1,40});?/giu

/** How white space reads: as one space, or as nothing where a space stands before it already. */
type Spacing = { isAfterSpace: boolean }

/** The text at `range` in pieces; white space reads as HTML shows it. A private-use character stands for itself, as a code. */
export function readText(page: string, { start, end }: Span, spacing: Spacing): readonly InlinePiece[] {
  const pieces: InlinePiece[] = []
  const written = page.slice(start, end)
  let at = 0
  for (const { index, 0: mark } of written.matchAll(
    new RegExp(`${references.source}|[ \\t\\n\\f\\r]+|[\\uE000-\\uF8FF]`, 'giu'),
  )) {
    if (index > at) {
      pieces.push({ kind: 'text', range: { start: start + at, end: start + index } })
      spacing.isAfterSpace = false
    }
    pieces.push(readMark(mark, { start: start + index, end: start + index + mark.length }, spacing))
    at = index + mark.length
  }
  if (at < written.length) {
    pieces.push({ kind: 'text', range: { start: start + at, end } })
    spacing.isAfterSpace = false
  }
  return pieces
}

function readMark(mark: string, range: Span, spacing: Spacing): InlinePiece {
  if (/^[ \t\n\f\r]/u.test(mark)) {
    const text = spacing.isAfterSpace ? '' : ' '
    spacing.isAfterSpace = true
    return mark === text ? { kind: 'text', range } : { kind: 'respelt', range, text }
  }
  const read = isCodeCharacter(mark) ? mark : readReference(mark)
  spacing.isAfterSpace = false
  if ([...read].some(isCodeCharacter)) return { kind: 'code', range, equiv: read, canonical: 'other' }
  return read === mark ? { kind: 'text', range } : { kind: 'respelt', range, text: read }
}

/** An attribute's value: a reference without its semicolon is text there, for addresses are full of them (`?a=1&copy=2`). */
export function readValue(page: string, range: Span): readonly InlinePiece[] {
  return readText(page, range, { isAfterSpace: false }).flatMap((piece) => {
    const written = page.slice(piece.range.start, piece.range.end)
    const isText = piece.kind === 'respelt' && written.startsWith('&') && !written.endsWith(';')
    return isText ? [{ kind: 'text', range: piece.range }] : [piece]
  })
}

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '\u00a0': '&nbsp;' }

/** Typed words between tags. */
export function writeReferences(typed: string): string {
  return typed.replace(/[&<\u00a0]/gu, (sign) => named[sign] ?? sign)
}

/** Typed words in an attribute; `quote` is the sign before its value, anything else where there are no quotes. */
export function writeValue(typed: string, quote: string): string {
  const written = writeReferences(typed)
  if (quote === '"') return written.replaceAll('"', '&quot;')
  if (quote === "'") return written.replaceAll("'", '&#39;')
  return written.replace(/[\s"'=>`]/gu, (sign) => numbered(sign))
}

/** For a character that the encoding of the page has no place for. */
export function numbered(character: string): string {
  return `&#${character.codePointAt(0)};`
}

/** A line of words with inline codes among them on its way from one text into another: copied, or kept in a memory. */
import {
  canonicalCodes,
  codeCharacter,
  codeId,
  cutAtCodes,
  type InlineCode,
  isCodeCharacter,
  mostCodes,
  replaceCodes,
  withoutCodes,
} from '../model/inline-text.ts'
import type { Span } from '../model/span.ts'

/** What is told of a code by which another text finds one of its own like it. */
export type LineCode = Omit<InlineCode, 'may' | 'pair' | 'also'> & { readonly pair?: number | undefined }

/** `text` is coded; each of `codes` has a number of its own in it. */
export type CodedLine<Code extends LineCode = LineCode> = { readonly text: string; readonly codes: readonly Code[] }

/** Those that stand in it, in their order. */
export function codesIn<Code extends LineCode>({ text, codes }: CodedLine<Code>): readonly Code[] {
  const byId = new Map(codes.map((code) => [code.id, code]))
  return cutAtCodes(text).flatMap((piece) => (isCodeCharacter(piece) ? (byId.get(codeId(piece)) ?? []) : []))
}

/** Words without breaks of lines and other signs that no line holds. */
export function oneLine(words: string): string {
  return words
    .replace(/\s+/gu, (space) => (/[\r\n\u2028\u2029]/u.test(space) ? ' ' : space.replaceAll('\t', ' ')))
    .replace(/[\u0000-\u001F]/gu, '')
}

/**
 * A part of a text. A pair that is around some of its words is around those; other halves whose partner stands outside
 * are left out.
 */
export function cutLine<Code extends LineCode>(
  { text, codes }: CodedLine<Code>,
  { start, end }: Span,
): CodedLine<Code> {
  const placeOf = (id: number) => text.indexOf(codeCharacter(id))
  let [before, behind] = ['', '']
  const halves = new Set<string>()
  for (const open of codes) {
    const close = open.kind === 'open' ? codes.find(({ id }) => id === open.pair) : undefined
    if (close === undefined) continue
    const [from, to] = [placeOf(open.id), placeOf(close.id)]
    const isAround = hasWords(text.slice(Math.max(start, from), Math.max(start, Math.min(end, to))))
    if (from < start && isAround) before += codeCharacter(open.id)
    if (to >= end && isAround) behind = codeCharacter(close.id) + behind
    if (!isAround && from >= start !== to < end) for (const { id } of [open, close]) halves.add(codeCharacter(id))
  }
  const inside = cutAtCodes(text.slice(start, end)).filter((piece) => !halves.has(piece))
  return withItsCodes(before + inside.join('') + behind, codes)
}

function hasWords(coded: string): boolean {
  return withoutCodes(coded) !== ''
}

function withItsCodes<Code extends LineCode>(text: string, codes: readonly Code[]): CodedLine<Code> {
  const standing = new Set(cutAtCodes(text))
  return { text, codes: codes.filter(({ id }) => standing.has(codeCharacter(id))) }
}

/** Lines one behind the other, with what stands before each but the first. Their codes are numbered anew. */
export function joinLines<Code extends LineCode>(
  lines: readonly (CodedLine<Code> & { readonly gapBefore: string })[],
): CodedLine<Code> {
  let text = ''
  const codes: Code[] = []
  for (const [nth, line] of lines.entries()) {
    const first = codes.length + 1
    const numbers = new Map(line.codes.map(({ id }, index) => [id, first + index]))
    if (nth > 0) text += withoutCodes(line.gapBefore)
    text += replaceCodes(line.text, (id) => {
      const number = numbers.get(id)
      return number === undefined ? '' : codeCharacter(number)
    })
    for (const code of line.codes)
      codes.push({
        ...code,
        id: numbers.get(code.id) ?? code.id,
        ...(code.pair === undefined ? {} : { pair: numbers.get(code.pair) ?? code.pair }),
      })
  }
  return { text, codes }
}

export function writeLine({ text, codes }: CodedLine): string {
  return JSON.stringify({ text, codes: codes.map(told) })
}

/** Nothing but what finds a code. */
export function told({ id, kind, pair, canonical, equiv, raw }: LineCode): LineCode {
  return { id, kind, ...(pair === undefined ? {} : { pair }), canonical, equiv, raw }
}

/** What `writeLine` wrote; undefined for all else, whoever says that it is one. */
export function readLine(written: string): CodedLine | undefined {
  const line = written === '' ? undefined : parsed(written)
  if (typeof line !== 'object' || line === null || !('text' in line) || !('codes' in line)) return undefined
  const { text, codes } = line
  if (typeof text !== 'string' || !Array.isArray(codes) || !codes.every(isLineCode)) return undefined
  return { text, codes: codes.map(told) }
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written)
  } catch {
    return undefined
  }
}

function isLineCode(code: unknown): code is LineCode {
  if (typeof code !== 'object' || code === null) return false
  const { id, kind, pair, canonical, equiv, raw }: { readonly [name: string]: unknown } = { ...code }
  const isNumber = (one: unknown) => Number.isInteger(one) && Number(one) >= 1 && Number(one) <= mostCodes
  return (
    isNumber(id) &&
    (kind === 'open' || kind === 'close' || kind === 'single') &&
    (pair === undefined || isNumber(pair)) &&
    canonicalCodes.some((one) => one === canonical) &&
    typeof equiv === 'string' &&
    typeof raw === 'string'
  )
}

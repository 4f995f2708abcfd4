/** Cuts text by the rules of an SRX file, and by nothing else. */

import type { LanguageTag } from '../../model/ids.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { Span } from '../../model/span.ts'
import { isGap } from '../../text/letters.ts'
import { codeBefore } from './character-set.ts'
import { type CompiledRule, rulesForLanguage } from './compile-rules.ts'
import type { Allowance } from './pattern-program.ts'
import type { SegmentingRules } from './rules.ts'

/** The rules want more work than a text of this length is worth; `atChar` tells how far they came. */
export type SrxTooCostly = { readonly kind: 'too-costly'; readonly atChar: number }

const stepsAtLeast = 5_000_000
/** Our own exported rules take 4 to 17 for prose, 205 for a line of nothing but stops. */
const stepsPerChar = 250

/**
 * Cuts a text as SRX 2.0 says: at each place the first rule that fits decides, and where none fits there is no
 * boundary. The pieces tile `[0, text.length)`; white space belongs to the piece before it, on whichever side of it a
 * rule breaks, so that pieces compare with those of `segmentText`. A rule sees 400 characters to either side. Linear
 * in the length of the text; fails only if the rules are so many or so heavy that the work allowed is spent.
 */
export function segmentBySrx(
  text: string,
  rules: SegmentingRules,
  language: LanguageTag,
): Result<readonly Span[], SrxTooCostly> {
  const compiled = rulesForLanguage(rules, language)
  const mayBreak = readBreakable(compiled)
  const allowance: Allowance = { steps: stepsAtLeast + stepsPerChar * text.length }
  const pieces: Span[] = []
  let start = 0
  for (let at = 1; at < text.length; at++) {
    if (!mayBreak(text.charCodeAt(at - 1)) || isInsidePair(text, at) || !breaksAt(compiled, text, at, allowance)) {
      if (allowance.steps <= 0) return fail({ kind: 'too-costly', atChar: at })
      continue
    }
    const end = skipGaps(text, at)
    if (end >= text.length || isBlank(text, start, end)) continue
    pieces.push({ start, end })
    start = end
  }
  if (start < text.length) pieces.push({ start, end: text.length })
  return ok(pieces)
}

/** The first rule that fits a place decides. What can stand next to the place spares most rules the work. */
function breaksAt(rules: readonly CompiledRule[], text: string, at: number, allowance: Allowance): boolean {
  const left = codeBefore(text, at)
  const right = text.codePointAt(at) ?? 0
  for (const { isBreak, before, after } of rules) {
    if (before.first?.(left) === false || after.first?.(right) === false) continue
    if (!before.fits(text, at, allowance) || !after.fits(text, at, allowance)) continue
    return isBreak
  }
  return false
}

/** Tells by the character before a place alone that no rule can break there. */
function readBreakable(rules: readonly CompiledRule[]): (code: number) => boolean {
  const firsts = rules.filter(({ isBreak }) => isBreak).map(({ before }) => before.first)
  const answers = new Int8Array(0x10000)
  return (code) => {
    if (answers[code] === 0) {
      const can = (code & 0xf800) === 0xd800 || firsts.some((first) => first === undefined || first(code))
      answers[code] = can ? 1 : -1
    }
    return answers[code] === 1
  }
}

function isInsidePair(text: string, at: number): boolean {
  return (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00
}

function skipGaps(text: string, from: number): number {
  let at = from
  while (at < text.length && isGap(text.charCodeAt(at))) at++
  return at
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isGap(text.charCodeAt(at))) return false
  return true
}

/** What a split or a join is allowed to teach: only what would not cut or glue ordinary sentences elsewhere. */
import { isLowerCase } from '../text/letters.ts'
import { exceptionFromMerge, exceptionFromSplit, type SegmentException } from './exceptions.ts'

/**
 * A split behind a sign (`;`, `***`, `а)`) is a rule for this sign; one behind a bare word or glued to the next word is
 * about this one sentence only.
 */
export function learnFromSplit(left: string, gap: string): SegmentException | undefined {
  const learned = gap === '' ? undefined : exceptionFromSplit(left)
  return learned === undefined || /[\p{L}\p{N}]$/u.test(learned.after) ? undefined : learned
}

/** Longer words are no abbreviations, unless a stop or a figure stands inside them. */
const longestShort = 5

/**
 * A join behind what may be an abbreviation ("обл.", "Abt.", "No.5.") is a rule for it, and so is one before a small
 * letter; two whole sentences put together teach nothing.
 */
export function learnFromJoin(left: string, gap: string, right: string): SegmentException | undefined {
  const learned = gap === '' ? undefined : exceptionFromMerge(left)
  if (learned === undefined) return undefined
  const word = learned.after.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  if (!/[^\p{L}\p{N}]$/u.test(learned.after)) return undefined
  const isShort = word.length > 0 && [...word].length <= longestShort
  return isShort || /[\p{N}.]/u.test(word) || isLowerCase(right.charAt(0)) ? learned : undefined
}

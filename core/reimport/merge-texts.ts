/** Two changes of one text as one, where they do not touch. */
import { findChanges } from '../diff/changes.ts'
import { cutTokens, tokenKind } from '../diff/tokens.ts'

/** Tokens `[start, end)` of the base that gave way to others. */
type Hunk = { readonly start: number; readonly end: number; readonly added: readonly string[] }

/**
 * All that `ours` and `theirs` changed in `base`. Undefined where both changed the same words, or neighbouring ones: no
 * word is left between them that would keep them apart. What both changed alike is no quarrel.
 */
export function mergeTexts(base: string, ours: string, theirs: string): string | undefined {
  const tokens = cutTokens(base)
  const hunks = [hunksOf(base, ours), hunksOf(base, theirs)] as const
  const merged = distinct([...hunks[0], ...hunks[1]]).sort((a, b) => a.start - b.start || a.end - b.end)
  for (const [index, hunk] of merged.entries()) {
    const next = merged[index + 1]
    if (next === undefined) continue
    const areOfOneSide = hunks.some((own) => [hunk, next].every((one) => own.some((other) => isSame(one, other))))
    if (!areOfOneSide && !isParted(tokens, hunk, next)) return undefined
  }
  let at = 0
  let text = ''
  for (const { start, end, added } of merged) {
    text += tokens.slice(at, start).join('') + added.join('')
    at = end
  }
  return text + tokens.slice(at).join('')
}

function hunksOf(base: string, text: string): readonly Hunk[] {
  let at = 0
  return findChanges(base, text).flatMap(({ kept, removed, added }) => {
    const start = at + kept.length
    at = start + removed.length
    return removed.length + added.length === 0 ? [] : [{ start, end: at, added }]
  })
}

function isParted(tokens: readonly string[], { end }: Hunk, { start }: Hunk): boolean {
  return tokens.slice(end, Math.max(end, start)).some((token) => tokenKind(token) === 'word')
}

function isSame(one: Hunk, other: Hunk): boolean {
  return one.start === other.start && one.end === other.end && one.added.join('') === other.added.join('')
}

function distinct(hunks: readonly Hunk[]): Hunk[] {
  return hunks.filter((hunk, index) => hunks.findIndex((other) => isSame(hunk, other)) === index)
}

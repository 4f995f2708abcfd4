/** Where the words a thread speaks of stand after their segment was edited, told by what the diff kept of them. */
import { diffWords } from '../diff/diff-words.ts'
import type { Span } from '../model/span.ts'

/** A stretch of the text before and what stands in its place after; where `isKept`, they read the same. */
type Stretch = { readonly before: Span; readonly after: Span; readonly isKept: boolean }

/**
 * The span from the first to the last of its words that are left, with what was put between them; empty, at the place
 * where they stood, if none is left. An edit that touches nothing of the span keeps its words, whatever else is alike.
 */
export function followEdit(span: Span, before: string, after: string): Span {
  if (before === after || span.start === span.end) return clamp(span, after)
  const aside = besideChange(span, before, after)
  if (aside !== undefined) return aside
  const stretches = stretchesOf(before, after)
  const left = stretches.flatMap(({ before: from, after: to, isKept }) => {
    const start = Math.max(from.start, span.start)
    const end = Math.min(from.end, span.end)
    const by = to.start - from.start
    return isKept && start < end ? [{ start: start + by, end: end + by }] : []
  })
  const said = left.filter(({ start, end }) => /[^\s\p{P}]/u.test(after.slice(start, end)))
  const hadWords = /[^\s\p{P}]/u.test(before.slice(span.start, span.end))
  const [first, last] = hadWords ? [said[0], said.at(-1)] : [left[0], left.at(-1)]
  if (first !== undefined && last !== undefined) return { start: first.start, end: last.end }
  const at = placeOf(span.start, stretches, after.length)
  return { start: at, end: at }
}

/** A change at one place cannot reach words before or behind it, even where a diff could read it otherwise. */
function besideChange({ start, end }: Span, before: string, after: string): Span | undefined {
  if (before.startsWith(after.slice(0, end)) && end <= after.length) return { start, end }
  const tail = before.slice(start)
  if (!after.endsWith(tail)) return undefined
  const by = after.length - before.length
  return { start: start + by, end: end + by }
}

function clamp({ start, end }: Span, text: string): Span {
  return { start: Math.min(start, text.length), end: Math.min(end, text.length) }
}

function stretchesOf(before: string, after: string): readonly Stretch[] {
  let [from, to] = [0, 0]
  return diffWords(before, after).map(({ kind, text }) => {
    const ends = [kind === 'added' ? from : from + text.length, kind === 'removed' ? to : to + text.length] as const
    const stretch = {
      before: { start: from, end: ends[0] },
      after: { start: to, end: ends[1] },
      isKept: kind === 'kept',
    }
    ;[from, to] = ends
    return stretch
  })
}

function placeOf(at: number, stretches: readonly Stretch[], length: number): number {
  const around = stretches.find(({ before }) => before.start <= at && at < before.end)
  if (around === undefined) return length
  return around.isKept ? around.after.start + at - around.before.start : around.after.start
}

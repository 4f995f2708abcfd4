/** Which part of a changed text each segment of it gets. */
import { type Change, findChanges } from '../diff/changes.ts'
import type { Span } from '../model/span.ts'

/**
 * `after` cut for the spans of `before`, ascending and apart. Words put in at the edge of a segment are that segment's;
 * words put in between two belong to the first. White space between segments is nobody's.
 */
export function shareText(before: string, after: string, spans: readonly Span[]): readonly string[] {
  const changes = findChanges(before, after)
  const carried = spans.map(({ start, end }) => ({
    start: carry(changes, start, 'before'),
    end: carry(changes, end, 'behind'),
  }))
  let from = 0
  return spans.map((span, index) => {
    const [own, next] = [carried[index] ?? span, carried[index + 1]]
    const previous = spans[index - 1]?.end ?? 0
    const start = Math.max(from, own.start)
    const lead = after.slice(from, start)
    const hasLead = index === 0 && isWorded(lead, before.slice(previous, span.start))
    const end = Math.max(start, own.end)
    const until = next === undefined ? after.length : Math.max(end, next.start)
    const gap = before.slice(span.end, spans[index + 1]?.start ?? before.length)
    const to = isWorded(after.slice(end, until), gap) ? until : end
    const begin = hasLead ? from : start
    from = to
    return after.slice(begin, to).trim()
  })
}

/** True for words between segments that did not stand there before. */
function isWorded(text: string, before: string): boolean {
  return text.trim() !== '' && text.trim() !== before.trim()
}

/** Where an offset of the text before stands in the text after; where something was put in just there, before or behind it. */
function carry(changes: readonly Change[], offset: number, side: 'before' | 'behind'): number {
  let [before, after] = [0, 0]
  for (const { kept, removed, added } of changes) {
    const [stays, goes, comes] = [lengthOf(kept), lengthOf(removed), lengthOf(added)]
    const start = before + stays
    if (offset < start) break
    const isAtStart = offset === start && (goes > 0 || side === 'before')
    if (isAtStart) return after + stays
    if (offset < start + goes || offset === start) return after + stays + comes
    before = start + goes
    after += stays + comes
  }
  return after + (offset - before)
}

function lengthOf(tokens: readonly string[]): number {
  return tokens.reduce((sum, { length }) => sum + length, 0)
}

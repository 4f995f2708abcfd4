/** A project's own exceptions: "never break after обл.", "always break after ***", learned from merges and splits. */
import { isGap } from '../text/letters.ts'

/** What people decided about a boundary behind a token: the unbroken run of characters in front of it, as written. */
export type SegmentException = {
  readonly action: 'break' | 'keep'
  readonly after: string
}

/** Looks up what people decided about the token that ends at a place. */
export type ExceptionReader = {
  /** Last characters of tokens to break after: there a boundary may stand without any stop. */
  readonly breakCharacters: string
  readonly decisionAt: (text: string, end: number) => SegmentException['action'] | undefined
}

const longestToken = 60

/** What merging a segment with the next one teaches: never break after its last token. Undefined if it has none. */
export function exceptionFromMerge(left: string): SegmentException | undefined {
  return exceptionAfter(left, 'keep')
}

/** What splitting a segment behind `left` teaches: always break after its last token. Undefined if it has none. */
export function exceptionFromSplit(left: string): SegmentException | undefined {
  return exceptionAfter(left, 'break')
}

function exceptionAfter(left: string, action: SegmentException['action']): SegmentException | undefined {
  const after = lastToken(left, left.trimEnd().length)
  return after === '' || after.length > longestToken ? undefined : { action, after }
}

/** Makes exceptions ready for looking up; of two for the same token the later one holds. */
export function readExceptions(exceptions: readonly SegmentException[]): ExceptionReader {
  const actions = new Map(exceptions.map(({ after, action }) => [after, action]))
  const breaking = exceptions.filter(({ after }) => actions.get(after) === 'break')
  return {
    breakCharacters: breaking.map(({ after }) => after.slice(-1)).join(''),
    decisionAt: (text, end) => (actions.size === 0 ? undefined : actions.get(lastToken(text, end))),
  }
}

function lastToken(text: string, end: number): string {
  let start = end
  while (start > 0 && end - start <= longestToken && !isGap(text.charCodeAt(start - 1))) start--
  return text.slice(start, end)
}

/** Two states of a paragraph's mark-up as one, in which what goes and what comes is marked. */
import { matchTokens } from '../../diff/match-tokens.ts'
import type { Span } from '../../model/span.ts'
import { scanXml } from '../xml/scan-xml.ts'

/** How the words that go, and those that come in their place, are written; either may be empty. */
export type WriteChange = (removed: string, added: string) => string

/** Whether something is seen in its paragraph before a stretch, and behind it, such as a picture. */
export type Around = { readonly before: boolean; readonly after: boolean }

const nothingAround: Around = { before: false, after: false }

/** Where a tag alone goes or comes, and not its other half, all of the paragraph is one change. */
export function markChanges(before: string, after: string, write: WriteChange, around = nothingAround): string {
  const hunks = hunksOf(tokensOf(before), tokensOf(after))
  const areBalanced = hunks.every(({ removed, added }) => isBalanced(removed) && isBalanced(added))
  if (!areBalanced)
    return write(withElements(before, spacesOf(before, [{ start: 0, end: before.length }], around)), after)
  let at = 0
  const gone = hunks.map(({ kept, removed }) => {
    const start = at + kept.length
    at = start + removed.length
    return { start, end: at }
  })
  const spaces = spacesOf(before, gone, around)
  return hunks
    .map(({ kept, added }, index) => {
      const removed = withElements(before, spaces, gone[index])
      return kept + (removed + added === '' ? '' : write(removed, added))
    })
    .join('')
}

/**
 * White space that goes, by its place, and what is written for it in a paragraph of its own, where at an edge it is none.
 * Of several in a row, through tags of looks and links, a reader sees one, at an edge of the paragraph none: that one is an
 * element, unless another of its row stays.
 */
function spacesOf(xml: string, gone: readonly Span[], around: Around): ReadonlyMap<number, string> {
  const written = new Map<number, string>()
  const goes = (place: number) => gone.some(({ start, end }) => place >= start && place < end)
  let row: number[] = []
  let hasBegun = around.before
  const endRow = () => {
    if (hasBegun && row[0] !== undefined && row.every(goes)) written.set(row[0], '<text:s/>')
    row = []
    hasBegun = true
  }
  for (const { 0: piece, index } of xml.matchAll(/<\/?text:(?:span|a)\b[^<>]*>|<[^<>]*>|[ \t\r\n]|[^< \t\r\n]+/gu)) {
    if (/^<\/?text:(?:span|a)\b/u.test(piece)) continue
    if (/^[ \t\r\n]$/u.test(piece)) {
      row.push(index)
      if (goes(index)) written.set(index, '')
      continue
    }
    endRow()
  }
  if (around.after) endRow()
  return written
}

function withElements(
  xml: string,
  spaces: ReadonlyMap<number, string>,
  { start, end } = { start: 0, end: xml.length },
): string {
  return Array.from({ length: end - start }, (_, at) => spaces.get(start + at) ?? xml[start + at]).join('')
}

function tokensOf(xml: string): readonly string[] {
  return xml.match(/<[^<>]*>|&[^;\s]{1,10};|[^<>&\s]+|[ \t\r\n]+|\s+|[<>&]/gu) ?? []
}

type Hunk = { readonly kept: string; readonly removed: string; readonly added: string }

function hunksOf(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  const hunks: Hunk[] = []
  let kept = ''
  let [at, afterAt] = [0, 0]
  const end = [before.length, after.length] as const
  for (const [match, afterMatch] of [...matchTokens(before, after), end]) {
    const removed = before.slice(at, match).join('')
    const added = after.slice(afterAt, afterMatch).join('')
    if (removed + added !== '') {
      hunks.push({ kept, removed, added })
      kept = ''
    }
    kept += before[match] ?? ''
    at = match + 1
    afterAt = afterMatch + 1
  }
  return [...hunks, { kept, removed: '', added: '' }]
}

function isBalanced(xml: string): boolean {
  return !xml.includes('<') || scanXml(`<p>${xml}</p>`).ok
}

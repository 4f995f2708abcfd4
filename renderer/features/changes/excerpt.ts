/** A change with the few words beside it, so that a comma or a space in a list is known by its place. */
import type { SignedChange, SignedPiece } from '../../../contract/change.ts'

const words = 3

/** The change between the last words before it and the first behind it, as far as those were kept. */
export function excerptOf(pieces: readonly SignedPiece[], change: SignedChange): readonly SignedPiece[] {
  const at = pieces.indexOf(change)
  const [before, after] = [pieces[at - 1], pieces[at + 1]]
  const head = before?.kind === 'kept' ? lastWords(before.text) : ''
  const tail = after?.kind === 'kept' ? firstWords(after.text) : ''
  return [kept(head), change, kept(tail)]
}

function kept(text: string): SignedPiece {
  return { kind: 'kept', text }
}

function lastWords(text: string): string {
  const end = new RegExp(`(?:\\S+\\s*){0,${words}}$`, 'u').exec(text)?.[0] ?? ''
  return end.length < text.length ? `… ${end}` : end
}

function firstWords(text: string): string {
  const start = new RegExp(`^\\s*(?:\\S+\\s*){0,${words}}`, 'u').exec(text)?.[0] ?? ''
  return start.length < text.length ? `${start.trimEnd()} …` : start
}

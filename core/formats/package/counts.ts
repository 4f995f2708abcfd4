/** What an office document holds beside its text, and how the import tells of it. */
import type { Diagnostic, TrackedChoice } from '../../model/file.ts'
import type { FileComment } from '../format.ts'

/** Counted over the whole document. */
export type Counts = {
  insertions: number
  deletions: number
  comments: number
  textBoxes: number
  embedded: number
  charts: number
  /** Places that show a property of the document. */
  bound: number
}

/** Tracked changes, and what becomes of them. */
export function toldOfChanges(
  { count, deletions, people }: { readonly count: number; readonly deletions: number; readonly people: number },
  tracked: TrackedChoice = 'keep',
): Diagnostic {
  if (tracked === 'keep') return { kind: 'tracked-changes', insertions: count - deletions, deletions, people }
  return { kind: tracked === 'accept' ? 'changes-accepted' : 'changes-rejected', count, people }
}

/** All but the changes, which are told by themselves; comments that were taken are not left. */
export function toldOfComments(all: readonly Diagnostic[], comments: readonly FileComment[]): readonly Diagnostic[] {
  const taken = comments.reduce((sum, { remarks }) => sum + remarks.length, 0)
  const others = all.filter(({ kind }) => kind !== 'tracked-changes' && kind !== 'comments-left')
  const left = all.flatMap((one) => (one.kind === 'comments-left' ? [one.count - taken] : []))
  return [
    ...(taken > 0 ? [{ kind: 'comments-taken' as const, count: taken }] : []),
    ...left.flatMap((count) => (count > 0 ? [{ kind: 'comments-left' as const, count }] : [])),
    ...others,
  ]
}

/** Before anything was read; whoever reads counts up. */
export function noCounts(): Counts {
  return { insertions: 0, deletions: 0, comments: 0, textBoxes: 0, embedded: 0, charts: 0, bound: 0 }
}

export function told({
  insertions,
  deletions,
  comments,
  textBoxes,
  embedded,
  charts,
  bound,
}: Counts): readonly Diagnostic[] {
  return [
    ...(insertions + deletions > 0 ? [{ kind: 'tracked-changes' as const, insertions, deletions }] : []),
    ...(comments > 0 ? [{ kind: 'comments-left' as const, count: comments }] : []),
    ...(textBoxes > 0 ? [{ kind: 'text-boxes' as const, count: textBoxes }] : []),
    ...(embedded > 0 ? [{ kind: 'embedded-left' as const, count: embedded }] : []),
    ...(bound > 0 ? [{ kind: 'bound-controls' as const, count: bound }] : []),
    ...(charts > 0 ? [{ kind: 'charts-left' as const, count: charts }] : []),
  ]
}

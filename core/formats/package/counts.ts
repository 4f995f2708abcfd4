/** What an office document holds beside its text, and how the import tells of it. */
import type { Diagnostic } from '../../model/file.ts'

/** Counted over the whole document. */
export type Counts = {
  insertions: number
  deletions: number
  comments: number
  textBoxes: number
  embedded: number
  charts: number
}

/** Before anything was read; whoever reads counts up. */
export function noCounts(): Counts {
  return { insertions: 0, deletions: 0, comments: 0, textBoxes: 0, embedded: 0, charts: 0 }
}

export function told({ insertions, deletions, comments, textBoxes, embedded, charts }: Counts): readonly Diagnostic[] {
  return [
    ...(insertions + deletions > 0 ? [{ kind: 'tracked-changes' as const, insertions, deletions }] : []),
    ...(comments > 0 ? [{ kind: 'comments-left' as const, count: comments }] : []),
    ...(textBoxes > 0 ? [{ kind: 'text-boxes' as const, count: textBoxes }] : []),
    ...(embedded > 0 ? [{ kind: 'embedded-left' as const, count: embedded }] : []),
    ...(charts > 0 ? [{ kind: 'charts-left' as const, count: charts }] : []),
  ]
}

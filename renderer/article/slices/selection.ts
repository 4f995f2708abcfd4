/** Where a person is in the open article, and how it is shown to them. */
import type { SegmentPosition } from '../place.ts'

export const articleViews = ['article', 'grid', 'review', 'alignment'] as const
/** Running text in two columns, a row per link, the target first with its changes, or the links themselves. */
export type ArticleView = (typeof articleViews)[number]

export const panels = ['findings', 'comments', 'errors', 'changes', 'history', 'doubtful', 'details'] as const
/** What the inspector beside the text shows. */
export type Panel = (typeof panels)[number]

/** What the caret should do once the active segment is on screen. */
export type CaretWish =
  | { readonly kind: 'start' | 'end' | 'keep' }
  | { readonly kind: 'span'; readonly start: number; readonly end: number }
  | { readonly kind: 'line'; readonly line: 'first' | 'last'; readonly xPx: number }
  | { readonly kind: 'point'; readonly xPx: number; readonly yPx: number }

export type SelectionSlice = {
  readonly view: ArticleView
  /** In the review view only the row one is at shows its source. */
  readonly isSourceFolded: boolean
  /** Undefined while the inspector is put away. */
  readonly panel: Panel | undefined
  readonly place: SegmentPosition
  /** The row where a run of chosen rows begins, which ends where one is; undefined while nothing else is chosen. */
  readonly anchor: number | undefined
  /** Counts every move of the selection; the caret wish belongs to the last. Undefined: the caret stays out of the text. */
  readonly caret: { readonly turn: number; readonly wish: CaretWish | undefined }
}

export const atTheTop: SelectionSlice = {
  view: 'article',
  isSourceFolded: false,
  panel: 'findings',
  place: { row: 0, segment: undefined },
  anchor: undefined,
  caret: { turn: 0, wish: undefined },
}

/** The caret moves on to this wish: one more turn. */
export function turned({ caret }: SelectionSlice, wish: CaretWish | undefined): Pick<SelectionSlice, 'caret'> {
  return { caret: { turn: caret.turn + 1, wish } }
}

type Chosen = Pick<SelectionSlice, 'place' | 'anchor'>

/** From the first to the last of the rows that are chosen, both among them. */
export function chosenRun({ place, anchor = place.row }: Chosen): { readonly first: number; readonly last: number } {
  return { first: Math.min(anchor, place.row), last: Math.max(anchor, place.row) }
}

/** True if the row is one of several that are chosen. */
export function isChosenAmong(selection: Chosen, row: number): boolean {
  if (selection.anchor === undefined) return false
  const { first, last } = chosenRun(selection)
  return first <= row && row <= last
}

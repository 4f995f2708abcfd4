/** Which rows of the open article are shown: the filter, the rows that fit it, and the row one is in. */
import { everyRow, type RowFilter } from '../../../core/model/row-filter.ts'
import type { ShownRows } from '../shown-rows.ts'

export type SiftSlice = {
  /** The bar stands above the text. */
  readonly isOpen: boolean
  /** Counts how often the bar was asked for: each time it takes the keyboard. */
  readonly turn: number
  readonly filter: RowFilter
  /** As the store answered; what is changed since keeps its place until the filter is asked anew. */
  readonly fitting: ShownRows
  /** Those that fit and the row one is in. */
  readonly shown: ShownRows
}

export const nothingSifted: SiftSlice = {
  isOpen: false,
  turn: 0,
  filter: everyRow,
  fitting: undefined,
  shown: undefined,
}

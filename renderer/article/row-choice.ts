/** Several rows chosen at once: a run from where it was begun to where one is, as far as a filter shows its rows. */
import type { Segment } from '../../core/model/segment.ts'
import type { ArticleSlices } from './article-slices.ts'
import type { Navigation } from './navigation.ts'
import { rowAt } from './row-cache.ts'
import type { RowLoader } from './row-loader.ts'
import { rowAway, rowsAround } from './shown-rows.ts'
import { chosenRun } from './slices/selection.ts'

export class RowChoice {
  #slices: ArticleSlices
  #loader: RowLoader
  #navigation: Navigation

  constructor(slices: ArticleSlices, loader: RowLoader, navigation: Navigation) {
    this.#slices = slices
    this.#loader = loader
    this.#navigation = navigation
  }

  get isMany(): boolean {
    return this.#slices.selection.state.anchor !== undefined
  }

  /** All rows from where the choice was begun to this one; the caret leaves the text. */
  async extendTo(row: number): Promise<void> {
    const { place, anchor = place.row } = this.#slices.selection.state
    await this.#navigation.goToRow(row)
    this.#slices.selection.change({ anchor: anchor === this.#slices.selection.state.place.row ? undefined : anchor })
  }

  /** So many rows further among those that are shown, or back. */
  extendBy(by: number): Promise<void> {
    const { rows, place } = this.#slices.state
    return this.extendTo(rowAway(this.#slices.shownRows, rows.total, place.row, by))
  }

  /** Every row that is shown. */
  async all(): Promise<void> {
    const { rows } = this.#slices.state
    await this.#navigation.goToRow(rowAway(this.#slices.shownRows, rows.total, 0, Number.NEGATIVE_INFINITY))
    await this.extendBy(Number.POSITIVE_INFINITY)
  }

  /** Back to the one row where one is; false if no others were chosen. */
  leave(): boolean {
    if (!this.isMany) return false
    this.#navigation.goTo(this.#slices.selection.state.place)
    return true
  }

  /** Those that are chosen, ascending: the one where one is, if no others are. */
  get rows(): readonly number[] {
    const { first, last } = chosenRun(this.#slices.selection.state)
    const shown = this.#slices.shownRows
    if (shown !== undefined) return rowsAround(shown, first, last, 0)
    return Array.from({ length: last - first + 1 }, (_, n) => first + n)
  }

  /** The target segments of the chosen rows, fetched if they are not known yet. */
  async segments(): Promise<readonly Segment[]> {
    const { rows } = this
    await Promise.all(rows.map((row) => this.#loader.load(row)))
    return rows.flatMap((row) => rowAt(this.#slices.state.rows, row)?.target ?? [])
  }
}

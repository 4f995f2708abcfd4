/** What is done with the filter of rows: asking it, walking what it shows, putting it away. */
import { everyRow, isEveryRow, type RowFilter } from '../../core/model/row-filter.ts'
import type { ArticleSlices } from './article-slices.ts'
import type { EditQueue } from './edit-queue.ts'
import type { Navigation } from './navigation.ts'
import { rowAway, withRow } from './shown-rows.ts'

export class Sifting {
  #slices: ArticleSlices
  #edits: EditQueue
  #navigation: Navigation
  #outline: unknown
  /** Counts the questions: only the answer to the last is taken. */
  #asked = 0

  constructor(slices: ArticleSlices, edits: EditQueue, navigation: Navigation) {
    this.#slices = slices
    this.#edits = edits
    this.#navigation = navigation
    slices.selection.subscribe(() => this.#hold())
    slices.text.subscribe(() => this.#hearText())
  }

  /** Shows the bar, and gives it the keyboard. */
  open(): void {
    const { view } = this.#slices.selection.state
    if (view === 'alignment') return
    this.#slices.sift.change({ isOpen: true, turn: this.#slices.sift.state.turn + 1 })
  }

  /** All rows are shown again, and the bar goes. */
  close(): void {
    this.#asked += 1
    this.#slices.sift.change({ isOpen: false, filter: everyRow, fitting: undefined, shown: undefined })
  }

  /** In the next round: only what changed since the last return, and returns that were answered in words alone. */
  async showNews(): Promise<void> {
    if (this.#slices.selection.state.view === 'alignment') return
    this.#slices.sift.change({ isOpen: true })
    await this.wish({ ...everyRow, returns: ['changed', 'answered'] })
    await this.enter()
  }

  /** From now on only the rows that fit are shown. What is being typed stays as it is, and its row where it is. */
  async wish(filter: RowFilter): Promise<void> {
    this.#slices.sift.change({ filter })
    await this.again()
  }

  /** Asks the filter anew: rows that fit no more go, and others come. */
  async again(): Promise<void> {
    this.#asked += 1
    const turn = this.#asked
    const { filter } = this.#slices.sift.state
    if (isEveryRow(filter)) return this.#slices.sift.change({ fitting: undefined, shown: undefined })
    if (filter.families.length + filter.checks.length > 0) await this.#edits.checked()
    const reply = await this.#slices.ask('article.sift', { article: this.#slices.article, filter })
    if (reply === undefined || turn !== this.#asked) return
    this.#slices.sift.change({ fitting: reply.rows, shown: this.#withPlace(reply.rows) })
  }

  #withPlace(fitting: readonly number[]): readonly number[] {
    return withRow(fitting, this.#slices.selection.state.place.row)
  }

  /** The row one leaves goes if it does not fit, the row one comes to is shown whatever it is. */
  #hold(): void {
    const { fitting } = this.#slices.sift.state
    if (fitting !== undefined) this.#slices.sift.change({ shown: this.#withPlace(fitting) })
  }

  /** Rows were numbered anew. */
  #hearText(): void {
    const { outline } = this.#slices.text.state
    const isNews = outline !== this.#outline
    this.#outline = outline
    if (isNews && this.#slices.sift.state.fitting !== undefined) void this.again()
  }

  /** Into the text: to the row one is in if it fits, else to the next that does, else to the first. */
  async enter(): Promise<void> {
    const { fitting } = this.#slices.sift.state
    const { row } = this.#slices.selection.state.place
    const next = fitting === undefined ? row : (fitting.find((one) => one >= row) ?? fitting[0] ?? row)
    await this.#navigation.goToRow(next, { kind: 'start' })
  }

  /** The row so many further among those that are shown; infinitely many lead to the last. */
  rowAway(by: number): number {
    const { rows, place } = this.#slices.state
    return rowAway(this.#slices.shownRows, rows.total, place.row, by)
  }
}

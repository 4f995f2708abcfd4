/** The ways through an article: to a place, to its neighbours, to what waits; rows are loaded until a step can be taken. */
import type { FindingId } from '../../core/model/ids.ts'
import type { Role } from '../../core/model/person.ts'
import type { SegmentState } from '../../core/model/segment.ts'
import type { ArticleSlices } from './article-slices.ts'
import type { EditQueue } from './edit-queue.ts'
import {
  afterLast,
  beforeFirst,
  type Direction,
  firstInState,
  nextOpen,
  nextReturned,
  placeInRow,
  type SegmentPosition,
  type Step,
  stepFrom,
} from './place.ts'
import type { RowLoader } from './row-loader.ts'
import { type CaretWish, turned } from './slices/selection.ts'

export class Navigation {
  #slices: ArticleSlices
  #loader: RowLoader
  #edits: EditQueue
  #turns = 0
  /** Whose turn led to where the person is. */
  #went = 0

  constructor(slices: ArticleSlices, loader: RowLoader, edits: EditQueue) {
    this.#slices = slices
    this.#loader = loader
    this.#edits = edits
  }

  /**
   * To be taken when the key is pressed by whatever leads somewhere only once the store has answered: keys come faster than
   * answers, and nobody is fetched back from where a later key has led them.
   */
  turn(): number {
    this.#turns += 1
    return this.#turns
  }

  /** False once a later turn has led the person elsewhere. */
  isStill(turn: number): boolean {
    return turn >= this.#went
  }

  /**
   * Goes to a place, unless a later turn has led elsewhere; what was typed elsewhere is stored first. Without a wish the
   * caret stays out of the text.
   */
  goTo(place: SegmentPosition, wish?: CaretWish, at?: FindingId, turn = this.turn()): void {
    if (!this.isStill(turn)) return
    this.#went = turn
    const { state } = this.#slices
    if (place.segment !== state.place.segment) void this.#edits.leave()
    const current = state.findings.find(({ id }) => id === state.finding)
    const finding = at ?? (current?.segment === place.segment ? state.finding : undefined)
    this.#slices.findings.change({ finding, asked: undefined })
    this.#slices.selection.change({ place, anchor: undefined, ...turned(this.#slices.selection.state, wish) })
  }

  /** The next or previous segment. Answers whether there was one. */
  move(direction: Direction, wish?: CaretWish): Promise<boolean> {
    return this.#goWhere(() => {
      const { rows, place } = this.#slices.state
      return stepFrom(rows, place, direction, this.#slices.shownRows)
    }, wish)
  }

  /**
   * The next or previous segment that waits for a person of this role. What was returned comes first for its translator,
   * round the whole article; then what else is open.
   */
  async moveToOpen(direction: Direction, role: Role, wish?: CaretWish, turn = this.turn()): Promise<boolean> {
    if (!this.isStill(turn)) return true
    const from = this.#slices.state.place
    if (role === 'translator' && (await this.#goToReturned(from, direction, wish, turn))) return true
    const find = () => nextOpen(this.#slices.state.rows, from, direction, role, this.#slices.shownRows)
    const found = await this.#goWhere(find, wish, turn)
    if (!found) this.#slices.tell({ kind: this.#isDone(role) ? 'all-done' : 'none-open' })
    return found
  }

  async #goToReturned(
    from: SegmentPosition,
    direction: Direction,
    wish: CaretWish | undefined,
    turn: number,
  ): Promise<boolean> {
    const { head } = this.#slices.state
    if (head === undefined || head.targetSegmentsByState.returned === 0) return false
    const { shownRows } = this.#slices
    const start = direction === 1 ? beforeFirst : afterLast(this.#slices.state.rows)
    const onward = (at: SegmentPosition) => () => nextReturned(this.#slices.state.rows, at, direction, shownRows)
    if (await this.#goWhere(onward(from), wish, turn)) return true
    await this.#goWhere(onward(start), wish, turn)
    const { place } = this.#slices.state
    return place.segment !== from.segment
  }

  /** True if no segment of the article waits for this role; false also while some are not loaded. */
  #isDone(role: Role): boolean {
    return nextOpen(this.#slices.state.rows, beforeFirst, 1, role).kind === 'end'
  }

  goToRow(row: number, wish?: CaretWish, turn = this.turn()): Promise<boolean> {
    return this.#goWhere(() => placeInRow(this.#slices.state.rows, row), wish, turn)
  }

  /** The first segment of the article in one of these states. */
  goToState(states: readonly SegmentState[], wish: CaretWish): Promise<boolean> {
    return this.#goWhere(() => firstInState(this.#slices.state.rows, states), wish)
  }

  /** Rows changed their numbers: the active segment stays the active one, or its row does if it is gone. */
  stayInPlace(): void {
    const { place, rows, anchor } = this.#slices.state
    if (anchor !== undefined) this.#slices.selection.change({ anchor: undefined })
    const row = place.segment === undefined ? undefined : rows.placeOf.get(place.segment)
    if (row === undefined) void this.goToRow(Math.min(place.row, rows.total - 1), undefined, this.#went)
    else if (row !== place.row) this.#slices.selection.change({ place: { ...place, row } })
  }

  /** Loads what a step needs until it can be taken. */
  async #goWhere(find: () => Step, wish: CaretWish | undefined, turn = this.turn()): Promise<boolean> {
    let step = find()
    while (step.kind === 'unknown') {
      const { row } = step
      await this.#loader.load(row)
      step = find()
      if (step.kind === 'unknown' && step.row === row) return false
    }
    if (step.kind === 'end') return false
    this.goTo(step.place, wish, undefined, turn)
    return true
  }
}

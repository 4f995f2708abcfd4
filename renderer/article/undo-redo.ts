/** Taking back and doing again, in the open article: always the last act that stands, and never out of sight. */

import type { ArticleChange, ArticleHead } from '../../contract/article.ts'
import type { ActionId } from '../../core/model/ids.ts'
import type { ArticleSlices } from './article-slices.ts'
import type { EditQueue } from './edit-queue.ts'
import type { Navigation } from './navigation.ts'

export class UndoRedo {
  #slices: ArticleSlices
  #edits: EditQueue
  #navigation: Navigation
  /** The turn of the caret that the last undo or redo made itself. */
  #shownTurn: number | undefined

  constructor(slices: ArticleSlices, edits: EditQueue, navigation: Navigation) {
    this.#slices = slices
    this.#edits = edits
    this.#navigation = navigation
  }

  async turn(way: 'undo' | 'redo'): Promise<void> {
    const asked = this.#slices.state.caret.turn
    let before: ArticleHead | undefined
    const reply = await this.#edits.act(`action.${way}`, () => {
      // What it will take back is known only when all that was asked for before is stored.
      before = this.#slices.state.head
      return { article: this.#slices.article }
    })
    if (reply === undefined) return
    const action = way === 'undo' ? before?.undoable : before?.redoable
    if (!reply.ok && reply.failure.kind === 'op-unreadable') {
      return this.#slices.tell({ kind: 'op-unreadable', fault: reply.failure })
    }
    if (!reply.ok || action === undefined) return this.#slices.tell({ kind: `nothing-to-${way}` })
    await this.#showChanged(reply.value, asked)
    const moved = way === 'undo' ? before?.lastMove : reply.value.head.lastMove
    const move = action === 'move' ? moved?.act : undefined
    this.#slices.tell({ kind: way === 'undo' ? 'undone' : 'redone', action, move })
  }

  /** The article as it was when an action of its history had been done. */
  async goBackTo(point: ActionId): Promise<void> {
    const { article } = this.#slices
    const reply = await this.#edits.act('action.goBack', () => ({ article, to: point }))
    if (reply === undefined) return
    this.#navigation.stayInPlace()
    if (reply.ok) return this.#slices.tell({ kind: 'gone-back' })
    const { failure } = reply
    if (failure.kind === 'op-unreadable') return this.#slices.tell({ kind: 'op-unreadable', fault: failure })
    this.#slices.tell({ kind: 'cannot-go-back', why: failure.kind === 'cannot-go-back' ? failure.why : failure.kind })
  }

  /**
   * How to take back what was done last. Once something else has been done, or typed, nothing is undone in its stead,
   * and that is told.
   */
  undoOfLast(): () => Promise<void> {
    const done = this.#edits.lastAction
    return async () => {
      await this.#edits.alone(() => Promise.resolve())
      if (this.#edits.lastAction === done) return this.turn('undo')
      this.#slices.tell({ kind: 'undo-overtaken' })
    }
  }

  /**
   * Goes where undo or redo changed something, so that it does not happen out of sight; but never away from where the
   * person has gone since it was asked.
   */
  async #showChanged(change: ArticleChange, asked: number): Promise<void> {
    const { rows, place, caret } = this.#slices.state
    if (caret.turn !== asked && caret.turn !== this.#shownTurn) return
    const wish = caret.wish && ({ kind: 'end' } as const)
    if (change.segments.length === 0 && change.rows !== undefined) {
      // Of links alone no segment is named, and a finding that comes along may be that of an act before.
      const { first, added } = change.rows
      if (place.row >= first && place.row < first + added) return
      await this.#navigation.goToRow(first, wish)
    } else {
      const segment = change.segments[0]?.id ?? change.findingsAdded[0]?.segment
      const row = segment === undefined ? undefined : (rows.placeOf.get(segment) ?? change.findingsAdded[0]?.row)
      if (segment === undefined || row === undefined || segment === place.segment) return
      this.#navigation.goTo({ row, segment }, wish)
    }
    this.#shownTurn = this.#slices.state.caret.turn
  }
}

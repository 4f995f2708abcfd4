/** Taking back and doing again, in the open article: always the last act that stands, and never out of sight. */

import type { ArticleChange, ArticleHead } from '../../contract/article.ts'
import type { ArticleMemory } from './article-memory.ts'
import type { Walking } from './walking.ts'
import type { Writing } from './writing.ts'

export class UndoRedo {
  #memory: ArticleMemory
  #writing: Writing
  #walking: Walking
  /** The turn of the caret that the last undo or redo made itself. */
  #shownTurn: number | undefined

  constructor(memory: ArticleMemory, writing: Writing, walking: Walking) {
    this.#memory = memory
    this.#writing = writing
    this.#walking = walking
  }

  async turn(way: 'undo' | 'redo'): Promise<void> {
    const asked = this.#memory.state.caret.turn
    let before: ArticleHead | undefined
    const reply = await this.#writing.act(`action.${way}`, () => {
      // What it will take back is known only when all that was asked for before is stored.
      before = this.#memory.state.head
      return { article: this.#memory.article }
    })
    if (reply === undefined) return
    const action = way === 'undo' ? before?.undoable : before?.redoable
    if (!reply.ok && reply.failure.kind === 'op-unreadable') {
      return this.#memory.tell({ kind: 'op-unreadable', fault: reply.failure })
    }
    if (!reply.ok || action === undefined) return this.#memory.tell({ kind: `nothing-to-${way}` })
    this.#showChanged(reply.value, asked)
    const moved = way === 'undo' ? before?.lastMove : reply.value.head.lastMove
    const move = action === 'move' ? moved?.act : undefined
    this.#memory.tell({ kind: way === 'undo' ? 'undone' : 'redone', action, move })
  }

  /**
   * How to take back what was done last. Once something else has been done, or typed, nothing is undone in its stead,
   * and that is told.
   */
  undoOfLast(): () => Promise<void> {
    const done = this.#writing.lastAction
    return async () => {
      await this.#writing.alone(() => Promise.resolve())
      if (this.#writing.lastAction === done) return this.turn('undo')
      this.#memory.tell({ kind: 'undo-overtaken' })
    }
  }

  /**
   * Goes where undo or redo changed something, so that it does not happen out of sight; but never away from where the
   * person has gone since it was asked.
   */
  #showChanged(change: ArticleChange, asked: number): void {
    const { rows, place, caret } = this.#memory.state
    const segment = change.segments[0]?.id ?? change.findingsAdded[0]?.segment
    const row = segment === undefined ? undefined : (rows.placeOf.get(segment) ?? change.findingsAdded[0]?.row)
    const isThere = caret.turn === asked || caret.turn === this.#shownTurn
    if (segment === undefined || row === undefined || segment === place.segment || !isThere) return
    this.#walking.goTo({ row, segment }, caret.wish && { kind: 'end' })
    this.#shownTurn = this.#memory.state.caret.turn
  }
}

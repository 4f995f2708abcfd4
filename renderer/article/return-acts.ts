/** What is done with returns: an editor sends segments back, their translator answers. */
import { maxMended } from '../../contract/limits.ts'
import type { SegmentId } from '../../core/model/ids.ts'
import type { Role } from '../../core/model/person.ts'
import { returnSegment } from '../../core/workflow/segment-steps.ts'
import type { ArticleSlices } from './article-slices.ts'
import type { CommentActs } from './comment-acts.ts'
import type { EditQueue } from './edit-queue.ts'
import type { Navigation } from './navigation.ts'
import { rowAt } from './row-cache.ts'
import type { RowChoice } from './row-choice.ts'
import { openReturns } from './slices/comments.ts'
import { chosenRun } from './slices/selection.ts'
import type { WorklistActs } from './worklist-acts.ts'

/** What else a return leads to. */
type Ways = { readonly comments: CommentActs; readonly worklist: WorklistActs; readonly choice: RowChoice }

export class ReturnActs {
  #slices: ArticleSlices
  #edits: EditQueue
  #comments: CommentActs
  #navigation: Navigation
  #worklist: WorklistActs
  #choice: RowChoice

  constructor(slices: ArticleSlices, edits: EditQueue, navigation: Navigation, ways: Ways) {
    const { comments, worklist, choice } = ways
    this.#navigation = navigation
    this.#worklist = worklist
    this.#slices = slices
    this.#edits = edits
    this.#comments = comments
    this.#choice = choice
  }

  /** Whoever may return begins to, and a translator answers what was returned to them: one key for both sides of it. */
  async begin(role: Role): Promise<void> {
    if (role === 'translator') return this.#answer()
    const { head } = this.#slices.state
    if (head?.closed !== undefined) return this.#edits.refused({ kind: 'article-closed', why: head.closed })
    const segments = this.#choice.isMany ? await this.#returnable() : this.#current()
    if (segments.length > maxMended) return this.#slices.tell({ kind: 'too-many', most: maxMended })
    const why = this.#choice.isMany ? 'nothing-to-return' : 'no-such-segment'
    if (segments.length === 0) return this.#slices.tell({ kind: 'refused', failure: { kind: why } })
    const { view } = this.#slices.selection.state
    // In the review view it stands at the segment.
    if (view !== 'review') this.#slices.selection.change({ panel: 'comments' })
    // No comment is the current one: it would take the keyboard when its card is drawn, and the letter with it.
    const { first: firstRow, last: lastRow } = chosenRun(this.#slices.selection.state)
    const returning = { segments, firstRow, lastRow }
    this.#slices.comments.change({ returning, subject: undefined, current: undefined })
  }

  /** Of several that are chosen, those that somebody has translated. */
  async #returnable(): Promise<readonly SegmentId[]> {
    const chosen = await this.#choice.segments()
    return chosen
      .filter(({ state, isLocked }) => isLocked !== true && returnSegment(state) === 'returned')
      .map(({ id }) => id)
  }

  #current(): readonly SegmentId[] {
    const { place, rows } = this.#slices.state
    const inRow = rowAt(rows, place.row)?.target.map(({ id }) => id) ?? []
    return inRow.filter((id) => id === place.segment)
  }

  async #answer(): Promise<void> {
    const [first] = openReturns(this.#slices.comments.state, this.#slices.state.place.segment)
    if (first === undefined) return this.#slices.tell({ kind: 'none-returned' })
    await this.#comments.goTo(first)
    this.#comments.answering(first.id)
  }

  /** Nobody returns anything any more. */
  putAside(): void {
    this.#slices.comments.change({ returning: undefined })
  }

  /** Sends back what was begun to be, and goes on to what waits next; true if it was stored. */
  async send({ reason = null, words }: { readonly reason: string | null; readonly words: string }): Promise<boolean> {
    const { returning } = this.#slices.comments.state
    if (returning === undefined) return false
    const { segments } = returning
    const turn = this.#navigation.turn()
    const reply = await this.#edits.act('segment.return', () => ({ segments: [...segments], reason, words }))
    if (reply?.ok === false) this.#slices.tell({ kind: 'refused', failure: reply.failure })
    if (reply?.ok !== true) return false
    this.putAside()
    this.#slices.tell({ kind: 'returned', count: segments.length })
    void this.#worklist.move(1, { kind: 'start' }, turn).then((went) => went || this.#choice.leave())
    return true
  }
}

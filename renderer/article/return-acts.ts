/** What is done with returns: an editor sends segments back, their translator answers. */
import type { SegmentId } from '../../core/model/ids.ts'
import type { Role } from '../../core/model/person.ts'
import type { ArticleSlices } from './article-slices.ts'
import type { CommentActs } from './comment-acts.ts'
import type { EditQueue } from './edit-queue.ts'
import type { Navigation } from './navigation.ts'
import { rowAt } from './row-cache.ts'
import { openReturns } from './slices/comments.ts'
import type { WorklistActs } from './worklist-acts.ts'

/** What else a return leads to. */
type Ways = { readonly comments: CommentActs; readonly worklist: WorklistActs }

export class ReturnActs {
  #slices: ArticleSlices
  #edits: EditQueue
  #comments: CommentActs
  #navigation: Navigation
  #worklist: WorklistActs

  constructor(slices: ArticleSlices, edits: EditQueue, navigation: Navigation, ways: Ways) {
    const { comments, worklist } = ways
    this.#navigation = navigation
    this.#worklist = worklist
    this.#slices = slices
    this.#edits = edits
    this.#comments = comments
  }

  /** Whoever may return begins to, and a translator answers what was returned to them: one key for both sides of it. */
  async begin(role: Role): Promise<void> {
    if (role === 'translator') return this.#answer()
    const { head, place } = this.#slices.state
    if (head?.closed !== undefined) return this.#edits.refused({ kind: 'article-closed', why: head.closed })
    const segments = this.#chosen()
    if (segments.length === 0) return this.#slices.tell({ kind: 'refused', failure: { kind: 'no-such-segment' } })
    const { row } = place
    const { view } = this.#slices.selection.state
    // In the review view it stands at the segment.
    if (view !== 'review') this.#slices.selection.change({ panel: 'comments' })
    // No comment is the current one: it would take the keyboard when its card is drawn, and the letter with it.
    const returning = { segments, firstRow: row, lastRow: row }
    this.#slices.comments.change({ returning, subject: undefined, current: undefined })
  }

  #chosen(): readonly SegmentId[] {
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
    void this.#worklist.move(1, { kind: 'start' }, turn)
    return true
  }
}

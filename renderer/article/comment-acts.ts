/** What is done with comments: beginning one, answering, settling, going from one to the next. */
import type { CommentFailure } from '../../contract/comment.ts'
import type { CommentType, PlacedThread } from '../../core/model/comment.ts'
import type { ArticleId, RemarkId, ThreadId } from '../../core/model/ids.ts'
import type { Result } from '../../core/model/result.ts'
import type { ArticleSlices } from './article-slices.ts'
import type { EditQueue } from './edit-queue.ts'
import type { Navigation } from './navigation.ts'
import { readNews } from './news-reader.ts'
import type { Direction } from './place.ts'
import type { RowLoader } from './row-loader.ts'
import { withThreads } from './slices/comments.ts'
import { storedSubject, subjectHere } from './subject.ts'

/** What of its subject a comment is on. */
export type CommentScope = 'words' | 'segment' | 'article'

const begun = new Map<ArticleId, Map<string, string>>()

function unsaidIn(article: ArticleId): Map<string, string> {
  const unsaid = begun.get(article) ?? new Map<string, string>()
  begun.set(article, unsaid)
  return unsaid
}

export class CommentActs {
  #slices: ArticleSlices
  #loader: RowLoader
  #edits: EditQueue
  #navigation: Navigation
  /** Words begun and left, by who began them and what they are about, as long as the window lives: neither Escape nor another article loses any. */
  readonly unsaid: Map<string, string>

  constructor(slices: ArticleSlices, loader: RowLoader, edits: EditQueue, navigation: Navigation) {
    this.#slices = slices
    this.unsaid = unsaidIn(slices.article)
    this.#loader = loader
    this.#edits = edits
    this.#navigation = navigation
    readNews(slices, () => this.#fetch())
  }

  async #fetch(): Promise<void> {
    const listed = await this.#slices.ask('comment.list', { article: this.#slices.article })
    if (listed?.ok === true) this.#slices.comments.change(withThreads(this.#slices.comments.state, listed.value))
  }

  /** Threads are asked for anew. */
  refresh(): void {
    const { news } = this.#slices.comments.state
    this.#slices.comments.change({ news: news + 1 })
  }

  /**
   * Begins a comment on what is marked, or on the active segment. The keyboard is in its field at once, so that no letter of
   * it lands in the text; what was typed there is stored meanwhile, for it is what is spoken of.
   */
  async begin(): Promise<void> {
    const subject = subjectHere(this.#slices)
    this.#slices.selection.change({ panel: 'comments' })
    this.#slices.comments.change({ subject, current: undefined })
    const stored = await storedSubject(this.#slices, this.#edits, subject)
    const { comments } = this.#slices
    if (comments.state.subject === subject && stored !== undefined) comments.change({ subject: stored })
  }

  /** Nobody begins one any more. */
  putAside(): void {
    this.#slices.comments.change({ subject: undefined })
  }

  /** Answers a thread: the keyboard comes into its field. Undefined: nobody answers any more. */
  answering(thread: ThreadId | undefined): void {
    this.#slices.comments.change({ answering: thread })
  }

  /** Says it; true if it was stored. */
  async open(on: CommentScope, type: CommentType, words: string): Promise<boolean> {
    const { article } = this.#slices
    const { comments } = this.#slices
    const begun = comments.state.subject
    if (begun === undefined) return false
    const reply = await this.#edits.act('comment.open', () => {
      // By now what it speaks of is stored.
      const { segment, basedOn, span } = comments.state.subject ?? begun
      return {
        subject:
          on === 'article' || segment === undefined
            ? { on: 'article', article }
            : {
                on: 'segment',
                segment,
                basedOn: basedOn ?? null,
                ...(on === 'words' && span !== undefined && { span }),
              },
        type,
        words,
      }
    })
    if (reply?.ok !== true) return this.#told(reply)
    this.#slices.comments.change({ subject: undefined, current: reply.value.thread })
    this.#slices.tell({ kind: reply.value.isGone ? 'comment-gone' : 'commented' })
    return true
  }

  /** Says something more; true if it was stored. */
  async answer(thread: ThreadId, words: string): Promise<boolean> {
    return this.#told(await this.#edits.act('comment.answer', () => ({ thread, words })))
  }

  /** Puts one's own remark in other words; true if it was stored. */
  async amend(remark: RemarkId, words: string): Promise<boolean> {
    return this.#told(await this.#edits.act('comment.amend', () => ({ remark, words })))
  }

  /** Settles a thread, or opens it again. */
  async resolve({ id: thread, isResolved }: PlacedThread): Promise<boolean> {
    return this.#told(await this.#edits.act('comment.resolve', () => ({ thread, isResolved: !isResolved })))
  }

  #told(reply: Result<unknown, CommentFailure | { readonly kind: 'no-such-article' }> | undefined): boolean {
    if (reply?.ok === false) this.#slices.tell({ kind: 'refused', failure: reply.failure })
    return reply?.ok === true
  }

  /** Goes to a thread and its words; the caret stays out of the text. */
  async goTo({ id, row, anchor }: PlacedThread): Promise<void> {
    const turn = this.#navigation.turn()
    if (row !== undefined && anchor !== undefined) {
      await this.#loader.load(row)
      if (!this.#navigation.isStill(turn)) return
      this.#navigation.goTo({ row, segment: anchor.segment }, undefined, undefined, turn)
    }
    this.#slices.selection.change({ panel: 'comments' })
    this.#slices.comments.change({ current: id, turn: this.#slices.comments.state.turn + 1 })
  }

  /** The next or previous one that is not settled, from where one is; wraps round. */
  async move(direction: Direction): Promise<void> {
    const { threads, current } = this.#slices.comments.state
    const open = threads.filter(({ isResolved, id }) => !isResolved || id === current)
    const at = open.findIndex(({ id }) => id === current)
    const next = at === -1 ? this.#nearest(open, direction) : open[(at + direction + open.length) % open.length]
    if (next === undefined || next.isResolved) return this.#slices.tell({ kind: 'no-comments' })
    await this.goTo(next)
  }

  #nearest(open: readonly PlacedThread[], direction: Direction): PlacedThread | undefined {
    const { row } = this.#slices.state.place
    if (direction === 1) return open.find((thread) => thread.row !== undefined && thread.row >= row) ?? open[0]
    return open.findLast((thread) => thread.row !== undefined && thread.row <= row) ?? open.at(-1)
  }

  /** The first open one that asks for a change. */
  async goToMustChange(): Promise<void> {
    const first = this.#slices.comments.state.threads.find(
      ({ type, isResolved }) => type === 'mustChange' && !isResolved,
    )
    if (first !== undefined) await this.goTo(first)
  }
}

/** Tells the store what was looked at: some sentences at a time, and at the latest before anything is decided by it. */
import type { PersonId } from '../../core/model/ids.ts'
import type { ArticleSlices } from './article-slices.ts'
import type { SegmentInView } from './reading-clock.ts'

const sendAfterMs = 2_000

export class Visits {
  #slices: ArticleSlices
  #waiting: { readonly person: PersonId; readonly seen: readonly SegmentInView[] } | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(slices: ArticleSlices) {
    this.#slices = slices
  }

  note(person: PersonId, seen: readonly SegmentInView[]): void {
    if (seen.length === 0 || this.#slices.state.head?.isReadOnly !== false) return
    if (this.#waiting !== undefined && this.#waiting.person !== person) void this.send()
    this.#waiting = { person, seen: [...(this.#waiting?.seen ?? []), ...seen] }
    this.#timer ??= setTimeout(() => void this.send(), sendAfterMs)
  }

  /** Settles when all that was noted is counted, or could not be: a lost visit is read again, so nobody is told. */
  async send(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const waiting = this.#waiting
    if (waiting === undefined) return
    this.#waiting = undefined
    const visits = waiting.seen.map(({ segment, edit }) => ({ segment, basedOn: edit ?? null }))
    const { article } = this.#slices
    const reply = await this.#slices.send('segment.visit', { article, person: waiting.person, visits }, () => undefined)
    const { head } = this.#slices.state
    if (reply?.ok === true && head !== undefined) this.#slices.showText({ head: { ...head, read: reply.value.read } })
  }
}

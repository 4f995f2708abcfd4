/** Tells the store what was looked at: some sentences at a time, and at the latest before anything is decided by it. */
import type { PersonId } from '../../core/model/ids.ts'
import type { ArticleMemory } from './article-memory.ts'
import type { SegmentInView } from './reading-clock.ts'

const sendAfterMs = 2_000

export class Visits {
  #memory: ArticleMemory
  #waiting: { readonly person: PersonId; readonly seen: readonly SegmentInView[] } | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(memory: ArticleMemory) {
    this.#memory = memory
  }

  note(person: PersonId, seen: readonly SegmentInView[]): void {
    if (seen.length === 0 || this.#memory.state.head?.isReadOnly !== false) return
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
    const { article } = this.#memory
    const reply = await this.#memory.send('segment.visit', { article, person: waiting.person, visits }, () => undefined)
    const { head } = this.#memory.state
    if (reply?.ok === true && head !== undefined) this.#memory.showText({ head: { ...head, read: reply.value.read } })
  }
}

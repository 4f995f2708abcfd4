/** The open article asked anew: after somebody else changed it, after checks behind the scenes, after a change of rules. */
import type { ArticleSlices } from './article-slices.ts'
import type { EditQueue } from './edit-queue.ts'
import type { Navigation } from './navigation.ts'
import { inTextOrder } from './rank-findings.ts'
import type { RowLoader } from './row-loader.ts'
import { withFindings } from './slices/findings.ts'

export class Refreshing {
  #slices: ArticleSlices
  #loader: RowLoader
  #edits: EditQueue
  #navigation: Navigation
  #isUnderWay = false
  /** Announced while a question was under way. */
  #isStale = false

  constructor(slices: ArticleSlices, loader: RowLoader, edits: EditQueue, navigation: Navigation) {
    this.#slices = slices
    this.#loader = loader
    this.#edits = edits
    this.#navigation = navigation
  }

  /** All of it, unless the newest action is this window's own. */
  async all(): Promise<void> {
    await this.#edits.settled
    const { article } = this.#slices
    const log = await this.#slices.ask('action.log', { article, limit: 1 })
    const newest = log?.[0]?.id
    if (log === undefined || newest === this.#edits.lastAction) return
    this.#edits.lastAction = newest
    await Promise.all([this.#fetchFindings(), this.#loader.reflow()])
    this.#navigation.stayInPlace()
  }

  /** The findings; many announcements are one question. */
  async findings(): Promise<void> {
    if (this.#isUnderWay) {
      this.#isStale = true
      return
    }
    this.#isUnderWay = true
    do {
      this.#isStale = false
      await this.#edits.settled
      await this.#fetchFindings()
    } while (this.#isStale && !this.#slices.isClosed)
    this.#isUnderWay = false
  }

  /** What may be done with it; nothing, once it was erased. */
  async head(): Promise<void> {
    await this.#edits.settled
    const head = await this.#slices.ask('article.open', { article: this.#slices.article })
    if (head?.ok === true) this.#edits.show({ head: head.value })
    if (head?.ok === false) this.#slices.showText({ status: 'missing' })
  }

  async #fetchFindings(): Promise<void> {
    const { article } = this.#slices
    const [head, findings] = await Promise.all([
      this.#slices.ask('article.open', { article }),
      this.#slices.ask('finding.list', { article }),
    ])
    if (head?.ok !== true || findings === undefined) return
    this.#slices.findings.change(withFindings(this.#slices.findings.state, inTextOrder(findings)))
    this.#edits.show({ head: head.value })
  }
}

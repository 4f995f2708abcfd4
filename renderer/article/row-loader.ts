/** Fetches the rows that are looked at, those around them, and in quiet moments all others. */
import type { ArticleSlices } from './article-slices.ts'
import { cacheOf, missingAmong, missingPages, type Page, pageOf, rowsPerPage, withPage } from './row-cache.ts'
import { rowsAround } from './shown-rows.ts'

/** Pages this near to what is seen are fetched along with it. */
const aheadRows = 150
/** Rows of a filter may each stand on a page of its own. */
const aheadShown = 12
/** Articles up to this length are fetched whole, a page at a time, so that no scroll outruns the text. */
const fillUpToRows = 30_000

export class RowLoader {
  #slices: ArticleSlices
  #underWay = new Map<number, Promise<void>>()

  constructor(slices: ArticleSlices) {
    this.#slices = slices
  }

  /** Fetches the page of a row unless it is known; one request a page, however many ask. */
  load(row: number): Promise<void> {
    const page = pageOf(row)
    return this.#slices.state.rows.pages.has(page) ? Promise.resolve() : this.fetch(row)
  }

  /** Fetches the page of a row anew. */
  fetch(row: number): Promise<void> {
    const page = pageOf(row)
    const underWay = this.#underWay.get(page)
    if (underWay !== undefined) return underWay
    const loading = this.#ask(page).finally(() => this.#underWay.delete(page))
    this.#underWay.set(page, loading)
    return loading
  }

  async #ask(page: number): Promise<void> {
    const { article } = this.#slices
    const reply = await this.#slices.ask('article.rows', { article, start: page * rowsPerPage, count: rowsPerPage })
    if (reply === undefined) return
    this.#slices.showText({ rows: withPage(this.#slices.state.rows, page, reply.rows, reply.total) })
  }

  /** Tells which rows are on screen; of those between them only what a filter shows. */
  see(from: number, to: number): void {
    const { shownRows, state } = this.#slices
    const pages =
      shownRows === undefined
        ? missingPages(state.rows, from - aheadRows, to + aheadRows)
        : missingAmong(state.rows, rowsAround(shownRows, from, to, aheadShown))
    for (const page of pages) void this.fetch(page * rowsPerPage)
  }

  async fill(): Promise<void> {
    const { total } = this.#slices.state.rows
    if (total > fillUpToRows) return
    for (const page of missingPages(this.#slices.state.rows, 0, total)) {
      if (this.#slices.isClosed) return
      await this.load(page * rowsPerPage)
    }
  }

  /** Rows gave way to others: every known page and the outline are fetched, and shown at once. */
  async reflow(): Promise<void> {
    const { article, state } = this.#slices
    const known = [...state.rows.pages.keys()]
    const [outline, ...replies] = await Promise.all([
      this.#slices.ask('article.outline', { article }),
      ...known.map((page) =>
        this.#slices.ask('article.rows', { article, start: page * rowsPerPage, count: rowsPerPage }),
      ),
    ])
    const fetched = new Map<number, Page>(
      known.flatMap((page, n) => (replies[n]?.rows.length ? [[page, replies[n].rows]] : [])),
    )
    const rows = cacheOf(fetched, replies.at(-1)?.total ?? state.rows.total)
    this.#slices.showText({ rows, outline: outline ?? state.outline })
  }

  /** Fetches every known page anew. */
  async renew(): Promise<void> {
    await Promise.all([...this.#slices.state.rows.pages.keys()].map((page) => this.fetch(page * rowsPerPage)))
  }
}

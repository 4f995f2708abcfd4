/** What is done with changes: showing them, going from one to the next, keeping one or taking it back. */
import type { ChangedSegment } from '../../contract/change.ts'
import type { ActionId } from '../../core/model/ids.ts'
import type { Role } from '../../core/model/person.ts'
import { takeBack } from '../../core/model/redline.ts'
import { usualBaseline } from '../../core/workflow/usual-baseline.ts'
import type { ArticleSlices } from './article-slices.ts'
import type { EditQueue } from './edit-queue.ts'
import type { Navigation } from './navigation.ts'
import type { Direction } from './place.ts'
import type { RowLoader } from './row-loader.ts'
import { rowsAround } from './shown-rows.ts'
import { type ChangePlace, type ChangeShow, changeShows, changesIn } from './slices/changes.ts'

/** Rows around those on the screen whose redline is fetched along with theirs. */
const aheadRows = 40
const mostRows = 200

/** Where a change is that one may go to; a kept one has been seen. */
type OpenPlace = ChangePlace & { readonly isKept: boolean }

function rowsFrom(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => first + index)
}

export class ChangeActs {
  #slices: ArticleSlices
  #loader: RowLoader
  #edits: EditQueue
  #navigation: Navigation
  #seen: readonly number[] = rowsFrom(0, aheadRows)
  #fetched: ReadonlySet<number> = new Set()
  #head: unknown
  #fetching: Promise<void> | undefined
  #isStale = false
  #isListed = false
  #answers: Promise<void> = Promise.resolve()
  /** Answers that are not done yet. */
  #waiting = 0
  #role: () => Role
  /** Somebody chose the baseline themselves. */
  #isChosen = false
  /** For whom, and after which move, the usual baseline was worked out. */
  #usualFor = ''

  constructor(slices: ArticleSlices, loader: RowLoader, edits: EditQueue, navigation: Navigation, role: () => Role) {
    this.#role = role
    this.#slices = slices
    this.#loader = loader
    this.#edits = edits
    this.#navigation = navigation
    slices.text.subscribe(() => this.#hear())
  }

  /** Every act, of this window or another, brings a new head. */
  #hear(): void {
    const { head } = this.#slices.text.state
    const isNews = head !== this.#head
    this.#head = head
    if (isNews && this.#slices.changes.state.shown !== 'off') void this.#fetch()
  }

  /** Off, in the text, beside it, and round. */
  cycle(): Promise<void> {
    const at = changeShows.indexOf(this.#slices.changes.state.shown)
    return this.show(changeShows[(at + 1) % changeShows.length] ?? 'off')
  }

  async show(shown: ChangeShow): Promise<void> {
    this.#slices.changes.change({ shown, at: shown === 'off' ? undefined : this.#slices.changes.state.at })
    if (shown === 'beside') this.#slices.selection.change({ panel: 'changes' })
    else if (shown === 'off' && this.#slices.selection.state.panel === 'changes') {
      this.#slices.selection.change({ panel: 'findings' })
    }
    if (shown !== 'off') await this.#fetch()
  }

  /** From now on changes are those since this act; null: since the text as imported. */
  async compareWith(since: ActionId | null): Promise<void> {
    const shown = this.#slices.changes.state.shown === 'off' ? 'inline' : this.#slices.changes.state.shown
    this.#isChosen = true
    this.#slices.changes.change({ since, shown, at: undefined })
    await this.#fetch()
  }

  /** Tells which rows are on screen; of those between them only what a filter shows, however far apart. */
  see(from: number, to: number): void {
    const around = (more: number) => this.#rowsAround(from, to, more).slice(0, mostRows)
    this.#seen = around(aheadRows)
    const isThere = around(0).every((row) => this.#fetched.has(row))
    if (this.#slices.changes.state.shown !== 'off' && !isThere) void this.#fetch()
  }

  #rowsAround(from: number, to: number, more: number): readonly number[] {
    const { shownRows } = this.#slices
    if (shownRows !== undefined) return rowsAround(shownRows, from, to, more)
    const first = Math.max(0, from - more)
    return rowsFrom(first, to + more + 1 - first)
  }

  /** Marks the text as it stands. */
  async snapshot(name: string | undefined): Promise<boolean> {
    const { article } = this.#slices
    const reply = await this.#edits.act('change.snapshot', () => ({ article, name }))
    if (reply?.ok === true) this.#slices.tell({ kind: 'snapshot-taken' })
    return reply?.ok === true
  }

  /** All that is shown of changes, asked anew; what is announced meanwhile is one more question. */
  #fetch(): Promise<void> {
    this.#isStale = true
    this.#fetching ??= this.#fetchAll()
    return this.#fetching
  }

  async #fetchAll(): Promise<void> {
    const { changes } = this.#slices
    try {
      while (this.#isStale && !this.#slices.isClosed) {
        this.#isStale = false
        await this.#takeUsualBaseline()
        const rows = this.#seen
        const [redline] = await Promise.all([this.#ask(rows), this.#isListed ? this.#fetchList() : undefined])
        if (redline?.ok === false && redline.failure.kind === 'no-such-baseline') {
          changes.change({ since: null })
          this.#isStale = true
        }
        if (redline?.ok !== true) continue
        this.#fetched = new Set(rows)
        changes.change({ redlines: new Map(redline.value.map((one) => [one.segment, one])) })
      }
    } finally {
      this.#fetching = undefined
    }
  }

  /** In the next round a person compares with where they left the text, unless they chose something else. */
  async #takeUsualBaseline(): Promise<void> {
    const { article, changes, text } = this.#slices
    const { head } = text.state
    const role = this.#role()
    const usualFor = `${role} ${head?.lastMove?.atMs}`
    if (this.#isChosen || head?.wasReturned !== true || usualFor === this.#usualFor) return
    const baselines = await this.#slices.ask('change.baselines', { article })
    if (baselines?.ok !== true || this.#isChosen) return
    this.#usualFor = usualFor
    const since = usualBaseline(role, baselines.value)
    changes.change({ baselines: baselines.value, ...(since !== changes.state.since && { since, at: undefined }) })
  }

  #ask(rows: readonly number[]) {
    const { article, changes } = this.#slices
    return this.#slices.ask('change.redline', { article, since: changes.state.since, rows: [...rows] })
  }

  /** Of the whole article: which rows changed, and what they can be compared with. Only who lists or walks them needs it. */
  async #fetchList(): Promise<void> {
    const { article, changes } = this.#slices
    const [baselines, rows] = await Promise.all([
      this.#slices.ask('change.baselines', { article }),
      this.#slices.ask('change.rows', { article, since: changes.state.since }),
    ])
    if (baselines?.ok === true) changes.change({ baselines: baselines.value })
    if (rows?.ok === true) changes.change({ rows: rows.value })
  }

  /** While the changes of the whole article are listed, the list is fetched after each act as what is seen of them is. */
  list(isListed: boolean): void {
    this.#isListed = isListed
    if (isListed && this.#slices.changes.state.shown !== 'off') void this.#fetch()
  }

  /** True if yes and no are meant for a change: one was gone to, and nobody has left it. */
  get isCurrent(): boolean {
    const { at, shown } = this.#slices.changes.state
    return shown !== 'off' && at !== undefined && at.segment === this.#slices.selection.state.place.segment
  }

  /** Yes and no are for something else again. */
  leave(): void {
    this.#slices.changes.change({ at: undefined })
  }

  /** The next or previous change of the whole article, from where one is; wraps round. */
  move(direction: Direction): Promise<void> {
    const turn = this.#navigation.turn()
    return this.#inTurn(() => this.#move(direction, turn))
  }

  async #move(direction: Direction, turn: number): Promise<void> {
    if (!this.#navigation.isStill(turn)) return
    await this.#edits.leave()
    if (this.#slices.changes.state.shown === 'off') await this.show('inline')
    else await this.#fetching
    const next = (await this.#inRow(direction)) ?? (await this.#inOtherRow(direction))
    if (next === undefined) {
      return this.#slices.tell({ kind: this.#slices.changes.state.rows.length === 0 ? 'no-changes' : 'all-kept' })
    }
    await this.goTo(next, turn)
  }

  /** The changes of these rows, in the order of the text; their redline is shown from then on. */
  async #placesIn(first: number, count: number): Promise<readonly OpenPlace[]> {
    const { changes } = this.#slices
    const reply = await this.#ask(rowsFrom(first, count))
    const segments: readonly ChangedSegment[] = reply?.ok === true ? reply.value : []
    const redlines = new Map(changes.state.redlines)
    for (const one of segments) redlines.set(one.segment, one)
    changes.change({ redlines })
    return segments.flatMap((one) =>
      changesIn(one).map(({ isKept }, nth) => ({ row: one.row, segment: one.segment, nth, isKept })),
    )
  }

  /** Further on in the active row; what is kept has been seen. */
  async #inRow(direction: Direction): Promise<ChangePlace | undefined> {
    const { row } = this.#slices.selection.state.place
    const { at } = this.#slices.changes.state
    const places = await this.#placesIn(row, 1)
    const onward = direction === 1 ? places : places.toReversed()
    const here = this.isCurrent ? onward.findIndex(({ segment, nth }) => segment === at?.segment && nth === at.nth) : -1
    return onward.slice(here + 1).find(({ isKept }) => !isKept)
  }

  async #inOtherRow(direction: Direction): Promise<ChangePlace | undefined> {
    const way = await this.#wayOn(direction)
    for (let at = 0; at < way.length; ) {
      const row = way[at] ?? 0
      // Mostly the next row has one; where many were kept, many are asked for at once.
      const count = at === 0 ? 1 : mostRows
      const first = direction === 1 ? row : Math.max(0, row - count + 1)
      const open = (await this.#placesIn(first, count)).filter(({ isKept }) => !isKept)
      for (; at < way.length; at++) {
        const one = way[at] ?? 0
        if (one < first || one >= first + count) break
        const there = open.filter((place) => place.row === one)
        const found = direction === 1 ? there[0] : there.at(-1)
        if (found !== undefined) return found
      }
    }
    return undefined
  }

  /** The rows with changes as one comes to them: past the end from the other end, the row one is in last. */
  async #wayOn(direction: Direction): Promise<readonly number[]> {
    await this.#fetchList()
    const { row } = this.#slices.selection.state.place
    const all = this.#slices.changes.state.rows
    const onward = direction === 1 ? all : all.toReversed()
    const isAhead = (one: number) => (direction === 1 ? one > row : one < row)
    return [
      ...onward.filter(isAhead),
      ...onward.filter((one) => !isAhead(one) && one !== row),
      ...onward.filter((one) => one === row),
    ]
  }

  /** Goes to a change; the caret stays out of the text, so that the redline can be seen there. */
  async goTo(at: ChangePlace, turn = this.#navigation.turn()): Promise<void> {
    await this.#loader.load(at.row)
    if (!this.#navigation.isStill(turn)) return
    this.#navigation.goTo({ row: at.row, segment: at.segment }, undefined, undefined, turn)
    this.#slices.findings.change({ finding: undefined })
    this.#slices.changes.change({ at })
    if (this.#slices.selection.state.panel !== undefined) this.#slices.selection.change({ panel: 'changes' })
  }

  /**
   * Yes keeps the change and no takes it back; then the next, unless the person has gone elsewhere meanwhile. Keys come
   * faster than the store answers: one pressed before the next change was shown is for that one, if it is ever shown.
   */
  answerCurrent(answer: 'yes' | 'no'): Promise<void> {
    const turn = this.#navigation.turn()
    const isForNext = this.#waiting > 0
    const here = this.#slices.changes.state.at
    return this.#inTurn(async () => {
      const at = isForNext ? this.#slices.changes.state.at : here
      if (at === undefined) return this.#move(1, turn)
      if (isForNext && !this.isCurrent) return
      return answer === 'yes' ? this.#keep(at, turn) : this.#takeBack(at, turn)
    })
  }

  #inTurn(answer: () => Promise<void>): Promise<void> {
    this.#waiting += 1
    this.#answers = this.#answers.then(answer).finally(() => {
      this.#waiting -= 1
    })
    return this.#answers
  }

  async #keep(at: ChangePlace, turn: number): Promise<void> {
    const { redlines } = this.#slices.changes.state
    const { segment } = at
    const redline = redlines.get(segment)
    const change = redline && changesIn(redline)[at.nth]
    if (change !== undefined && !change.isKept) {
      const { before, after, hands } = change
      const edit = hands.at(-1)?.edit ?? null
      const reply = await this.#edits.act('change.keep', () => ({ segment, edit, before, after }))
      if (reply === undefined) return
      if (!reply.ok) return this.#edits.refused(reply.failure)
    }
    await this.#move(1, turn)
  }

  async #takeBack(at: ChangePlace, turn: number): Promise<void> {
    const redline = this.#slices.changes.state.redlines.get(at.segment)
    const change = redline && changesIn(redline)[at.nth]
    if (redline === undefined || change === undefined) return this.#move(1, turn)
    const { segment, latestEdit, gap } = redline
    const text = takeBack(redline.pieces, change)
    const space = gap.includes(change) ? { gapBefore: takeBack(gap, change) } : {}
    const basedOn = latestEdit ?? null
    const reply = await this.#edits.act('segment.takeBack', () => ({ segment, basedOn, text, ...space }))
    if (reply === undefined) return
    if (!reply.ok) return this.#edits.refused(reply.failure)
    this.#slices.tell({ kind: 'taken-back' })
    await this.#fetch()
    // What was the next one has its number now.
    const places = await this.#placesIn(at.row, 1)
    const next = places.find((one) => one.segment === segment && one.nth >= at.nth && !one.isKept)
    if (next !== undefined) await this.goTo(next, turn)
    else await this.#move(1, turn)
  }
}

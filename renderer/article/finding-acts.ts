/** What is done with findings: going from one to the next, fixing, dismissing; each act goes on to the next by itself. */

import type { ArticleChange } from '../../contract/article.ts'
import type { AlikeFindings, FindingFailure, PlacedFinding } from '../../contract/finding.ts'
import type { DismissHabit } from '../../contract/settings.ts'
import type { DismissScope } from '../../core/model/finding.ts'
import type { FindingId } from '../../core/model/ids.ts'
import type { Result } from '../../core/model/result.ts'
import type { ArticleSlices } from './article-slices.ts'
import type { ArticleState } from './article-state.ts'
import type { EditQueue } from './edit-queue.ts'
import { everyFinding, type FindingFilter, filterFindings } from './finding-filter.ts'
import type { Navigation } from './navigation.ts'
import type { Notice } from './notice.ts'
import type { Direction } from './place.ts'
import { type FindingOrder, findingAfter, findingFrom, neighbourFinding } from './rank-findings.ts'
import { rowAt } from './row-cache.ts'
import type { RowLoader } from './row-loader.ts'
import { filtered, sorted } from './slices/findings.ts'
import type { CaretWish } from './slices/selection.ts'

/** From the current finding while one is still at it, else from the caret, else from the start of the active segment. */
function nextInText(state: ArticleState, caret: number | undefined, direction: Direction): PlacedFinding | undefined {
  const { findings, finding, filter, place, rows } = state
  const walked = filterFindings(findings, filter)
  const current = walked.find(({ id }) => id === finding)
  const hasLeft = caret !== undefined && current !== undefined && !isAround(current, caret)
  if (current !== undefined && !hasLeft) return neighbourFinding(walked, current.id, direction)
  const nth = rowAt(rows, place.row)?.target.findIndex(({ id }) => id === place.segment) ?? -1
  return findingFrom(walked, { row: place.row, nth, at: caret ?? 0 }, direction)
}

function isAround({ span }: PlacedFinding, caret: number): boolean {
  return caret >= span.start && caret <= span.end
}

/** A repair to make: which fix of which finding. */
export type ChosenFix = { readonly finding: FindingId; readonly fix: number }

/** How one goes on to the next finding: into its text, and in whose turn. */
type WayOn = { readonly withCaret: boolean; readonly turn: number }

export class FindingActs {
  /** How far a dismissal is meant; `ask` until somebody has said so. */
  habit: DismissHabit = 'ask'
  #slices: ArticleSlices
  #loader: RowLoader
  #edits: EditQueue
  #navigation: Navigation
  #answers: Promise<void> = Promise.resolve()

  constructor(slices: ArticleSlices, loader: RowLoader, edits: EditQueue, navigation: Navigation) {
    this.#slices = slices
    this.#loader = loader
    this.#edits = edits
    this.#navigation = navigation
  }

  /** Only these are listed and walked. The current one stays current if it is among them. */
  show(filter: FindingFilter): void {
    this.#slices.findings.change(filtered(this.#slices.findings.state, filter))
  }

  /** How the panel lists them; numbers and F8 follow the text all the same. */
  sort(findingOrder: FindingOrder): void {
    this.#slices.findings.change(sorted(this.#slices.findings.state, findingOrder))
  }

  /** The next or previous in the text, of those the filter lets through, from where one is; wraps round. */
  async move(direction: Direction, withCaret: boolean, turn = this.#navigation.turn()): Promise<void> {
    await this.#edits.leave()
    await this.#edits.checked()
    const { state, caret } = this.#slices
    const at = withCaret && caret?.segment === state.place.segment ? caret?.end : undefined
    await this.#go(nextInText(state, at, direction), withCaret, turn)
  }

  /** The next or previous as the panel lists them; the first or last from nowhere. */
  async moveInList(direction: Direction): Promise<void> {
    const turn = this.#navigation.turn()
    await this.#edits.leave()
    await this.#edits.checked()
    const { listed, finding } = this.#slices.state
    const edge = direction === 1 ? listed[0] : listed.at(-1)
    await this.#go(neighbourFinding(listed, finding, direction) ?? edge, false, turn)
  }

  async #go(next: PlacedFinding | undefined, withCaret: boolean, turn: number): Promise<void> {
    if (!this.#navigation.isStill(turn)) return
    if (next === undefined) return this.#slices.tell({ kind: 'no-findings' })
    if (this.#slices.state.panel === 'history') this.#slices.selection.change({ panel: 'findings' })
    await this.goTo(next, withCaret, turn)
  }

  /** Goes to any finding; one that the filter hides opens the filter. */
  async goTo(finding: PlacedFinding, withCaret: boolean, turn = this.#navigation.turn()): Promise<void> {
    await this.#loader.load(finding.row)
    if (!this.#navigation.isStill(turn)) return
    if (!this.#slices.state.listed.some(({ id }) => id === finding.id)) this.show(everyFinding)
    const wish: CaretWish | undefined = withCaret ? { kind: 'span', ...finding.span } : undefined
    this.#navigation.goTo({ row: finding.row, segment: finding.segment }, wish, finding.id, turn)
  }

  /**
   * Yes or no to the finding that is current once every answer before this one is stored: keys come faster than the
   * store answers, and each is meant for a finding of its own. Without a current one, goes to the first.
   */
  answerCurrent(answer: 'yes' | 'no', withCaret: boolean): Promise<void> {
    const turn = this.#navigation.turn()
    return this.#inTurn(() => {
      const { finding } = this.#slices.state
      if (finding === undefined) return this.move(1, withCaret, turn)
      return answer === 'yes' ? this.fix(finding, 0, withCaret, turn) : this.dismiss(finding, withCaret, turn)
    })
  }

  #inTurn(answer: () => Promise<void>): Promise<void> {
    this.#answers = this.#answers.then(answer)
    return this.#answers
  }

  /** Takes a fix of the finding and goes on to the next; puts the caret there if only a person can mend it. */
  fix(finding: FindingId, fix: number, withCaret: boolean, turn = this.#navigation.turn()): Promise<void> {
    const unfixable = this.#slices.state.findings.find(({ id, fixes }) => id === finding && fixes.length === 0)
    if (unfixable !== undefined) {
      this.#slices.tell({ kind: 'by-hand' })
      return this.goTo(unfixable, true, turn)
    }
    return this.#settle(
      finding,
      { withCaret, turn },
      () => this.#edits.act('finding.fix', () => ({ finding, fix })),
      ({ check }, { reopened }) => ({ kind: 'fixed', check, reopened }),
    )
  }

  /** Dismisses the finding for good and goes on to the next. The very first time it is asked how far that is meant. */
  dismiss(finding: FindingId, withCaret: boolean, turn = this.#navigation.turn()): Promise<void> {
    const { asked } = this.#slices.state
    if (this.habit !== 'ask') return this.#silence(finding, this.habit, { withCaret, turn })
    // No once more, without an answer: no more than this place was meant.
    if (asked?.finding === finding) return this.#silence(finding, 'place', { withCaret: asked.withCaret, turn })
    return this.#ask(finding, withCaret)
  }

  async #ask(id: FindingId, withCaret: boolean): Promise<void> {
    const finding = this.#slices.state.findings.find((known) => known.id === id)
    if (finding === undefined) return this.#edits.refused({ kind: 'finding-gone' })
    if (this.#slices.state.finding !== id) await this.goTo(finding, false)
    this.#slices.findings.change({ asked: { finding: id, withCaret } })
    this.#slices.selection.change({ panel: 'findings' })
  }

  /** The answer to the question, for this dismissal and all to come. */
  answer(scope: DismissScope): Promise<void> {
    const { asked } = this.#slices.state
    this.habit = scope
    if (asked === undefined) return Promise.resolve()
    this.#slices.findings.change({ asked: undefined })
    // The next key may come before the next finding is the current one.
    const way = { withCaret: asked.withCaret, turn: this.#navigation.turn() }
    return this.#inTurn(() => this.#silence(asked.finding, scope, way))
  }

  /** Dismisses the finding as far as is said this once, and goes on to the next. */
  dismissAs(finding: FindingId, scope: DismissScope): Promise<void> {
    return this.#silence(finding, scope, { withCaret: false, turn: this.#navigation.turn() })
  }

  /** Nothing is dismissed, and nothing remembered. */
  takeBackQuestion(): void {
    this.#slices.findings.change({ asked: undefined })
  }

  #silence(finding: FindingId, scope: DismissScope, way: WayOn): Promise<void> {
    return this.#settle(
      finding,
      way,
      () => this.#edits.act('finding.dismiss', () => ({ finding, scope })),
      ({ check }, { silenced, elsewhere }) => ({ kind: 'dismissed', check, scope, silenced, elsewhere }),
    )
  }

  async #settle<Change extends ArticleChange>(
    id: FindingId,
    { withCaret, turn }: WayOn,
    act: () => Promise<Result<Change, FindingFailure> | undefined>,
    told: (finding: PlacedFinding, change: Change) => Notice,
  ): Promise<void> {
    await this.#edits.leave()
    const position = this.#slices.state.listed.findIndex((finding) => finding.id === id)
    const finding = this.#slices.state.findings.find((known) => known.id === id)
    if (finding === undefined) return this.#edits.refused({ kind: 'finding-gone' })
    const reply = await act()
    if (reply === undefined) return
    if (!reply.ok) return this.#edits.refused(reply.failure)
    this.#slices.tell(told(finding, reply.value))
    await this.#edits.checked()
    const next = findingAfter(this.#slices.state.listed, Math.max(0, position))
    if (next !== undefined) await this.goTo(next, withCaret, turn)
  }

  /** Opens the preview of every place that a repair of this kind would mend. */
  previewAlike(finding: FindingId | undefined): void {
    this.#slices.findings.change({ alike: finding, asked: undefined })
  }

  /** The open findings that could be mended along with this one; undefined if they cannot be had. */
  async alikeTo(finding: FindingId): Promise<AlikeFindings | undefined> {
    await this.#edits.settled
    const reply = await this.#slices.ask('finding.alike', { finding })
    if (reply === undefined || reply.ok) return reply?.value
    this.#edits.refused(reply.failure)
    return undefined
  }

  /** Makes all these repairs as one act, to be undone as one. */
  async fixMany(fixes: readonly ChosenFix[]): Promise<void> {
    this.previewAlike(undefined)
    const { article } = this.#slices
    const turn = this.#navigation.turn()
    const position = this.#slices.state.listed.findIndex(({ id }) => id === this.#slices.state.finding)
    const reply = await this.#edits.act('finding.fixMany', () => ({ article, fixes: [...fixes] }))
    if (reply === undefined) return
    if (!reply.ok) return this.#edits.refused(reply.failure)
    const { fixed, skipped, reopened } = reply.value
    this.#slices.tell({ kind: 'fixed-many', fixed, skipped, reopened })
    await this.#edits.checked()
    const next = findingAfter(this.#slices.state.listed, Math.max(0, position))
    if (next !== undefined) await this.goTo(next, false, turn)
  }
}

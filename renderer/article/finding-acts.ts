/** What is done with findings: going from one to the next, fixing, dismissing; each act goes on to the next by itself. */
import type { FindingFailure } from '../../contract/failures.ts'
import type { ArticleChange, PlacedFinding } from '../../contract/shapes.ts'
import type { FindingId } from '../../core/model/ids.ts'
import type { Result } from '../../core/model/result.ts'
import type { ArticleMemory } from './article-memory.ts'
import type { CaretWish } from './article-state.ts'
import type { Direction } from './place.ts'
import { findingAfter, neighbourFinding } from './rank-findings.ts'
import type { RowLoader } from './row-loader.ts'
import type { Walking } from './walking.ts'
import type { Writing } from './writing.ts'

export class FindingActs {
  #memory: ArticleMemory
  #loader: RowLoader
  #writing: Writing
  #walking: Walking

  constructor(memory: ArticleMemory, loader: RowLoader, writing: Writing, walking: Walking) {
    this.#memory = memory
    this.#loader = loader
    this.#writing = writing
    this.#walking = walking
  }

  /** The next or previous finding, worst first, wrapping round; its place is shown. */
  async move(direction: Direction, withCaret: boolean): Promise<void> {
    await this.#writing.leave()
    const { findings, finding } = this.#memory.state
    const next = neighbourFinding(findings, finding, direction)
    if (next === undefined) return this.#memory.tell({ kind: 'no-findings' })
    if (this.#memory.state.panel === 'history') this.#memory.change({ panel: 'findings' })
    await this.goTo(next, withCaret)
  }

  async goTo(finding: PlacedFinding, withCaret: boolean): Promise<void> {
    await this.#loader.load(finding.row)
    const wish: CaretWish | undefined = withCaret ? { kind: 'span', ...finding.span } : undefined
    this.#walking.goTo({ row: finding.row, segment: finding.segment }, wish, finding.id)
  }

  /** Takes a fix of the finding and goes on to the next; puts the caret there if only a person can mend it. */
  fix(finding: FindingId, fix: number, withCaret: boolean): Promise<void> {
    const unfixable = this.#memory.state.findings.find(({ id, fixes }) => id === finding && fixes.length === 0)
    if (unfixable !== undefined) {
      this.#memory.tell({ kind: 'by-hand' })
      return this.goTo(unfixable, true)
    }
    return this.#settle(finding, 'fixed', withCaret, () => this.#writing.act('finding.fix', () => ({ finding, fix })))
  }

  /** Dismisses the finding for good and goes on to the next. */
  dismiss(finding: FindingId, withCaret: boolean): Promise<void> {
    return this.#settle(finding, 'dismissed', withCaret, () =>
      this.#writing.act('finding.dismiss', () => ({ finding })),
    )
  }

  async #settle(
    id: FindingId,
    kind: 'fixed' | 'dismissed',
    withCaret: boolean,
    act: () => Promise<Result<ArticleChange, FindingFailure> | undefined>,
  ): Promise<void> {
    await this.#writing.leave()
    const position = this.#memory.state.findings.findIndex((finding) => finding.id === id)
    const finding = this.#memory.state.findings[position]
    if (finding === undefined) return this.#writing.refused({ kind: 'finding-gone' }, undefined)
    const reply = await act()
    if (reply === undefined) return
    if (!reply.ok) return this.#writing.refused(reply.failure, undefined)
    this.#memory.tell({ kind, check: finding.check })
    const next = findingAfter(this.#memory.state.findings, position)
    if (next !== undefined) await this.goTo(next, withCaret)
  }
}

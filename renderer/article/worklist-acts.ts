/** What waits for somebody's role: going to it, confirming it, and what stands in the way of a move of the article. */
import { maxMended } from '../../contract/limits.ts'
import type { SegmentId } from '../../core/model/ids.ts'
import type { Role } from '../../core/model/person.ts'
import type { Segment, SegmentState } from '../../core/model/segment.ts'
import type { MoveObstacle } from '../../core/model/workflow.ts'
import { confirmSegment, stateAfterEdit } from '../../core/workflow/segment-steps.ts'
import type { ArticleSlices } from './article-slices.ts'
import type { CommentActs } from './comment-acts.ts'
import type { EditQueue } from './edit-queue.ts'
import type { FindingActs } from './finding-acts.ts'
import type { Navigation } from './navigation.ts'
import type { Direction } from './place.ts'
import { targetSegment } from './row-cache.ts'
import type { RowChoice } from './row-choice.ts'
import type { CaretWish } from './slices/selection.ts'

/** The segments a refused move speaks of. */
const obstacleStates: { readonly [Kind in MoveObstacle]?: readonly SegmentState[] } = {
  'empty-target': ['empty'],
  'returned-segments': ['returned'],
  'machine-segments': ['machine'],
  'unconfirmed-segments': ['machine', 'draft', 'returned'],
}

/** What else of the article can stand in the way. */
type Ways = { readonly findings: FindingActs; readonly comments: CommentActs; readonly choice: RowChoice }

export class WorklistActs {
  #slices: ArticleSlices
  #edits: EditQueue
  #navigation: Navigation
  #ways: Ways
  /** Who confirms: decides what is still open. */
  role: Role = 'translator'

  constructor(slices: ArticleSlices, edits: EditQueue, navigation: Navigation, ways: Ways) {
    this.#slices = slices
    this.#edits = edits
    this.#navigation = navigation
    this.#ways = ways
  }

  /** The next or previous segment that waits for this person's role. */
  move(direction: Direction, wish?: CaretWish, turn?: number): Promise<boolean> {
    return this.#navigation.moveToOpen(direction, this.role, wish, turn)
  }

  /** Confirms all that is chosen, in one act, and goes to what is open behind it. */
  async #confirmSeveral(andGo: 'next' | 'stay', wish?: CaretWish): Promise<void> {
    const chosen = await this.#ways.choice.segments()
    const waiting = chosen
      .filter(({ state, isLocked }) => isLocked !== true && confirmSegment(state, this.role) !== state)
      .map(({ id }) => id)
    if (waiting.length > maxMended) return this.#slices.tell({ kind: 'too-many', most: maxMended })
    if (waiting.length > 0) {
      const reply = await this.#edits.act('segment.confirmSeveral', () => ({ segments: waiting.map(this.#seen) }))
      if (reply?.ok === false) this.#slices.tell({ kind: 'refused', failure: reply.failure })
      if (reply?.ok !== true) return
      const { findings } = this.#slices.state
      const critical = findings.filter(({ segment, severity }) => severity === 'critical' && waiting.includes(segment))
      this.#slices.tell({ kind: 'confirmed-several', count: waiting.length, critical: critical.length })
    }
    if (andGo === 'stay') return
    this.#ways.choice.leave()
    await this.move(1, wish)
  }

  readonly #seen = (segment: SegmentId) => ({
    segment,
    basedOn: targetSegment(this.#slices.state.rows, segment)?.latestEdit ?? null,
  })

  /** Confirms the active segment as it stands on screen, and goes to the next that is open for this role. One that is locked stays as it is. */
  async confirm(andGo: 'next' | 'stay', wish?: CaretWish): Promise<void> {
    const { place, rows, head, findingsOf } = this.#slices.state
    if (head?.closed !== undefined) return this.#edits.refused({ kind: 'article-closed', why: head.closed })
    if (this.#ways.choice.isMany) return this.#confirmSeveral(andGo, wish)
    const segment = place.segment === undefined ? undefined : targetSegment(rows, place.segment)
    const isLocked = segment?.isLocked === true
    if (isLocked && andGo === 'stay') return this.#slices.tell({ kind: 'segment-locked' })
    const stored = segment && !isLocked && this.#edits.confirm(segment, this.#confirmed(segment))
    if (segment !== undefined && !isLocked) {
      const critical = findingsOf.get(segment.id)?.filter(({ severity }) => severity === 'critical') ?? []
      this.#slices.tell({ kind: 'confirmed', row: place.row, critical })
    }
    if (andGo === 'next') await this.move(1, wish)
    await stored
  }

  /** Locks all that is chosen in one act, or unlocks it where all of it is locked. */
  async turnLock(): Promise<void> {
    const { place, rows, head } = this.#slices.state
    if (head?.closed !== undefined) return this.#edits.refused({ kind: 'article-closed', why: head.closed })
    const active = place.segment === undefined ? undefined : targetSegment(rows, place.segment)
    const chosen = this.#ways.choice.isMany ? await this.#ways.choice.segments() : active === undefined ? [] : [active]
    if (chosen.length === 0) return this.#edits.refused({ kind: 'no-such-segment' })
    if (chosen.length > maxMended) return this.#slices.tell({ kind: 'too-many', most: maxMended })
    const isLocked = chosen.some((segment) => segment.isLocked !== true)
    const turned = chosen.filter((segment) => (segment.isLocked === true) !== isLocked).map(({ id }) => id)
    const reply = await this.#edits.act('segment.lock', () => ({ segments: turned, isLocked }))
    if (reply?.ok === false) this.#edits.refused(reply.failure)
    else if (reply?.ok === true) this.#slices.tell({ kind: isLocked ? 'locked' : 'unlocked', count: turned.length })
  }

  #confirmed({ id, state }: Segment): SegmentState {
    return confirmSegment(
      this.#slices.outbox.get(id)?.stage === 'typing' ? stateAfterEdit(state, this.role) : state,
      this.role,
    )
  }

  /** The first place that stands in the way of a move of the article. */
  async goToObstacle(kind: MoveObstacle): Promise<void> {
    if (kind === 'unread-segments') {
      const turn = this.#navigation.turn()
      const unread = await this.#slices.ask('article.unread', { article: this.#slices.article })
      if (unread?.row !== undefined) await this.#navigation.goToRow(unread.row, { kind: 'start' }, turn)
      return
    }
    if (kind === 'open-findings') {
      const first = this.#slices.state.findings.find(({ severity }) => severity === 'critical')
      if (first !== undefined) await this.#ways.findings.goTo(first, false)
      return
    }
    if (kind === 'must-change') return this.#ways.comments.goToMustChange()
    const states = obstacleStates[kind]
    if (states !== undefined) await this.#navigation.goToState(states, { kind: 'start' })
  }
}

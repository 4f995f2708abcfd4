/** Everything that changes the open article: typed text, confirming, and acts of the store, strictly one after another. */

import type { ArticleChange, ArticleHead } from '../../contract/article.ts'
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { SverkaEvent } from '../../contract/events.ts'
import type { FindingFailure, FixManyFailure } from '../../contract/finding.ts'
import type { EditFailure, OpenDraft } from '../../contract/segment.ts'
import type { ActionId, SegmentId } from '../../core/model/ids.ts'
import { largest } from '../../core/model/lists.ts'
import type { Result } from '../../core/model/result.ts'
import type { Segment, SegmentState } from '../../core/model/segment.ts'
import { type ArticleAct, isChange } from './acts.ts'
import type { ArticleSlices } from './article-slices.ts'
import { Delivery } from './delivery.ts'
import { targetSegment } from './row-cache.ts'
import type { RowLoader } from './row-loader.ts'
import { changedFindings } from './slices/findings.ts'
import { afterChange, isWritable, type TextSlice } from './slices/text.ts'
import { beginTyping, createDraftTimer, needsStoring, type TypedText, waitMs } from './typed-text.ts'

export type FindingsTold = Extract<SverkaEvent, { readonly kind: 'findings.changed' }>

export class EditQueue {
  /** The newest action of the article that this window knows of. */
  lastAction: ActionId | undefined
  #slices: ArticleSlices
  #loader: RowLoader
  #delivery: Delivery
  #queue: Promise<unknown> = Promise.resolve()
  /** Something was changed, and no check of it was told yet. */
  #isUnchecked = false
  #timer = createDraftTimer(() => this.#offer())

  constructor(slices: ArticleSlices, loader: RowLoader) {
    this.#slices = slices
    this.#loader = loader
    this.#delivery = new Delivery(slices, loader, (change) => this.apply(change))
  }

  /** Settles when all that was asked for so far is done. */
  get settled(): Promise<unknown> {
    return this.#queue
  }

  /** The text as it stands in the editor after each key. */
  type(segment: SegmentId, text: string): void {
    const typed = this.#typingIn(segment)
    if (typed === undefined) return
    typed.text = text
    this.#timer.touch()
    this.#slices.showTyped()
  }

  #typingIn(id: SegmentId): TypedText | undefined {
    const { outbox, state } = this.#slices
    if (this.isTyping(id)) return outbox.get(id)
    void this.leave()
    const segment = targetSegment(state.rows, id)
    const typed = outbox.get(id) ?? (segment && outbox.of(segment))
    if (typed === undefined) return undefined
    typed.stage = 'typing'
    typed.confirms = undefined
    return typed
  }

  /** True while the segment holds typed text the store has not been given as an edit. */
  isTyping(segment: SegmentId): boolean {
    return this.#slices.outbox.get(segment)?.stage === 'typing'
  }

  /** Goes on with what was typed before this page: in `at` it goes on being typed, elsewhere it becomes an edit. */
  adopt(drafts: readonly OpenDraft[], at?: SegmentId): void {
    const { outbox, state } = this.#slices
    if (!isWritable(state.head)) return
    for (const { segment, text, basedOn, begunOn, isStranded } of drafts) {
      if (outbox.get(segment) !== undefined) continue
      const typed = outbox.add(beginTyping(segment, begunOn, basedOn))
      typed.text = text
      typed.kept = text
      typed.stage = isStranded ? 'stranded' : segment === at ? 'typing' : 'left'
    }
    this.#slices.showTyped()
    this.#offerLater()
  }

  /** Stores what was typed as one edit; does nothing if nothing was. */
  async leave(): Promise<void> {
    await Promise.all(this.#slices.outbox.all('typing').map((typed) => this.#leave(typed)))
  }

  #leave(typed: TypedText): Promise<void> {
    typed.stage = 'left'
    if (typed.underWay > 0 || needsStoring(typed)) return this.#send(typed)
    this.#slices.outbox.drop(typed)
    this.#slices.showTyped()
    return Promise.resolve()
  }

  /** Confirms the segment as it stands on screen; its glyph turns to `state` before the store has answered. */
  confirm(segment: Segment, state: SegmentState): Promise<void> {
    const typed = this.#slices.outbox.of(segment)
    typed.stage = 'left'
    typed.confirms = state
    return this.#send(typed)
  }

  /** Asks for the text, as it stands now, to be stored in its turn. */
  #send(typed: TypedText): Promise<void> {
    const { text, confirms } = typed
    return this.#inTurn(typed, async () => {
      if (typed.stage !== 'held' && typed.stage !== 'stranded') await this.#delivery.store(typed, text, confirms)
    })
  }

  #draft(typed: TypedText): Promise<void> {
    return this.#inTurn(typed, async () => {
      if (typed.stage !== 'left' && typed.kept !== typed.text) await this.#delivery.draft(typed)
    })
  }

  #inTurn(typed: TypedText, task: () => Promise<void>): Promise<void> {
    typed.underWay += 1
    this.#slices.showTyped()
    return this.#enqueue(async () => {
      try {
        if (this.#slices.outbox.get(typed.segment) === typed) await task()
      } finally {
        typed.underWay -= 1
        this.#slices.showTyped()
        this.#offerLater()
      }
    })
  }

  /** Gives the store what it does not hold yet: drafts of what is being typed, and again what it did not take. */
  #offer(): void {
    for (const typed of this.#slices.outbox.all()) {
      if (typed.underWay > 0) continue
      if (typed.stage === 'left') void this.#send(typed)
      else if (typed.kept !== typed.text) void this.#draft(typed)
    }
  }

  #offerLater(): void {
    const waiting = this.#slices.outbox.all().filter(({ stage, kept, text }) => stage === 'left' || kept !== text)
    if (waiting.length > 0) this.#timer.touch(waitMs(largest(waiting.map(({ failures }) => failures))))
  }

  /**
   * Runs a task after all that was asked for before, once everything typed is an edit. Undefined if that cannot be:
   * the store does not take it, or the person has to choose first.
   */
  alone<Answer>(task: () => Promise<Answer>): Promise<Answer | undefined> {
    void this.leave()
    return this.#enqueue(async () => ((await this.#deliverAll()) ? task() : undefined))
  }

  async #deliverAll(): Promise<boolean> {
    const { outbox } = this.#slices
    // What was left since has its own turn, after the task.
    for (const typed of outbox.owed()) {
      typed.stage = 'left'
      // Told again: this time somebody waits for it.
      typed.failures = 0
      await this.#delivery.store(typed, typed.text, typed.confirms)
      const mayWait = outbox.get(typed.segment)?.stage === 'held' && typed.kept !== typed.text
      if (mayWait) await this.#delivery.draft(typed)
    }
    this.#slices.showTyped()
    this.#offerLater()
    return outbox.owed().length === 0
  }

  /**
   * Has the store act, after all that was asked for before and once everything typed is an edit, and shows what it
   * changed. The arguments are made at its turn: what was typed before may be what they speak of.
   */
  act<Name extends ArticleAct>(name: Name, argumentsOf: () => Arguments<Name>): Promise<Reply<Name> | undefined> {
    return this.alone(async () => {
      const reply = await this.#slices.send(name, argumentsOf())
      // Every act's reply is a result with a change or a head; the compiler cannot follow that through the union of names.
      const result = reply as Result<ArticleChange | ArticleHead, unknown> | undefined
      if (result?.ok === true) await this.#showDone(result.value)
      return reply
    })
  }

  async #showDone(done: ArticleChange | ArticleHead): Promise<void> {
    if (!isChange(done)) return this.show({ head: done })
    this.apply(done)
    if (done.rows !== undefined) await this.#loader.reflow()
    this.#offerLater()
  }

  /** Shows what an act of this window changed. Text typed or sent meanwhile stays on screen, based on the change. */
  apply(change: ArticleChange): void {
    this.lastAction = change.action ?? this.lastAction
    this.#isUnchecked ||= change.action !== undefined
    for (const segment of change.segments) this.#slices.outbox.rebase(segment)
    this.#slices.findings.change(changedFindings(this.#slices.findings.state, change))
    this.show(afterChange(this.#slices.text.state, change))
    if (change.restated) void this.#loader.renew()
    if (change.discussed) this.#slices.comments.change({ news: this.#slices.comments.state.news + 1 })
  }

  /** Shows what the check of a change found, wherever one is by now. */
  takeFindings(told: FindingsTold): void {
    const { text, findings } = this.#slices
    if (text.state.status !== 'open') return
    this.#isUnchecked = false
    findings.change(changedFindings(findings.state, told))
    this.show({ head: told.head })
  }

  /**
   * Waits until what was changed is checked, so that nobody is led to what the change has mended: a question about the
   * article is answered after its checks, and what came of them is told before the answer.
   */
  async checked(): Promise<void> {
    if (!this.#isUnchecked) return
    const { article } = this.#slices
    await this.#slices.ask('article.open', { article })
    this.#isUnchecked = false
  }

  /** Shows the article as it is now. If it was reopened, what was being typed when it closed comes back. */
  show(text: Partial<TextSlice>): void {
    const wasOpen = isWritable(this.#slices.text.state.head)
    this.#slices.showText(text)
    if (!wasOpen && isWritable(this.#slices.text.state.head)) void this.#takeUp()
  }

  async #takeUp(): Promise<void> {
    const { article } = this.#slices
    this.adopt((await this.#slices.ask('article.drafts', { article })) ?? [])
  }

  /** Tells why the store refused. */
  refused(failure: EditFailure | FindingFailure | FixManyFailure): void {
    this.#slices.tell({ kind: 'refused', failure })
  }

  /** Ends a conflict: one's own text on top of theirs; theirs, and one's own in the history; or a choice put off. */
  async resolve(choice: 'mine' | 'theirs' | 'later'): Promise<void> {
    const { conflict } = this.#slices.state
    const typed = conflict && this.#slices.outbox.get(conflict.segment)
    this.#slices.saving.change({ conflict: undefined })
    if (conflict === undefined || typed === undefined) return
    if (choice === 'mine') {
      this.#delivery.acknowledge(typed, conflict.theirs)
      typed.stage = 'left'
      await this.#send(typed)
    } else if (choice === 'theirs') await this.#inTurn(typed, () => this.#delivery.setAside(typed))
    else {
      typed.isContested = true
      await this.#draft(typed)
    }
    this.#askNext()
  }

  /** The person has done with a text whose segment is gone. */
  async discardStranded(segment: SegmentId): Promise<void> {
    const typed = this.#slices.outbox.get(segment)
    if (typed?.stage !== 'stranded') return
    await this.#inTurn(typed, async () => {
      const reply = await this.#slices.send('segment.dropDraft', { segment })
      if (reply !== undefined && typed.stage === 'stranded') this.#slices.outbox.drop(typed)
    })
  }

  /** Another text may have met somebody else's while the person was asked about the first. */
  #askNext(): void {
    const next = this.#slices.outbox.all('held').find(({ isContested }) => !isContested)
    if (next === undefined || this.#slices.state.conflict !== undefined) return
    next.stage = 'left'
    void this.#send(next)
  }

  #enqueue<Answer>(task: () => Promise<Answer>): Promise<Answer> {
    const done = this.#queue.then(task)
    this.#queue = done.catch(() => undefined)
    return done
  }
}

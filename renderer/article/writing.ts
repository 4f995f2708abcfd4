/** Everything that changes the open article: typed text, confirming, and acts of the store, strictly one after another. */
import type { Arguments, CommandName, Reply } from '../../contract/commands.ts'
import type { EditFailure, FindingFailure, FixManyFailure } from '../../contract/failures.ts'
import type { ArticleChange } from '../../contract/shapes.ts'
import type { ActionId, EditId, SegmentId } from '../../core/model/ids.ts'
import type { Result } from '../../core/model/result.ts'
import type { Segment, SegmentState } from '../../core/model/segment.ts'
import type { ArticleMemory } from './article-memory.ts'
import { withChange, withOptimism } from './article-state.ts'
import { targetSegment } from './row-cache.ts'
import type { RowLoader } from './row-loader.ts'
import { beginTyping, createDraftTimer, needsStoring, type TypedText } from './typed-text.ts'

/** Commands that answer with what they changed. */
export type Act = {
  [Name in CommandName]: Reply<Name> extends Result<ArticleChange, infer _> ? Name : never
}[CommandName]

export class Writing {
  /** The newest action of the article that this window knows of. */
  lastAction: ActionId | undefined
  #memory: ArticleMemory
  #loader: RowLoader
  #queue: Promise<unknown> = Promise.resolve()
  #typing: TypedText | undefined
  /** Typed texts on their way to the store; their base moves with our own edits before them. */
  #onTheWay = new Set<TypedText>()
  #timer = createDraftTimer(() => this.#saveDraft())

  constructor(memory: ArticleMemory, loader: RowLoader) {
    this.#memory = memory
    this.#loader = loader
  }

  /** Settles when all that was asked for so far is done. */
  get settled(): Promise<unknown> {
    return this.#queue
  }

  /** The text as it stands in the editor after each key. */
  type(segment: SegmentId, text: string): void {
    const typing = this.#typing?.segment === segment ? this.#typing : this.#begin(segment)
    if (typing === undefined) return
    typing.text = text
    this.#timer.touch()
    if (this.#memory.state.saving !== 'unsaved') this.#memory.change({ saving: 'unsaved' })
  }

  #begin(id: SegmentId): TypedText | undefined {
    void this.leave()
    const segment = targetSegment(this.#memory.state.rows, id)
    this.#typing = segment && beginTyping(segment.id, segment.text, segment.latestEdit)
    return this.#typing
  }

  /** True while the segment holds typed text the store has not been given as an edit. */
  isTyping(segment: SegmentId): boolean {
    return this.#typing?.segment === segment
  }

  #saveDraft(): void {
    const typed = this.#typing
    if (typed === undefined || typed.drafted === typed.text) return
    const text = typed.text
    typed.drafted = text
    this.#memory.change({ saving: 'saving' })
    void this.#enqueue(async () => {
      if (this.#typing !== typed) return
      const { segment, basedOn } = typed
      const reply = await this.#memory.call('segment.draft', { segment, basedOn: basedOn ?? null, text })
      if (reply === undefined) return this.#draftAgain(typed)
      if (!reply.ok) return this.refused(reply.failure, typed)
      if (this.#typing === typed && typed.text === text) this.#memory.change({ saving: 'saved' })
    })
  }

  /** The store did not hear the draft: it died, say, and is being started anew. */
  #draftAgain(typed: TypedText): void {
    typed.drafted = typed.stored
    this.#memory.change({ saving: 'unsaved' })
    this.#timer.touch()
  }

  /** Stores what was typed as one edit; does nothing if nothing was. */
  leave(): Promise<void> {
    const typed = this.#take()
    if (typed === undefined) return Promise.resolve()
    if (needsStoring(typed)) return this.#store(typed, 'segment.edit', undefined)
    this.#memory.change({ saving: 'saved' })
    return Promise.resolve()
  }

  /** Confirms the segment as it stands on screen; its glyph turns to `state` before the store has answered. */
  confirm(segment: Segment, state: SegmentState): Promise<void> {
    const typed = this.isTyping(segment.id) ? this.#take() : undefined
    const text = typed ?? beginTyping(segment.id, segment.text, segment.latestEdit)
    return this.#store(text, 'segment.confirm', state)
  }

  #take(): TypedText | undefined {
    this.#timer.stop()
    const typed = this.#typing
    this.#typing = undefined
    return typed
  }

  #showAtOnce(id: SegmentId, text: string, state: SegmentState | undefined): void {
    const segment = targetSegment(this.#memory.state.rows, id)
    if (segment === undefined) return
    this.#memory.replace(withOptimism(this.#memory.state, { ...segment, text, state: state ?? segment.state }))
  }

  #store(typed: TypedText, name: 'segment.edit' | 'segment.confirm', state: SegmentState | undefined): Promise<void> {
    this.#onTheWay.add(typed)
    this.#memory.change({ saving: 'saving' })
    this.#showAtOnce(typed.segment, typed.text, state)
    return this.#enqueue(async () => {
      const { segment, text, basedOn } = typed
      const reply = await this.#memory.call(name, { segment, basedOn: basedOn ?? null, text })
      this.#onTheWay.delete(typed)
      if (reply === undefined) return this.#keep(typed)
      if (reply.ok) return this.apply(reply.value)
      this.refused(reply.failure, typed)
      const row = this.#memory.state.rows.placeOf.get(segment)
      if (row !== undefined) await this.#loader.fetch(row)
    })
  }

  /** The store did not hear it: the text stays typed, and is sent again with the next draft. */
  #keep(typed: TypedText): void {
    if (this.#typing !== undefined) return
    this.#typing = { ...typed, drafted: typed.stored }
    this.#memory.change({ saving: 'unsaved' })
    this.#timer.touch()
  }

  /** Asks the store to act, after all that was asked for before, and shows what it changed. */
  act<Name extends Act>(name: Name, argumentsOf: () => Arguments<Name>): Promise<Reply<Name> | undefined> {
    void this.leave()
    return this.#enqueue(async () => {
      const reply = await this.#memory.call(name, argumentsOf())
      // Every act's reply is a result with a change; the compiler cannot follow that through the union of names.
      const result = reply as Result<ArticleChange, unknown> | undefined
      if (result?.ok === true) {
        this.apply(result.value)
        if (result.value.rows !== undefined) await this.#loader.reflow()
      }
      return reply
    })
  }

  /** Shows what an act of this window changed. Text typed or sent meanwhile stays on screen, based on the change. */
  apply(change: ArticleChange): void {
    this.lastAction = change.action ?? this.lastAction
    for (const segment of change.segments) this.#rebase(segment.id, segment.latestEdit)
    this.#memory.replace(withChange(this.#memory.state, change))
    for (const { segment, text } of this.#onTheWay) this.#showAtOnce(segment, text, undefined)
    if (this.#typing === undefined && this.#onTheWay.size === 0) this.#memory.change({ saving: 'saved' })
  }

  #rebase(id: SegmentId, latest: EditId | undefined): void {
    if (this.#typing?.segment === id) this.#typing.basedOn = latest
    for (const typed of this.#onTheWay) if (typed.segment === id) typed.basedOn = latest
  }

  /** Tells why the store refused; an overtaken text of one's own is kept for the person to choose. */
  refused(failure: EditFailure | FindingFailure | FixManyFailure, typed: TypedText | undefined): void {
    if (failure.kind !== 'edited-meanwhile' || typed === undefined) {
      this.#memory.tell({ kind: 'refused', failure })
      return
    }
    if (this.#typing === typed) this.#take()
    // A draft found after a crash became an edit: theirs is one's own.
    if (failure.theirs.after === typed.text) return
    const conflict = { segment: typed.segment, mine: typed.text, theirs: failure.theirs }
    this.#memory.change({ conflict, saving: 'saved' })
  }

  /** Ends a conflict: one's own text as a new edit on top of theirs, or theirs as it is. */
  resolve(choice: 'mine' | 'theirs'): Promise<void> {
    const { conflict } = this.#memory.state
    if (conflict === undefined) return Promise.resolve()
    this.#memory.change({ conflict: undefined })
    const { segment, mine, theirs } = conflict
    const typed = beginTyping(segment, theirs.after, theirs.id)
    return this.#store({ ...typed, text: choice === 'mine' ? mine : theirs.after }, 'segment.edit', undefined)
  }

  #enqueue<Answer>(task: () => Promise<Answer>): Promise<Answer> {
    const done = this.#queue.then(task)
    this.#queue = done.catch(() => undefined)
    return done
  }
}

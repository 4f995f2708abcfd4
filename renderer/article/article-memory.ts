/** The one place the open article's state lives in: read by screens, replaced by acts, told about by notices. */
import type { Arguments, ChangingCommand, CommandName, ReadingCommand, Reply } from '../../contract/commands.ts'
import { type Caller, DoorwayError } from '../../contract/rpc/caller.ts'
import type { DoorwayFailure } from '../../contract/rpc/failure.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { type ArticleState, openingState } from './article-state.ts'
import type { CaretPlace } from './left-at.ts'
import type { Notice } from './notice.ts'
import { Outbox } from './outbox.ts'

export class ArticleMemory {
  readonly article: ArticleId
  /** What is typed and not stored: the rows and the word "Saved" always speak of it too. */
  readonly outbox = new Outbox()
  /** Where the caret stands while it is in the text; drawn by nobody, so a change of it is no news. */
  caret: CaretPlace | undefined
  isClosed = false
  #send: Caller['call']
  #state: ArticleState = openingState
  #listeners = new Set<() => void>()
  #noticed = new Set<(notice: Notice) => void>()

  constructor(article: ArticleId, send: Caller['call']) {
    this.article = article
    this.#send = send
  }

  get state(): ArticleState {
    return this.#state
  }

  change(part: Partial<ArticleState>): void {
    this.replace({ ...this.#state, ...part })
  }

  replace(state: ArticleState): void {
    this.outbox.bringHome(state.rows)
    const rows = this.outbox.over(state.rows)
    const { saving } = this.outbox
    const stranded = this.outbox.stranded(state.stranded)
    const isSame = rows === state.rows && saving === state.saving && stranded === state.stranded
    const shown = isSame ? state : { ...state, rows, saving, stranded }
    if (shown === this.#state) return
    this.#state = shown
    for (const listener of this.#listeners) listener()
  }

  /** Shows what became of the typed texts. */
  showTyped(): void {
    this.replace(this.#state)
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  tell(notice: Notice): void {
    for (const listener of this.#noticed) listener(notice)
  }

  onNotice(listener: (notice: Notice) => void): () => void {
    this.#noticed.add(listener)
    return () => this.#noticed.delete(listener)
  }

  /** Reads, whatever is being typed or waits for its turn. A doorway failure becomes a notice, and the answer undefined. */
  ask<Name extends ReadingCommand>(name: Name, args: Arguments<Name>): Promise<Reply<Name> | undefined> {
    return this.#call(name, args, (failure) => this.tell({ kind: 'doorway', failure }))
  }

  /** Changes something at once. Whoever asks sees to its turn; a doorway failure becomes a notice unless told otherwise. */
  send<Name extends ChangingCommand>(
    name: Name,
    args: Arguments<Name>,
    onFailure = (failure: DoorwayFailure): void => this.tell({ kind: 'doorway', failure }),
  ): Promise<Reply<Name> | undefined> {
    return this.#call(name, args, onFailure)
  }

  async #call<Name extends CommandName>(
    name: Name,
    args: Arguments<Name>,
    onFailure: (failure: DoorwayFailure) => void,
  ): Promise<Reply<Name> | undefined> {
    try {
      return await this.#send(name, args)
    } catch (error) {
      if (!(error instanceof DoorwayError)) throw error
      if (!this.isClosed) onFailure(error.failure)
      return undefined
    }
  }
}

/** The one place the open article's state lives in: read by screens, replaced by acts, told about by notices. */
import type { Arguments, CommandName, Reply } from '../../contract/commands.ts'
import { type Caller, DoorwayError } from '../../contract/rpc/caller.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { type ArticleState, openingState } from './article-state.ts'
import type { Notice } from './notice.ts'

export class ArticleMemory {
  readonly article: ArticleId
  isClosed = false
  #ask: Caller['call']
  #state: ArticleState = openingState
  #listeners = new Set<() => void>()
  #noticed = new Set<(notice: Notice) => void>()

  constructor(article: ArticleId, ask: Caller['call']) {
    this.article = article
    this.#ask = ask
  }

  get state(): ArticleState {
    return this.#state
  }

  change(part: Partial<ArticleState>): void {
    this.replace({ ...this.#state, ...part })
  }

  replace(state: ArticleState): void {
    if (state === this.#state) return
    this.#state = state
    for (const listener of this.#listeners) listener()
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

  /** A call whose doorway failure becomes a notice; it answers undefined then. */
  async call<Name extends CommandName>(name: Name, args: Arguments<Name>): Promise<Reply<Name> | undefined> {
    try {
      return await this.#ask(name, args)
    } catch (error) {
      if (!(error instanceof DoorwayError)) throw error
      if (!this.isClosed) this.tell({ kind: 'doorway', failure: error.failure })
      return undefined
    }
  }
}

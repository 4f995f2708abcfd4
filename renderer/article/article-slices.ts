/** The one place the open article's state lives in: read by screens, replaced by acts, told about by notices. */
import type { Arguments, ChangingCommand, CommandName, ReadingCommand, Reply } from '../../contract/commands.ts'
import { type Caller, DoorwayError } from '../../contract/rpc/caller.ts'
import type { DoorwayFailure } from '../../contract/rpc/failure.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import type { ArticleState } from './article-state.ts'
import type { CaretPlace } from './left-at.ts'
import type { Notice } from './notice.ts'
import { Outbox } from './outbox.ts'
import type { ShownRows } from './shown-rows.ts'
import { type ChangesSlice, noChanges } from './slices/changes.ts'
import { type CommentsSlice, noComments } from './slices/comments.ts'
import { type ErrorsSlice, noErrors } from './slices/errors.ts'
import { type FindingsSlice, noFindings } from './slices/findings.ts'
import { allSaved, type SavingSlice } from './slices/saving.ts'
import { atTheTop, type SelectionSlice } from './slices/selection.ts'
import { nothingSifted, type SiftSlice } from './slices/sift.ts'
import { Slice } from './slices/slice.ts'
import { openingText, type TextSlice } from './slices/text.ts'

export class ArticleSlices {
  readonly article: ArticleId
  /** What is typed and not stored: the rows and the word "Saved" always speak of it too. */
  readonly outbox = new Outbox()
  /** Where the caret stands while it is in the text; drawn by nobody, so a change of it is no news. */
  caret: CaretPlace | undefined
  isClosed = false
  readonly text = new Slice<TextSlice>(openingText)
  readonly findings = new Slice<FindingsSlice>(noFindings)
  /** Beside the others: nothing that is asked of all of them speaks of it. */
  readonly changes = new Slice<ChangesSlice>(noChanges)
  readonly sift = new Slice<SiftSlice>(nothingSifted)
  /** Likewise. */
  readonly comments = new Slice<CommentsSlice>(noComments)
  /** Likewise. */
  readonly errors = new Slice<ErrorsSlice>(noErrors)
  readonly selection = new Slice<SelectionSlice>(atTheTop)
  readonly saving = new Slice<SavingSlice>(allSaved)
  #send: Caller['call']
  #joined: ArticleState | undefined
  #noticed = new Set<(notice: Notice) => void>()

  constructor(article: ArticleId, send: Caller['call']) {
    this.article = article
    this.#send = send
    this.subscribe(() => {
      this.#joined = undefined
    })
  }

  /** All slices as they are now; the same value until one of them changes. */
  get state(): ArticleState {
    const { text, findings, selection, saving } = this
    this.#joined ??= { ...text.state, ...findings.state, ...selection.state, ...saving.state }
    return this.#joined
  }

  /** The rows that are drawn and walked: links are mended among all of them. */
  get shownRows(): ShownRows {
    return this.selection.state.view === 'alignment' ? undefined : this.sift.state.shown
  }

  /** Shows the text as it is now, and over it what is typed and not stored. */
  showText(part: Partial<TextSlice>): void {
    const rows = part.rows ?? this.text.state.rows
    this.outbox.bringHome(rows)
    this.text.change({ ...part, rows: this.outbox.over(rows) })
    const stranded = this.outbox.stranded(this.saving.state.stranded)
    this.saving.change({ saving: this.outbox.saving, stranded })
  }

  /** Shows what became of the typed texts. */
  showTyped(): void {
    this.showText({})
  }

  /** Hears of a change of any slice. */
  subscribe(listener: () => void): () => void {
    const stops = [this.text, this.findings, this.selection, this.saving].map((slice) => slice.subscribe(listener))
    return () => {
      for (const stop of stops) stop()
    }
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

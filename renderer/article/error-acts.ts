/** What is done with errors: marking one, judging it otherwise, taking it away, going to it. */
import type { ErrorFailure } from '../../contract/error.ts'
import type { FindingId } from '../../core/model/ids.ts'
import type { Judgement, PlacedError } from '../../core/model/marked-error.ts'
import type { Result } from '../../core/model/result.ts'
import type { ArticleSlices } from './article-slices.ts'
import type { EditQueue } from './edit-queue.ts'
import type { Navigation } from './navigation.ts'
import { readNews } from './news-reader.ts'
import type { RowLoader } from './row-loader.ts'
import { withErrors } from './slices/errors.ts'
import { storedSubject, subjectHere } from './subject.ts'

export class ErrorActs {
  #slices: ArticleSlices
  #loader: RowLoader
  #edits: EditQueue
  #navigation: Navigation

  constructor(slices: ArticleSlices, loader: RowLoader, edits: EditQueue, navigation: Navigation) {
    this.#slices = slices
    this.#loader = loader
    this.#edits = edits
    this.#navigation = navigation
    readNews(slices, () => this.rescore())
  }

  /** Asks for the errors and their score, by the words and weights of now. */
  async rescore(): Promise<void> {
    const scored = await this.#slices.ask('error.score', { article: this.#slices.article })
    if (scored?.ok === true) this.#slices.errors.change(withErrors(this.#slices.errors.state, scored.value))
  }

  /** Begins to mark what is marked in the text, or the active segment. The keyboard is in the picker at once. */
  async begin(): Promise<void> {
    const subject = subjectHere(this.#slices)
    if (subject.segment === undefined) return
    const { errors } = this.#slices
    const judged = { subject }
    errors.change({ judged, current: undefined })
    this.#slices.selection.change({ panel: 'errors' })
    const stored = await storedSubject(this.#slices, this.#edits, subject)
    if (errors.state.judged === judged && stored !== undefined) errors.change({ judged: { subject: stored } })
  }

  /** Begins to judge an error otherwise. */
  change(error: PlacedError): void {
    this.#slices.errors.change({ judged: { error }, current: error.id })
  }

  putAside(): void {
    const { judged } = this.#slices.errors.state
    this.#slices.errors.change({ judged: undefined })
    if (judged !== undefined && 'subject' in judged) this.#backToText(judged.subject.span)
  }

  #backToText(span: { readonly start: number; readonly end: number } | undefined): void {
    this.#navigation.goTo(this.#slices.state.place, span === undefined ? { kind: 'start' } : { kind: 'span', ...span })
  }

  /** Says what is wrong; whoever marked words goes on in the text, for the next error is there. */
  async judge(judgement: Judgement): Promise<boolean> {
    const { judged } = this.#slices.errors.state
    if (judged === undefined) return false
    return 'error' in judged ? this.#judgeAgain(judged.error, judgement) : this.#mark(judgement)
  }

  async #mark(judgement: Judgement): Promise<boolean> {
    const { errors } = this.#slices
    const reply = await this.#edits.act('error.mark', () => {
      // By now what is judged is stored.
      const { judged } = errors.state
      const subject = judged !== undefined && 'subject' in judged ? judged.subject : subjectHere(this.#slices)
      const { segment, basedOn, span } = subject
      if (segment === undefined) throw new Error('an error marked on no segment')
      return { segment, basedOn: basedOn ?? null, ...(span !== undefined && { span }), judgement }
    })
    if (reply?.ok !== true) return this.#told(reply)
    this.putAside()
    this.#slices.tell({ kind: reply.value.isGone ? 'error-gone' : 'error-marked' })
    return true
  }

  async #judgeAgain({ id }: PlacedError, judgement: Judgement): Promise<boolean> {
    const isStored = this.#told(await this.#edits.act('error.judge', () => ({ error: id, judgement })))
    if (isStored) this.#goOn({ judged: undefined, current: id })
    return isStored
  }

  #goOn(part: Parameters<ArticleSlices['errors']['change']>[0]): void {
    const { errors } = this.#slices
    errors.change({ ...part, turn: errors.state.turn + 1 })
  }

  /** Takes it away; the one after it is the current one then. */
  async withdraw(error: PlacedError): Promise<void> {
    const { errors } = this.#slices.errors.state
    const at = errors.findIndex(({ id }) => id === error.id)
    const next = errors[at + 1] ?? errors[at - 1]
    if (!this.#told(await this.#edits.act('error.withdraw', () => ({ error: error.id })))) return
    this.#goOn({ current: next?.id })
    this.#slices.tell({ kind: 'error-withdrawn' })
  }

  /** The finding one is at counts as an error. */
  async takeCurrentFinding(): Promise<void> {
    const { finding } = this.#slices.state
    if (finding === undefined) return this.#slices.tell({ kind: 'no-findings' })
    await this.takeFindings([finding])
  }

  async takeFindings(findings: readonly FindingId[]): Promise<void> {
    const { article } = this.#slices
    const reply = await this.#edits.act('error.takeFindings', () => ({ article, findings: [...findings] }))
    if (reply?.ok !== true) return void this.#told(reply)
    this.#slices.tell({ kind: reply.value.taken > 0 ? 'error-marked' : 'taken-before' })
  }

  #told(reply: Result<unknown, ErrorFailure | { readonly kind: 'no-such-article' }> | undefined): boolean {
    if (reply?.ok === false) this.#slices.tell({ kind: 'refused', failure: reply.failure })
    return reply?.ok === true
  }

  /** Goes to an error and its words; the caret stays out of the text. */
  async goTo({ id, row, anchor }: PlacedError): Promise<void> {
    const turn = this.#navigation.turn()
    if (row !== undefined) {
      await this.#loader.load(row)
      if (!this.#navigation.isStill(turn)) return
      this.#navigation.goTo({ row, segment: anchor.segment }, undefined, undefined, turn)
    }
    this.#goOn({ current: id })
  }
}

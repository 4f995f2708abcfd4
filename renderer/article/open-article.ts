/** The article on the screen: where one is, what one asks for, and what the store answered. The face of this folder. */

import type { ArticleChange } from '../../contract/article.ts'
import type { Arguments, ReadingCommand, Reply } from '../../contract/commands.ts'
import type { Caller } from '../../contract/rpc/caller.ts'
import type { CutChanged } from '../../contract/segment.ts'
import type { ActionId, ArticleId, EditId, PersonId, SegmentId } from '../../core/model/ids.ts'
import type { Result } from '../../core/model/result.ts'
import type { MoveAct } from '../../core/model/workflow.ts'
import type { ArticleAct } from './acts.ts'
import { ArticleSlices } from './article-slices.ts'
import type { ArticleState, Look, ReadableSlices } from './article-state.ts'
import { Caret } from './caret.ts'
import { ChangeActs } from './change-acts.ts'
import { CommentActs } from './comment-acts.ts'
import { EditQueue, type FindingsTold } from './edit-queue.ts'
import { ErrorActs } from './error-acts.ts'
import { FindingActs } from './finding-acts.ts'
import type { Whereabouts } from './left-at.ts'
import { Navigation } from './navigation.ts'
import type { MendingFailure, Notice } from './notice.ts'
import type { Direction, SegmentPosition } from './place.ts'
import { inTextOrder } from './rank-findings.ts'
import { Refreshing } from './refreshing.ts'
import { ReturnActs } from './return-acts.ts'
import { targetSegment } from './row-cache.ts'
import { RowChoice } from './row-choice.ts'
import { RowLoader } from './row-loader.ts'
import { Sifting } from './sifting.ts'
import { withFindings } from './slices/findings.ts'
import { type ArticleView, type CaretWish, type Panel, turned } from './slices/selection.ts'
import { isWritable } from './slices/text.ts'
import { UndoRedo } from './undo-redo.ts'
import { Visits } from './visits.ts'
import { WorklistActs } from './worklist-acts.ts'

/** Commands that mend the alignment. */
export type Mending =
  | 'link.join'
  | 'link.unlink'
  | 'link.move'
  | 'link.lock'
  | 'link.confirm'
  | 'segment.split'
  | 'segment.join'
  | 'segment.takeCodes'
  | 'alignment.realign'

/** Everything a screen may ask of the article it shows. What fails arrives as a notice, never as an exception. */
export class OpenArticle {
  #slices: ArticleSlices
  #loader: RowLoader
  #edits: EditQueue
  #navigation: Navigation
  #refreshing: Refreshing
  /** Tries a move of the article, asking what has to be asked: what reviews the article sees to it. */
  tryMove: ((act: MoveAct) => void) | undefined
  /** What was looked at. */
  readonly visits: Visits
  #undoRedo: UndoRedo
  /** What is done with findings. */
  readonly findings: FindingActs
  /** What is done with changes since a baseline. */
  readonly changes: ChangeActs
  /** What is done with the filter of rows. */
  readonly sift: Sifting
  /** What is done with comments. */
  readonly comments: CommentActs
  /** What is done with errors. */
  readonly errors: ErrorActs
  /** Where the caret stands. */
  readonly caret: Caret
  /** What waits for somebody's role, and what stands in its way. */
  readonly choice: RowChoice
  readonly worklist: WorklistActs
  /** What is done with returns. */
  readonly returns: ReturnActs

  constructor(article: ArticleId, send: Caller['call'], look?: Look) {
    this.#slices = new ArticleSlices(article, send)
    if (look !== undefined) {
      const { view, panel, findingOrder } = look
      this.#slices.selection.change({ view, panel })
      this.#slices.findings.change({ findingOrder })
    }
    this.#loader = new RowLoader(this.#slices)
    this.#edits = new EditQueue(this.#slices, this.#loader)
    this.#navigation = new Navigation(this.#slices, this.#loader, this.#edits)
    this.#refreshing = new Refreshing(this.#slices, this.#loader, this.#edits, this.#navigation)
    this.visits = new Visits(this.#slices)
    this.#undoRedo = new UndoRedo(this.#slices, this.#edits, this.#navigation)
    this.findings = new FindingActs(this.#slices, this.#loader, this.#edits, this.#navigation)
    this.changes = new ChangeActs(this.#slices, this.#loader, this.#edits, this.#navigation, () => this.worklist.role)
    this.sift = new Sifting(this.#slices, this.#edits, this.#navigation)
    this.comments = new CommentActs(this.#slices, this.#loader, this.#edits, this.#navigation)
    this.errors = new ErrorActs(this.#slices, this.#loader, this.#edits, this.#navigation)
    this.caret = new Caret(this.#slices)
    this.choice = new RowChoice(this.#slices, this.#loader, this.#navigation)
    this.worklist = new WorklistActs(this.#slices, this.#edits, this.#navigation, this)
    this.returns = new ReturnActs(this.#slices, this.#edits, this.#navigation, this)
  }

  get article(): ArticleId {
    return this.#slices.article
  }

  readonly getState = (): ArticleState => this.#slices.state
  /** What screens draw from. */
  get slices(): ReadableSlices {
    return this.#slices
  }

  readonly subscribe = (listener: () => void): (() => void) => this.#slices.subscribe(listener)
  readonly onNotice = (listener: (notice: Notice) => void): (() => void) => this.#slices.onNotice(listener)

  async open(at?: SegmentPosition, wish?: CaretWish): Promise<void> {
    const { article } = this
    const [head, outline, findings, drafts] = await Promise.all([
      this.#slices.ask('article.open', { article }),
      this.#slices.ask('article.outline', { article }),
      this.#slices.ask('finding.list', { article }),
      this.#slices.ask('article.drafts', { article }),
      this.#loader.load(at?.row ?? 0),
    ])
    if (head === undefined || outline === undefined || findings === undefined) return
    if (!head.ok) return this.#slices.showText({ status: 'missing' })
    this.#slices.findings.change(withFindings(this.#slices.findings.state, inTextOrder(findings)))
    this.#slices.showText({ status: 'open', head: head.value, outline })
    if (at?.segment === undefined) await this.goToRow(at?.row ?? 0)
    else this.goTo(at, wish)
    this.comments.refresh()
    this.#edits.adopt(drafts ?? [], at?.segment)
    void this.#loader.fill()
  }

  /** Something in the article changed: all is fetched anew, unless the newest action is this window's own. */
  refresh(): Promise<void> {
    this.comments.refresh()
    return this.#refreshing.all()
  }

  /** What an act changed was checked: what came of it joins what is shown, wherever one is by now. */
  takeFindings(told: FindingsTold): void {
    this.#edits.takeFindings(told)
  }

  /** Checks ran behind the scenes, or were switched: what they found is asked anew. */
  refreshFindings(): Promise<void> {
    return this.#refreshing.findings()
  }

  /** Someone else works here, or the rules of the desk changed: what may be done is asked anew. */
  refreshHead(): Promise<void> {
    return this.#refreshing.head()
  }

  /** Stores what is being typed and goes quiet. */
  close(): void {
    void this.#edits.leave()
    void this.visits.send()
    this.#slices.isClosed = true
  }

  /** Tells which rows are on screen, so that they and those around them are there. */
  see(from: number, to: number): void {
    this.#loader.see(from, to)
    this.changes.see(from, to)
  }

  /** The alignment needs a source, and brings its doubtful links; leaving it puts them away. */
  show(view: ArticleView): void {
    const { head, panel } = this.#slices.state
    if (view === 'alignment' && head?.sourceFile === undefined) return
    void this.leave()
    const isLeaving = view !== 'alignment' && panel === 'doubtful'
    const shown = view === 'alignment' && panel !== undefined ? 'doubtful' : isLeaving ? 'findings' : panel
    this.#slices.selection.change({
      view,
      panel: shown,
      ...turned(this.#slices.selection.state, this.caret.wishToStay()),
    })
  }

  /** Says why nobody can write here now, and which act would open it; where one can, nothing. */
  tellIfClosed(): void {
    const { head, place, rows } = this.#slices.state
    if (head === undefined) return
    if (isWritable(head)) {
      const segment = place.segment && targetSegment(rows, place.segment)
      if (segment?.isLocked === true) this.#slices.tell({ kind: 'segment-locked' })
      return
    }
    const opening = head.moves.find(
      ({ act, refused }) =>
        (act === 'reopen' || act === 'correct') &&
        !refused.some(({ kind }) => kind === 'wrong-state' || kind === 'wrong-role'),
    )
    this.#slices.tell({ kind: 'closed', state: head.article.state, opening: opening?.act })
  }

  /** Shows or folds the sources of the review view. */
  foldSource(): void {
    this.#slices.selection.change({ isSourceFolded: !this.#slices.selection.state.isSourceFolded })
  }

  /** Opens a panel of the inspector; undefined puts the inspector away. */
  showPanel(panel: Panel | undefined): void {
    this.#slices.selection.change({ panel })
  }

  /** Goes to a place; what was typed elsewhere is stored first. Without a wish the caret stays out of the text. */
  goTo(place: SegmentPosition, wish?: CaretWish): void {
    this.#navigation.goTo(place, wish)
  }

  /** The next or previous segment. Answers whether there was one. */
  move(direction: Direction, wish?: CaretWish): Promise<boolean> {
    return this.#navigation.move(direction, wish)
  }

  goToRow(row: number, wish?: CaretWish): Promise<boolean> {
    return this.#navigation.goToRow(row, wish)
  }

  /** The caret went out of the text. Where changes are shown, what was typed is stored, and read among them. */
  putDown(): void {
    if (this.#slices.changes.state.shown === 'off') return
    void this.leave()
    this.goTo(this.#slices.selection.state.place)
  }

  type(segment: SegmentId, text: string): void {
    this.#edits.type(segment, text)
  }

  /** The text that is being typed into a segment this moment, if it is. */
  beingTyped(segment: SegmentId): string | undefined {
    const typed = this.#slices.outbox.get(segment)
    return typed?.stage === 'typing' ? typed.text : undefined
  }

  /** Where somebody is, to be led back there. */
  get whereabouts(): Whereabouts {
    const { place, view, panel, findingOrder } = this.#slices.state
    return { place, look: { view, panel, findingOrder }, caret: this.caret.place }
  }

  /** Stores what was typed as one edit; does nothing if nothing was. */
  leave(): Promise<void> {
    return this.#edits.leave()
  }

  /** Stores what was typed and left in its turn; true if the library has all of it. */
  async settle(): Promise<boolean> {
    return (await this.#edits.alone(() => Promise.resolve(true))) ?? false
  }

  /** True if a crash now would cost nothing: what is typed is stored, or a draft. */
  get isSafe(): boolean {
    return this.#slices.outbox.isSafe
  }

  /** True while something is typed that is no edit yet. */
  get isOwing(): boolean {
    return this.#slices.outbox.all().length > 0
  }

  /**
   * The one way to change the article: takes what is being typed first, waits for its turn, shows what changed, and says
   * as a notice why it could not be asked (then undefined). Arguments that speak of the text are made at its turn.
   */
  act<Name extends ArticleAct>(
    name: Name,
    args: Arguments<Name> | (() => Arguments<Name>),
  ): Promise<Reply<Name> | undefined> {
    return this.#edits.act(name, typeof args === 'function' ? args : () => args)
  }

  /** Asks something about the article, whatever is being typed. Undefined, with a notice, if it could not be asked. */
  ask<Name extends ReadingCommand>(name: Name, args: Arguments<Name>): Promise<Reply<Name> | undefined> {
    return this.#slices.ask(name, args)
  }

  /** Has the article compared with a file, with all that is typed in it. Undefined if not all of that could be stored. */
  async take(name: 'reimport.plan', args: Arguments<'reimport.plan'>): Promise<Reply<'reimport.plan'> | undefined> {
    return (await this.settle()) ? this.ask(name, args) : undefined
  }

  /** How long a person was at work here since they last told; lost time is no news. */
  async noteEffort(person: PersonId, activeMs: number): Promise<void> {
    if (this.#slices.state.head?.isReadOnly !== false) return
    await this.#slices.send('effort.note', { article: this.article, person, activeMs }, () => undefined)
  }

  /** Shows what an act on the whole library changed here. */
  apply(change: ArticleChange): void {
    this.#edits.apply(change)
  }

  /** Answers a conflict; put off, it is asked again before anything else is done. */
  resolve(choice: 'mine' | 'theirs' | 'later'): Promise<void> {
    return this.#edits.resolve(choice)
  }

  /** The person has done with a text whose segment is in the article no more. */
  discardStranded(segment: SegmentId): Promise<void> {
    return this.#edits.discardStranded(segment)
  }

  /** Mends the alignment; answers whether it was done. A refusal is told as a notice. */
  async mend<Name extends Mending>(name: Name, args: () => Arguments<Name>): Promise<boolean> {
    await this.leave()
    const reply = await this.#edits.act(name, args)
    // Every mending answers a change or why not; the compiler cannot follow that through the union of names.
    const result = reply as Result<ArticleChange | CutChanged, MendingFailure> | undefined
    if (result === undefined) return false
    if (!result.ok) this.#slices.tell({ kind: 'not-mended', failure: result.failure })
    else if ('learned' in result.value && result.value.learned !== undefined) {
      this.#slices.tell({ kind: 'learned', boundary: result.value.learned })
    }
    this.#navigation.stayInPlace()
    return result.ok
  }

  /** Puts a line into a segment, with those of its codes that it can have. Answers where it ends; a refusal is told as a notice. */
  async layLine(args: () => Arguments<'segment.layLine'>): Promise<number | undefined> {
    const reply = await this.act('segment.layLine', args)
    if (reply?.ok === false) this.#slices.tell({ kind: 'not-mended', failure: reply.failure })
    if (reply?.ok !== true) return undefined
    if (reply.value.leftOut > 0) this.#slices.tell({ kind: 'codes-left-out', count: reply.value.leftOut })
    return reply.value.end
  }

  /** The row of the nearest doubtful link, wrapping round. */
  async doubtfulFrom(from: number, direction: Direction): Promise<number | undefined> {
    const way = direction === 1 ? 'forward' : 'backward'
    const reply = await this.#slices.ask('alignment.seek', { article: this.article, from, direction: way })
    if (reply !== undefined && reply.row === undefined) this.#slices.tell({ kind: 'none-doubtful' })
    return reply?.row
  }

  undo(): Promise<void> {
    return this.#undoRedo.turn('undo')
  }

  redo(): Promise<void> {
    return this.#undoRedo.turn('redo')
  }

  /** The article as it was at a point of its history; all since is taken back in one act. */
  goBackTo(point: ActionId): Promise<void> {
    return this.#undoRedo.goBackTo(point)
  }

  /** How to undo just what was done last, for a notice that speaks of it. */
  undoOfLast(): () => Promise<void> {
    return this.#undoRedo.undoOfLast()
  }

  async restore(segment: SegmentId, edit: EditId | undefined): Promise<void> {
    const reply = await this.#edits.act('segment.restore', () => ({
      segment,
      basedOn: targetSegment(this.#slices.state.rows, segment)?.latestEdit ?? null,
      edit: edit ?? null,
    }))
    if (reply?.ok === true) this.#slices.tell({ kind: 'restored', reopened: reply.value.reopened })
    else if (reply?.ok === false) this.#edits.refused(reply.failure)
  }
}

/** Takes typed texts to the library, and settles what stands against them there. Nothing of it runs beside another. */

import type { ArticleChange } from '../../contract/article.ts'
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { EditedMeanwhile, EditFailure } from '../../contract/segment.ts'
import { withoutHalves } from '../../core/model/half-character.ts'
import type { SegmentState } from '../../core/model/segment.ts'
import type { TypedTextAct } from './acts.ts'
import type { ArticleSlices } from './article-slices.ts'
import type { RowLoader } from './row-loader.ts'
import type { TypedText } from './typed-text.ts'

type Theirs = EditedMeanwhile['theirs']

/**
 * True if what overtook a text is no other text: an edit of our own whose answer was lost, a draft of ours that the
 * library made an edit of when it was opened again, or the very text this one began with.
 */
function isOwn({ stored, given }: TypedText, { after }: Theirs): boolean {
  return after === stored || given.has(after)
}

export class Delivery {
  #slices: ArticleSlices
  #loader: RowLoader
  #apply: (change: ArticleChange) => void

  constructor(slices: ArticleSlices, loader: RowLoader, apply: (change: ArticleChange) => void) {
    this.#slices = slices
    this.#loader = loader
    this.#apply = apply
  }

  /** Makes the text as it stands durable, and no edit yet. */
  async draft(typed: TypedText): Promise<void> {
    const { segment, text, basedOn, stage, isContested } = typed
    typed.given.add(text)
    const regardless = stage === 'held' || stage === 'stranded' || isContested ? true : undefined
    const reply = await this.#ask(typed, 'segment.draft', { segment, basedOn: basedOn ?? null, text, regardless })
    if (reply?.ok === true) typed.kept = text
    else if (reply !== undefined && (await this.#settle(typed, reply.failure))) await this.draft(typed)
  }

  /** Stores the text as an edit, then the confirmation: two steps forth, and two back. */
  async store(typed: TypedText, text: string, confirms: SegmentState | undefined): Promise<void> {
    const isNew = text !== typed.stored || typed.kept !== typed.stored
    if (isNew && !(await this.#give(typed, 'segment.edit', text))) return
    if (confirms !== undefined) await this.#give(typed, 'segment.confirm', text)
  }

  /** Answers whether the library has taken it. */
  async #give(typed: TypedText, name: 'segment.edit' | 'segment.confirm', text: string): Promise<boolean> {
    typed.given.add(text)
    const { segment, basedOn } = typed
    const reply = await this.#ask(typed, name, { segment, basedOn: basedOn ?? null, text })
    if (reply === undefined) return false
    if (!reply.ok) return (await this.#settle(typed, reply.failure)) && this.#give(typed, name, withoutHalves(text))
    typed.stored = text
    typed.kept = text
    typed.isContested = false
    if (name === 'segment.confirm') typed.confirms = undefined
    this.#slices.outbox.dropIfStored(typed)
    this.#apply(reply.value)
    return true
  }

  async #ask<Name extends TypedTextAct>(
    typed: TypedText,
    name: Name,
    args: Arguments<Name>,
  ): Promise<Reply<Name> | undefined> {
    const { outbox } = this.#slices
    // Told once, not at every attempt.
    const reply = await this.#slices.send(name, args, (failure) => {
      if (typed.failures === 0) this.#slices.tell({ kind: 'unsent', failure })
    })
    const hadFailed = typed.failures > 0
    typed.failures = reply === undefined ? typed.failures + 1 : 0
    if (hadFailed && outbox.all().every(({ failures }) => failures === 0)) this.#slices.tell({ kind: 'sent' })
    return reply
  }

  /** True if the text may be offered once more. */
  async #settle(typed: TypedText, failure: EditFailure): Promise<boolean> {
    if (failure.kind === 'edited-meanwhile') {
      if (!isOwn(typed, failure.theirs)) return this.#hold(typed, failure.theirs)
      this.acknowledge(typed, failure.theirs)
      return true
    }
    if (failure.kind === 'no-such-segment') return this.#strand(typed)
    this.#slices.tell({ kind: 'refused', failure })
    if (failure.kind === 'half-character') {
      typed.text = withoutHalves(typed.text)
      return true
    }
    if (failure.kind === 'article-closed') await this.#keepForReopening(typed)
    else await this.setAside(typed)
    return false
  }

  /** From now on the text stands on theirs. */
  acknowledge(typed: TypedText, { id, after }: Theirs): void {
    typed.basedOn = id
    typed.stored = after
    typed.kept = after
    typed.isContested = false
  }

  /** Somebody else was faster: both texts are kept until the person has chosen; one question at a time. */
  #hold(typed: TypedText, theirs: Theirs): false {
    typed.stage = 'held'
    const conflict = { segment: typed.segment, mine: typed.text, theirs }
    if (this.#slices.state.conflict === undefined) this.#slices.saving.change({ conflict })
    return false
  }

  /** Its segment went from the text: the library keeps it as a draft, and the screen until the person has done with it. */
  async #strand(typed: TypedText): Promise<false> {
    if (typed.stage === 'stranded') return false
    // Until the rows are those of the library, the segment still stands among them.
    await this.#loader.reflow()
    typed.stage = 'stranded'
    typed.confirms = undefined
    await this.draft(typed)
    return false
  }

  /** The library keeps the draft of a segment nobody may write in; it comes back when the article is opened again. */
  async #keepForReopening(typed: TypedText): Promise<void> {
    const { segment, basedOn, text } = typed
    const args = { segment, basedOn: basedOn ?? null, text, regardless: true }
    if ((await this.#ask(typed, 'segment.draft', args))?.ok !== true) return
    await this.#letGo(typed)
  }

  /** The segment keeps its text; this one goes into its history. */
  async setAside(typed: TypedText): Promise<void> {
    const { segment, text } = typed
    const reply = await this.#ask(typed, 'segment.setAside', { segment, text })
    if (reply === undefined) return
    if (!reply.ok) return void (await this.#settle(typed, reply.failure))
    this.#slices.outbox.drop(typed)
    this.#apply(reply.value)
  }

  async #letGo(typed: TypedText): Promise<void> {
    this.#slices.outbox.drop(typed)
    const row = this.#slices.state.rows.placeOf.get(typed.segment)
    if (row !== undefined) await this.#loader.fetch(row)
  }
}

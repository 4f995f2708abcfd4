/** The texts of the open article that the library does not hold yet, one a segment. Nothing leaves before it is stored. */
import type { SegmentId } from '../../core/model/ids.ts'
import type { Segment } from '../../core/model/segment.ts'
import { type RowCache, targetSegment, withSegments } from './row-cache.ts'
import { beginTyping, isSafe, needsStoring, type TypedText } from './typed-text.ts'

/** `unsent`: the store could not be reached, or had no room; it is asked again and again. */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'unsent'

/** A text that has no place in the article any more: its segment went while it was being typed. */
export type StrandedText = { readonly segment: SegmentId; readonly text: string }

export class Outbox {
  #texts = new Map<SegmentId, TypedText>()

  get(segment: SegmentId): TypedText | undefined {
    return this.#texts.get(segment)
  }

  /** The text of a segment, begun with what the library holds if it is not being typed yet. */
  of(segment: Segment): TypedText {
    const known = this.#texts.get(segment.id)
    if (known !== undefined) return known
    return this.add(beginTyping(segment.id, segment.text, segment.latestEdit))
  }

  add(typed: TypedText): TypedText {
    this.#texts.set(typed.segment, typed)
    return typed
  }

  drop(typed: TypedText): void {
    if (this.#texts.get(typed.segment) === typed) this.#texts.delete(typed.segment)
  }

  /** The oldest first. */
  all(stage?: TypedText['stage']): readonly TypedText[] {
    return [...this.#texts.values()].filter((typed) => stage === undefined || typed.stage === stage)
  }

  /** Those that were left, are not stored, and wait for no turn: nothing else may be done to the article before they are. */
  owed(): readonly TypedText[] {
    return this.all().filter(({ stage, underWay }) => (stage === 'left' || stage === 'held') && underWay === 0)
  }

  /** A text whose segment is in the text again, by an undo, goes back there. */
  bringHome(rows: RowCache): void {
    for (const typed of this.all('stranded')) if (targetSegment(rows, typed.segment)) typed.stage = 'left'
  }

  /** The very list from before, if nothing of it has changed. */
  stranded(before: readonly StrandedText[]): readonly StrandedText[] {
    const now = this.all('stranded').map(({ segment, text }) => ({ segment, text }))
    const isSame = now.length === before.length && now.every(({ text }, n) => text === before[n]?.text)
    return isSame ? before : now
  }

  /** True if a crash now would cost nothing. */
  get isSafe(): boolean {
    return this.all().every(isSafe)
  }

  /** Forgets a text that the library holds. One still being typed stays, so that undo in it goes on. */
  dropIfStored(typed: TypedText): void {
    if (typed.stage !== 'typing' && !needsStoring(typed)) this.drop(typed)
  }

  /** The library holds another text of the segment: what is being typed there stands on that one. */
  rebase({ id, text, latestEdit }: Segment): void {
    const typed = this.#texts.get(id)
    if (typed === undefined) return
    if (typed.kept === typed.stored) typed.kept = text
    typed.stored = text
    typed.basedOn = latestEdit
  }

  get saving(): SaveState {
    const unsafe = this.all().filter((typed) => !isSafe(typed))
    if (unsafe.some(({ failures }) => failures > 0)) return 'unsent'
    if (this.all().some(({ underWay }) => underWay > 0)) return 'saving'
    return unsafe.length > 0 ? 'unsaved' : 'saved'
  }

  /** The rows as the person left them. What is being typed this moment is shown by its editor. */
  over(rows: RowCache): RowCache {
    const shown = this.all().flatMap((typed) => {
      const segment = typed.stage === 'typing' ? undefined : targetSegment(rows, typed.segment)
      if (segment === undefined) return []
      const { text } = typed
      const state = typed.confirms ?? segment.state
      return segment.text === text && segment.state === state ? [] : [{ ...segment, text, state }]
    })
    return withSegments(rows, shown)
  }
}

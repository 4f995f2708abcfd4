/** Where the caret stands in the open article while it is in the text. */
import type { CodedLine } from '../../core/text/coded-line.ts'
import type { ArticleSlices } from './article-slices.ts'
import type { CaretPlace } from './left-at.ts'
import type { CaretWish } from './slices/selection.ts'

export class Caret {
  #slices: ArticleSlices
  /** Hears that it moved, which is no news to those who draw. */
  onMove: (() => void) | undefined
  /** Where it was last, also once it is out of the text: words may be marked beside it, or chosen in a dialog over it. */
  last: CaretPlace | undefined
  /** Writes words in place of what is marked there, or where the caret is; answers whether it could. Given by the text that is being edited. */
  write: ((words: string, at: CaretPlace | undefined) => boolean) | undefined

  /** Writes a line in place of all words of the text that is being edited, as a step of undo of its own. Answers whether it could. */
  writeAll: ((line: CodedLine) => boolean) | undefined

  constructor(slices: ArticleSlices) {
    this.#slices = slices
  }

  /** Undefined while it is out of the text. */
  get place(): CaretPlace | undefined {
    return this.#slices.caret
  }

  /** Remembers where it stands; undefined once it is out of the text. */
  note(place: CaretPlace | undefined): void {
    this.#slices.caret = place
    this.last = place ?? this.last
    this.onMove?.()
  }

  /** Where it is, if that is in the active segment: what draws the text anew brings it back there. */
  wishToStay(): CaretWish | undefined {
    const { caret, state } = this.#slices
    if (caret === undefined || caret.segment !== state.place.segment) return undefined
    return { kind: 'span', start: caret.start, end: caret.end }
  }
}

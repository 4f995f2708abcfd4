/** Words copied from sentences that are read: without the signs among them, with their looks, and with their codes for another segment. */
import type { InlineCode } from '../../../core/model/inline-text.ts'
import type { Segment } from '../../../core/model/segment.ts'
import { type CodedLine, cutLine, joinLines } from '../../../core/text/coded-line.ts'
import { codeSign } from '../../article/code-name.ts'
import type { OpenArticle } from '../../article/open-article.ts'
import { rowAt } from '../../article/row-cache.ts'
import { cutText } from '../../article/text-pieces.ts'
import { giveLine } from './editor/copied-text.ts'

/** Gives the clipboard what is marked, if that begins and ends in sentences; whatever else is marked is copied as it is drawn. */
export function copySentences(store: OpenArticle, event: ClipboardEvent): void {
  const selection = document.getSelection()
  if (event.defaultPrevented || event.clipboardData === null || selection === null || selection.isCollapsed) return
  const range = selection.getRangeAt(0)
  const [first, last] = [sentenceAround(range.startContainer), sentenceAround(range.endContainer)]
  if (first === null || last === null || first.dataset.side !== last.dataset.side) return
  const all = [...document.querySelectorAll<HTMLElement>(`[data-sentence][data-side="${first.dataset.side}"]`)]
  const marked = all.slice(all.indexOf(first), all.indexOf(last) + 1)
  const lines = marked.flatMap((sentence) => markedIn(store, sentence, range) ?? [])
  if (lines.length !== marked.length) return
  giveLine(event.clipboardData, joinLines(lines))
  event.preventDefault()
}

/** One that is written in has an editor, which copies for itself. */
function sentenceAround(node: Node): HTMLElement | null {
  const element = node instanceof HTMLElement ? node : node.parentElement
  return element?.isContentEditable === true ? null : (element?.closest<HTMLElement>('[data-sentence]') ?? null)
}

function markedIn(
  store: OpenArticle,
  sentence: HTMLElement,
  range: Range,
): (CodedLine<InlineCode> & { readonly gapBefore: string }) | undefined {
  const row = rowAt(store.getState().rows, Number(sentence.dataset.row))
  const segment = [...(row?.source ?? []), ...(row?.target ?? [])].find(({ id }) => id === sentence.dataset.sentence)
  if (segment === undefined) return undefined
  const drawn = document.createRange()
  drawn.selectNodeContents(sentence)
  const whole = drawn.toString().length
  const isIn = (node: Node) => sentence.contains(node)
  const start = isIn(range.startContainer) ? lettersBefore(sentence, range.startContainer, range.startOffset) : 0
  const end = isIn(range.endContainer) ? lettersBefore(sentence, range.endContainer, range.endOffset) : whole
  const places = placesDrawn(segment, whole)
  if (places === undefined) return undefined
  const { text, codes, gapBefore } = segment
  // Codes that are drawn as nothing belong to what is marked up to them.
  const from = start === 0 ? 0 : (places[start] ?? text.length)
  const to = end === whole ? text.length : (places[end - 1] ?? -1) + 1
  return { ...cutLine({ text, codes }, { start: from, end: to }), gapBefore }
}

function lettersBefore(sentence: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange()
  before.selectNodeContents(sentence)
  before.setEnd(node, offset)
  return before.toString().length
}

/**
 * The place in the text of each letter on the screen: a code is drawn as its sign, or as what a reader sees of it.
 * Undefined where it is drawn as neither.
 */
function placesDrawn({ text, codes }: Segment, whole: number): readonly number[] | undefined {
  const pieces = cutText(text, codes, [])
  for (const draw of [codeSign, ({ equiv }: InlineCode) => equiv]) {
    const places = pieces.flatMap(({ start, text: words, code }) =>
      code === undefined
        ? Array.from({ length: words.length }, (_, unit) => start + unit)
        : Array<number>(draw(code).length).fill(start),
    )
    if (places.length === whole) return places
  }
  return undefined
}

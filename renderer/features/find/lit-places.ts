/** Lights found places in the text as it is drawn, without drawing any of it anew (CSS custom highlights). */
import type { FoundMark } from '../../../contract/find.ts'
import { codeId, cutAtCodes, isCodeCharacter } from '../../../core/model/inline-text.ts'
import { append, groupBy } from '../../../core/model/lists.ts'
import type { Segment } from '../../../core/model/segment.ts'
import type { Span } from '../../../core/model/span.ts'
import { codeSign } from '../../article/code-name.ts'

/** How the codes of a drawn sentence are seen. */
export type CodesShown = 'chips' | 'reading'

/** Where each offset of a stored text stands in what is drawn of it; one more at the end. */
export function drawnOffsets({ text, codes }: Pick<Segment, 'text' | 'codes'>, shown: CodesShown): readonly number[] {
  const offsets: number[] = []
  let drawn = 0
  for (const piece of cutAtCodes(text)) {
    const code = isCodeCharacter(piece) ? codes.find(({ id }) => id === codeId(piece)) : undefined
    for (let unit = 0; unit < piece.length; unit++) offsets.push(drawn + unit)
    const inReading = code?.equiv ?? ''
    drawn += code === undefined ? piece.length : (shown === 'chips' ? codeSign(code) : inReading).length
  }
  return [...offsets, drawn]
}

/** The ranges of spans of a text in the element that draws it; none for a text that is drawn otherwise by now. */
function rangesIn(element: Element, segment: Segment, shown: CodesShown, spans: readonly Span[]): readonly Range[] {
  const offsets = drawnOffsets(segment, shown)
  const nodes = textNodesOf(element)
  const length = nodes.reduce((sum, { length: own }) => sum + own, 0)
  if (length !== offsets.at(-1)) return []
  return spans.flatMap(({ start, end }) => {
    const from = placeIn(nodes, offsets[start] ?? 0, false)
    const to = placeIn(nodes, (offsets[end - 1] ?? 0) + 1, true)
    if (from === undefined || to === undefined) return []
    const range = new Range()
    range.setStart(from.node, from.at)
    range.setEnd(to.node, to.at)
    return [range]
  })
}

/** Where changes are shown, what was taken out, what is only said, and the marks of cuts stand in no text. */
const notOfText = 'del, .visually-hidden, [data-cut]'

function textNodesOf(element: Element): readonly Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  while (walker.nextNode() !== null) {
    const { currentNode: node } = walker
    if (node instanceof Text && node.parentElement?.closest(notOfText) === null) nodes.push(node)
  }
  return nodes
}

/** An offset between two nodes is the end of the first if something ends there, else the start of the second. */
function placeIn(nodes: readonly Text[], offset: number, isEnd: boolean) {
  let before = 0
  for (const node of nodes) {
    const at = offset - before
    if (isEnd ? at <= node.length : at < node.length) return { node, at }
    before += node.length
  }
  return undefined
}

export type Drawn = {
  /** What holds the drawn text. */
  readonly root: Element
  /** Undefined if it is not loaded, or being typed in. */
  readonly segmentOf: (mark: FoundMark) => Segment | undefined
  readonly elementOf: (mark: FoundMark) => Element | undefined
  readonly shownIn: (element: Element) => CodesShown
}

/** Lights the places that are drawn, the current one more; those of texts that moved on since are left dark. */
export function lightPlaces(marks: readonly FoundMark[], current: FoundMark | undefined, drawn: Drawn): void {
  const bySegment = groupBy(marks, ({ segment }) => segment)
  const [all, now]: [Range[], Range[]] = [[], []]
  for (const own of bySegment.values()) {
    const [first] = own
    const element = first && drawn.elementOf(first)
    const segment = first && drawn.segmentOf(first)
    if (element === undefined || segment === undefined || (segment.latestEdit ?? null) !== first?.basedOn) continue
    const shown = drawn.shownIn(element)
    const others = own.filter((mark) => mark !== current)
    append(all, rangesIn(element, segment, shown, others))
    if (current !== undefined && own.includes(current)) append(now, rangesIn(element, segment, shown, [current]))
  }
  CSS.highlights.set('found', new Highlight(...all))
  CSS.highlights.set('found-now', new Highlight(...now))
}

export function putOutLights(): void {
  CSS.highlights.delete('found')
  CSS.highlights.delete('found-now')
}

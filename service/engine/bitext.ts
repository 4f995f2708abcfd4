/** An article's texts as a value: where a segment stands in them, what it says, and what they are after a change. */
import { applyLinksChange } from '../../core/align/mend/alignment.ts'
import type { CutChange, LinksChange } from '../../core/model/action.ts'
import type { Bitext } from '../../core/model/finding.ts'
import type { SegmentId } from '../../core/model/ids.ts'
import type { SegmentText } from '../../core/model/segment.ts'
import type { AlignedTexts } from '../context/article-cache.ts'

/** The same bitext with other texts for some of its target segments. */
export function withTexts(bitext: AlignedTexts, texts: ReadonlyMap<SegmentId, string>): AlignedTexts {
  if (texts.size === 0) return bitext
  const places = placesIn(bitext).target
  const target = bitext.target.slice()
  for (const [id, text] of texts) {
    const place = places.get(id)
    const segment = place === undefined ? undefined : target[place]
    if (place !== undefined && segment !== undefined) target[place] = { ...segment, text }
  }
  return { ...bitext, target }
}

type Places = { readonly source: ReadonlyMap<SegmentId, number>; readonly target: ReadonlyMap<SegmentId, number> }

const placed = new WeakMap<Bitext['links'], Places>()

/**
 * Where each segment stands in the text of its side, from 0. Remembered with the links of the article: they stay the same
 * value while texts are edited, and change with every cut.
 */
export function placesIn({ links, source, target }: Bitext): Places {
  const known = placed.get(links)
  if (known?.source.size === source.length && known.target.size === target.length) return known
  const places = (side: readonly SegmentText[]) => new Map(side.map(({ id }, place) => [id, place]))
  const fresh = { source: places(source), target: places(target) }
  placed.set(links, fresh)
  return fresh
}

/** The same bitext with other rows. */
export function withLinks(bitext: AlignedTexts, turn: LinksChange): AlignedTexts {
  return { ...bitext, links: applyLinksChange(bitext.links, turn) }
}

/** The same bitext with neighbouring segments cut anew. */
export function withCut(bitext: AlignedTexts, cut: CutChange): AlignedTexts {
  return { ...bitext, source: cutSide(bitext.source, cut), target: cutSide(bitext.target, cut) }
}

function cutSide(side: readonly SegmentText[], { before, after }: CutChange): readonly SegmentText[] {
  const start = side.findIndex(({ id }) => id === before[0]?.segment)
  const first = side[start]
  if (first === undefined) return side
  const fresh = after.map(({ segment: id, text, gapBefore }) => ({ ...first, id, text, gapBefore }))
  return [...side.slice(0, start), ...fresh, ...side.slice(start + before.length)]
}

/** The text of a target segment; undefined if it is not in the text. */
export function targetTextIn(bitext: Bitext, segment: SegmentId): string | undefined {
  const place = placesIn(bitext).target.get(segment)
  return place === undefined ? undefined : bitext.target[place]?.text
}

/** The text of a segment of either side; '' if it is not there. */
export function textIn({ target, source }: Bitext, segment: SegmentId): string {
  return (target.find(({ id }) => id === segment) ?? source.find(({ id }) => id === segment))?.text ?? ''
}

const indexed = new WeakMap<Bitext, ReadonlyMap<SegmentId, string>>()

/** Every text by its segment. */
export function textsIn(bitext: Bitext): ReadonlyMap<SegmentId, string> {
  const known = indexed.get(bitext)
  if (known !== undefined) return known
  const texts = new Map<SegmentId, string>()
  for (const { id, text } of bitext.source) texts.set(id, text)
  for (const { id, text } of bitext.target) texts.set(id, text)
  indexed.set(bitext, texts)
  return texts
}

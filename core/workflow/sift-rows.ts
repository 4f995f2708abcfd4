/** Which rows of an article fit a filter. */
import { doubtedBelow, type Link } from '../model/alignment.ts'
import type { Bitext } from '../model/finding.ts'
import type { SegmentId } from '../model/ids.ts'
import { readerText } from '../model/reader-text.ts'
import type { LinkWish, RowFilter } from '../model/row-filter.ts'
import type { SegmentText } from '../model/segment.ts'

export type SiftedText = Omit<Bitext, 'links'> & { readonly links: readonly Link[] }

type TextTest = (text: SegmentText) => boolean

/**
 * The numbers of the rows that fit, from 0 and ascending. `among` are sets of translated segments, each for one wish of
 * which the texts know nothing (state, findings, people): a segment has to be in all of them. Linear in the segments.
 */
export function siftRows(
  bitext: SiftedText,
  filter: RowFilter,
  among: readonly ReadonlySet<SegmentId>[],
): readonly number[] {
  const holds = textTest(filter.text)
  const fits = segmentTest(filter, among)
  const isLinked = linkTest(filter.links)
  const rows: number[] = []
  const next = { source: walker(bitext.source), target: walker(bitext.target) }
  bitext.links.forEach((link, row) => {
    const source = link.source.map(next.source)
    const target = link.target.map(next.target)
    if (!isLinked(link) || (fits !== undefined && !target.some(fits))) return
    if (holds !== undefined && !target.some(holds) && !source.some(holds)) return
    rows.push(row)
  })
  return rows
}

const missing = (id: SegmentId): SegmentText => ({ id, text: '', block: 0, kind: 'paragraph', gapBefore: '' })

/** Finds each segment of a side; rows mostly follow its order, so the next one asked for is mostly the next there. */
function walker(side: readonly SegmentText[]): (id: SegmentId) => SegmentText {
  let at = 0
  return (id) => {
    if (side[at]?.id !== id) at = side.findIndex((one) => one.id === id)
    const found = side[at]
    at += 1
    return found ?? missing(id)
  }
}

function seenText({ text, codes }: SegmentText): string {
  return codes === undefined ? text : readerText(text, codes)
}

/** Undefined if nothing is wished for; so below. */
function textTest(text: string): TextTest | undefined {
  if (text === '') return undefined
  const literal = text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`).replace(/ /gu, String.raw`[\p{Zs}\t]`)
  const pattern = new RegExp(literal, 'iu')
  return (segment) => pattern.test(seenText(segment))
}

function segmentTest(filter: RowFilter, among: readonly ReadonlySet<SegmentId>[]): TextTest | undefined {
  const { minChars, maxChars } = filter
  if (among.length === 0 && minChars === null && maxChars === null) return undefined
  return (segment) =>
    among.every((segments) => segments.has(segment.id)) && isBetween(seenText(segment).length, minChars, maxChars)
}

function isBetween(length: number, least: number | null, most: number | null): boolean {
  return (least === null || length >= least) && (most === null || length <= most)
}

const linkTests: Readonly<Record<LinkWish, (link: Link) => boolean>> = {
  doubtful: ({ confidence, origin, isLocked }) => origin === 'automatic' && !isLocked && confidence < doubtedBelow,
  unanswered: ({ source, target }) => source.length === 0 || target.length === 0,
  manual: ({ origin }) => origin === 'manual',
  locked: ({ isLocked }) => isLocked,
}

function linkTest(wishes: readonly LinkWish[]): (link: Link) => boolean {
  return wishes.length === 0 ? () => true : (link) => wishes.some((wish) => linkTests[wish](link))
}

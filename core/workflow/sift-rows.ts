/** Which rows of an article fit a filter. */
import { doubtedBelow, type Link } from '../model/alignment.ts'
import type { Bitext } from '../model/finding.ts'
import type { SegmentId } from '../model/ids.ts'
import { readerText } from '../model/reader-text.ts'
import type { LinkWish, RowFilter } from '../model/row-filter.ts'
import type { SegmentText } from '../model/segment.ts'

export type SiftedText = Omit<Bitext, 'links'> & { readonly links: readonly Link[] }

/** A mark for each translated segment, in the order of the text: 1 where it fits. */
export type Marks = Uint8Array

type TextTest = (text: SegmentText) => boolean
/** `place`: where the segment stands in the translated text, from 0. */
type PlaceTest = (text: SegmentText, place: number) => boolean

/**
 * The numbers of the rows that fit, from 0 and ascending. `among` are marks on translated segments, each for one wish of
 * which the texts know nothing (state, findings, people): a segment has to have all of them. Linear in the segments.
 */
export function siftRows(bitext: SiftedText, filter: RowFilter, among: readonly Marks[]): readonly number[] {
  const holds = textTest(filter.text)
  const fits = segmentTest(filter, among)
  const isLinked = linkTest(filter.links)
  const rows: number[] = []
  const next = { source: walker(bitext.source), target: walker(bitext.target) }
  bitext.links.forEach((link, row) => {
    const source = link.source.map(next.source)
    const target = link.target.map(next.target)
    if (!isLinked(link) || (fits !== undefined && !isAny(bitext.target, target, fits))) return
    if (holds !== undefined && !isAny(bitext.target, target, holds) && !isAny(bitext.source, source, holds)) return
    rows.push(row)
  })
  return rows
}

function isAny(side: readonly SegmentText[], places: readonly number[], test: PlaceTest): boolean {
  return places.some((place) => {
    const text = side[place]
    return text !== undefined && test(text, place)
  })
}

/** The place of each segment of a side; rows mostly follow its order, so the next one asked for is mostly the next there. */
function walker(side: readonly SegmentText[]): (id: SegmentId) => number {
  let next = 0
  return (id) => {
    const place = side[next]?.id === id ? next : side.findIndex((one) => one.id === id)
    next = place + 1
    return place
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

function segmentTest(filter: RowFilter, among: readonly Marks[]): PlaceTest | undefined {
  const { minChars, maxChars } = filter
  if (among.length === 0 && minChars === null && maxChars === null) return undefined
  return (segment, place) => among.every((marks) => marks[place] === 1) && isBetween(segment, minChars, maxChars)
}

function isBetween(segment: SegmentText, least: number | null, most: number | null): boolean {
  if (least === null && most === null) return true
  const { length } = seenText(segment)
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

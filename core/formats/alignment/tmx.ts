/** The alignment as a translation memory: TMX 1.4b, one translation unit a link. */
import type { LanguageTag } from '../../model/ids.ts'
import type { InlineCode } from '../../model/inline-text.ts'
import { quotedAttributes as attributesOf, possibleXmlText as escapeText } from '../xml/write-xml.ts'
import {
  type AlignedRow,
  type AlignmentHead,
  joinPieces,
  patternOf,
  type RowComment,
  sayComment,
  scoreOf,
  stateOf,
} from './aligned-row.ts'

/** Raised whenever this writer writes something otherwise. */
const writerVersion = '1'

/** A whole document. An unaligned segment is a unit with one language only. Characters XML cannot hold become U+FFFD. */
export function writeTmx(rows: readonly AlignedRow[], head: AlignmentHead): string {
  const attributes = attributesOf({
    creationtool: 'Sverka',
    creationtoolversion: writerVersion,
    segtype: 'sentence',
    'o-tmf': 'Sverka',
    adminlang: 'en',
    srclang: head.sourceLanguage ?? '*all*',
    datatype: 'plaintext',
    creationdate: dateOf(head.createdMs),
  })
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
    '<tmx version="1.4">',
    headerOf(attributes, head),
    '<body>',
    ...rows.map((row) => unitOf(row, head)),
    '</body>',
    '</tmx>',
  ]
  return `${lines.join('\n')}\n`
}

function headerOf(attributes: string, { comments = [] }: AlignmentHead): string {
  return comments.length === 0
    ? `<header${attributes}/>`
    : `<header${attributes}>${notesOf(comments).join('')}</header>`
}

function notesOf(comments: readonly RowComment[] = []): readonly string[] {
  return comments.map((comment) => `<note>${escapeText(sayComment(comment))}</note>`)
}

/** `20250131T235959Z`, as TMX has it. */
function dateOf(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

function unitOf(row: AlignedRow, { sourceLanguage, targetLanguage }: AlignmentHead): string {
  const isSentence = row.source.length <= 1 && row.target.length <= 1
  const properties = {
    'x-sverka-state': stateOf(row),
    'x-sverka-link': patternOf(row),
    'x-sverka-align-score': scoreOf(row),
    'x-sverka-align-origin': row.link.origin,
    'x-sverka-align-locked': row.link.isLocked ? 'yes' : undefined,
  }
  const lines = [
    `<tu${attributesOf({ tuid: row.link.id, segtype: isSentence ? 'sentence' : 'block' })}>`,
    ...Object.entries(properties).flatMap(([type, value]) =>
      value === undefined ? [] : [`<prop${attributesOf({ type })}>${escapeText(value)}</prop>`],
    ),
    ...notesOf(row.comments),
    ...variantOf(row.source, sourceLanguage),
    ...variantOf(row.target, targetLanguage),
    '</tu>',
  ]
  return lines.join('\n')
}

function variantOf(segments: AlignedRow['source'], language: LanguageTag | undefined): readonly string[] {
  if (segments.length === 0 || language === undefined) return []
  return [`<tuv${attributesOf({ 'xml:lang': language })}><seg>${contentOf(segments)}</seg></tuv>`]
}

/** Text with its mark-up as TMX's own elements. */
function contentOf(segments: AlignedRow['source']): string {
  const pieces = joinPieces(segments)
  const present = new Set(pieces.map((piece) => (typeof piece === 'string' ? undefined : piece.id)))
  const numbers = new Map<number, number>()
  return pieces
    .map((piece) => (typeof piece === 'string' ? escapeText(piece) : elementOf(piece, present, numbers)))
    .join('')
}

/** Paired codes share a number; one whose partner stands in another unit is isolated (`it`), one alone a placeholder. */
function elementOf(
  { id, kind, pair, raw, equiv }: InlineCode,
  present: ReadonlySet<number | undefined>,
  numbers: Map<number, number>,
): string {
  // Of an element of another format, the words it stands for tell more.
  if (pair === undefined) return `<ph>${escapeText(equiv !== '' && /^<[^<>]*>$/u.test(raw) ? equiv : raw)}</ph>`
  if (!present.has(pair)) return `<it pos="${kind === 'open' ? 'begin' : 'end'}">${escapeText(raw)}</it>`
  const opening = kind === 'open' ? id : pair
  const number = numbers.get(opening) ?? numbers.size + 1
  numbers.set(opening, number)
  const name = kind === 'open' ? 'bpt' : 'ept'
  return `<${name} i="${number}">${escapeText(raw)}</${name}>`
}

/** The alignment as a translation memory: TMX 1.4b, one translation unit a link. */
import type { LanguageTag } from '../../model/ids.ts'
import type { InlineCode } from '../../model/inline-text.ts'
import { type AlignedRow, joinPieces, patternOf, scoreOf, stateOf } from './aligned-row.ts'

export type TmxHead = {
  /** Undefined where there is no source: then no language goes first. */
  readonly sourceLanguage: LanguageTag | undefined
  readonly targetLanguage: LanguageTag
  readonly createdMs: number
}

/** Raised whenever this writer writes something otherwise. */
const writerVersion = '1'

/** A whole document. An unaligned segment is a unit with one language only. Characters XML cannot hold become U+FFFD. */
export function writeTmx(rows: readonly AlignedRow[], head: TmxHead): string {
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
    `<header${attributes}/>`,
    '<body>',
    ...rows.map((row) => unitOf(row, head)),
    '</body>',
    '</tmx>',
  ]
  return `${lines.join('\n')}\n`
}

/** `20250131T235959Z`, as TMX has it. */
function dateOf(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

function unitOf(row: AlignedRow, { sourceLanguage, targetLanguage }: TmxHead): string {
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
  { id, kind, pair, raw }: InlineCode,
  present: ReadonlySet<number | undefined>,
  numbers: Map<number, number>,
): string {
  if (pair === undefined) return `<ph>${escapeText(raw)}</ph>`
  if (!present.has(pair)) return `<it pos="${kind === 'open' ? 'begin' : 'end'}">${escapeText(raw)}</it>`
  const opening = kind === 'open' ? id : pair
  const number = numbers.get(opening) ?? numbers.size + 1
  numbers.set(opening, number)
  const name = kind === 'open' ? 'bpt' : 'ept'
  return `<${name} i="${number}">${escapeText(raw)}</${name}>`
}

function attributesOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`)
    .join('')
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }

/** Control characters, half surrogate pairs and U+FFFE, U+FFFF: no XML 1.0 document may hold them, escaped or not. */
const impossible =
  /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

function escapeText(text: string): string {
  return text.replace(impossible, '\uFFFD').replace(/[&<>\r]/g, (character) => entities[character] ?? character)
}

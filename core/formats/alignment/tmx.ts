/** The alignment as a translation memory: TMX 1.4b, one translation unit a link. */
import type { InlineCode } from '../../model/article.ts'
import type { LanguageTag } from '../../model/ids.ts'
import { type AlignedRow, joinTexts, patternOf, scoreOf, stateOf } from './aligned-row.ts'

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
  const { text, codes } = joinTexts(segments)
  const byCharacter = new Map(codes.map((code) => [code.character, code]))
  const numbers = new Map<string, number>()
  return text
    .split(/([\uE000-\uF8FF])/)
    .map((piece) => {
      const code = byCharacter.get(piece)
      return code === undefined ? escapeText(piece) : elementOf(code, text, numbers)
    })
    .join('')
}

/** Paired codes share a number; one whose partner stands in another unit is isolated (`it`), one alone a placeholder. */
function elementOf({ character, partner, raw }: InlineCode, text: string, numbers: Map<string, number>): string {
  if (partner === undefined) return `<ph>${escapeText(raw)}</ph>`
  // Codes are numbered in the order of the document, so the first of a pair has the lower character.
  const isFirst = character < partner
  if (!text.includes(partner)) return `<it pos="${isFirst ? 'begin' : 'end'}">${escapeText(raw)}</it>`
  const pair = isFirst ? character : partner
  const number = numbers.get(pair) ?? numbers.size + 1
  numbers.set(pair, number)
  const name = isFirst ? 'bpt' : 'ept'
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

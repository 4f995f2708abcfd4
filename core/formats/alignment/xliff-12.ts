/** The rows of an article as XLIFF 1.2, which older tools read: a trans-unit a row, with states, codes, comments and errors. */
import type { InlineCode } from '../../model/inline-text.ts'
import { unknownLanguage } from '../../model/language-tag.ts'
import { leastFar, type SegmentState } from '../../model/segment.ts'
import { plainAttributes } from '../xliff/states-12.ts'
import { quotedAttributes as attributes, possibleXmlText as escapeText } from '../xml/write-xml.ts'
import {
  type AlignedRow,
  type AlignmentHead,
  isLockedRow,
  type RowComment,
  type RowIssue,
  sayComment,
} from './aligned-row.ts'
import { CodeNames } from './code-names.ts'
import { markedTokens, nestingOf, type Token } from './marked-tokens.ts'

/** A whole document. Characters XML cannot hold become U+FFFD. */
export function writeXliff12(rows: readonly AlignedRow[], head: AlignmentHead): string {
  const { sourceLanguage = unknownLanguage, targetLanguage, headline, comments = [] } = head
  const root = attributes({
    xmlns: 'urn:oasis:names:tc:xliff:document:1.2',
    'xmlns:its': 'http://www.w3.org/2005/11/its',
    version: '1.2',
    'its:version': '2.0',
  })
  const file = attributes({
    original: headline === '' ? 'article' : headline,
    datatype: 'plaintext',
    'source-language': sourceLanguage,
    'target-language': targetLanguage,
  })
  const notes = comments.map((comment) => noteOf(comment))
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff${root}>`,
    `<file${file}>`,
    ...(notes.length === 0 ? [] : ['<header>', ...notes, '</header>']),
    '<body>',
    ...rows.map((row, index) => unitOf(row, index + 1)),
    '</body>',
    '</file>',
    '</xliff>',
  ]
  return `${lines.join('\n')}\n`
}

function noteOf(comment: RowComment, annotates?: 'target'): string {
  return `<note${attributes({ annotates })}>${escapeText(sayComment(comment))}</note>`
}

function unitOf(row: AlignedRow, number: number): string {
  const names = new CodeNames()
  const tokens = markedTokens(row.target, row.issues)
  // Codes are elements without words here, which a mark may cut through; another mark may not.
  const { issues: around } = nestingOf(tokens.filter(({ kind }) => kind !== 'code'))
  const source = contentOf(markedTokens(row.source), names, around)
  const target = contentOf(tokens, names, around)
  const beside = (row.issues ?? []).filter((issue) => !around.has(issue))
  const lines = [
    `<trans-unit${attributes(unitAttributes(row, number))}>`,
    `<source>${source}</source>`,
    ...(row.target.length === 0
      ? []
      : [`<target${attributes(targetAttributes(row, number, beside))}>${target}</target>`]),
    ...(row.comments ?? []).map((comment) => noteOf(comment, 'target')),
    ...besideOf(beside, number),
    '</trans-unit>',
  ]
  return lines.join('\n')
}

function farOf({ target }: AlignedRow): SegmentState | undefined {
  const [first, ...others] = target.map(({ state }) => state)
  return first === undefined ? undefined : leastFar([first, ...others])
}

function unitAttributes(row: AlignedRow, number: number): Readonly<Record<string, string | undefined>> {
  const approved = farOf(row) === 'approved' ? 'yes' : undefined
  // Some readers look for this on the unit and nowhere above it.
  const translate = isLockedRow(row) ? 'no' : undefined
  return { id: `u${number}`, resname: row.link.id, translate, approved, 'xml:space': 'preserve' }
}

function targetAttributes(
  row: AlignedRow,
  number: number,
  beside: readonly RowIssue[],
): Readonly<Record<string, string | undefined>> {
  const state = farOf(row)
  const issues = beside.length === 0 ? undefined : `#lqi${number}`
  return { ...(state && plainAttributes(state)), 'its:locQualityIssuesRef': issues }
}

/** What crosses another mark is told of the whole translation. ITS has no place there for who found it. */
function besideOf(issues: readonly RowIssue[], number: number): readonly string[] {
  if (issues.length === 0) return []
  const told = issues.map(({ its: { annotatorsRef, ...its } }) => `<its:locQualityIssue${attributes(textsOf(its))}/>`)
  return [`<its:locQualityIssues xml:id="lqi${number}">`, ...told, '</its:locQualityIssues>']
}

function contentOf(tokens: readonly Token[], names: CodeNames, around: ReadonlySet<RowIssue>): string {
  names.nextSide()
  const present = new Set(tokens.flatMap((token) => (token.kind === 'code' ? [token.code.id] : [])))
  const pairs = new Map<number, string>()
  const written = tokens.map((token) => {
    if (token.kind === 'text') return escapeText(token.text)
    if (token.kind === 'issue') return around.has(token.issue) ? markOf(token) : ''
    return codeOf(token.code, { present, pairs, names })
  })
  return written.join('')
}

function markOf({ side, issue }: Extract<Token, { readonly kind: 'issue' }>): string {
  return side === 'close' ? '</mrk>' : `<mrk${attributes({ mtype: 'x-its', ...textsOf(issue.its, 'its:') })}>`
}

function textsOf(its: RowIssue['its'], prefix = ''): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(its).map(([name, value]) => [`${prefix}${name}`, String(value)]))
}

type Side = {
  readonly present: ReadonlySet<number>
  /** Names of pairs that were opened, by the code that opens. */
  readonly pairs: Map<number, string>
  readonly names: CodeNames
}

const types: Readonly<Partial<Record<InlineCode['canonical'], string>>> = {
  b: 'bold',
  i: 'italic',
  u: 'underlined',
  link: 'link',
  br: 'lb',
  image: 'image',
}

/** Native code in elements of its own: a pair, one whose partner stands in another unit, or one alone. */
function codeOf(code: InlineCode, { present, pairs, names }: Side): string {
  const { kind, pair, canonical, equiv } = code
  const raw = escapeText(code.raw)
  const ctype = types[canonical]
  if (pair === undefined || kind === 'single') {
    const said = { id: names.nameOf(code), ctype, 'equiv-text': equiv === '' ? undefined : equiv }
    return `<ph${attributes(said)}>${raw}</ph>`
  }
  if (!present.has(pair)) {
    const said = { id: names.nameOf(code), pos: kind, ctype }
    return `<it${attributes(said)}>${raw}</it>`
  }
  const opening = kind === 'open' ? code.id : pair
  const id = pairs.get(opening) ?? names.nameOf(code)
  pairs.set(opening, id)
  return kind === 'open' ? `<bpt${attributes({ id, ctype })}>${raw}</bpt>` : `<ept${attributes({ id })}>${raw}</ept>`
}

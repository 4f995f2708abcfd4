/** The rows of an article as XLIFF 1.2, which older tools read: a trans-unit a row, with states, codes, comments and errors. */
import type { InlineCode } from '../../model/inline-text.ts'
import { unknownLanguage } from '../../model/language-tag.ts'
import { leastFar } from '../../model/segment.ts'
import { plainAttributes } from '../xliff/states-12.ts'
import { quotedAttributes as attributes, possibleXmlText as escapeText } from '../xml/write-xml.ts'
import { type AlignedRow, type AlignmentHead, isLockedRow, type RowComment, sayComment } from './aligned-row.ts'
import { CodeNames } from './code-names.ts'
import { isNested, markedTokens, type Token } from './marked-tokens.ts'

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
  const source = contentOf(markedTokens(row.source), names)
  const target = contentOf(markedTokens(row.target, row.issues), names)
  const [first, ...others] = row.target.map(({ state }) => state)
  const state = first === undefined ? undefined : leastFar([first, ...others])
  const said = state && plainAttributes(state)
  const approved = state === 'approved' ? 'yes' : undefined
  // Some readers look for this on the unit and nowhere above it.
  const translate = isLockedRow(row) ? 'no' : undefined
  const unit = { id: `u${number}`, resname: row.link.id, translate, approved, 'xml:space': 'preserve' }
  const lines = [
    `<trans-unit${attributes(unit)}>`,
    `<source>${source}</source>`,
    ...(row.target.length === 0 ? [] : [`<target${attributes({ ...said })}>${target}</target>`]),
    ...(row.comments ?? []).map((comment) => noteOf(comment, 'target')),
    '</trans-unit>',
  ]
  return lines.join('\n')
}

/** Errors whose edges cross those of codes are left out: this version has no marks that could tell of them. */
function contentOf(tokens: readonly Token[], names: CodeNames): string {
  names.nextSide()
  const hasMarks = isNested(tokens)
  const present = new Set(tokens.flatMap((token) => (token.kind === 'code' ? [token.code.id] : [])))
  const pairs = new Map<number, string>()
  const written = tokens.map((token) => {
    if (token.kind === 'text') return escapeText(token.text)
    if (token.kind === 'issue') return hasMarks ? markOf(token) : ''
    return codeOf(token.code, { present, pairs, names })
  })
  return written.join('')
}

function markOf({ side, issue }: Extract<Token, { readonly kind: 'issue' }>): string {
  if (side === 'close') return '</mrk>'
  const its = Object.entries(issue.its).map(([name, value]) => [`its:${name}`, String(value)])
  return `<mrk${attributes({ mtype: 'x-its', ...Object.fromEntries(its) })}>`
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

/** The rows of an article as XLIFF 2.1: a unit a row, with states, codes, comments, and errors as ITS quality issues. */
import type { InlineCode } from '../../model/inline-text.ts'
import { unknownLanguage } from '../../model/language-tag.ts'
import { leastFar } from '../../model/segment.ts'
import { attributes2 } from '../xliff/states-2.ts'
import { quotedAttributes as attributes, possibleXmlText as escapeText } from '../xml/write-xml.ts'
import { type AlignedRow, type AlignmentHead, isLockedRow, type RowComment, sayComment } from './aligned-row.ts'
import { CodeNames } from './code-names.ts'
import { markedTokens, type Nesting, nestingOf, type Token } from './marked-tokens.ts'

/** A whole document. Characters XML cannot hold become U+FFFD. */
export function writeXliff21(rows: readonly AlignedRow[], head: AlignmentHead): string {
  const { sourceLanguage = unknownLanguage, targetLanguage, headline, comments = [] } = head
  const root = attributes({
    xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
    'xmlns:its': 'http://www.w3.org/2005/11/its',
    version: '2.1',
    'its:version': '2.0',
    srcLang: sourceLanguage,
    trgLang: targetLanguage,
    'xml:space': 'preserve',
  })
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff${root}>`,
    `<file${attributes({ id: 'f1', original: headline === '' ? undefined : headline })}>`,
    ...notesOf(comments, undefined),
    ...rows.map((row, index) => unitOf(row, index + 1)),
    '</file>',
    '</xliff>',
  ]
  return `${lines.join('\n')}\n`
}

function notesOf(comments: readonly RowComment[], appliesTo: 'target' | undefined): readonly string[] {
  if (comments.length === 0) return []
  const notes = comments.map((comment, index) => {
    return `<note${attributes({ id: `n${index + 1}`, category: 'comment', appliesTo })}>${escapeText(sayComment(comment))}</note>`
  })
  return ['<notes>', ...notes, '</notes>']
}

function unitOf(row: AlignedRow, number: number): string {
  const writer = new UnitWriter()
  const source = writer.write(markedTokens(row.source))
  const target = writer.write(markedTokens(row.target, row.issues))
  const [first, ...others] = row.target.map(({ state }) => state)
  const state = first === undefined ? undefined : leastFar([first, ...others])
  const lines = [
    `<unit${attributes({ id: `u${number}`, name: row.link.id, translate: isLockedRow(row) ? 'no' : undefined })}>`,
    ...notesOf(row.comments ?? [], 'target'),
    ...writer.originalData(),
    `<segment${attributes({ id: 's1', ...(state && attributes2(state)) })}>`,
    `<source>${source}</source>`,
    ...(row.target.length === 0 ? [] : [`<target>${target}</target>`]),
    '</segment>',
    '</unit>',
  ]
  return lines.join('\n')
}

/** Both sides of a unit: equal codes bear equal names on both, and what they were in the document is kept once. */
class UnitWriter {
  readonly #data = new Map<string, string>()
  readonly #names = new CodeNames()
  #issues = 0

  originalData(): readonly string[] {
    if (this.#data.size === 0) return []
    const data = [...this.#data].map(([raw, id]) => `<data${attributes({ id })}>${escapeText(raw)}</data>`)
    return ['<originalData>', ...data, '</originalData>']
  }

  write(tokens: readonly Token[]): string {
    this.#names.nextSide()
    const side = new SideWriter(tokens, {
      dataOf: (raw) => this.#dataOf(raw),
      nameOf: (code) => this.#names.nameOf(code),
      nextIssue: () => `m${++this.#issues}`,
    })
    return side.write()
  }

  #dataOf(raw: string): string {
    const id = this.#data.get(raw) ?? `d${this.#data.size + 1}`
    this.#data.set(raw, id)
    return id
  }
}

type Names = {
  readonly dataOf: (raw: string) => string
  readonly nameOf: (code: InlineCode) => string
  readonly nextIssue: () => string
}

class SideWriter {
  readonly #tokens: readonly Token[]
  readonly #names: Names
  readonly #nesting: Nesting
  readonly #codes: ReadonlyMap<number, InlineCode>
  readonly #own = new Map<number, string>()
  readonly #issues = new Map<object, string>()

  constructor(tokens: readonly Token[], names: Names) {
    this.#tokens = tokens
    this.#names = names
    this.#nesting = nestingOf(tokens)
    this.#codes = new Map(tokens.flatMap((token) => (token.kind === 'code' ? [[token.code.id, token.code]] : [])))
  }

  write(): string {
    return this.#tokens.map((token) => this.#token(token)).join('')
  }

  #token(token: Token): string {
    if (token.kind === 'text') return escapeText(token.text)
    if (token.kind === 'code') return this.#code(token.code)
    const id = this.#issues.get(token.issue) ?? this.#names.nextIssue()
    this.#issues.set(token.issue, id)
    const isAround = this.#nesting.issues.has(token.issue)
    if (token.side === 'close') return isAround ? '</mrk>' : `<em${attributes({ startRef: id })}/>`
    const its = Object.entries(token.issue.its).map(([name, value]) => [`its:${name}`, String(value)])
    const said = attributes({ id, type: 'its:generic', ...Object.fromEntries(its) })
    return isAround ? `<mrk${said}>` : `<sm${said}/>`
  }

  #code(code: InlineCode): string {
    const partner = code.pair === undefined ? undefined : this.#codes.get(code.pair)
    if (code.kind === 'single') return this.#single(code)
    if (partner === undefined) return this.#lone(code)
    const [open, close] = code.kind === 'open' ? [code, partner] : [partner, code]
    const id = this.#own.get(open.id) ?? this.#names.nameOf(open)
    this.#own.set(open.id, id)
    const { dataOf } = this.#names
    if (code.kind === 'close')
      return this.#nesting.codes ? '</pc>' : `<ec${attributes({ startRef: id, dataRef: dataOf(code.raw) })}/>`
    const type = typeOf(code)
    return this.#nesting.codes
      ? `<pc${attributes({ id, ...type, ...freedomOf(code), dataRefEnd: dataOf(close.raw), dataRefStart: dataOf(open.raw) })}>`
      : `<sc${attributes({ id, ...type, dataRef: dataOf(code.raw) })}/>`
  }

  #single(code: InlineCode): string {
    const { nameOf, dataOf } = this.#names
    const equiv = code.equiv === '' ? undefined : code.equiv
    const said = { id: nameOf(code), ...typeOf(code), ...freedomOf(code), equiv, dataRef: dataOf(code.raw) }
    return `<ph${attributes(said)}/>`
  }

  /** Its other half stands in another unit. */
  #lone(code: InlineCode): string {
    const { nameOf, dataOf } = this.#names
    const said = { id: nameOf(code), isolated: 'yes', ...typeOf(code), dataRef: dataOf(code.raw) }
    return `<${code.kind === 'open' ? 'sc' : 'ec'}${attributes(said)}/>`
  }
}

function freedomOf({ may }: InlineCode): Readonly<Record<string, string | undefined>> {
  return { canCopy: may.copy ? undefined : 'no', canDelete: may.delete ? undefined : 'no' }
}

const subTypes: Readonly<Partial<Record<InlineCode['canonical'], readonly [type: string, subType?: string]>>> = {
  b: ['fmt', 'xlf:b'],
  i: ['fmt', 'xlf:i'],
  u: ['fmt', 'xlf:u'],
  br: ['fmt', 'xlf:lb'],
  link: ['link'],
  image: ['image'],
}

function typeOf({ canonical }: InlineCode): { readonly type?: string; readonly subType?: string | undefined } {
  const [type, subType] = subTypes[canonical] ?? []
  return type === undefined ? {} : { type, subType }
}

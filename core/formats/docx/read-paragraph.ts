/** Reads a `w:p`: which of what stands in it is text, which a code, and which neither. */
import { type CanonicalCode, isCodeCharacter } from '../../model/inline-text.ts'
import type { Span } from '../../model/span.ts'
import type { Counts } from '../package/counts.ts'
import { characterOf } from '../xml/characters.ts'
import type { XmlElement, XmlText } from '../xml/scan-xml.ts'
import type { Atom } from './fields.ts'
import { readFields } from './fields.ts'
import { childOf, elementsOf, type WordXml } from './names.ts'
import type { Mark, Paragraph, Run } from './paragraph.ts'
import { plainFormat, type RunFormat, runFormat } from './run-format.ts'

/** Elements that only wrap runs; inserted and moved text is text. */
const wrappers = new Set('w:ins w:moveTo w:smartTag w:sdt w:sdtContent w:customXml w:bdo w:dir'.split(' '))

/** What stands in a run and is a code: what it means, and what a reader sees. */
const marksInRuns: Readonly<Record<string, readonly [canonical: CanonicalCode, equiv: string]>> = {
  'w:tab': ['tab', '\t'],
  'w:ptab': ['tab', '\t'],
  'w:br': ['br', '\n'],
  'w:cr': ['br', '\n'],
  'w:footnoteReference': ['note', ''],
  'w:endnoteReference': ['note', ''],
  'w:drawing': ['image', ''],
  'w:pict': ['image', ''],
  'w:object': ['image', ''],
  'mc:AlternateContent': ['image', ''],
  'w:sym': ['other', ''],
  'w:ruby': ['other', ''],
}

/** Elements that read as a character. */
const signs: Readonly<Record<string, string>> = { 'w:noBreakHyphen': '\u2011', 'w:softHyphen': '\u00ad' }

export type Reading = {
  readonly xml: WordXml
  readonly styleName: (id: string) => string | undefined
  readonly counts: Counts
  /** What runs look like, by their properties as written: most are like others. */
  readonly formats: Map<string, RunFormat>
  /** White space at the edges of `w:t` counts although the element does not say so itself. */
  readonly keepsSpace: boolean
}

export function readParagraph(reading: Reading, element: XmlElement): Paragraph {
  const properties = childOf(reading.xml, element, 'w:pPr')
  const reader = new ParagraphReader(reading)
  reader.walk(elementsOf(element).filter((child) => child !== properties))
  const content = { start: properties?.end ?? element.innerStart, end: element.innerEnd }
  return { element, content, runs: reader.runs, pieces: readFields(reader.atoms, reader.runs, reading.xml.text) }
}

class ParagraphReader {
  readonly runs: Run[] = []
  readonly atoms: Atom[] = []
  readonly #reading: Reading

  constructor(reading: Reading) {
    this.#reading = reading
  }

  walk(elements: readonly XmlElement[]): void {
    for (const element of elements) this.#read(element)
  }

  #read(element: XmlElement): void {
    const name = this.#reading.xml.nameOf(element)
    if (name === 'w:del' || name === 'w:moveFrom') this.#reading.counts.deletions++
    if (name === 'w:r') this.#run(element)
    else if (name === 'w:hyperlink') this.#link(element)
    else if (name === 'w:fldSimple') this.#simpleField(element)
    else if (wrappers.has(name) && element.children.length > 0) this.#wrapper(element, name)
    else if (name === 'mc:AlternateContent' || name.startsWith('m:oMath')) this.#mark(element, 'other', '', undefined)
    else this.#keep(element)
  }

  #wrapper(element: XmlElement, name: string): void {
    if (name === 'w:ins' || name === 'w:moveTo') this.#reading.counts.insertions++
    this.#bracket('opens', { start: element.start, end: element.innerStart })
    this.walk(elementsOf(element))
    this.#bracket('closes', { start: element.innerEnd, end: element.end })
  }

  #bracket(wrapper: 'opens' | 'closes', range: Span): void {
    this.atoms.push({ kind: 'kept', range, run: undefined, leaves: undefined, wrapper })
  }

  #link(element: XmlElement): void {
    const before = this.atoms.length
    this.#half(element.start, element.innerStart, 'open')
    this.walk(elementsOf(element))
    if (this.atoms.slice(before).some(({ kind }) => kind === 'words')) {
      this.#half(element.innerEnd, element.end, 'close')
      return
    }
    this.atoms.length = before
    this.#keep(element)
  }

  #half(start: number, end: number, half: 'open' | 'close'): void {
    const range = { start, end }
    this.atoms.push({
      kind: 'mark',
      range,
      canonical: 'link',
      equiv: '',
      half,
      run: undefined,
      leaves: undefined,
      inText: false,
    })
  }

  #simpleField(element: XmlElement): void {
    const inner = new ParagraphReader(this.#reading)
    inner.walk(elementsOf(element))
    const seen = inner.atoms.map((atom) => (atom.kind === 'words' ? atom.text : '')).join('')
    this.#mark(element, 'field', seen, undefined)
  }

  #run(element: XmlElement): void {
    const { xml } = this.#reading
    const properties = childOf(xml, element, 'w:rPr')
    const run = this.runs.length
    const format = properties === undefined ? plainFormat : this.#formatOf(properties)
    this.runs.push({ element, opening: { start: element.start, end: properties?.end ?? element.innerStart }, format })
    for (const child of elementsOf(element)) if (child !== properties) this.#inRun(child, run, format.isHidden)
  }

  #formatOf(properties: XmlElement): RunFormat {
    const { xml, styleName, formats } = this.#reading
    const written = xml.text.slice(properties.start, properties.end)
    const known = formats.get(written) ?? runFormat(xml, properties, styleName)
    formats.set(written, known)
    return known
  }

  #inRun(element: XmlElement, run: number, isHidden: boolean): void {
    const name = this.#reading.xml.nameOf(element)
    const mark = marksInRuns[name]
    const sign = signs[name]
    if (name === 'w:fldChar') this.#fieldChar(element, run)
    else if (name === 'w:instrText') this.#field('instruction', element, run)
    else if (name === 'w:lastRenderedPageBreak') return
    else if (isHidden) this.#keep(element, run)
    else if (name === 'w:t') this.#text(element, run)
    else if (mark !== undefined) this.#mark(element, mark[0], mark[1], run)
    else if (sign !== undefined) this.#words({ start: element.start, end: element.end }, sign, run, false)
    else this.#keep(element, run)
  }

  #fieldChar(element: XmlElement, run: number): void {
    const type = this.#reading.xml.valueOf(element, 'fldCharType')
    if (type === 'begin' || type === 'separate' || type === 'end') this.#field(type, element, run)
    else this.#keep(element, run)
  }

  #field(field: NonNullable<Atom['field']>, { start, end }: XmlElement, run: number): void {
    this.atoms.push({ kind: 'kept', range: { start, end }, run, leaves: run, field })
  }

  #mark({ start, end }: XmlElement, canonical: Mark['canonical'], equiv: string, run: number | undefined): void {
    this.atoms.push({ kind: 'mark', range: { start, end }, canonical, equiv, run, leaves: run, inText: false })
  }

  #keep({ start, end }: XmlElement, run?: number): void {
    this.atoms.push({ kind: 'kept', range: { start, end }, run, leaves: run })
  }

  #words(range: Span, text: string, run: number, isVerbatim: boolean): void {
    const inText = isVerbatim || this.#reading.xml.text.charCodeAt(range.start) !== 0x3c
    this.atoms.push({ kind: 'words', range, text, run, leaves: run, isVerbatim, inText })
  }

  /** Word drops white space at the edges of a `w:t` that does not ask to keep it. */
  #text(element: XmlElement, run: number): void {
    const { xml, keepsSpace } = this.#reading
    const tag = xml.text.slice(element.start, element.innerStart)
    const keeps = keepsSpace || /\sxml:space\s*=\s*["']preserve["']/u.test(tag)
    const texts = element.children.filter((child) => child.kind !== 'element')
    for (const [index, child] of texts.entries()) {
      if (child.kind === 'cdata') this.#cdata(child, run)
      else this.#written(child, run, keeps, index === 0, index === texts.length - 1)
    }
  }

  #cdata({ start, end }: XmlText, run: number): void {
    const text = this.#reading.xml.text.slice(start + 9, end - 3)
    // As one: what is typed cannot stand in it.
    if (text !== '')
      this.atoms.push({ kind: 'words', range: { start, end }, text, run, leaves: run, isVerbatim: false, inText: true })
  }

  #written({ start, end }: XmlText, run: number, keeps: boolean, isFirst: boolean, isLast: boolean): void {
    const raw = this.#reading.xml.text.slice(start, end)
    const from = keeps || !isFirst ? 0 : raw.length - raw.replace(/^[ \t\r\n]+/u, '').length
    const to = keeps || !isLast ? raw.length : raw.replace(/[ \t\r\n]+$/u, '').length
    const pieces = raw.slice(from, Math.max(from, to)).split(/(&[^;]{1,10};|\r\n|[\r\n]|[\uE000-\uF8FF])/u)
    let at = start + from
    for (const piece of pieces) {
      if (piece !== '') this.#piece(piece, { start: at, end: at + piece.length }, run)
      at += piece.length
    }
  }

  #piece(piece: string, range: Span, run: number): void {
    const read = /^[\r\n]+$/u.test(piece) ? ' ' : (characterOf(piece) ?? piece)
    if (!isCodeCharacter(read)) this.#words(range, read, run, read === piece)
    else this.atoms.push({ kind: 'mark', range, canonical: 'other', equiv: read, run, leaves: run, inText: true })
  }
}

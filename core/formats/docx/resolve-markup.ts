/** Tracked changes taken out of WordprocessingML: as if each had been accepted, or as if nobody had made it. */
import type { XmlElement } from '../xml/scan-xml.ts'
import { childOf, elementsOf, type WordXml } from './names.ts'

export type Resolution = 'accept' | 'reject'

/** What stands around words or rows that came, and around those that went. */
const came = ['w:ins', 'w:moveTo']
const went = ['w:del', 'w:moveFrom']
/** Marks of where something was moved; nothing is, once it is settled. */
const moveMarks = /^w:(?:moveFrom|moveTo)Range(?:Start|End)$/u
/** What is inside words that go and belongs to others. */
const kept = /^w:(?:bookmark|commentRange)(?:Start|End)$/u
/** How something looked before, in the properties that say how it looks. */
const looks = /^w:\w+Change$/u
/** Properties that stand before and behind those a change of looks speaks of. */
const besides: Readonly<Record<string, RegExp>> = {
  'w:pPr': /^w:(?:rPr|sectPr)$/u,
  'w:sectPr': /^w:(?:header|footer)Reference$/u,
}

/** What only says that something was changed, of words or looks that are settled. */
function isMark(name: string): boolean {
  return moveMarks.test(name) || looks.test(name) || /^w:cell(?:Ins|Del|Merge)$/u.test(name)
}

/** The mark-up of an element. A paragraph whose end goes joins the one behind it, which gives both its looks, as in Word. */
export function resolveMarkup(xml: WordXml, element: XmlElement, resolution: Resolution): string {
  return new Resolver(xml, resolution).element(element)
}

class Resolver {
  readonly #xml: WordXml
  readonly #goes: readonly string[]
  readonly #stays: readonly string[]
  readonly #isRejected: boolean
  /** How deep in words that come back: they are called otherwise while they are deleted. */
  #restored = 0

  constructor(xml: WordXml, resolution: Resolution) {
    this.#xml = xml
    this.#isRejected = resolution === 'reject'
    this.#goes = this.#isRejected ? came : went
    this.#stays = this.#isRejected ? went : came
  }

  element(element: XmlElement): string {
    const name = this.#xml.nameOf(element)
    if (this.#goes.includes(name)) return this.#keptIn(element)
    if (this.#stays.includes(name)) return this.#unwrapped(element)
    if (isMark(name) || this.#isRemovedPart(element, name)) return ''
    const before = this.#isRejected ? elementsOf(element).find((child) => this.#isLooks(child)) : undefined
    if (before !== undefined) return this.#asBefore(element, before)
    const inner = this.#inner(element)
    return this.#isRobbed(element, name, inner) ? '' : this.#renamed(element, inner)
  }

  /** A row or a cell of a table that goes as a whole. */
  #isRemovedPart(element: XmlElement, name: string): boolean {
    if (name === 'w:tr') return this.#loses(element, 'w:trPr', this.#goes)
    return name === 'w:tc' && this.#loses(element, 'w:tcPr', [this.#isRejected ? 'w:cellIns' : 'w:cellDel'])
  }

  #isLooks(element: XmlElement): boolean {
    return looks.test(this.#xml.nameOf(element)) && elementsOf(element).length > 0
  }

  /** The properties as they were, with those beside them that the change says nothing of. */
  #asBefore(element: XmlElement, change: XmlElement): string {
    const [old] = elementsOf(change)
    const name = this.#xml.nameOf(element)
    const own = elementsOf(element).filter((child) => besides[name]?.test(this.#xml.nameOf(child)))
    const beside = own.map((child) => this.element(child)).join('')
    const inner = old === undefined ? '' : this.#inner(old)
    return this.#tagged(element, name === 'w:sectPr' ? beside + inner : inner + beside)
  }

  #inner(element: XmlElement): string {
    const { text } = this.#xml
    let written = ''
    let at = element.innerStart
    const children = elementsOf(element)
    for (let nth = 0; nth < children.length; nth++) {
      const child = children[nth]
      if (child === undefined) continue
      written += text.slice(at, child.start)
      const run = this.#joining(children, nth)
      written += run.length > 1 ? this.#joined(run) : this.element(child)
      nth += run.length - 1
      at = (run.at(-1) ?? child).end
    }
    return written + text.slice(at, element.innerEnd)
  }

  /** From here on: paragraphs whose ends go, and the one that ends them. */
  #joining(children: readonly XmlElement[], first: number): readonly XmlElement[] {
    let last = first
    while (this.#losesEnd(children[last])) {
      const next = children.findIndex((child, nth) => nth > last && !this.#isBetween(child))
      if (!this.#isParagraph(children[next])) break
      last = next
    }
    return children.slice(first, last + 1)
  }

  /** A mark that may stand between paragraphs as well as in one. */
  #isBetween(element: XmlElement): boolean {
    const name = this.#xml.nameOf(element)
    return moveMarks.test(name) || kept.test(name)
  }

  #isParagraph(element: XmlElement | undefined): element is XmlElement {
    return element !== undefined && this.#xml.nameOf(element) === 'w:p'
  }

  #losesEnd(element: XmlElement | undefined): boolean {
    if (!this.#isParagraph(element)) return false
    const properties = childOf(this.#xml, element, 'w:pPr')
    // A section ends with its paragraph.
    if (properties === undefined || childOf(this.#xml, properties, 'w:sectPr') !== undefined) return false
    return this.#loses(properties, 'w:rPr', this.#goes)
  }

  #joined(paragraphs: readonly XmlElement[]): string {
    const { text } = this.#xml
    const last = paragraphs.at(-1)
    if (last === undefined) return ''
    const properties = childOf(this.#xml, last, 'w:pPr')
    const words = paragraphs.map((one) => {
      if (!this.#isParagraph(one)) return this.element(one)
      const own = childOf(this.#xml, one, 'w:pPr')
      const others = elementsOf(one).filter((child) => child !== own)
      return others.map((child) => this.element(child)).join('')
    })
    const inner = (properties === undefined ? '' : this.element(properties)) + words.join('')
    if (last.innerStart < last.end) return this.#tagged(last, inner)
    const tag = text.slice(last.start, last.innerStart).replace(/\s*\/>$/u, '>')
    return `${tag}${inner}</${last.name}>`
  }

  #loses(element: XmlElement, properties: string, marks: readonly string[]): boolean {
    const own = childOf(this.#xml, element, properties)
    return own !== undefined && elementsOf(own).some((child) => marks.includes(this.#xml.nameOf(child)))
  }

  /** True of a table without rows, or a row without cells, that had some: Word opens none such. */
  #isRobbed(element: XmlElement, name: string, inner: string): boolean {
    const part = name === 'w:tbl' ? 'w:tr' : name === 'w:tr' ? 'w:tc' : undefined
    if (part === undefined || !elementsOf(element).some((child) => this.#xml.nameOf(child) === part)) return false
    return !new RegExp(String.raw`<${this.#xml.written(part.slice(2))}[\s>/]`, 'u').test(inner)
  }

  #unwrapped(element: XmlElement): string {
    if (element.innerStart === element.end) return ''
    const isDeleted = went.includes(this.#xml.nameOf(element))
    this.#restored += Number(isDeleted)
    const inner = this.#inner(element)
    this.#restored -= Number(isDeleted)
    return inner
  }

  #keptIn(element: XmlElement): string {
    const { text, nameOf } = this.#xml
    return elementsOf(element)
      .map((child) => (kept.test(nameOf(child)) ? text.slice(child.start, child.end) : this.#keptIn(child)))
      .join('')
  }

  #renamed(element: XmlElement, inner: string): string {
    const name = this.#xml.nameOf(element)
    if (this.#restored === 0 || (name !== 'w:delText' && name !== 'w:delInstrText')) return this.#tagged(element, inner)
    const other = this.#xml.written(name === 'w:delText' ? 't' : 'instrText')
    const tag = this.#xml.text.slice(element.start, element.innerStart)
    const opening = `<${other}${tag.slice(1 + element.name.length)}`
    return element.innerStart === element.end ? opening : `${opening}${inner}</${other}>`
  }

  #tagged({ start, innerStart, innerEnd, end }: XmlElement, inner: string): string {
    const { text } = this.#xml
    return text.slice(start, innerStart) + inner + text.slice(innerEnd, end)
  }
}

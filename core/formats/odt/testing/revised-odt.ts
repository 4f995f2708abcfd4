/** Reads the XML of an OpenDocument text as a program does that accepts or rejects the changes of one person. */
import { SaxesParser } from 'saxes'

type Region = { kind: 'insertion' | 'deletion'; creator: string; deleted: string }

/** `by`: whose changes are decided; of all others the insertions read, the deletions do not. */
export type OdtDecision = { readonly way: 'accept' | 'reject'; readonly by: string }

/** The text as the format has it read: white space in a row is one, a paragraph a line. Comments are none of it. */
export function revisedOdt(xml: string, { way, by }: OdtDecision): string {
  const reader = new OdtReader(({ kind, creator }) => (kind === 'insertion') === (creator === by && way === 'reject'))
  for (const pass of ['regions', 'text'] as const) {
    const parser = new SaxesParser()
    parser.on('opentag', ({ name, attributes }) => reader.open(pass, name, attributes))
    parser.on('text', (words) => reader.words(pass, words))
    parser.on('closetag', ({ name }) => reader.close(pass, name))
    parser.write(xml).close()
  }
  return collapsed(reader.text)
}

/** How many changes and comments in it are by a person. */
export function revisionsOf(xml: string, by: string): number {
  return xml.split(`<dc:creator>${by}</dc:creator>`).length - 1
}

class OdtReader {
  text = ''
  /** True of words that go: insertions rejected, deletions not. */
  readonly #goes: (region: Region) => boolean
  readonly #regions = new Map<string, Region>()
  #region: Region | undefined
  #isCreator = false
  /** Depth in elements that are none of the text. */
  #aside = 0
  #inText = 0
  readonly #dropped = new Set<string>()

  constructor(goes: (region: Region) => boolean) {
    this.#goes = goes
  }

  open(pass: 'regions' | 'text', name: string, attributes: Readonly<Record<string, string>>): void {
    this.words(pass, signOf(name, attributes['text:c']))
    if (pass === 'regions') this.#openRegion(name, attributes['xml:id'] ?? attributes['text:id'] ?? '')
    else this.#openText(name, attributes['text:change-id'] ?? '')
  }

  words(pass: 'regions' | 'text', written: string): void {
    const words = written === '\n' ? written : written.replace(/\s+/gu, ' ')
    if (pass === 'regions' && this.#region !== undefined) {
      if (this.#isCreator) this.#region.creator += words
      else if (this.#inText > 0) this.#region.deleted += words
    }
    if (words === '') return
    if (pass === 'text' && this.#aside === 0 && this.#inText > 0 && this.#dropped.size === 0) this.text += words
  }

  close(pass: 'regions' | 'text', name: string): void {
    if (pass === 'regions' && name === 'text:changed-region') this.#region = undefined
    if (isParagraph(name)) this.words(pass, '\n')
    if (name === 'dc:creator') this.#isCreator = false
    if (isAside(name)) this.#aside--
    if (isParagraph(name)) this.#inText--
  }

  #openRegion(name: string, id: string): void {
    if (name === 'text:changed-region') {
      this.#region = { kind: 'insertion', creator: '', deleted: '' }
      this.#regions.set(id, this.#region)
    }
    if (name === 'text:deletion' && this.#region !== undefined) this.#region.kind = 'deletion'
    if (name === 'dc:creator') this.#isCreator = true
    if (isAside(name)) this.#aside++
    if (isParagraph(name)) this.#inText++
  }

  #openText(name: string, id: string): void {
    const region = this.#regions.get(id)
    if (isAside(name)) this.#aside++
    if (isParagraph(name)) this.#inText++
    if (region === undefined) return
    if (name === 'text:change' && !this.#goes(region) && this.#dropped.size === 0)
      this.text += collapsed(region.deleted).replace(/\n$/u, '').replaceAll(' ', seenSpace)
    if (name === 'text:change-start' && this.#goes(region)) this.#dropped.add(id)
    if (name === 'text:change-end') this.#dropped.delete(id)
  }
}

function isAside(name: string): boolean {
  return name === 'text:tracked-changes' || name === 'office:annotation'
}

function isParagraph(name: string): boolean {
  return name === 'text:p' || name === 'text:h'
}

/** A space that is an element is seen wherever it stands. */
const seenSpace = '\u0001'

function signOf(name: string, count = '1'): string {
  if (name === 'text:s') return seenSpace.repeat(Number(count))
  if (name === 'text:tab') return '\u0002'
  return name === 'text:line-break' ? '\u0003' : ''
}

function collapsed(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/[ \t\r]+/gu, ' ').replace(/^ | $/gu, ''))
  return lines.join('\n').replaceAll(seenSpace, ' ')
}

/** Reads a Word part as a program does that accepts or rejects its changes; knows nothing of the readers and writers of ours. */
import { SaxesParser } from 'saxes'

/** Changes of these numbers are decided; of all others the insertions read, the deletions do not. */
export type Decision = { readonly way: 'accept' | 'reject'; readonly isOwn: (id: string) => boolean }

export type ReadRun = { readonly text: string; readonly properties: string }

/** The paragraphs with words of one part, nested ones before those they hang on; of each its runs, texts of equal properties joined. */
export function revisedRuns(xml: string, decision: Decision): readonly (readonly ReadRun[])[] {
  const reader = new RevisedReader(xml, decision)
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => reader.open(name, attributes))
  parser.on('text', (words) => reader.words(words))
  parser.on('cdata', (words) => reader.words(words))
  parser.on('closetag', ({ name }) => reader.close(name))
  parser.write(xml).close()
  return reader.paragraphs.filter((runs) => runs.length > 0)
}

/** The same as texts. */
export function revisedTexts(xml: string, decision: Decision): readonly string[] {
  return revisedRuns(xml, decision).map((runs) => runs.map(({ text }) => text).join(''))
}

/** Numbers of all changes in a text: one that has none of these afterwards was added. */
export function markNumbers(xml: string): ReadonlySet<string> {
  const marks = xml.matchAll(/<[\w.-]+:(?:ins|del|moveFrom|moveTo)\s[^>]*?\s?[\w.-]+:id="([^"]*)"/gu)
  return new Set([...marks].map(([, id = '']) => id))
}

const signs: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
}
const added = new Set(['w:ins', 'w:moveTo'])
const removed = new Set(['w:del', 'w:moveFrom'])

type Attributes = Readonly<Record<string, string>>
type Step = { readonly name: string; readonly isGone: boolean; readonly keepsSpace: boolean }

class RevisedReader {
  readonly paragraphs: ReadRun[][] = []
  readonly #decision: Decision
  readonly #prefix: string
  readonly #path: Step[] = []
  readonly #open: { readonly runs: ReadRun[]; isJoined: boolean }[] = []
  /** Of a paragraph whose mark goes: the next one begins with it. */
  #carried: ReadRun[] | undefined
  #text = ''
  #properties = ''

  constructor(xml: string, decision: Decision) {
    const bound = /\sxmlns(?::([\w.-]+))?="[^"]*\/wordprocessingml\/(?:2006\/)?main"/u.exec(xml)
    this.#prefix = `${bound?.[1] ?? 'w'}:`
    this.#decision = decision
  }

  open(written: string, attributes: Attributes): void {
    const name = this.#usual(written)
    const [around, beyond] = [this.#path.at(-1), this.#path.at(-2)]
    const isOfMark = around?.name === 'w:rPr' && beyond?.name === 'w:pPr'
    const goes = this.#goes(name, attributes[`${this.#prefix}id`] ?? '')
    if (goes && isOfMark) this.#join(attributes[`${this.#prefix}id`] ?? '')
    if (name === 'w:p') {
      this.#open.push({ runs: this.#carried ?? [], isJoined: false })
      this.#carried = undefined
    }
    if (name === 'w:r') this.#properties = ''
    if (this.#isInLooks()) this.#properties += JSON.stringify([name, attributes])
    if (around?.name === 'w:r') this.#note(signs[name] ?? '')
    const space = attributes['xml:space']
    const keepsSpace = space === undefined ? around?.keepsSpace === true : space === 'preserve'
    this.#path.push({ name, isGone: goes && !isOfMark, keepsSpace })
    this.#text = ''
  }

  words(words: string): void {
    this.#text += words
  }

  close(written: string): void {
    const name = this.#usual(written)
    const keepsSpace = this.#path.pop()?.keepsSpace === true
    if (name === 'w:t' || name === 'w:delText') this.#note(keepsSpace ? this.#text : trimmed(this.#text))
    this.#text = ''
    if (name !== 'w:p') return
    const done = this.#open.pop()
    if (done?.isJoined === true) this.#carried = done.runs
    else if (done !== undefined) this.paragraphs.push(done.runs)
  }

  #usual(written: string): string {
    return written.startsWith(this.#prefix) ? `w:${written.slice(this.#prefix.length)}` : written
  }

  #goes(name: string, id: string): boolean {
    if (!added.has(name) && !removed.has(name)) return false
    if (!this.#decision.isOwn(id)) return removed.has(name)
    return added.has(name) === (this.#decision.way === 'reject')
  }

  #join(id: string): void {
    const own = this.#open.at(-1)
    if (own !== undefined && this.#decision.isOwn(id)) own.isJoined = true
  }

  /** Inside the properties of a run. */
  #isInLooks(): boolean {
    const at = this.#path.findLastIndex(({ name }) => name === 'w:rPr')
    return at > 0 && this.#path[at - 1]?.name === 'w:r'
  }

  #note(words: string): void {
    const own = this.#open.at(-1)
    const box = this.#path.findLastIndex(({ name }) => name === 'w:txbxContent')
    if (own === undefined || words === '' || this.#path.slice(box + 1).some(({ isGone }) => isGone)) return
    const properties = this.#properties
    const last = own.runs.at(-1)
    if (last?.properties === properties) own.runs[own.runs.length - 1] = { text: last.text + words, properties }
    else own.runs.push({ text: words, properties })
  }
}

/** Word takes no white space at the edges of a text that does not ask to keep it. */
function trimmed(text: string): string {
  return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/gu, '')
}

/** Writes the content of a paragraph: opens and closes runs, their texts, and what marks them as inserted or removed. */
import type { LanguageTag } from '../../model/ids.ts'
import type { Hand } from '../redline-edits.ts'
import type { WordXml } from './names.ts'
import type { Run } from './paragraph.ts'
import { keepEdges, type Written } from './written.ts'

/** Runs that a redline shows as put in or taken out. Those of one value stand in one wrapper. */
export type Revision = { readonly kind: 'ins' | 'del'; readonly hand: Hand }

/** A run of the paragraph by its number, or what opens one. */
export type PenRun = number | string

export type PenOrder = {
  readonly xml: WordXml
  readonly runs: readonly Run[]
  /** The attributes of a new mark; left out by who marks nothing. */
  readonly sign?: ((hand: Hand) => string) | undefined
  /** That of the text: runs that are opened here say so where they say another. */
  readonly language?: LanguageTag | undefined
}

/** Scripts for which Word keeps a language of their own. */
const attributes: Readonly<Record<string, string>> = {
  ar: 'bidi',
  fa: 'bidi',
  he: 'bidi',
  ur: 'bidi',
  ja: 'eastAsia',
  ko: 'eastAsia',
  zh: 'eastAsia',
}

/** Its `w:lang`, if it names another language. */
function inLanguage(opening: string, language: LanguageTag): string {
  const [spoken = ''] = language.split('-')
  const attribute = attributes[spoken] ?? 'val'
  const named = new RegExp(String.raw`(<(?:[\w.-]+:)?lang\s[^>]*?\b${attribute}=")([^"]*)`, 'u')
  return opening.replace(named, (whole, before: string, tag: string) =>
    tag.split('-')[0]?.toLowerCase() === spoken ? whole : before + language,
  )
}

export class RunPen {
  readonly #order: PenOrder
  readonly #written: Written[] = []
  #run: PenRun | undefined
  #isInText = false
  #revision: Revision | undefined

  constructor(order: PenOrder) {
    this.#order = order
  }

  /** The run it stands in. */
  get run(): PenRun | undefined {
    return this.#run
  }

  get isInText(): boolean {
    return this.#isInText
  }

  /** Closes and opens what has to be. */
  stand(run: PenRun | undefined, inText: boolean, revision?: Revision): void {
    const { written } = this.#order.xml
    const staysInRun = run === this.#run && revision === this.#revision
    if (this.#isInText && !(inText && staysInRun)) this.put(`</${written(this.#textTag())}>`)
    this.#isInText = this.#isInText && inText && staysInRun
    if (!staysInRun) {
      if (this.#run !== undefined) this.put(`</${written('r')}>`)
      this.#mark(revision)
      if (run !== undefined) this.put(this.#openingOf(run))
      this.#run = run
    }
    if (inText && !this.#isInText) this.put(`<${written(this.#textTag())}>`)
    this.#isInText = inText
  }

  put(text: string, isWords = false): void {
    this.#written.push({ text, isWords })
  }

  /** Mark-up was put that leaves the pen there. */
  moveTo(run: PenRun | undefined, isInText: boolean): void {
    this.#run = run
    this.#isInText = isInText
  }

  finish(): string {
    const { written } = this.#order.xml
    return keepEdges(this.#written, [written('t'), written('delText')])
  }

  #textTag(): string {
    return this.#revision?.kind === 'del' ? 'delText' : 't'
  }

  #mark(revision: Revision | undefined): void {
    if (revision === this.#revision) return
    const { sign, xml } = this.#order
    if (this.#revision !== undefined) this.put(`</${xml.written(this.#revision.kind)}>`)
    if (revision !== undefined && sign === undefined) throw new Error('a mark of nobody')
    if (revision !== undefined) this.put(`<${xml.written(revision.kind)} ${sign?.(revision.hand)}>`)
    this.#revision = revision
  }

  #openingOf(run: PenRun): string {
    if (typeof run === 'string') return run
    const { opening } = this.#order.runs[run] ?? { opening: { start: 0, end: 0 } }
    const written = this.#order.xml.text.slice(opening.start, opening.end)
    const { language } = this.#order
    return language === undefined || this.#revision?.kind === 'del' ? written : inLanguage(written, language)
  }
}

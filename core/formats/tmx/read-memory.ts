/** A translation memory of any length, read from its bytes as they come in, unit by unit. */
import { SaxesParser } from 'saxes'
import type { LanguageTag } from '../../model/ids.ts'
import { codesOnly, type InlineCode } from '../../model/inline-text.ts'
import { canonicalLanguage } from '../../model/language-tag.ts'
import { longestCodedText, longestMemoryText, type MemoryRule, type MemoryText } from '../../model/memory.ts'
import { readerText } from '../../model/reader-text.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { writeLine } from '../../text/coded-line.ts'
import { createCodeShelf } from '../bitext/code-shelf.ts'
import { PieceDecoder } from '../decode-pieces.ts'
import { childrenNamed } from '../xml/names.ts'
import { placeInText, xmlEncodingOf } from '../xml/read-xml.ts'
import { scanXml, type XmlElement } from '../xml/scan-xml.ts'
import { languageOf, segmentOf } from './read-variant.ts'
import { UnitScanner } from './unit-scanner.ts'

/** Lines and columns count from 1. */
export type MemoryBroken = { readonly rule: MemoryRule; readonly line: number; readonly column: number }

/** A unit: its texts, one a language. */
export type ReadUnit = readonly MemoryText[]

/** The declaration of an encoding stands within so many bytes. */
const headBytes = 200

/**
 * Give it the bytes in order, cut anywhere. What it answers are the units that came to their end, as a reader sees their
 * texts; a unit that has no two languages is passed over. Once something is refused, all of it is. Never throws.
 */
export class MemoryReader {
  /** Units that hold no pair of texts. */
  passedOver = 0
  #head: Uint8Array | undefined = new Uint8Array()
  #decoder: PieceDecoder | undefined
  readonly #scanner = new UnitScanner()
  readonly #gatekeeper = new Gatekeeper()
  readonly #languages = new KnownTags()

  take(bytes: Uint8Array, isLast: boolean): Result<readonly ReadUnit[], MemoryBroken> {
    if (this.#head === undefined) return this.#read(bytes, isLast)
    const head = new Uint8Array(this.#head.length + bytes.length)
    head.set(this.#head)
    head.set(bytes, this.#head.length)
    if (head.length < headBytes && !isLast) {
      this.#head = head
      return ok([])
    }
    this.#head = undefined
    return this.#read(head, isLast)
  }

  #read(bytes: Uint8Array, isLast: boolean): Result<readonly ReadUnit[], MemoryBroken> {
    if (this.#decoder === undefined) {
      const encoding = xmlEncodingOf(bytes)
      if (encoding === undefined) return fail({ rule: 'encoding', line: 1, column: 1 })
      this.#decoder = new PieceDecoder(encoding)
    }
    const decoded = this.#decoder.take(bytes, isLast)
    if (!decoded.ok) return this.#scan(decoded.failure.before, false, true)
    return this.#scan(decoded.value, isLast, false)
  }

  /** `isDamaged`: behind this text the bytes mean nothing. */
  #scan(text: string, isLast: boolean, isDamaged: boolean): Result<readonly ReadUnit[], MemoryBroken> {
    const { settled, units } = this.#scanner.take(text, isLast)
    const refused = this.#gatekeeper.refuses(settled, isLast && this.#scanner.broken === undefined)
    if (refused !== undefined) return fail({ ...refused, rule: 'not-well-formed' })
    const { broken, pending } = this.#scanner
    if (broken !== undefined) return fail({ ...this.#place(pending.slice(0, broken.offset)), rule: broken.rule })
    if (isDamaged) return fail({ ...this.#place(pending), rule: 'encoding' })
    return ok(units.flatMap((unit) => this.#textsOf(unit)))
  }

  /** Where a text ends that stands behind all that was settled. */
  #place(text: string): { readonly line: number; readonly column: number } {
    const { line, column } = placeInText(text, text.length)
    const before = this.#gatekeeper.place()
    return { line: before.line + line - 1, column: line === 1 ? before.column + column - 1 : column }
  }

  #textsOf(unit: string): readonly ReadUnit[] {
    const scanned = scanXml(unit)
    const texts = scanned.ok ? textsIn(unit, scanned.value, this.#languages) : []
    if (texts.length >= 2) return [texts]
    this.passedOver++
    return []
  }
}

/** saxes, which says of the whole file that it is well-formed. It only sees what the scanner let through. */
class Gatekeeper {
  readonly #parser = new SaxesParser({ position: false })
  #fault: { readonly line: number; readonly column: number } | undefined

  constructor() {
    this.#parser.on('error', () => {
      this.#fault ??= this.place()
    })
  }

  refuses(text: string, isLast: boolean): { readonly line: number; readonly column: number } | undefined {
    if (text !== '') this.#parser.write(text)
    if (isLast) this.#parser.close()
    return this.#fault && { line: this.#fault.line, column: Math.max(1, this.#fault.column - 1) }
  }

  /** Behind all that it was given, from 1. */
  place(): { readonly line: number; readonly column: number } {
    const { line, column } = this.#parser
    return { line, column: column + 1 }
  }
}

/** What tags are called: a memory has a few, each a million times. Texts in more languages than there are to translate into are passed over. */
class KnownTags {
  readonly #known = new Map<string, LanguageTag | undefined>()

  canonical(tag: string): LanguageTag | undefined {
    if (this.#known.has(tag)) return this.#known.get(tag)
    if (this.#known.size >= mostTags) return undefined
    const canonical = canonicalLanguage(tag)
    this.#known.set(tag, canonical)
    return canonical
  }
}

const mostTags = 1_000

/** Of each language the first, as it stands in the file. */
function textsIn(text: string, unit: XmlElement, languages: KnownTags): ReadUnit {
  const found: MemoryText[] = []
  const met = new Set<string>()
  const shelf = createCodeShelf()
  for (const variant of childrenNamed(unit, 'tuv')) {
    const language = languages.canonical(languageOf(variant))
    if (language === undefined || met.has(language)) continue
    met.add(language)
    const block = segmentOf({ text, shelf }, variant)?.block
    const words = block === undefined ? '' : readerText(block.text, block.codes)
    if (words.trim() === '' || words.length > longestMemoryText) continue
    found.push({ language, text: words, coded: codedIn(block), ...signedOn(variant, unit) })
  }
  return found
}

function codedIn(
  block: { readonly text: string; readonly codes?: readonly InlineCode[] } | undefined,
): string | undefined {
  if (block === undefined || codesOnly(block.text) === '') return undefined
  const coded = writeLine({ text: block.text, codes: block.codes ?? [] })
  return coded.length > longestCodedText ? undefined : coded
}

function signedOn(variant: XmlElement, unit: XmlElement): Pick<MemoryText, 'author' | 'atMs'> {
  const [own, all] = [variant.attributes, unit.attributes]
  const first = (...names: readonly string[]) =>
    [own, all].flatMap((attributes) => names.map((name) => attributes.get(name))).find((value) => value !== undefined)
  return {
    author: first('changeid', 'creationid')?.slice(0, longestAuthor),
    atMs: momentOf(first('changedate', 'creationdate')),
  }
}

const longestAuthor = 200

/** As TMX writes it: `20261130T101500Z`. */
function momentOf(written: string | undefined): number | undefined {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/u.exec(written ?? '')?.map(Number) ?? []
  if (year === undefined || month === undefined) return undefined
  const atMs = Date.UTC(year, month - 1, day, hour, minute, second)
  return atMs >= 0 ? atMs : undefined
}

/** From the bytes of an XML file to its text and tree, refusing what is broken with its place. */
import { SaxesParser } from 'saxes'
import type { Encoding } from '../../model/article.ts'
import type { XmlRule } from '../../model/file.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { decodeBytes, startsWithByteOrderMark } from '../decode.ts'
import { labelledEncoding } from '../labelled-encoding.ts'
import { oncePerFile } from '../once-per-file.ts'
import { scanXml, type XmlBroken, type XmlElement } from './scan-xml.ts'

export type XmlFile = {
  /** Without byte order mark. */
  readonly text: string
  readonly encoding: Encoding
  readonly root: XmlElement
}

/** Lines and columns count from 1. */
export type XmlRefused = {
  readonly kind: 'broken-xml'
  readonly part: string
  readonly line: number
  readonly column: number
  readonly rule: XmlRule
}

/** `part` names the file in its package. Read without the gatekeeper, for what was let through it before. Never throws. */
export function readXml(part: string, bytes: Uint8Array): Result<XmlFile, XmlRefused> {
  const read = readBytes(bytes)
  return read.ok ? read : fail({ kind: 'broken-xml', part, ...read.failure })
}

type Placed = Pick<XmlRefused, 'line' | 'column' | 'rule'>

const readBytes = oncePerFile((bytes): Result<XmlFile, Placed> => {
  const encoding = xmlEncodingOf(bytes)
  if (encoding === undefined) return fail(placed('', { rule: 'encoding', offset: 0 }))
  const decoded = decodeBytes(bytes, encoding)
  if (!decoded.ok) {
    const before = new TextDecoder(encoding).decode(bytes.subarray(0, decoded.failure.offset))
    return fail(placed(before, { rule: 'encoding', offset: before.length }))
  }
  const text = decoded.value
  const scanned = scanXml(text)
  return scanned.ok ? ok({ text, encoding, root: scanned.value }) : fail(placed(text, scanned.failure))
})

/**
 * The strict gatekeeper: saxes, without namespaces, so that a document with an unbound prefix is let in. It must only see
 * what the scanner let through, for it hangs on a hundred thousand nested elements.
 */
export function checkXml(part: string, { text }: XmlFile): XmlRefused | undefined {
  // Keeping count of lines takes as long as all else.
  return firstFault(text, false) === undefined ? undefined : { kind: 'broken-xml', part, ...firstPlace(text) }
}

function firstPlace(text: string): Placed {
  return { line: 1, column: 1, ...firstFault(text, true), rule: 'not-well-formed' }
}

/** Its place only if asked for. */
function firstFault(text: string, position: boolean): { readonly line: number; readonly column: number } | undefined {
  const parser = new SaxesParser({ position })
  let found: { readonly line: number; readonly column: number } | undefined
  parser.on('error', () => {
    const { line, column } = parser
    found ??= { line, column: Math.max(1, column) }
  })
  parser.write(text).close()
  return found
}

/** By its mark, else as its declaration says, for which its first bytes will do; undefined for one that is not read. */
export function xmlEncodingOf(bytes: Uint8Array): Encoding | undefined {
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
    if (startsWithByteOrderMark(bytes, encoding)) return encoding
  }
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le'
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be'
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']/u.exec(start)?.[1] ?? 'utf-8'
  // Some writers declare ASCII and write UTF-8, of which ASCII is a part.
  return /^(?:us-)?ascii$/iu.test(declared) ? 'utf-8' : labelledEncoding(declared)
}

function placed(text: string, { rule, offset }: XmlBroken): Placed {
  return { ...placeInText(text, offset), rule }
}

/** Line and column of an offset, both from 1. */
export function placeInText(text: string, offset: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/u)
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

/** Recognises text that is written for programs: mark-up and tables, whose signs nobody wants among their sentences. */
import type { OtherFormat } from '../model/file.ts'

/** What matters stands at the beginning. */
const sampleChars = 20_000
const fewestRows = 4

const byEnding: Readonly<Record<string, OtherFormat>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  xlf: 'xliff',
  xliff: 'xliff',
  sdlxliff: 'xliff',
  mxliff: 'xliff',
  mqxliff: 'xliff',
  tmx: 'tmx',
  xml: 'xml',
  json: 'json',
  jsonl: 'json',
  csv: 'csv',
  tsv: 'csv',
}

/** What the name or the first characters announce, if the text bears it out; undefined for what may be an article. */
export function recogniseOtherFormat(name: string, text: string): OtherFormat | undefined {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  const start = text.slice(0, sampleChars)
  const named = byEnding[ending]
  if (named !== undefined && bearsOut(named, start)) return xmlKind(start) ?? named
  return xmlKind(start) ?? (isMarkdownName(ending) ? undefined : seemsOther(start, text))
}

function isMarkdownName(ending: string): boolean {
  return ending === 'md' || ending === 'markdown' || ending === 'mdown' || ending === 'mkd'
}

function bearsOut(named: OtherFormat, start: string): boolean {
  if (named === 'csv') return /[,;\t]/.test(start)
  return named === 'json' ? /^\s*[[{"]/.test(start) : /<[a-z!?]/i.test(start)
}

/** By its first tag: an XML declaration, a document type, or a root everyone knows. */
function xmlKind(start: string): OtherFormat | undefined {
  const [, root] = /<([a-z][\w:.-]*)/i.exec(start) ?? []
  const name = root?.toLowerCase().replace(/^.*:/, '')
  const isDeclared = /^\s*<(?:\?xml[\s?]|!doctype\b)/i.test(start)
  if (!isDeclared && !/^\s*<(?:html|head|body|xliff|tmx|svg)\b/i.test(start)) return undefined
  if (name === 'xliff' || name === 'tmx') return name
  return /^\s*<!doctype\s+html\b/i.test(start) || name === 'html' || name === 'head' || name === 'body' ? 'html' : 'xml'
}

/** Without a name that tells. */
function seemsOther(start: string, text: string): OtherFormat | undefined {
  if (/^\s*<([a-z][a-z0-9]*)\b[^<>]*>/i.test(start) && /<\/[a-z][a-z0-9]*\s*>\s*$/i.test(text.slice(-100)))
    return 'html'
  if (/^\s*(?:\{\s*"|\[\s*[{["])/.test(start) && /[}\]]\s*$/.test(text.slice(-100))) return 'json'
  return isTable(start) ? 'csv' : undefined
}

/** What parts the cells of a table. A comma with a space behind it is one of prose. */
const separators = [/\t/, /;/, /,(?=\S)/] as const

/** Every line has the same number of the same separator, at least two: prose never keeps that up. */
function isTable(start: string): boolean {
  const lines = start.split(/\r\n|\n|\r/).slice(0, -1)
  const rows = lines.filter((line) => line.trim() !== '').map((line) => line.replace(/"[^"]*"/g, ''))
  if (rows.length < fewestRows) return false
  return separators.some((separator) => {
    const [first = 0, ...others] = rows.map((row) => row.split(separator).length)
    return first > 2 && others.every((cells) => cells === first)
  })
}

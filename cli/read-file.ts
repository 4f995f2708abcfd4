/** Reads the files a command names, and says why one cannot be read. */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { maxFileBytes } from '../contract/limits.ts'
import { formatToRead, openBitext } from '../core/formats/open-file.ts'
import { formatOf, isBilingual } from '../core/formats/registry.ts'
import { sniffFile } from '../core/formats/sniff.ts'
import { guessLanguage } from '../core/language/guess-language.ts'
import type { Encoding, FormatId } from '../core/model/article.ts'
import type { Diagnostic, FilePart, FileRefused, ReadRefused, TableColumns, WithFile } from '../core/model/file.ts'
import { canonicalLanguage } from '../core/model/language-tag.ts'
import { megabytes, refusedAs } from '../core/model/refused-as.ts'
import { showable } from '../core/model/showable.ts'
import { toldAs } from '../core/model/told.ts'
import type { AcceptedBitext, AcceptedFile } from '../service/context/jobs.ts'
import { readWhole } from '../service/file/read-whole.ts'
import { readPdf } from '../service/workers/read-pdf.ts'
import { readable } from '../service/workers/readable-file.ts'
import { Stop, type Terminal } from './terminal.ts'
import type { Say } from './words.ts'

export type NamedFile = { readonly name: string; readonly bytes: Uint8Array }

/** A file, or standard input for `-`. Throws `Stop` with code 3 if it cannot be read. */
export async function readNamed(terminal: Terminal, path: string): Promise<NamedFile> {
  if (path === '-') return textOfPdf(terminal, { name: 'stdin', bytes: await readInput(terminal) })
  const read = readWhole(resolve(terminal.folder, path), maxFileBytes)
  if (read.ok) return textOfPdf(terminal, { name: path, bytes: read.value })
  throw new Stop(sayUnread(terminal.say, path, read.failure), 3)
}

const pdfWorker = fileURLToPath(new URL('../service/workers/pdf-worker.ts', import.meta.url))

/** Of a PDF its text; any other file as it is. */
async function textOfPdf({ say, errors }: Terminal, file: NamedFile): Promise<NamedFile> {
  const read = await readable((bytes) => readPdf(pdfWorker, bytes), file)
  if (!read.ok) throw new Stop(`${showable(file.name)}: ${sayFileRefused(say, read.failure)}`, 3)
  for (const told of read.value.told) errors.write(`${showable(file.name)}: ${sayTold(say, told)}\n`)
  return read.value.file
}

/** Standard input may never end: it is left alone once there is too much of it. */
async function readInput({ input, say }: Terminal): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of input) {
    const bytes = typeof piece === 'string' ? new TextEncoder().encode(piece) : (piece as Uint8Array)
    length += bytes.length
    if (length > maxFileBytes)
      throw new Stop(sayUnread(say, 'stdin', { kind: 'too-large', limitBytes: maxFileBytes }), 3)
    pieces.push(bytes)
  }
  return new Uint8Array(Buffer.concat(pieces))
}

function sayUnread(say: Say, path: string, why: ReadRefused): string {
  const name = showable(path)
  switch (why.kind) {
    case 'too-large':
      return say('importing:unread.too-large', { name, limit: megabytes(why.limitBytes) })
    case 'not-a-file':
      return say(`importing:unread.${why.seems}`, { name })
    default:
      return say(`importing:unread.${why.kind}`, { name })
  }
}

/** What is wanted of a file beside its text. */
export type FileWishes = Partial<WithFile> & { readonly isWholePage?: boolean }

/**
 * Format, encoding and, unless given, language, as the app would guess them. Throws `Stop` with code 3 for no text, and
 * for text written for programs unless `as` says how to read it. Of a web page the article alone, unless all is wanted.
 */
export function acceptFile(
  terminal: Terminal,
  { name, bytes }: NamedFile,
  language: string | undefined,
  as?: FormatId,
  { isWholePage = false, ...wishes }: FileWishes = {},
): AcceptedFile {
  const part: FilePart | undefined = isWholePage ? undefined : 'article'
  const asText = as !== undefined
  const sniffed = sniffFile(name, bytes, { asText })
  if (!sniffed.ok) throw new Stop(`${showable(name)}: ${sayFileRefused(terminal.say, sniffed.failure)}`, 3)
  const { encoding, format, isMarkdownGivenUp } = sniffed.value
  const read = formatOf(format).read(bytes, { encoding, part, ...wishes })
  if (!read.ok) throw new Stop(`${showable(name)}: ${sayFileRefused(terminal.say, read.failure)}`, 3)
  for (const told of read.value.diagnostics) {
    terminal.errors.write(`${showable(name)}: ${sayTold(terminal.say, told)}\n`)
  }
  const isArticleAlone = part === 'article' && read.value.parts?.includes('article') === true
  if (isArticleAlone) terminal.errors.write(`${showable(name)}: ${terminal.say('articleAlone')}\n`)
  if (isMarkdownGivenUp) terminal.errors.write(`${showable(name)}: ${terminal.say('importing:markdownGivenUp')}\n`)
  return {
    name,
    bytes,
    encoding,
    format: formatToRead(format, as ?? format),
    asText,
    part,
    ...(formatOf(format).capabilities.hasNotes && wishes),
    language: language ?? languageOf(terminal, name, read.value.text),
  }
}

const tableFormats: readonly FormatId[] = ['csv', 'xlsx', 'docx-table']

type SaidOfBoth = {
  readonly from: string | undefined
  readonly to: string | undefined
  readonly columns?: TableColumns | undefined
  readonly sheet?: string | undefined
  readonly encoding?: Encoding | undefined
}

/**
 * A file that holds a text and its translation, in the languages given, else those it names itself; undefined for any
 * other file. Throws `Stop` with code 3 where it cannot be read, and with 2 where nobody knows a language.
 */
export function acceptBoth(
  terminal: Terminal,
  { name, bytes }: NamedFile,
  { from, to, columns, sheet, encoding }: SaidOfBoth,
): AcceptedBitext | undefined {
  const sniffed = sniffFile(name, bytes, { columns, sheet, encoding })
  if (columns !== undefined || sheet !== undefined) refuseNoTable(terminal, name, sniffed, sheet)
  if (!sniffed.ok || !isBilingual(sniffed.value.format)) return undefined
  const opened = openBitext({ name, bytes, columns, sheet, encoding })
  if (!opened.ok) throw new Stop(`${showable(name)}: ${sayFileRefused(terminal.say, opened.failure)}`, 3)
  const { languages, diagnostics } = opened.value
  for (const told of diagnostics) terminal.errors.write(`${showable(name)}: ${sayTold(terminal.say, told)}\n`)
  const sourceLanguage = from ?? canonicalLanguage(languages.source ?? '')
  const targetLanguage = to ?? canonicalLanguage(languages.target ?? '')
  if (sourceLanguage === undefined || targetLanguage === undefined) {
    throw new Stop(terminal.say('wrong.noLanguages', { path: showable(name) }), 2)
  }
  return { name, bytes, sourceLanguage, targetLanguage, columns, sheet, encoding }
}

/** Whoever names columns or a sheet hears why there are none; any other file may be read as a text yet. */
function refuseNoTable(
  { say }: Terminal,
  name: string,
  sniffed: ReturnType<typeof sniffFile>,
  sheet: string | undefined,
): void {
  if (!sniffed.ok) throw new Stop(`${showable(name)}: ${sayFileRefused(say, sniffed.failure)}`, 3)
  const { format } = sniffed.value
  if (sheet !== undefined && format !== 'xlsx') throw new Stop(say('wrong.noSheets', { path: showable(name) }), 2)
  if (!tableFormats.includes(format)) throw new Stop(say('wrong.noTable', { path: showable(name) }), 2)
}

/** What a person should know of a document, in words. */
export function sayTold(say: Say, told: Diagnostic): string {
  const { key, facts } = toldAs(told)
  return say(`importing:told.${key}`, facts)
}

function languageOf(terminal: Terminal, name: string, text: string): string {
  const guess = guessLanguage(text)
  if (guess === undefined) throw new Stop(terminal.say('wrong.noLanguage', { path: showable(name) }), 2)
  return guess.language
}

/** Why a file is no article, in words; of one that could be taken for text, how that is said. */
export function sayFileRefused(say: Say, why: FileRefused): string {
  const { key, facts, named } = refusedAs(why)
  const word = named && { [named.fact]: say(`importing:${named.word}`) }
  // What is named may be nothing, and then stands at the end.
  const said = say(`importing:refused.${key}`, { ...facts, ...word }).trim()
  return why.kind === 'other-format' ? say('wrong.otherFormat', { why: said }) : said
}

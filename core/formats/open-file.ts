/** Opens a file as a person let it in. */
import type { Encoding, FormatId } from '../model/article.ts'
import type { FileGuess, FileRefused, TableColumns } from '../model/file.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { OpenedBitext, OpenedDocument, Reading } from './format.ts'
import { formatOf, isBilingual } from './registry.ts'
import { sniffFile } from './sniff.ts'
import { longestParagraph } from './too-long.ts'

export type FileToOpen = Reading & {
  readonly name: string
  readonly bytes: Uint8Array
  readonly format: FormatId
  /** Somebody said that mark-up or a table is to be taken as the text it is. */
  readonly asText?: boolean | undefined
}

/** `format` is the one it was read in: plain text, if another would have taken too long. */
export type OpenedFile = OpenedDocument & { readonly format: FormatId; readonly hasByteOrderMark: boolean }

/** All that may stop a file from being an article, short of its sentences: those are not cut yet. Never throws. */
export function openFile({ name, bytes, format, asText, ...reading }: FileToOpen): Result<OpenedFile, FileRefused> {
  const sniffed = sniffFile(name, bytes, { asText, encoding: reading.encoding })
  if (!sniffed.ok) return sniffed
  const opened = openAs(formatToRead(sniffed.value.format, format), bytes, reading)
  if (!opened.ok) return opened
  const length = opened.value.blocks.reduce((most, { text: { length: own } }) => Math.max(most, own), 0)
  // Of wrapped lines, each short enough.
  if (length > longestParagraph) {
    return fail({ kind: 'too-long', of: 'characters', count: length, limit: longestParagraph })
  }
  return ok({ ...opened.value, hasByteOrderMark: sniffed.value.hasByteOrderMark })
}

export type BitextToOpen = {
  readonly name: string
  readonly bytes: Uint8Array
  /** Of a table; the encoding only of a file that does not say it itself. */
  readonly columns?: TableColumns | undefined
  /** Of a book: its part, or its name. */
  readonly sheet?: string | undefined
  readonly encoding?: Encoding | undefined
}

export type OpenedBitextFile = OpenedBitext & FileGuess

/** Both texts of a bilingual file. Never throws. */
export function openBitext({
  name,
  bytes,
  columns,
  sheet,
  encoding,
}: BitextToOpen): Result<OpenedBitextFile, FileRefused> {
  const sniffed = sniffFile(name, bytes, { columns, sheet, encoding })
  if (!sniffed.ok) return sniffed
  const guess = sniffed.value
  if (!isBilingual(guess.format)) return fail({ kind: 'one-side' })
  const opened = formatOf(guess.format).openBoth(bytes, { encoding: guess.encoding, columns, sheet })
  return opened.ok ? ok({ ...guess, ...opened.value }) : opened
}

/** As a person chose among the formats of texts; what a package is, it says itself. */
export function formatToRead(seen: FormatId, chosen: FormatId): FormatId {
  const mayChoose = [seen, chosen].every((id) => formatOf(id).capabilities.isProse)
  return mayChoose ? chosen : seen
}

function openAs(
  format: FormatId,
  bytes: Uint8Array,
  reading: Reading,
): Result<OpenedDocument & { readonly format: FormatId }, FileRefused> {
  if (isBilingual(format)) return fail({ kind: 'both-sides' })
  const opened = formatOf(format).open(bytes, reading)
  if (opened.ok) return ok({ ...opened.value, format })
  const { failure } = opened
  return failure.kind === 'beyond-reading' ? openAs('txt', bytes, reading) : fail(failure)
}

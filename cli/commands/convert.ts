/** `convert`: a file as another, without a library. */

import { statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { AlignedRow } from '../../core/formats/alignment/aligned-row.ts'
import { rowsOfText, rowsOfUnits } from '../../core/formats/alignment/rows-of-file.ts'
import { writeAlignment } from '../../core/formats/alignment/write-alignment.ts'
import { countCodes, whatIsLost } from '../../core/formats/losses.ts'
import { openBitext, openFile } from '../../core/formats/open-file.ts'
import { mostSentences } from '../../core/formats/too-long.ts'
import { type FileToWrite, writeFile } from '../../core/formats/write-file.ts'
import { mostCellChars } from '../../core/formats/xlsx/cell-text.ts'
import { alignmentFormats, encodings, type FormatId } from '../../core/model/article.ts'
import type { FileRefused } from '../../core/model/file.ts'
import type { LanguageTag } from '../../core/model/ids.ts'
import { unknownLanguage } from '../../core/model/language-tag.ts'
import { showable } from '../../core/model/showable.ts'
import type { AcceptedBitext, AcceptedFile } from '../../service/context/jobs.ts'
import { type Command, choose, type Given, usageError } from '../command.ts'
import { sayLost } from '../left-out.ts'
import { readColumns } from '../read-columns.ts'
import { acceptBoth, acceptFile, readNamed, sayFileRefused } from '../read-file.ts'
import { tableWords } from '../table-words.ts'
import { type ExitCode, Stop, type Terminal } from '../terminal.ts'
import { writeWhole } from '../write-whole.ts'

const textFormats = ['txt', 'md', 'clean-html'] as const
type TextFormat = (typeof textFormats)[number]

const convertFormats = [...textFormats, ...alignmentFormats]
type ConvertFormat = (typeof convertFormats)[number]

const byEnding: Readonly<Record<string, ConvertFormat>> = {
  txt: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'clean-html',
  htm: 'clean-html',
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  xlsx: 'xlsx',
  docx: 'bilingual-docx',
  tmx: 'tmx',
  xlf: 'xliff',
  xliff: 'xliff',
  po: 'po',
}

const sides = ['source', 'target'] as const

/** Whatever way leads to it: what is written would stand in place of what it was made from. */
function isSameFile({ folder }: Terminal, path: string, output: string): boolean {
  if (path === '-' || output === '-') return false
  const [read, written] = [path, output].map((one) => statSync(resolve(folder, one), { throwIfNoEntry: false }))
  return read !== undefined && read.ino === written?.ino && read.dev === written.dev
}

type Converting = {
  readonly terminal: Terminal
  readonly given: Given
  readonly as: ConvertFormat
}

/** As `--as` says, else by the name of the file to be. */
function formatFor(terminal: Terminal, given: Given, path: string): ConvertFormat {
  const chosen = choose(terminal, convertCommand, 'as', given.options.as, convertFormats)
  const named = chosen ?? byEnding[path.slice(path.lastIndexOf('.') + 1).toLowerCase()]
  if (named !== undefined) return named
  throw usageError(terminal, convertCommand, terminal.say('convert.noFormat', { formats: convertFormats.join(', ') }))
}

function isText(format: ConvertFormat): format is TextFormat {
  return textFormats.some((one) => one === format)
}

function refused({ say }: Terminal, name: string, why: FileRefused): Stop {
  return new Stop(`${showable(name)}: ${sayFileRefused(say, why)}`, 3)
}

/** What was in the file and will not be in the other. */
function tellLost({ terminal, as }: Converting, format: FormatId, rows: readonly AlignedRow[]): void {
  const segments = rows.flatMap(({ source, target }) => (target.length > 0 ? target : source))
  const contents = {
    format,
    comments: 0,
    commentsOfFile: 0,
    commentsOnAll: 0,
    locks: 0,
    locksPastFile: 0,
    locksPastRows: 0,
    errors: 0,
    findings: 0,
    dismissedFindings: 0,
    states: segments.filter(({ state }) => state !== 'machine' && state !== 'empty').length,
    longTexts: segments.filter(({ text }) => text.length > mostCellChars).length,
    ...countCodes(segments.map(({ codes }) => codes)),
  }
  const target = isText(as)
    ? ({ kind: 'text', format: as } as const)
    : ({ kind: 'both', format: as, withFindings: false } as const)
  sayLost(terminal, whatIsLost(contents, target))
}

function writeText({ terminal, given }: Converting, file: Omit<FileToWrite, 'segments' | 'asEncoding'>): Uint8Array {
  const encoding = choose(terminal, convertCommand, 'encoding', given.options.encoding, encodings) ?? 'utf-8'
  const written = writeFile({ ...file, segments: [], asEncoding: encoding })
  if (written.ok) return written.value
  if (written.failure.kind !== 'cannot-encode') throw new Error(`a text cannot be written: ${written.failure.kind}`)
  const facts = {
    characters: written.failure.characters.join(' '),
    encoding: terminal.say(`importing:encoding.${encoding}`),
  }
  throw new Stop(terminal.say('review:exporting.cannotEncode', facts), 1)
}

type Languages = { readonly source: LanguageTag; readonly target: LanguageTag }

function writeRows(
  { terminal, as }: Converting,
  rows: readonly AlignedRow[],
  name: string,
  { source, target }: Languages,
): Uint8Array {
  if (isText(as)) throw new Error(`${as} holds one text`)
  const words = tableWords(terminal.say)
  const head = {
    sourceLanguage: source,
    targetLanguage: target,
    headline: basename(name),
    words,
    createdMs: Date.now(),
  }
  return writeAlignment(rows, head, as)
}

/** Pairs stay pairs; as a text, one side of them. */
function convertBoth(converting: Converting, file: AcceptedBitext): Uint8Array {
  const { terminal, given, as } = converting
  const opened = openBitext(file)
  if (!opened.ok) throw refused(terminal, file.name, opened.failure)
  const { units, format } = opened.value
  const rows = rowsOfUnits(units)
  tellLost(converting, format, rows)
  const { sourceLanguage, targetLanguage } = file
  if (!isText(as)) return writeRows(converting, rows, file.name, { source: sourceLanguage, target: targetLanguage })
  const side = choose(terminal, convertCommand, 'side', given.options.side, sides) ?? 'target'
  const blocks = units.map((unit) => unit[side])
  return writeText(converting, { bytes: new Uint8Array(), format, blocks, asFormat: as, encoding: 'utf-8' })
}

/** As pairs, its sentences wait for their translation. */
function convertOne(converting: Converting, file: AcceptedFile): Uint8Array {
  const { terminal, given, as } = converting
  const opened = openFile(file)
  if (!opened.ok) throw refused(terminal, file.name, opened.failure)
  const { blocks, format } = opened.value
  const rows = rowsOfText(blocks, file.language)
  if (rows === undefined) throw refused(terminal, file.name, { kind: 'too-many-sentences', limit: mostSentences })
  tellLost(converting, format, rows)
  if (isText(as))
    return writeText(converting, { bytes: file.bytes, format, blocks, asFormat: as, encoding: file.encoding })
  return writeRows(converting, rows, file.name, { source: file.language, target: given.options.to ?? unknownLanguage })
}

async function run(terminal: Terminal, given: Given): Promise<ExitCode> {
  const [path = '', output = ''] = given.operands
  const as = formatFor(terminal, given, output)
  choose(terminal, convertCommand, 'side', given.options.side, sides)
  if (isSameFile(terminal, path, output))
    throw new Stop(terminal.say('convert.ontoItself', { path: showable(output) }), 2)
  const named = await readNamed(terminal, path)
  // A text of its own needs no language.
  const unasked = isText(as) ? unknownLanguage : undefined
  const [from, to] = [given.options.from ?? unasked, given.options.to ?? unasked]
  const columns = readColumns(terminal, convertCommand, given)
  const converting = { terminal, given, as }
  const both = acceptBoth(terminal, named, { from, to, columns, sheet: given.options.sheet })
  const bytes =
    both !== undefined
      ? convertBoth(converting, both)
      : convertOne(converting, acceptFile(terminal, named, from, undefined, { isWholePage: given.isOn('whole-page') }))
  if (output === '-') terminal.output.write(bytes)
  else writeWhole(terminal, output, bytes)
  return 0
}

export const convertCommand: Command = {
  name: 'convert',
  options: ['as', 'from', 'to', 'side', 'sheet', 'columns', 'encoding', 'whole-page'],
  operands: [2, 2],
  run,
}

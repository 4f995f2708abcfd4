/** One side of an article while it is let in: the file, what was guessed of it, and what the person chose instead. */

import type { BitextPreview, FilePreview } from '../../../contract/file.ts'
import { maxNameChars } from '../../../contract/limits.ts'
import { readPasted } from '../../../core/formats/html/pasted-page.ts'
import { formatToRead } from '../../../core/formats/open-file.ts'
import { formatOf } from '../../../core/formats/registry.ts'
import type { Encoding, FormatId, Side } from '../../../core/model/article.ts'
import type {
  CommentChoice,
  Diagnostic,
  FilePart,
  FileRefused,
  TableColumns,
  TrackedChoice,
} from '../../../core/model/file.ts'
import type { LanguageTag } from '../../../core/model/ids.ts'
import { toldAs } from '../../../core/model/told.ts'
import type { ArrivedFile } from '../../desk/dropped-file.ts'

/** What a person chose instead of a guess; it outlives further typing. */
type Chosen = {
  readonly format?: FormatId
  readonly language?: LanguageTag
  /** Of a file that holds both texts. */
  readonly sourceLanguage?: LanguageTag
}

/**
 * Where the text is: here, or at the store already, under the token of a picked file. `bytes` is empty, and `sizeBytes` is
 * not, for a file too large to be read at all.
 */
export type Content = { readonly bytes: Uint8Array } | { readonly picked: string }

export type RawFile = {
  readonly name: string
  readonly content: Content
  readonly sizeBytes: number
  /** The text itself, where it was pasted or typed and can still be. */
  readonly typed?: string | undefined
  readonly chosen?: Chosen | undefined
  /** Somebody said that its mark-up is to be taken as text. */
  readonly asText?: boolean | undefined
  /** Somebody wants all of a page, and not the article in it alone. */
  readonly whole?: boolean | undefined
  /** Somebody said which columns of a table are to be read. */
  readonly columns?: TableColumns | undefined
  /** Somebody said which sheet of a book. */
  readonly sheet?: string | undefined
  /** Of a document with tracked changes and comments; accepted and taken unless somebody says otherwise. */
  readonly tracked?: TrackedChoice | undefined
  readonly comments?: CommentChoice | undefined
}

function rawFile(name: string, bytes: Uint8Array): RawFile {
  return { name: name.slice(-maxNameChars), content: { bytes }, sizeBytes: bytes.byteLength }
}

/** What of a page is to be read; of any other file it says nothing. */
export function partOf(whole: boolean | undefined): FilePart | undefined {
  return whole === true ? undefined : 'article'
}

/** What is done with what came with a document, unless somebody says otherwise. */
export function wishesOf({ tracked = 'accept', comments = 'take' }: RawFile) {
  return { tracked, comments }
}

/** What came with a document and may be had otherwise; its words stand at the choice. */
export type CameAlong = { readonly count: number; readonly people: number }

export function changesIn({ preview }: ReadyFile): CameAlong | undefined {
  const told = preview.diagnostics.find(isOfChanges)
  return told && toldAs(told).facts
}

function isOfChanges(told: Diagnostic): boolean {
  if (told.kind === 'tracked-changes') return told.people !== undefined
  return told.kind === 'changes-accepted' || told.kind === 'changes-rejected'
}

/** Comments of a translation; those of a source are left where they are. */
export function commentsIn({ preview }: ReadyFile, side: Side): number {
  if (side === 'source' || !formatOf(preview.guess.format).capabilities.hasNotes) return 0
  return preview.diagnostics.reduce((sum, told) => sum + (told.kind === 'comments-left' ? told.count : 0), 0)
}

/** What is told of a file beside what is asked of it. */
export function toldBesides(file: ReadyFile, side: Side): readonly Diagnostic[] {
  const areAsked = commentsIn(file, side) > 0
  return file.preview.diagnostics.filter((told) => !isOfChanges(told) && !(areAsked && told.kind === 'comments-left'))
}

/** A file that was dropped, or one that the shell has read. */
export function arrivedFile(file: ArrivedFile): RawFile {
  const content = 'token' in file ? { picked: file.token } : { bytes: file.bytes }
  return { name: file.name.slice(-maxNameChars), content, sizeBytes: file.sizeBytes }
}

/** Text with its looks, as another program copied it; undefined where it has none. */
export function pastedPage(name: string, copied: string): RawFile | undefined {
  const page = readPasted(copied)
  return page === undefined ? undefined : { ...rawFile(name, new TextEncoder().encode(page)), whole: true }
}

export function typedFile(name: string, typed: string): RawFile {
  return { ...rawFile(name, new TextEncoder().encode(typed)), typed }
}

/** What was known of it a letter ago, or before somebody chose otherwise, stays in sight. */
type KnownBefore = { readonly before?: ReadyFile | undefined }

export type SideFile = RawFile &
  (
    | ({ readonly stage: 'reading'; readonly encoding?: Encoding | undefined } & KnownBefore)
    /** The store went away while it looked. */
    | { readonly stage: 'unread' }
    | ({ readonly stage: 'refused'; readonly why: FileRefused } & KnownBefore)
    | ReadyFile
  )

export type ReadyFile = RawFile & {
  readonly stage: 'ready'
  readonly preview: FilePreview
  readonly encoding: Encoding
  readonly format: FormatId
  readonly language: LanguageTag
}
export type Sides = { readonly [S in Side]: SideFile | undefined }

/** A language that nothing could be guessed of: short texts, lists of names. */
const unguessedLanguage: Readonly<Record<Side, LanguageTag>> = { source: 'kk', target: 'en' }

export function readyFile(file: RawFile, side: Side, preview: FilePreview): ReadyFile {
  return {
    ...file,
    stage: 'ready',
    preview,
    encoding: preview.guess.encoding,
    format: preview.guess.isMarkdownGivenUp
      ? 'txt'
      : formatToRead(preview.guess.format, file.chosen?.format ?? preview.guess.format),
    language:
      file.chosen?.language ??
      preview.bitext?.languages.target ??
      preview.language?.language ??
      unguessedLanguage[preview.bitext === undefined ? side : 'target'],
  }
}

/**
 * Which of two files is the translation: the one whose name says so (`.en.`, `target`, `translation`),
 * otherwise the second, as people name the source first. One alone takes the place of no text that was given before, as
 * long as a side is free.
 */
export function takeSides<File extends { readonly name: string }>(
  files: readonly File[],
  isFree: { readonly source: boolean; readonly target: boolean },
): { readonly target: File | undefined; readonly source: File | undefined } {
  const [first, second] = files
  if (second === undefined) {
    return !isFree.target && isFree.source ? { target: undefined, source: first } : { target: first, source: undefined }
  }
  const saysTarget = (file: File | undefined): boolean =>
    file !== undefined && /(?:^|[._-])(?:en|target|translation|перевод|аударма)(?:[._-]|$)/iu.test(file.name)
  return saysTarget(first) && !saysTarget(second)
    ? { target: first, source: second }
    : { target: second, source: first }
}

/** What is known of a side now, or was before it was looked at once more. */
export function knownOf(file: SideFile | undefined): ReadyFile | undefined {
  if (file?.stage === 'ready') return file
  return file?.stage === 'reading' || file?.stage === 'refused' ? file.before : undefined
}

/** What was known of a file that is now to be read as somebody said. */
export function asWished(before: ReadyFile, wish: RawFile, encoding = before.encoding): ReadyFile {
  const { typed, asText, whole, columns, sheet, tracked, comments } = wish
  return { ...before, typed, asText, whole, columns, sheet, tracked, comments, encoding }
}

/** A file that holds both texts, and how it begins; `refused` where it cannot be read as somebody said. */
export type BothFile = ReadyFile & {
  readonly side: Side
  readonly bitext: BitextPreview
  readonly refused: FileRefused | undefined
}

/** The file that holds both texts, if one was given: then it is the whole import. */
export function bothIn(sides: Sides): BothFile | undefined {
  for (const side of ['target', 'source'] as const) {
    const file = sides[side]
    const known = knownOf(file)
    if (known?.preview.bitext === undefined) continue
    return { ...known, side, bitext: known.preview.bitext, refused: file?.stage === 'refused' ? file.why : undefined }
  }
  return undefined
}

/** As a person chose, else as the file says. */
export function sourceLanguageOf({ chosen, bitext }: BothFile): LanguageTag {
  return chosen?.sourceLanguage ?? bitext.languages.source ?? unguessedLanguage.source
}

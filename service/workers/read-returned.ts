/** A file that comes back, as the texts it brings. */
import type { FileComment, FileThread, OpenedBitext, Unit } from '../../core/formats/format.ts'
import { openBitext, openFile } from '../../core/formats/open-file.ts'
import { isBilingual } from '../../core/formats/registry.ts'
import { sniffFile } from '../../core/formats/sniff.ts'
import type { Block, FormatId } from '../../core/model/article.ts'
import type { FileGuess, FilePart, FileRefused } from '../../core/model/file.ts'
import type { LanguageTag } from '../../core/model/ids.ts'
import { canonicalLanguage } from '../../core/model/language-tag.ts'
import { readerText } from '../../core/model/reader-text.ts'
import { ok, type Result } from '../../core/model/result.ts'
import { type Span, sliceSpan } from '../../core/model/span.ts'
import type { Returned } from '../../core/reimport/place.ts'
import type { Jobs } from '../context/jobs.ts'

type Order = Jobs['reimport']['input']

export type FileBack = {
  readonly format: FormatId
  readonly returned: readonly Returned[]
  readonly isBilingual: boolean
  readonly keepsCodes: boolean
  readonly languages: { readonly source: LanguageTag | undefined; readonly target: LanguageTag | undefined }
  /** What the article's own file calls its units; undefined if that is of another kind. */
  readonly ids: readonly (string | undefined)[] | undefined
  readonly comments: readonly CommentBack[]
  /** What the article's own file says in its margin. */
  readonly knownWords: readonly string[]
}

/** What is said in the margin of a file, at a text of it; at none for the whole. */
export type CommentBack = FileThread & {
  readonly unit: number | undefined
  /** The words it speaks of, as a reader sees them; undefined for all of its text. */
  readonly quote: string | undefined
}

/** A web page may have been let in whole, or only the article in it: it is read both ways. */
export function readReturned({ file, own }: Order): Result<readonly FileBack[], FileRefused> {
  const sniffed = sniffFile(file.name, file.bytes)
  if (!sniffed.ok) return sniffed
  const guess = sniffed.value
  if (isBilingual(guess.format)) return readBoth(file, own, guess.format)
  const first = readOne(file, own, guess, undefined)
  if (!first.ok || guess.format !== 'html') return first.ok ? ok([first.value]) : first
  const article = readOne(file, own, guess, 'article')
  return ok(article.ok ? [first.value, article.value] : [first.value])
}

/** Formats in which the rows of an article go out with their mark-up; other tables show what a reader sees. */
const codedFormats: readonly FormatId[] = ['xliff', 'tmx', 'docx-table']

function readBoth(file: Order['file'], own: Order['own'], format: FormatId): Result<readonly FileBack[], FileRefused> {
  // A table of the article's own is read in the columns it was let in with.
  const columns = own.format === format ? own.columns : undefined
  const seen = openBitext({ ...file, columns })
  const opened = seen.ok ? seen : openBitext(file)
  if (!opened.ok) return opened
  const { source, target } = opened.value.languages
  const isOwn = own.format === format
  const kept = isOwn ? openBitext({ name: file.name, bytes: own.bytes, columns }) : undefined
  return ok([
    {
      format,
      returned: opened.value.units.map(returnedUnit),
      isBilingual: true,
      keepsCodes: isOwn || codedFormats.includes(format),
      languages: { source: canonicalLanguage(source ?? ''), target: canonicalLanguage(target ?? '') },
      ids: kept?.ok ? kept.value.units.map(({ id }) => id) : undefined,
      comments: allNotes(opened.value),
      knownWords: kept?.ok ? wordsOf(allNotes(kept.value)) : [],
    },
  ])
}

function allNotes({ notes = [], units }: OpenedBitext): readonly CommentBack[] {
  return [...notes.map((note) => ({ ...note, unit: undefined, quote: undefined })), ...units.flatMap(notesOf)]
}

function notesOf({ notes = [], target }: Unit, unit: number): readonly CommentBack[] {
  return notes.map(({ span, ...thread }) => ({ ...thread, unit, quote: span && quoted(target, span) }))
}

function commentsOf(comments: readonly FileComment[], blocks: readonly Block[]): readonly CommentBack[] {
  return comments.map(({ place, ...thread }) => {
    const block = place && blocks[place.block]
    const isAll = place === undefined || place.span.end - place.span.start >= (block?.text.trim().length ?? 0)
    return {
      ...thread,
      unit: place?.block,
      quote: isAll || block === undefined ? undefined : quoted(block, place.span),
    }
  })
}

function quoted({ text, codes }: Pick<Block, 'text' | 'codes'>, span: Span): string | undefined {
  const words = readerText(sliceSpan(text, span), codes).trim()
  return words === '' ? undefined : words
}

function wordsOf(comments: readonly CommentBack[]): readonly string[] {
  return comments.flatMap(({ remarks }) => remarks.map(({ words }) => words))
}

function returnedUnit({ id, source, target }: Unit): Returned {
  return { id, source: readerText(source.text, source.codes), text: target.text, codes: target.codes }
}

function readOne(
  { name, bytes }: Order['file'],
  own: Order['own'],
  { format, encoding }: FileGuess,
  part: FilePart | undefined,
): Result<FileBack, FileRefused> {
  const opened = openFile({ name, bytes, encoding, format, part, comments: 'take' })
  if (!opened.ok) return opened
  const { blocks, comments = [] } = opened.value
  return ok({
    format: opened.value.format,
    comments: commentsOf(comments, blocks),
    knownWords: own.format === opened.value.format && comments.length > 0 ? knownIn(name, own) : [],
    returned: blocks.map(({ text, codes }) => ({ id: undefined, source: undefined, text, codes })),
    isBilingual: false,
    keepsCodes: opened.value.format === own.format,
    languages: { source: undefined, target: undefined },
    ids: undefined,
  })
}

/** Of a document that was let in before. */
function knownIn(name: string, { format, bytes }: Order['own']): readonly string[] {
  const opened = openFile({ name, bytes, encoding: 'utf-8', format, comments: 'take' })
  return opened.ok ? wordsOf(commentsOf(opened.value.comments ?? [], opened.value.blocks)) : []
}

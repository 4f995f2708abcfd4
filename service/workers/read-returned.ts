/** A file that comes back, as the texts it brings. */
import type { Unit } from '../../core/formats/format.ts'
import { openBitext, openFile } from '../../core/formats/open-file.ts'
import { isBilingual } from '../../core/formats/registry.ts'
import { sniffFile } from '../../core/formats/sniff.ts'
import type { FormatId } from '../../core/model/article.ts'
import type { FileGuess, FilePart, FileRefused } from '../../core/model/file.ts'
import type { LanguageTag } from '../../core/model/ids.ts'
import { canonicalLanguage } from '../../core/model/language-tag.ts'
import { readerText } from '../../core/model/reader-text.ts'
import { ok, type Result } from '../../core/model/result.ts'
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
    },
  ])
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
  const opened = openFile({ name, bytes, encoding, format, part })
  if (!opened.ok) return opened
  return ok({
    format: opened.value.format,
    returned: opened.value.blocks.map(({ text, codes }) => ({ id: undefined, source: undefined, text, codes })),
    isBilingual: false,
    keepsCodes: opened.value.format === own.format,
    languages: { source: undefined, target: undefined },
    ids: undefined,
  })
}

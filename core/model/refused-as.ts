/** Why a file is not read, as the words for it and what stands in them. */
import type { Encoding } from './article.ts'
import type {
  BinaryKind,
  FileRefused,
  LineRule,
  OtherFormat,
  PackageRule,
  PdfRule,
  XliffRule,
  XmlRule,
} from './file.ts'
import { never } from './result.ts'
import { showable } from './showable.ts'

type Key =
  | 'empty'
  | 'blank'
  | 'tooMuchMarkup'
  | 'tooMuchMemory'
  | 'binary'
  | 'notAtHand'
  | 'halfCharacter'
  | `otherFormat.${OtherFormat}`
  | 'tooLarge'
  | `tooLong.${'characters' | 'lines' | 'sentences'}`
  | 'unsupportedEncoding'
  | 'undecodable'
  | 'bothSides'
  | 'oneSide'
  | BrokenKey

type BrokenKey =
  | 'noColumns'
  | 'blankSheet'
  | 'noSuchSheet'
  | 'passwordProtected'
  | `package.${PackageRule}`
  | `xml.${XmlRule}`
  | `xliff.${XliffRule}`
  | `pdf.${PdfRule}`
  | `line.${LineRule}`

export type RefusedAs<Of extends Key = Key> = {
  /** Of `importing:refused.<key>`. */
  readonly key: Of
  /** A number, or what is to be shown as it stands. */
  readonly facts: Readonly<Record<string, number | string>>
  /** A fact that has a word of its own; `word` is its key in `importing`. */
  readonly named?: {
    readonly fact: 'seems' | 'encoding'
    readonly word: `binary.${BinaryKind}` | `encoding.${Encoding}`
  }
}

/** One place for all shells; whatever comes from the file is showable anywhere. */
export function refusedAs(why: FileRefused): RefusedAs {
  switch (why.kind) {
    case 'empty':
    case 'blank':
      return { key: why.kind, facts: {} }
    case 'too-much-markup':
      return { key: 'tooMuchMarkup', facts: {} }
    case 'too-much-memory':
      return { key: 'tooMuchMemory', facts: {} }
    case 'binary':
      return { key: 'binary', facts: {}, named: { fact: 'seems', word: `binary.${why.seems}` } }
    case 'not-at-hand':
      return { key: 'notAtHand', facts: {} }
    case 'half-character':
      return { key: 'halfCharacter', facts: {} }
    case 'other-format':
      return { key: `otherFormat.${why.seems}`, facts: {} }
    case 'too-large':
      return { key: 'tooLarge', facts: { size: megabytes(why.sizeBytes), limit: megabytes(why.limitBytes) } }
    case 'too-long':
      return { key: `tooLong.${why.of}`, facts: { number: why.count, limit: why.limit } }
    case 'too-many-sentences':
      return { key: 'tooLong.sentences', facts: { limit: why.limit } }
    case 'unsupported-encoding':
      return { key: 'unsupportedEncoding', facts: { encoding: why.seems } }
    case 'undecodable':
      return {
        key: 'undecodable',
        facts: { offset: why.offset },
        named: { fact: 'encoding', word: `encoding.${why.encoding}` },
      }
    case 'both-sides':
      return { key: 'bothSides', facts: {} }
    case 'one-side':
      return { key: 'oneSide', facts: {} }
    default:
      return brokenAs(why)
  }
}

type Broken = Extract<
  FileRefused,
  { kind: 'no-columns' | 'blank-sheet' | 'no-such-sheet' | 'password-protected' | `broken-${string}` }
>

/** Of a file that is what it says, and damaged or closed. */
function brokenAs(why: Broken): RefusedAs<BrokenKey> {
  switch (why.kind) {
    case 'no-columns':
      return { key: 'noColumns', facts: {} }
    case 'blank-sheet':
      return { key: 'blankSheet', facts: {} }
    case 'no-such-sheet':
      return { key: 'noSuchSheet', facts: { sheet: showable(why.sheet), sheets: showable(why.sheets.join(', ')) } }
    case 'password-protected':
      return { key: 'passwordProtected', facts: {} }
    case 'broken-package':
      return { key: `package.${why.rule}`, facts: { entry: showable(why.entry) } }
    case 'broken-xml':
      return { key: `xml.${why.rule}`, facts: { part: showable(why.part), line: why.line, column: why.column } }
    case 'broken-xliff':
      return { key: `xliff.${why.rule}`, facts: { line: why.line, column: why.column, what: showable(why.what) } }
    case 'broken-pdf':
      return { key: `pdf.${why.rule}`, facts: {} }
    case 'broken-line':
      return { key: `line.${why.rule}`, facts: { line: why.line } }
    default:
      return never(why)
  }
}

/** With one decimal. */
export function megabytes(bytes: number): number {
  return Math.round((bytes / 1024 / 1024) * 10) / 10
}

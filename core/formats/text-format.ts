/** The format of files that are one text in one encoding: decoding and encoding here, what the text means in its grammar. */
import type { Encoding } from '../model/article.ts'
import type { FileGuess, FileRefused } from '../model/file.ts'
import { canonicalCodes } from '../model/inline-text.ts'
import { readerText } from '../model/reader-text.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { decodeBytes, startsWithByteOrderMark } from './decode.ts'
import { encodeText } from './encode.ts'
import type { Claim, DocumentEdits, Format, OpenedDocument, Reading, SeenText, WritingRefused } from './format.ts'
import { recogniseOtherFormat } from './other-formats.ts'
import type { TextGrammar } from './text-grammar.ts'
import { findTooLong } from './too-long.ts'
import { endingOf, type GuessedText, type UnknownFile } from './unknown-file.ts'
import { whyBlank } from './why-blank.ts'
import { writeText } from './write-text.ts'

/** Any more of them in one refusal tell a person nothing. */
const charactersNamed = 20

/** A format for files that are one text in some encoding, made from what only its grammar knows. */
export function textFormat(grammar: TextGrammar): Format {
  const { id, extensions } = grammar
  return {
    id,
    extensions,
    capabilities: {
      isBilingual: false,
      hasNotes: false,
      hasStates: false,
      takesAnyEncoding: true,
      isProse: grammar.isProse,
      codesToTake: canonicalCodes,
    },
    sniff: (file) => claimText(grammar, file),
    read: (bytes, reading) => {
      const text = read(grammar, bytes, reading)
      return text.ok ? seenText(grammar, text.value, reading) : text
    },
    open: (bytes, reading) => {
      const decoded = read(grammar, bytes, reading)
      if (!decoded.ok) return decoded
      const text = decoded.value
      if (grammar.isBeyondReading(text)) return fail({ kind: 'beyond-reading' })
      const { blocks, diagnostics } = grammar.parse(text, reading.part)
      const opened: OpenedDocument = { parts: [{ name: '', text }], blocks, diagnostics }
      return ok(opened)
    },
    write: (bytes, edits) => write(grammar, bytes, edits),
  }
}

/** Prose is shown as the file has it, of any other text the words alone. */
function seenText(grammar: TextGrammar, text: string, { part }: Reading): Result<SeenText, FileRefused> {
  if (grammar.isProse) return ok({ text, diagnostics: [] })
  const { blocks, diagnostics, parts } = grammar.parse(text, part)
  if (blocks.length === 0) return fail(whyBlank(diagnostics))
  return ok({ text: blocks.map((block) => readerText(block.text, block.codes)).join('\n\n'), diagnostics, parts })
}

/** By the name's ending; where that tells nothing, by the text's own mark-up. */
function claimText(grammar: TextGrammar, file: UnknownFile): Claim | undefined {
  if (file.isPlainlyText && !grammar.isProse) return undefined
  const read = readDeclared(grammar, file)
  if (!read.ok) return undefined
  const { text = '' } = read.value
  // What a text says of itself counts for more than what it is called.
  const sure = Math.max(grammar.extensions.includes(endingOf(file.name)) ? 0.95 : 0, grammar.recognise(text))
  if (sure === 0) return undefined
  const isBeyondReading = (): boolean => grammar.isBeyondReading(text)
  return { sure, look: () => describeText(grammar, file, read.value, isBeyondReading) }
}

/** In the encoding the file names, where it names one. */
function readDeclared({ declaredEncoding }: TextGrammar, file: UnknownFile): ReturnType<UnknownFile['text']> {
  return file.text(declaredEncoding?.(file.bytes))
}

function describeText(
  grammar: TextGrammar,
  { name, bytes, isPlainlyText }: UnknownFile,
  { text, encoding, confidence, alternatives }: GuessedText,
  isBeyondReading: () => boolean,
): Result<FileGuess, FileRefused> {
  const refused = text === undefined ? undefined : whyNoArticle(grammar, text)
  if (refused !== undefined) return fail(refused)
  const seems = isPlainlyText || !grammar.isProse ? undefined : recogniseOtherFormat(name, text ?? '')
  if (seems !== undefined) return fail({ kind: 'other-format', seems })
  const isGivenUp = isBeyondReading()
  return ok({
    format: isGivenUp ? 'txt' : grammar.id,
    isMarkdownGivenUp: isGivenUp,
    encoding,
    hasByteOrderMark: startsWithByteOrderMark(bytes, encoding),
    confidence,
    alternatives,
  })
}

function whyNoArticle(grammar: TextGrammar, text: string): FileRefused | undefined {
  if (text.trim() === '') return { kind: 'blank' }
  return findTooLong(text) ?? grammar.findBroken?.(text)
}

function read(grammar: TextGrammar, bytes: Uint8Array, { encoding }: Reading): Result<string, FileRefused> {
  const decoded = decodeBytes(bytes, encoding)
  if (!decoded.ok) return fail({ kind: 'undecodable', encoding, offset: decoded.failure.offset })
  const refused = whyNoArticle(grammar, decoded.value)
  return refused === undefined ? ok(decoded.value) : fail(refused)
}

function write(grammar: TextGrammar, bytes: Uint8Array, edits: DocumentEdits): Result<Uint8Array, WritingRefused> {
  const { blocks, segments, encoding, asEncoding } = edits
  const isAsImported = segments.every(({ original, current }) => original === current)
  if (isAsImported && encoding === asEncoding) return ok(bytes)
  const written = writeText(grammar, { text: textOf(bytes, edits), blocks, segments })
  if (!written.ok) return written
  const text = encoding === asEncoding ? spelledOut(grammar, written.value, encoding) : written.value
  return encodeAs(encoding === asEncoding ? text : (grammar.declare?.(text, asEncoding) ?? text), bytes, edits)
}

/** With what the encoding has no place for written otherwise, if the format knows how. */
function spelledOut({ spellOut }: TextGrammar, text: string, encoding: Encoding): string {
  const encoded = spellOut === undefined ? ok(undefined) : encodeText(text, encoding, false)
  if (encoded.ok || spellOut === undefined) return text
  const strange = new Set(encoded.failure.characters.filter((character) => !/\p{Surrogate}/u.test(character)))
  return Array.from(text, (character) => (strange.has(character) ? spellOut(character) : character)).join('')
}

/** The text of a stored document. Throws if it no longer decodes. */
export function textOf(bytes: Uint8Array, { encoding }: Reading): string {
  const decoded = decodeBytes(bytes, encoding)
  if (!decoded.ok) throw new Error(`a stored document no longer decodes as ${encoding}`)
  return decoded.value
}

/** With a byte order mark if the document that came in, `bytes`, had one. */
export function encodeAs(
  text: string,
  bytes: Uint8Array,
  { encoding, asEncoding }: Pick<DocumentEdits, 'encoding' | 'asEncoding'>,
): Result<Uint8Array, WritingRefused> {
  const encoded = encodeText(text, asEncoding, startsWithByteOrderMark(bytes, encoding))
  if (encoded.ok) return encoded
  const characters = encoded.failure.characters.slice(0, charactersNamed)
  return fail({ kind: 'cannot-encode', encoding: asEncoding, characters })
}

/** Which of our encodings a text's bytes are in: byte order mark, UTF-16 by its zeros, strict UTF-8, then letters. */
import { detectAll } from 'jschardet'
import type { Encoding } from '../model/article.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { decodeBytes, startsWithByteOrderMark, swapByteOrder } from './decode.ts'
import { guessSingleByte } from './guess-single-byte.ts'
import { guessWestern } from './guess-western.ts'
import type { SwitchedEncoding } from './iso-2022.ts'
import { singleByteTable } from './single-byte-tables.ts'

export type EncodingGuess = {
  readonly encoding: Encoding
  /** 0 to 1. */
  readonly confidence: number
  /** Other encodings in which the bytes can be read, likeliest first. */
  readonly alternatives: readonly Encoding[]
}

export type UnreadableText =
  | { readonly kind: 'binary'; readonly seems: 'unknown' }
  | { readonly kind: 'unsupported-encoding'; readonly seems: string }

/** Looking at so many bytes tells as much as looking at all. */
const sampleBytes = 64 * 1024
/** What jschardet calls our one-byte encodings and their nearest kin. */
const ours: ReadonlySet<string> = new Set(['windows-1251', 'koi8-r', 'koi8-t', 'koi8-u', 'kz1048'])
/** Letters of another script are few. */
const mostlyOwn = 0.8
/** Damaged UTF-8 has few faults among many letters. */
const mostDamage = 0.05

/** Guesses in the order of certainty; the last word is letters', with jschardet naming the encodings Sverka does not read. */
export function guessEncoding(bytes: Uint8Array): Result<EncodingGuess, UnreadableText> {
  const marked = guessByMark(bytes)
  if (marked !== undefined) return marked
  const wide = guessUtf32(bytes) ?? guessUtf16(bytes)
  if (wide !== undefined) return ok({ encoding: wide, confidence: 0.9, alternatives: [] })
  const switched = switchesScripts(bytes)
  if (switched !== undefined) return guessSwitched(bytes, switched)
  if (holdsBinary(bytes)) return fail({ kind: 'binary', seems: 'unknown' })
  if (decodeBytes(bytes, 'utf-8').ok)
    return ok({ encoding: 'utf-8', confidence: 1, alternatives: oneByteReadings(bytes) })
  if (isDamagedUtf8(bytes)) return ok({ encoding: 'utf-8', confidence: 0.5, alternatives: oneByteReadings(bytes) })
  return guessByLetters(bytes)
}

function guessByMark(bytes: Uint8Array): Result<EncodingGuess, UnreadableText> | undefined {
  // The mark of UTF-32 begins with that of UTF-16.
  const marked = (['utf-32le', 'utf-32be', 'utf-8', 'utf-16le', 'utf-16be'] as const).find((one) =>
    startsWithByteOrderMark(bytes, one),
  )
  return marked === undefined ? undefined : ok({ encoding: marked, confidence: 1, alternatives: [] })
}

/** Text in UTF-32 without a mark: chance makes no character of four bytes, let alone of all. */
function guessUtf32(bytes: Uint8Array): Encoding | undefined {
  if (bytes.length === 0 || bytes.length % 4 !== 0) return undefined
  return (['utf-32le', 'utf-32be'] as const).find((encoding) => {
    const decoded = decodeBytes(bytes.subarray(0, sampleBytes), encoding)
    return decoded.ok && !/[\u0000-\u0008]/u.test(decoded.value)
  })
}

/** Text in UTF-16 without a mark: nearly every unit is a letter, sign or space of the scripts we meet. */
function guessUtf16(bytes: Uint8Array): Encoding | undefined {
  if (bytes.length % 2 !== 0) return undefined
  const sample = bytes.subarray(0, sampleBytes)
  return (['utf-16le', 'utf-16be'] as const).find((encoding) => {
    const text = new TextDecoder('utf-16le').decode(encoding === 'utf-16be' ? swapByteOrder(sample) : sample)
    const usual = text.match(/[\t\n\r -~\u00a0-\u024f\u0370-\u06ff\u2010-\u203a\u20ac\u2116\u3000-\u9fff]/g) ?? []
    const spaces = text.match(/[\t\n\r \u3000\u3002]/g) ?? []
    return usual.length > text.length * 0.95 && spaces.length > 0 && !isEastAsianByChance(text)
  })
}

/** Latin and one-byte Cyrillic texts, two bytes at a time, look like Chinese without spaces. */
function isEastAsianByChance(text: string): boolean {
  const ideographs = text.match(/[\u3400-\u9fff]/g) ?? []
  const kana = text.match(/[\u3001-\u30ff]/g) ?? []
  return ideographs.length > text.length / 2 && kana.length < text.length / 50
}

/** ISO 2022 is plain ASCII between marks that say of which script it means the letters. */
function switchesScripts(bytes: Uint8Array): SwitchedEncoding | undefined {
  const sample = bytes.subarray(0, sampleBytes)
  if (!sample.includes(0x1b)) return undefined
  const [, mark] = /\u001b\$(\)C|[@B])/u.exec(new TextDecoder('windows-1252').decode(sample)) ?? []
  return mark === undefined ? undefined : mark === ')C' ? 'iso-2022-kr' : 'iso-2022-jp'
}

/** Its name alone, where the text is written in another way than the one that can be written back. */
function guessSwitched(bytes: Uint8Array, encoding: SwitchedEncoding): Result<EncodingGuess, UnreadableText> {
  if (decodeBytes(bytes, encoding).ok) return ok({ encoding, confidence: 1, alternatives: [] })
  return fail({ kind: 'unsupported-encoding', seems: encoding.toUpperCase() })
}

function holdsBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleBytes)
  if (sample.includes(0)) return true
  const controls = sample.filter(
    (byte) => byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1a && byte !== 0x1b,
  )
  return controls.length > sample.length / 50
}

function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, sampleBytes))
  const letters = text.match(/[^\u0000-\u007f\ufffd]/gu) ?? []
  const faults = text.match(/\ufffd/g) ?? []
  return letters.length > 0 && faults.length <= letters.length * mostDamage
}

function oneByteReadings(bytes: Uint8Array): readonly Encoding[] {
  if (bytes.every((byte) => byte < 0x80)) return []
  return (['windows-1251', 'kz-1048', 'koi8-r'] as const).filter((encoding) => {
    const { characters } = singleByteTable(encoding)
    return bytes.every((byte) => characters[byte] !== undefined)
  })
}

function guessByLetters(bytes: Uint8Array): Result<EncodingGuess, UnreadableText> {
  const sample = bytes.subarray(0, sampleBytes)
  const guess = guessSingleByte(sample)
  if (guess !== undefined && !guess.isDoubtful && !isOfCapitals(bytes, guess.encoding)) return ok(guess)
  const western = guessWestern(sample)
  if (western !== undefined) return ok(western)
  const [named = '', ...others] = detectAll(sample).flatMap(({ encoding }) => encoding ?? [])
  const foreign = guessForeign(bytes, named) ?? guessForeign(bytes, others.find(isEastAsian) ?? '')
  if (foreign !== undefined) return ok(foreign)
  if (guess !== undefined && !guess.isDoubtful) return ok(guess)
  if (guess === undefined || !ours.has(named.toLowerCase())) {
    return fail({ kind: 'unsupported-encoding', seems: named === '' ? 'unknown' : named })
  }
  return ok({ ...guess, confidence: Math.min(guess.confidence, 0.5) })
}

/** Hebrew reads in KOI8-R as a text without a small letter. */
function isOfCapitals(bytes: Uint8Array, encoding: Encoding): boolean {
  const decoded = decodeBytes(bytes, encoding)
  return encoding === 'koi8-r' && decoded.ok && !/\p{Ll}/u.test(decoded.value.replace(/[a-z]/g, ''))
}

/** A short text in two bytes a letter is likelier named by its second guess than by a page of DOS. */
function isEastAsian(named: string): boolean {
  return /^(?:shift_jis|euc-jp|euc-kr|big5|gb)/iu.test(named)
}

/** Encodings of scripts that no other test knows, by the names jschardet has for them, and letters of those scripts. */
const foreign: readonly (readonly [name: RegExp, encoding: Encoding, letters: RegExp])[] = [
  [/^(?:shift_jis|cp932)$/iu, 'shift_jis', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  [/^(?:euc-kr|cp949)$/iu, 'euc-kr', /[\p{Script=Hangul}\p{Script=Han}]/gu],
  [/^gb(?:2312|k|18030)$/iu, 'gbk', /\p{Script=Han}/gu],
  [/^big5$/iu, 'big5', /\p{Script=Han}/gu],
  [/^euc-jp$/iu, 'euc-jp', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  [/^(?:windows-1255|iso-8859-8)$/iu, 'windows-1255', /[\p{Script=Hebrew}\u0591-\u05c7]/gu],
  [/^windows-1253$/iu, 'windows-1253', /\p{Script=Greek}/gu],
  [/^iso-8859-7$/iu, 'iso-8859-7', /\p{Script=Greek}/gu],
  [/^(?:tis-620|cp874|windows-874)$/iu, 'windows-874', /\p{Script=Thai}/gu],
  [/^windows-1256$/iu, 'windows-1256', /\p{Script=Arabic}/gu],
  [/^iso-8859-6$/iu, 'iso-8859-6', /\p{Script=Arabic}/gu],
]

/** The words that no Chinese page does without, in either script. */
const commonChinese = /[的一是不了在人有我他这這个個们們中来來上大为為和国國]/gu

/** Other encodings read as Chinese make characters that hardly anybody uses. */
function isOddChinese(text: string, encoding: Encoding): boolean {
  if (encoding !== 'gbk' && encoding !== 'big5') return false
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return characters > 200 && (text.match(commonChinese)?.length ?? 0) < characters / 50
}

/** Taken at its word where the text reads so from end to end, and most of what is beyond ASCII is of the script. */
function guessForeign(bytes: Uint8Array, named: string): EncodingGuess | undefined {
  const found = foreign.find(([name]) => name.test(named))
  if (found === undefined) return undefined
  const [, encoding, letters] = found
  const decoded = decodeBytes(bytes, encoding)
  if (!decoded.ok) return undefined
  const strange = decoded.value.match(/[^\u0000-\u007f\p{P}\s]/gu)?.length ?? 0
  const own = decoded.value.match(letters)?.length ?? 0
  return own > strange * mostlyOwn && !isOddChinese(decoded.value, encoding)
    ? { encoding, confidence: 0.8, alternatives: [] }
    : undefined
}

/** Which of the Cyrillic encodings? The one in which the letters make words. */
import type { Encoding } from '../model/article.ts'
import { decodeBytes } from './decode.ts'
import { cyrillicLikelihood } from './letter-statistics.ts'
import type { CyrillicEncoding } from './single-byte-tables.ts'

/**
 * The commonest first: it wins where the bytes read the same. With each, how much likelier (in nats, over the whole
 * text) the rarer ones have to be: one Ukrainian letter makes no text Kazakh. The small letters of a Mac are those of Windows: a few capitals prove nothing.
 */
const candidates: readonly (readonly [encoding: CyrillicEncoding, handicap: number])[] = [
  ['windows-1251', 0],
  ['kz-1048', 1],
  ['koi8-r', 0],
  ['ibm866', 4],
  ['ibm855', 8],
  ['iso-8859-5', 4],
  ['x-mac-cyrillic', 16],
]

/** Real text is nearly always likelier than this (see `cyrillicLikelihood`), short text may be less so by chance. */
const usualLikelihood = -3.4

type Reading = { readonly encoding: CyrillicEncoding; readonly text: string; readonly likelihood: number }

export type SingleByteGuess = {
  readonly encoding: Encoding
  /** 0 to 1. */
  readonly confidence: number
  readonly alternatives: readonly Encoding[]
  /** True if the letters look like no language we know: the bytes may be in an encoding of others. */
  readonly isDoubtful: boolean
}

/** The likeliest of them; undefined if the bytes cannot be read in any. */
export function guessSingleByte(bytes: Uint8Array): SingleByteGuess | undefined {
  const readings = candidates.flatMap(([encoding, handicap]) => readAs(bytes, encoding, handicap))
  const ranked = [...readings].sort((a, b) => b.likelihood - a.likelihood)
  const best = ranked[0]
  if (best === undefined) return undefined
  const rival = ranked.find(({ text }) => text !== best.text)
  const letters = countCyrillic(best.text)
  const lead = rival === undefined ? 1 : best.likelihood - rival.likelihood
  return {
    encoding: best.encoding,
    // Half of what independent letters would prove: letters of a word are not independent.
    confidence: 1 / (1 + Math.exp((-lead * letters) / 2)),
    alternatives: ranked.slice(1).map(({ encoding }) => encoding),
    isDoubtful: best.likelihood < usualLikelihood - 3 / Math.sqrt(letters + 1) || isLatin(best.text, letters),
  }
}

/** Stray Cyrillic letters amid Latin words are rather é, ü or £; quotes and dashes alone are those of the West. */
function isLatin(text: string, cyrillicLetters: number): boolean {
  const latinLetters = text.match(/[A-Za-z]/g)?.length ?? 0
  return latinLetters > cyrillicLetters && !/\p{Script=Cyrillic}{3}/u.test(text)
}

function countCyrillic(text: string): number {
  return text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
}

function readAs(bytes: Uint8Array, encoding: CyrillicEncoding, handicap: number): readonly Reading[] {
  const decoded = decodeBytes(bytes, encoding)
  if (!decoded.ok) return []
  const text = decoded.value
  // Quotes and dashes alone, in a text of Latin letters, say nothing against any of them.
  const likelihood = (cyrillicLikelihood(text) ?? -3.5) - handicap / (countCyrillic(text) + 1)
  return [{ encoding, text, likelihood }]
}

/** Western, Turkish, Central European or Baltic? The encoding in which the letters beyond ASCII are those of one language; neither if they are of none. */
import { largest, smallest } from '../model/lists.ts'
import { decodeBytes } from './decode.ts'
import type { SingleByteGuess } from './guess-single-byte.ts'
import type { WesternEncoding } from './single-byte-tables.ts'

/** Polish, Czech, Slovak, Hungarian, Croatian and Slovene, Romanian. */
const centralEuropean = ['ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'áéíóöőúüű', 'čćđšž', 'ăâîşţ']

/** German, French, Spanish, and so on, to Estonian. */
const western = [
  'äöüß',
  'àâçéèêëîïôùûüœÿæ',
  'áéíóúñüªº',
  'áâãàçéêíóôõúªº',
  'àèéìíòóù',
  'àçèéíïòóúü·',
  'åäöéü',
  'æøåéèêòóô',
  'áðéíóúýþæö',
  'éëïèöüêóíáà',
  'äõöüšž',
]

/** What each language writes beyond a to z, in small letters. */
const alphabets: Readonly<Record<WesternEncoding, readonly string[]>> = {
  'windows-1252': western,
  'windows-1254': ['çğıöşüâîûéi̇'],
  'iso-8859-15': western,
  'windows-1250': centralEuropean,
  'iso-8859-2': centralEuropean,
  'windows-1257': ['ąčęėįšųūž', 'āčēģīķļņšūž', 'äõöüšž'],
}

/** The commonest first: it wins where the bytes read the same. */
const candidates: readonly WesternEncoding[] = [
  'windows-1252',
  'windows-1254',
  'windows-1250',
  'iso-8859-2',
  'windows-1257',
  'iso-8859-15',
]

/** Letters of foreign names are few. */
const leastOwn = 0.9
/** Quotation marks, dashes and signs that stand in any of these languages. */
const usualSigns = /^[“”‘’„‚‹›«»–—…•€£¥§°©®™¡¿½¼¾²³±×µ¶´¨\u00a0]$/u

type Reading = {
  readonly encoding: WesternEncoding
  readonly own: number
  readonly letters: number
  readonly turkish: number
  /** Signs where the other Western encoding has œ, š or ž. */
  readonly odd: number
  /** How many letters of its own the smallest such language has. */
  readonly alphabet: number
}

/** The likeliest of them, or undefined where the bytes make no Latin text: Greek, Cyrillic. */
export function guessWestern(bytes: Uint8Array): SingleByteGuess | undefined {
  const readings = candidates.flatMap((encoding) => readAs(bytes, encoding))
  const [best, rival] = readings.sort(
    (a, b) => b.own - a.own || a.odd - b.odd || smallerOf(a, b) || b.turkish - a.turkish,
  )
  if (best === undefined || best.own < leastOwn) return undefined
  return {
    encoding: best.encoding,
    confidence: 1 - 0.5 / (1 + best.letters),
    alternatives: rival === undefined ? [] : [rival.encoding],
    isDoubtful: false,
  }
}

/** Of the two Central European ones that of which a smaller alphabet will do: "ž" in the one is "ľ" in the other. */
function smallerOf(a: Reading, b: Reading): number {
  const central: readonly WesternEncoding[] = ['windows-1250', 'iso-8859-2']
  return [a, b].every(({ encoding }) => central.includes(encoding)) ? a.alphabet - b.alphabet : 0
}

function readAs(bytes: Uint8Array, encoding: WesternEncoding): readonly Reading[] {
  const decoded = decodeBytes(bytes, encoding)
  if (!decoded.ok) return []
  const text = decoded.value
  const strange = text.match(/[^\u0000-\u007f]/gu) ?? []
  const letters = strange.filter((sign) => !usualSigns.test(sign))
  const plain = text.match(/[A-Za-z]/g)?.length ?? 0
  if (plain <= letters.length || standsOddly(text, encoding)) return []
  const shares = alphabets[encoding].map((alphabet) => shareIn(letters, alphabet))
  const own = largest(shares, 0)
  const odd = text.match(/(?:\p{L}[¤¦¨´¸]|[¼½¾])\p{L}/gu)?.length ?? 0
  const alphabet = smallest(alphabets[encoding].filter((_, at) => shares[at] === own).map(({ length }) => length))
  return [{ encoding, own, odd, alphabet, letters: letters.length, turkish: text.match(/[ğışİŞĞ]/g)?.length ?? 0 }]
}

function shareIn(letters: readonly string[], alphabet: string): number {
  if (letters.length === 0) return 1
  return letters.filter((letter) => alphabet.includes(letter.toLowerCase())).length / letters.length
}

/** How many letters beyond ASCII may stand in a row: "üşüşüyor" is a word. */
const longestRun = (encoding: WesternEncoding): number => (encoding === 'windows-1254' ? 5 : 2)

/**
 * What a wrong encoding makes: a sign inside a word or a capital after a small letter ("przysz³oœæ"), many letters
 * beyond ASCII in a row ("÷èñòî"), or none beside a plain one.
 */
function standsOddly(text: string, encoding: WesternEncoding): boolean {
  const odd = text.match(/\p{L}[„‚‹›«»•€£¥§°©®™¡¿½¼¾²³±×µ¶¨]\p{L}|\p{Ll}[À-ÖØ-ÞĞİŞŒŠŽ]/gu) ?? []
  const strange = text.match(/[À-ÿŒœŸĞİŞğış]+/gu) ?? []
  const isInWords = strange.length === 0 || /[A-Za-z][À-ÿœğış]|[À-ÿŒĞİŞğış][a-z]/u.test(text)
  return !isInWords || odd.length > strange.length / 20 || strange.some((run) => run.length > longestRun(encoding))
}

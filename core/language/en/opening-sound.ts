/** With what sound an English word opens, as "a" and "an" ask: vowel, consonant, or either for those who write. */
import type { OpeningSound } from '../writing-habits.ts'

/** Words spelt with a vowel and spoken with "you" or "won". */
const spokenConsonant =
  /^(?:eu(?=[a-z]{2})|ewe|one(?:s|self|time|way)?(?![a-z])|once|ouija|uni(?![ndm]|gn|ss|ll|rr)|unanim|us(?:e|a[bg]|ing|u)|ut(?:i|en|er|op|ah)|ubiq|ugand|ukr|ukul|ura[nl]|uri[nc]|urol|urugu|unesco|unicef|uefa)/

/** Words spelt with a silent h. */
const silentH = /^(?:hour|hono(?:u?r)|honest|heir)/

/** Spoken in two ways, or written with both articles by good hands: "an historic day". */
const eitherWay =
  /^(?:histor|herb|hotel|habitu|hallucin|hyster|homage|hors|haute|heredit|hero|hilar|horr|hypo|ub|ud|uig|uyg|uly|urd|uv|ux|ui|uo|us$|oa(?!k|r|s|t)|io(?!n|d|t|w)|ia|y[^aeiou]|x[^aeiou-])/

/** Letters whose names open with a vowel: "eff", "aitch", "em". */
const vowelNames = /^[AEFHILMNORSX]/

/** Abbreviations with a vowel in them that are spoken letter by letter; of others it is not known. */
const spelt = /^(?:UN|UK|US|USA|UAE|USB|UFO|URL|USSR|FBI|HIV|LGBTI?|MBA|MRI|MEP|NGO|NBA|SME|SOE|SOS|SUV)$/

/**
 * The sound of a word or figure as it stands in the text ("8-day", "MP", "hour"); undefined where writers differ or the
 * spelling does not tell.
 */
export function openingSound(written: string): OpeningSound | undefined {
  if (/^\d/.test(written)) return soundOfFigure(written)
  const capitals = /^(?:[A-Z]{2,}(?=s?(?![A-Za-z]))|[A-Z](?=[-\d]))/.exec(written)?.[0]
  if (capitals !== undefined) return soundOfLetters(capitals)
  const lower = written.toLowerCase()
  if (lower.length < 2 || !/^[a-z]{2}/.test(lower) || eitherWay.test(lower)) return undefined
  if (/^[aeiou]/.test(lower)) return spokenConsonant.test(lower) ? 'consonant' : 'vowel'
  return silentH.test(lower) ? 'vowel' : 'consonant'
}

/** Eight, eleven and eighteen open with a vowel, whatever thousands follow; "1800" is read in two ways. */
function soundOfFigure(written: string): OpeningSound | undefined {
  const [whole = ''] = /^\d[\d,]*/.exec(written) ?? []
  const groups = whole.replace(/,$/, '').split(',')
  const [first = ''] = groups
  if (groups.length === 1 && /^1[18]\d\d$/.test(first)) return undefined
  if (/^8/.test(first)) return 'vowel'
  return /^1[18](?:\d{3})*$/.test(first) ? 'vowel' : 'consonant'
}

function soundOfLetters(letters: string): OpeningSound | undefined {
  if (/^[AEIO]/.test(letters)) return 'vowel'
  if (/^[BCDGJKPQTVWYZ]/.test(letters)) return 'consonant'
  if (letters.length > 1 && /[AEIOUY]/.test(letters) && !spelt.test(letters)) return undefined
  return vowelNames.test(letters) ? 'vowel' : 'consonant'
}

/** A stop with no space behind it ("the Constitution.that"): a lost space, unless it is an address or a file name. */
import { isGap, isLowerCase } from '../text/letters.ts'
import { followedBy, type LanguageIndex } from './language-index.ts'
import { type Stop, wordAt } from './stop.ts'
import { wordBefore } from './word-before.ts'

const shortestWord = 3
const longestToken = 120
/** What ends addresses and file names, as far as it could be read as a word. */
export const endings: ReadonlySet<string> = new Set(
  'com org net edu gov info biz name pro int mil online site shop blog news club dev app asia html htm php asp aspx jsp css xml json doc docx xls xlsx ppt pptx pdf txt csv jpg jpeg png gif svg bmp tif tiff zip rar exe dll bat yml yaml toml mp3 mp4 avi mov wav iso apk log ini cfg eps psd'.split(
    ' ',
  ),
)

/** True if both sides of the stop are words and the whole is no address. */
export function gluedEndsSentence(stop: Stop): boolean {
  if (stop.closed > stop.end && stop.nextKind !== 'upper') return false
  if (!isEndOfSentence(stop) || isAddress(stop.text, stop.start, stop.next)) return false
  const right = wordAt(stop.text, stop.first)
  if (stop.nextKind === 'upper') return right.length >= shortestWord || isKnownStart(right, stop.index)
  if (stop.nextKind !== 'lower' || stop.hasOpener || stop.text.slice(stop.start, stop.end) !== '.') return false
  return right.length >= shortestWord && !endings.has(right)
}

/** A full word, or a number too long for the number of an item, stands before the stop. */
function isEndOfSentence(stop: Stop): boolean {
  const { word, classes } = wordBefore(stop.text, stop.start, stop.pieceStart, stop.index)
  if (classes !== 0 || word.length < shortestWord) return false
  return isLowerCase(word.charAt(word.length - 1)) || (/^\d+$/.test(word) && stop.nextKind === 'upper')
}

/** Short words are trusted only if the language knows them at the start of a sentence: "It", "Ол", "Dr". */
function isKnownStart(word: string, { starters, abbreviations }: LanguageIndex): boolean {
  return starters.has(word) || ((abbreviations.get(word) ?? 0) & followedBy.name) !== 0
}

/** True if the unbroken token around a stop holds what only addresses, paths and code hold. */
function isAddress(text: string, stop: number, next: number): boolean {
  let from = stop
  while (from > 0 && stop - from < longestToken && !isGap(text.charCodeAt(from - 1))) from--
  let to = next
  while (to < text.length && to - next < longestToken && !isGap(text.charCodeAt(to))) to++
  const token = text.slice(from, to)
  if (/[@/\\_=#&]|^www\./.test(token)) return true
  return /\.\p{L}+\.\p{L}/u.test(token.slice(0, -1)) || hasEnding(token)
}

function hasEnding(token: string): boolean {
  const last = /\.(\p{L}+\d?)[^\p{L}\d]*$/u.exec(token)?.[1] ?? ''
  return endings.has(last.toLowerCase()) || last.length === 2
}

/** A stop with no space behind it ("the Constitution.that"): a lost space, unless it is an address or a file name. */
import { isDigit, isGap, isLetter, isLowerCase, isUpperCase } from '../text/letters.ts'
import { type Stop, wordAt } from './stop.ts'
import { wordBefore } from './word-before.ts'

const shortestWord = 3
const longestToken = 120
/** What ends addresses and file names, as far as it could be read as a word. */
const endings = new Set(
  'com org net edu gov info biz name pro int mil online site shop blog news club dev app asia html htm php asp aspx jsp css xml json doc docx xls xlsx ppt pptx pdf txt csv jpg jpeg png gif svg bmp tif tiff zip rar exe dll bat yml yaml toml mp3 mp4 avi mov wav iso apk log ini cfg eps psd'.split(
    ' ',
  ),
)

/** True if both sides of the stop are words and the whole is no address. */
export function gluedEndsSentence(stop: Stop): boolean {
  const { text, start, end, closed, next } = stop
  if (closed > end && stop.nextKind !== 'upper') return false
  const before = wordBefore(text, start, stop.pieceStart, stop.index)
  const left = before.word
  const right = wordAt(text, stop.first)
  if (before.classes !== 0 || left.length < shortestWord || right.length < shortestWord || isDigit(right.charAt(0)))
    return false
  if (!isLowerCase(left.charAt(left.length - 1)) || isAddress(text, start, next)) return false
  if (stop.nextKind === 'upper')
    return end - start === 1 || text.charAt(start) !== '.' || isUpperCase(text.charAt(stop.first))
  if (stop.nextKind !== 'lower' || stop.hasOpener || end - start > 1 || text.charAt(start) !== '.') return false
  return !endings.has(right)
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
  return endings.has(last.toLowerCase()) || (last.length === 2 && isLetter(last))
}

/** Brackets, titles and corner quotes of Chinese and Japanese: a stop inside them ends nothing outside. */

const opening = '（「『《〈【〔［(['
const closing = '）」』》〉】〕］)]'
const quoteClosing = '」』”'
const runsOn = `${closing}”’"'.!?…。！？｡．`
const reach = 500

/** Tells for a stop whether a bracket opened since `from` is still open behind it. */
export type BracketReader = (from: number, stop: number) => boolean

/**
 * Reads the brackets of one text, each character once, if asked for stops in ascending order. A bracket counts as open
 * only if it closes soon on the same line; a quotation or a bracketed sentence that closes together with the stop
 * counts as closed.
 */
export function readBrackets(text: string): BracketReader {
  let open: number[] = []
  let readTo = 0
  let start = 0
  let close = -1
  return (from, stop) => {
    if (from !== start) open = []
    start = from
    for (let at = Math.max(readTo, from); at < stop; at++) {
      if (!mayBeBracket(text.charCodeAt(at))) continue
      if (opening.includes(text.charAt(at))) open.push(at)
      else if (closing.includes(text.charAt(at))) open.pop()
    }
    readTo = Math.max(readTo, stop)
    const outermost = open[0]
    if (outermost === undefined) return false
    const behind = readBehind(text, stop)
    if (behind.shut >= open.length) return isPartOfSentence(text, outermost, from, behind)
    if (close < behind.end) close = closingPlace(text, behind.end)
    return isClosing(text, close) && close - stop < reach
  }
}

type Behind = { readonly end: number; readonly shut: number }

/** How many brackets close right behind a stop, and where the run of stops, quotation marks and brackets ends. */
function readBehind(text: string, stop: number): Behind {
  let end = stop + 1
  let shut = 0
  while (end < text.length && runsOn.includes(text.charAt(end))) {
    if (closing.includes(text.charAt(end))) shut++
    end++
  }
  return { end, shut }
}

/** What a bracket held ends with its stop: a title, or a remark within a sentence; a quotation or a remark alone ends it. */
function isPartOfSentence(text: string, outermost: number, from: number, { end }: Behind): boolean {
  if ('《〈'.includes(text.charAt(outermost))) return true
  return outermost !== from && !quoteClosing.includes(text.charAt(end - 1))
}

/** Nearly every character is told from a bracket by its code alone. */
function mayBeBracket(code: number): boolean {
  return code >= 0x3008 || code === 40 || code === 41 || code === 91 || code === 93
}

/** The next closing bracket, or the end of the line. Looked up again only once it is passed. */
function closingPlace(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '\n' || closing.includes(character)) return at
  }
  return text.length
}

function isClosing(text: string, at: number): boolean {
  return at < text.length && closing.includes(text.charAt(at))
}

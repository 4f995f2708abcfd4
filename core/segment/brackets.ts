/** Brackets, titles and corner quotes of Chinese and Japanese: a stop inside them ends nothing outside. */

const opening = '（「『《〈【〔［(['
const closing = '）」』》〉】〕］)]'
const quoteClosing = '」』'
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
    const innermost = open[open.length - 1]
    if (innermost === undefined) return false
    if (close <= stop) close = closingPlace(text, stop)
    if (!isClosing(text, close)) return false
    if (close !== stop + 1) return close - stop < reach
    return innermost !== from && !quoteClosing.includes(text.charAt(close))
  }
}

/** Nearly every character is told from a bracket by its code alone. */
function mayBeBracket(code: number): boolean {
  return code >= 0x3008 || code === 40 || code === 41 || code === 91 || code === 93
}

/** The next closing bracket, or the end of the line. Looked up again only once it is passed. */
function closingPlace(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '\n' || closing.includes(character)) return at
  }
  return text.length
}

function isClosing(text: string, at: number): boolean {
  return at < text.length && closing.includes(text.charAt(at))
}

/**
 * What it costs at most to parse a Markdown document, told before it is parsed. micromark's work grows with the square of
 * a paragraph's marks, of a list's items and of underlined headings, so 60 KB made for it would take half a minute.
 * The estimate is linear, the same on every machine, and never below what a document made to deceive it takes.
 */

/** "War and Peace" has 3.2 million. */
const longestDocument = 4_000_000
/** Containers opened by one line: quotes in quotes, lists in lists. */
const deepestLine = 50
/** Enough for that many and a footnote's name of the longest kind. */
const longestPrefix = 4_000
/** Nanoseconds, roughly, of a present-day processor. */
const mostCost = 4e9

/** Each measured with documents of nothing else; e.g. 5,000 brackets of one paragraph: 60 × 5,000². */
const costs = {
  /** A mark looked up among the marks of its paragraph. */
  markPair: 60,
  /** A word that may begin an address, looked at against the marks before it. */
  wordAfterMark: 10,
  /** A character passed by while the end of a code, tag or address is looked for. */
  character: 40,
  /** A line moved once more because below it a quote, list or footnote began or ended, or a heading was underlined. */
  lineMoved: 400,
  /** The same for one more item of a list. */
  lineBeforeItem: 40,
  /** A link's label compared with a definition's. */
  definitionPair: 10,
} as const

/** True if a document, front matter cut off, is too long, too deeply nested or too full of marks to be parsed. */
export function isBeyondParsing(body: string): boolean {
  if (body.length > longestDocument) return true
  const document = measureLines(body)
  return document === 'too-deep' || document > mostCost
}

type Paragraph = { marks: number; words: number; searches: number; chars: number; mayBeLazy: boolean }

const emptyParagraph = (): Paragraph => ({ marks: 0, words: 0, searches: 0, chars: 0, mayBeLazy: false })

const containerMarks = /(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\]]{1,999}\]:)/g
/** All that may stand before a line's own text. */
const linePrefix = /^(?:[ \t]|>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\]]{1,999}\]:)*/
/** At the document's left edge these end the paragraph above them, whatever it is. */
const startsBlock = /^ {0,3}(?:[-+*][ \t]+\S|#{1,6}(?:[ \t]|$))/
const underline = /^[ \t>]*(?:=+|-+)[ \t]*$/

function measureLines(body: string): number | 'too-deep' {
  let paragraph = emptyParagraph()
  let cost = 0
  let lines = 0
  let definitions = 0
  let labels = 0
  const nesting = { open: 0, isAfterBlank: true }
  let wasInside = false
  for (const line of linesOutsideCode(body)) {
    const isBlank = /^[ \t]*$/.test(line)
    if (isBlank || startsBlock.test(line)) {
      cost += costOf(paragraph)
      paragraph = emptyParagraph()
    }
    nesting.isAfterBlank ||= isBlank
    if (isBlank) continue
    lines++
    const depth = nest(nesting, line)
    if (depth > deepestLine) return 'too-deep'
    // A line without the marks of the lines above it still belongs to their quote, and is moved there afterwards.
    const isMoved = depth > 0 !== wasInside || paragraph.mayBeLazy || underline.test(line)
    if (isMoved) cost += costs.lineMoved * lines
    else if (depth > 0) cost += costs.lineBeforeItem * lines
    paragraph.mayBeLazy ||= depth === 0 && wasInside
    wasInside = depth > 0
    addLine(paragraph, line)
    labels += count(line, /\]/g)
    definitions += count(line, /\]:/g)
  }
  return cost + costOf(paragraph) + costs.definitionPair * definitions * labels
}

/** In how many quotes, lists and footnotes the line may stand: those it begins, and those above that it is indented under. */
function nest(nesting: { open: number; isAfterBlank: boolean }, line: string): number {
  const prefix = linePrefix.exec(line.slice(0, longestPrefix))?.[0] ?? ''
  const begun = prefix.match(containerMarks)?.length ?? 0
  const depth = begun + Math.min(nesting.open, Math.max(0, count(prefix, /[ \t]/g) - begun))
  nesting.open = nesting.isAfterBlank ? depth : Math.max(nesting.open, depth)
  nesting.isAfterBlank = false
  return depth
}

/** Lines outside of code blocks; a block is only believed where no HTML could hide its end. */
function* linesOutsideCode(body: string): Generator<string> {
  const mayHideFences = /^[ \t>*+\-\d.)]*</m.test(body)
  let fence: string | undefined
  for (const line of body.split(/\r\n|\n|\r/)) {
    if (fence !== undefined) fence = closes(line, fence) ? undefined : fence
    else if (!mayHideFences && opensFence.test(line)) fence = /^(?:`+|~+)/.exec(line)?.[0]
    else yield line
  }
}

/** Not indented: so it stands in no list, whatever is above it. */
const opensFence = /^(?:`{3,}[^`]*|~{3,}.*)$/

function closes(line: string, fence: string): boolean {
  const text = line.trim()
  return /^ {0,3}\S/.test(line) && text.startsWith(fence) && text.split(fence[0] ?? '').join('') === ''
}

function addLine(paragraph: Paragraph, line: string): void {
  paragraph.chars += line.length + 1
  paragraph.marks += 1 + count(line, /[*_~]+|[[\]!&\\|]/g)
  paragraph.searches += count(line, /`+|<|\]\(|&/g)
  paragraph.words += count(line, /[^\s\p{P}]+/gu)
}

function costOf({ marks, words, searches, chars }: Paragraph): number {
  const all = marks + searches
  return costs.markPair * all * all + costs.wordAfterMark * all * words + costs.character * searches * chars
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/** A page as the tokens of parse5 with their places, so that a format can splice without ever writing a page anew. */
import { type Token, Tokenizer, TokenizerMode } from 'parse5'
import type { Span } from '../../model/span.ts'

export type HtmlAttribute = {
  readonly name: string
  readonly value: string
  /** Of the value between its quotes, if it has any. */
  readonly range: Span | undefined
}

/** Ranges are UTF-16 units of the page. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly range: Span }
  | { readonly kind: 'remark'; readonly range: Span }
  | { readonly kind: 'close'; readonly range: Span; readonly name: string }
  | {
      readonly kind: 'open'
      readonly range: Span
      readonly name: string
      readonly isSelfClosing: boolean
      readonly attributes: readonly HtmlAttribute[]
    }

/** What stands in these is no mark-up, or only references. */
const modes: Readonly<Record<string, keyof typeof TokenizerMode>> = {
  script: 'SCRIPT_DATA',
  style: 'RAWTEXT',
  xmp: 'RAWTEXT',
  iframe: 'RAWTEXT',
  noembed: 'RAWTEXT',
  noframes: 'RAWTEXT',
  textarea: 'RCDATA',
  title: 'RCDATA',
  plaintext: 'PLAINTEXT',
}

/**
 * All tokens in their order; between two of them nothing is left out but the document type and remarks. Nothing is run,
 * loaded or nested: a page of a hundred thousand open tags costs no more than one of as many paragraphs.
 */
export function tokensOf(page: string): readonly HtmlToken[] {
  const tokens: HtmlToken[] = []
  // SVG and MathML have no scripts of HTML, and their titles hold tags.
  let foreign: string | undefined
  let isText = false
  let readTo = 0
  const text = () => {
    isText = true
  }
  // parse5 misplaces the edges of text that begins with a reference; between the tags around it it is where it is.
  const reach = (range: Span): Span => {
    // What is neither, such as `</>`, stands there all the same.
    const kind = isText ? 'text' : 'remark'
    if (range.start > readTo) tokens.push({ kind, range: { start: readTo, end: range.start } })
    isText = false
    readTo = range.end
    return range
  }
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onCharacter: text,
      onNullCharacter: text,
      onWhitespaceCharacter: text,
      onStartTag: (token) => {
        reach(rangeOf(token.location))
        tokens.push(openTag(page, token))
        const mode = foreign === undefined ? modes[token.tagName] : undefined
        if (mode !== undefined) tokenizer.state = TokenizerMode[mode]
        if (!token.selfClosing && (token.tagName === 'svg' || token.tagName === 'math')) foreign ??= token.tagName
        tokenizer.inForeignNode = foreign !== undefined
      },
      onEndTag: ({ tagName, location }) => {
        tokens.push({ kind: 'close', name: tagName, range: reach(rangeOf(location)) })
        if (tagName === foreign) foreign = undefined
        tokenizer.inForeignNode = foreign !== undefined
      },
      onComment: ({ location }) => tokens.push({ kind: 'remark', range: reach(rangeOf(location)) }),
      onDoctype: ({ location }) => tokens.push({ kind: 'remark', range: reach(rangeOf(location)) }),
      onEof: () => void reach({ start: page.length, end: page.length }),
    },
  )
  tokenizer.write(page, true)
  return tokens
}

function rangeOf(location: Token.Location | null): Span {
  if (location === null) throw new Error('a token of a page has no place')
  return { start: location.startOffset, end: location.endOffset }
}

function openTag(page: string, { tagName, attrs, location, selfClosing }: Token.TagToken): HtmlToken {
  const attributes = attrs.map(({ name, value }) => {
    const place = location?.attrs?.[name]
    return { name, value, range: place && valueRange(page, rangeOf(place)) }
  })
  return { kind: 'open', name: tagName, range: rangeOf(location), isSelfClosing: selfClosing, attributes }
}

/** Of `alt = "a dog"`: the dog. */
function valueRange(page: string, { start, end }: Span): Span | undefined {
  const written = page.slice(start, end)
  const before = /^[^\s=]*\s*=\s*(["']?)/u.exec(written)
  if (before === null) return undefined
  const quotes = before[1] === '' ? 0 : 1
  return { start: start + before[0].length, end: end - quotes }
}

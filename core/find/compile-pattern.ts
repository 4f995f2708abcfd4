/** From what a person typed to where it stands in a text. */
import { fail, ok, type Result } from '../model/result.ts'
import type { PatternFault, SearchPattern } from '../model/search-pattern.ts'
import type { Span } from '../model/span.ts'
import { foldText } from './fold.ts'

/** One place, and what the groups of a regular expression caught there; the first group is the whole. */
export type Caught = {
  readonly span: Span
  readonly groups: readonly (string | undefined)[]
  readonly named: Readonly<Record<string, string | undefined>>
}

/** The places of a pattern in a text, in reading order and apart; none is empty. At most so many of them. */
export type Finder = (text: string, most: number) => readonly Caught[]

/** Letters, digits and what is written with them: the hyphen and the apostrophe end a word, as in other editors. */
const inWord = String.raw`[\p{L}\p{M}\p{N}_]`

/** A typed space is also one that keeps words on a line: in "5 млн" it mostly is. */
function escapeLiteral(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`).replace(/ /gu, String.raw`[\p{Zs}\t]`)
}

/** What V8 says of an expression it cannot read; the sentence for people stands in `locales/`. */
const faultsByWords: readonly (readonly [RegExp, PatternFault])[] = [
  [/Unterminated group/u, 'unclosed-group'],
  [/Unterminated character class|Lone quantifier/u, 'unclosed-class'],
  [/Unmatched/u, 'unmatched-bracket'],
  [/Nothing to repeat|Incomplete quantifier|numbers out of order/u, 'nothing-to-repeat'],
  [/escape|property name|\\ at end/iu, 'bad-escape'],
  [/Range out of order|character class/u, 'bad-range'],
  [/capture group name|named reference|named capture|Duplicate/u, 'bad-name'],
  [/too large/u, 'too-large'],
]

function faultOf(error: SyntaxError): PatternFault {
  return faultsByWords.find(([words]) => words.test(error.message))?.[1] ?? 'malformed'
}

/** Reads a pattern; running what comes of it may take for ever, so somebody has to watch over a regular expression. */
export function compilePattern(pattern: SearchPattern): Result<Finder, PatternFault> {
  if (pattern.text === '') return fail('empty')
  const expression = readExpression(pattern)
  if (!expression.ok) return expression
  const { isAccentExact, isRegex } = pattern
  return ok((text, most) => {
    const folded = foldText(text, isAccentExact)
    const places: Caught[] = []
    for (const match of folded.text.matchAll(expression.value)) {
      if (match[0] === '') continue
      if (places.length >= most) break
      const span = folded.spanOf({ start: match.index, end: match.index + match[0].length })
      const groups = isRegex ? groupsOf(text, folded.spanOf, match) : []
      places.push({ span, groups: [text.slice(span.start, span.end), ...groups], named: namedIn(match, groups) })
    }
    return places
  })
}

function readExpression({ text, ...wish }: SearchPattern): Result<RegExp, PatternFault> {
  const typed = foldText(text, wish.isAccentExact).text
  const flags = `gu${wish.isCaseExact ? '' : 'i'}${wish.isRegex ? 'd' : ''}`
  try {
    // Read alone first: what is put around it must not close what it left open.
    const alone = new RegExp(wish.isRegex ? typed : escapeLiteral(typed), flags)
    if (!wish.isWholeWords) return ok(alone)
    return ok(new RegExp(`(?<!${inWord})(?:${alone.source})(?!${inWord})`, flags))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return fail(faultOf(error))
  }
}

/** As they stand in the text itself, not as they were compared. */
function groupsOf(text: string, spanOf: (span: Span) => Span, match: RegExpExecArray) {
  return (match.indices ?? []).slice(1).map((place) => {
    if (place === undefined) return undefined
    const { start, end } = spanOf({ start: place[0], end: place[1] })
    return text.slice(start, end)
  })
}

function namedIn(match: RegExpExecArray, groups: readonly (string | undefined)[]): Caught['named'] {
  const { groups: spans } = match.indices ?? {}
  if (spans === undefined) return {}
  const numbered = (match.indices ?? []).slice(1)
  return Object.fromEntries(
    Object.entries(spans).map(([name, place]) => {
      const index = place === undefined ? -1 : numbered.findIndex((one) => one?.[0] === place[0] && one[1] === place[1])
      return [name, groups[index]]
    }),
  )
}

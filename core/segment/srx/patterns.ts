/** The regular expressions our rules are written with: only what every SRX tool understands, so no look-around, no flags. */
import { capitalise } from '../../language/word.ts'
import { digraphs } from '../full-stop.ts'
import type { LanguageIndex } from '../language-index.ts'
import { quoteMarks } from '../marks.ts'
import { dashes } from '../stop.ts'
import type { SrxRule } from './rules.ts'

/** What counts as white space everywhere; Java's `\s` lacks the no-break space. */
export const blank = '[\\s\\u00A0]'
export const gap = `${blank}+`
export const capital = '[\\p{Lu}\\p{Lt}]'
export const inWord = "[\\p{L}\\p{M}\\p{N}'’-]"
/** In front of a word: the start, or what no word holds. An apostrophe may be an elision: "l'art". */
export const edge = '(?:^|[^\\p{L}\\p{M}\\p{N}°º-])'
/** Behind a word. */
export const wordEnd = "(?:[^\\p{L}\\p{M}\\p{N}'’°º-]|$)"
const wordEndNoStop = "(?:[^.\\p{L}\\p{M}\\p{N}'’°º-]|$)"
export const anyDash = `[${literal([...dashes].join(''))}]`
export const numeral = `(?:\\p{Nd}${inWord}{0,20}|${edge}[IVXLCDMІХ]+)`

/** A text as itself inside a pattern, in brackets or out of them. */
export function literal(text: string): string {
  return text.replace(/[\\^$.|?*+()[\]{}&~#-]/g, '\\$&')
}

/** A word as itself, with a capital or without. */
export function withOrWithoutCapital(word: string): string {
  const first = word.charAt(0)
  return `[${first.toUpperCase()}${first}]${literal(word.slice(1))}`
}

function setOf(characters: Iterable<string>): string {
  return `[${literal([...characters].join(''))}]`
}

/** What may close behind a stop, and what may open in front of the next word, in one language. */
export type Surroundings = {
  /** Any stop of the language. */
  readonly stop: string
  /** A stop that is no full stop. */
  readonly mark: string
  readonly dots: string
  readonly closer: string
  /** Quotation marks, brackets, footnote signs and emphasis behind a stop; maybe none. */
  readonly closers: string
  readonly opener: string
  /** Opening marks in front of a word; maybe none. */
  readonly openers: string
  /** Opening marks and dashes; maybe none. */
  readonly lead: string
}

const wide = '。！？｡．'

/** What stands around the end of a language's sentences, as parts of patterns. A mark that opens and closes is neither. */
export function surroundingsOf({ stops, openers, closers }: LanguageIndex): Surroundings {
  const closing = [...quoteMarks, ...closers].filter((mark) => !openers.has(mark))
  const opening = [...quoteMarks, ...openers, '…', '*', '_'].filter((mark) => !closers.has(mark))
  const narrow = [...stops].filter((mark) => !wide.includes(mark))
  const closer = setOf(new Set(closing))
  const opener = setOf(new Set(opening))
  return {
    stop: setOf(narrow),
    mark: setOf(narrow.filter((mark) => !'.…'.includes(mark))),
    dots: `(?:\\.*…\\.*|\\.{2,}|\\.${blank}\\.)`,
    closer,
    closers: `(?:${blank}?${closer}|${blank}?\\[\\d{1,3}\\]|[⁰¹²³⁴-⁹]|[*_])*`,
    opener,
    openers: `(?:${opener}${blank}?){0,6}`,
    lead: `(?:[${opener.slice(1, -1)}${anyDash.slice(1, -1)}]${blank}?){0,6}`,
  }
}

/**
 * An abbreviation without its last stop, gaps and stops between its parts free. Entries in small letters hold for
 * either case, but a capital alone at the end is rather an initial: "Г. Шевченко", "5 г."
 */
export function abbreviationPattern(entry: string): string {
  const parts = entry.split('.')
  const written = parts.map((part, nth) => {
    const isExact = entry !== entry.toLowerCase() || (part.length === 1 && nth === parts.length - 1)
    return isExact ? literal(part) : [...part].map(eitherCase).join('')
  })
  return written.join(`(?:\\.${blank}?|${blank})`)
}

function eitherCase(letter: string): string {
  const upper = letter.toUpperCase()
  return upper === letter || upper.length > 1 ? literal(letter) : `[${upper}${letter}]`
}

/** One of several; longer ones first, so that a tool that stops at the first finds the longest. */
export function oneOf(patterns: Iterable<string>): string {
  return `(?:${[...patterns].sort((left, right) => right.length - left.length || (left < right ? -1 : 1)).join('|')})`
}

/** One of a few words and nothing longer. Undefined if there are none. */
export function wholeWord(entries: readonly string[]): string | undefined {
  return entries.length === 0 ? undefined : oneOf(entries.map(literal)) + wordEnd
}

/** A word that starts sentences, written with a capital where the script has them. "А." is rather an initial. */
export function starterWord(starters: Iterable<string>): string | undefined {
  const written = [...starters].map((word) => literal(capitalise(word)))
  const short = written.filter((word) => word.length === 1)
  const long = written.filter((word) => word.length > 1)
  const options = [
    ...(long.length > 0 ? [oneOf(long) + wordEnd] : []),
    ...(short.length > 0 ? [oneOf(short) + wordEndNoStop] : []),
  ]
  return options.length === 0 ? undefined : `(?:${options.join('|')})`
}

export const initial = `${edge}-?(?:\\p{L}|${[...digraphs].join('|')})`

/** A sentence ends between what matches `before` and what matches `after` (patterns of ICU). */
export function breakRule(before: string, after: string): SrxRule {
  return { action: 'break', before, after }
}

/** No sentence ends between what matches `before` and what matches `after` (patterns of ICU). */
export function keepRule(before: string, after: string): SrxRule {
  return { action: 'keep', before, after }
}

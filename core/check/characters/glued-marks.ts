/** A dash, bracket or quotation mark glued to a word on the wrong side, a blank inside a hyphenated word: what is certain by the text alone. */
import type { Language } from '../../language/language.ts'
import { readOnce } from '../../language/notes.ts'
import type { Span } from '../../model/span.ts'
import type { SegmentView } from '../view.ts'

export type GluedMark = { readonly span: Span; readonly replacements: readonly string[]; readonly confidence: number }

/** Places where a blank is lost or too much beside a mark, in the order of the rules. */
export function gluedMarks(segment: SegmentView, text: string): readonly GluedMark[] {
  const dashes = segment.language.pack.habits.evenDashes && /[-–—]/.test(text) ? dashRules : []
  return [
    ...[...dashes, ...(/[()]/.test(text) ? bracketRules : [])].flatMap((rule) =>
      [...text.matchAll(rule.pattern)].flatMap((m) => rule.mend(segment, m)),
    ),
    ...gluedQuotes(segment, text),
  ]
}

type Rule = {
  readonly pattern: RegExp
  readonly mend: (segment: SegmentView, match: RegExpMatchArray) => readonly GluedMark[]
}

function at(match: RegExpMatchArray, replacements: readonly string[], confidence = 0.9): GluedMark {
  const start = match.index ?? 0
  return { span: { start, end: start + match[0].length }, replacements, confidence }
}

/** What a hyphen may hang on: "two- and three-year", "аудио- и видео", "бір- екі". */
const hanging =
  /^(?:and|or|to|but|nor|as|through|и|или|либо|а|до|да|не|но|та|або|және|мен|пен|бен|немесе|не|яки|я|әлде)$/u
/** After these a piece of a word is named: "суффикс -ка", "the -ing form". */
const naming = /(?:суффикс|окончани|приставк|частиц|префикс|suffix|prefix|ending|form|жұрна|жалғау|қосымша)\p{L}*$/iu

const dashRules: readonly Rule[] = [
  {
    // "Москва –столица"
    pattern: /(?<=[\p{L}»”)]{2})[ \u00a0][–—](?=\p{L})/gu,
    mend: (_, match) => [at(match, [`${match[0]} `])],
  },
  {
    // "столица– Москва"; an English speaker who falters: "I— I know".
    pattern: /(?<=\p{L}{2})[–—][ \u00a0](?=\p{L}{2})/gu,
    mend: (segment, match) => (hanging.test(wordAfter(segment, match)) ? [] : [at(match, [` ${match[0]}`])]),
  },
  {
    // "socio -economic"
    pattern: /(?<=\p{L}{2})[ \u00a0]-(?=\p{Ll}{3})/gu,
    mend: (segment, match) => (isNamed(segment, match) ? [] : [at(match, mendHyphen(segment, match))]),
  },
  {
    // "socio- economic", "важно- сказал"
    pattern: /(?<=[\p{L}\p{N}]{2})-[ \u00a0](?=\p{Ll}{2})/gu,
    mend: (segment, match) =>
      hanging.test(wordAfter(segment, match)) ||
      /[,-]\s*$|\d$/u.test(textBefore(segment, match).replace(/[\p{L}]+$/u, ''))
        ? []
        : [at(match, mendHyphen(segment, match))],
  },
  {
    // "round—the-clock"
    pattern: /(?<=\p{Ll}{2})[–—](?=(?:the|of|to|in|and|by|on|for|a|at)-\p{Ll}{2})/gu,
    mend: (_, match) => [at(match, ['-'])],
  },
]

function textBefore({ text }: SegmentView, match: RegExpMatchArray): string {
  return text.slice(Math.max(0, (match.index ?? 0) - 40), match.index)
}

/** A piece of a word is told of, not written. */
function isNamed(segment: SegmentView, match: RegExpMatchArray): boolean {
  const after = segment.text.slice((match.index ?? 0) + match[0].length, (match.index ?? 0) + 40)
  return naming.test(textBefore(segment, match)) || naming.test(/^\p{L}+\s\p{L}+/u.exec(after)?.[0] ?? '')
}

function wordAfter({ text }: SegmentView, match: RegExpMatchArray): string {
  return /^\p{L}+/u.exec(text.slice((match.index ?? 0) + match[0].length))?.[0]?.toLowerCase() ?? ''
}

/** A hyphen where the two make a word that is known, or a first part that never stands alone; else a dash first. */
function mendHyphen(segment: SegmentView, match: RegExpMatchArray): readonly string[] {
  const left = /[\p{L}-]+$/u.exec(textBefore(segment, match))?.[0]?.toLowerCase() ?? ''
  const right = wordAfter(segment, match)
  const { pack } = segment.language
  const dash = pack.habits.script === 'latin' ? ' – ' : ' — '
  const model = segment.language.wordModel()
  const isOne = left === right || model?.knows(`${left}-${right}`) === true || model?.knows(left) === false
  const isClause = pack.words?.reportingVerbs.has(right) === true || pack.words?.functionWords.has(right) === true
  return !isClause && (isOne || pack.habits.script === 'latin' || isJoined(left, right)) ? ['-', dash] : [dash, '-']
}

/** "научно- технический": the first part of a Russian adjective of two. */
function isJoined(left: string, right: string): boolean {
  return (
    /[ое]$/u.test(left) &&
    /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ых|их|ыми|ими|ую|юю)$/u.test(right)
  )
}

/** Several words, or one that is no ending ("teacher(s)", "учитель(ница)"). */
const inBrackets = String.raw`(?:[^()\n]*\s[^()\n]*|\p{Lu}[\p{L}-]{2,}|\p{Ll}{7,})`

const bracketRules: readonly Rule[] = [
  {
    // "left(at noon)"
    pattern: new RegExp(String.raw`(?<=(?<![\p{L}\p{N}])\p{L}?\p{Ll}{2,})(?=\(${inBrackets}\))`, 'gu'),
    mend: (_, match) => [at(match, [' '])],
  },
  {
    // "(at noon)and"; Kazakh endings are set so.
    pattern: /(?<=\([^()\n]*\s[^()\n]*\))(?=\p{L}{2})/gu,
    mend: (segment, match) => (isEnding(segment.language, wordAfter(segment, match)) ? [] : [at(match, [' '])]),
  },
]

/** An ending that follows a name in brackets or quotation marks without a hyphen. */
function isEnding({ pack }: Language, word: string): boolean {
  return pack.habits.foreignEndings?.test(word) === true
}

const opensIn = readOnce(({ pack }: Language) => {
  const pairs = pack.quoteStyle ? [pack.quoteStyle.primary, pack.quoteStyle.nested] : []
  return { opening: new Set(pairs.map(([open]) => open)), closing: new Set(pairs.map(([, close]) => close)) }
})

/** `read"Figaro"`, "«Игра»началась": a mark that opens stands after a blank, one that closes before it. */
function gluedQuotes({ language }: SegmentView, text: string): readonly GluedMark[] {
  if (!language.pack.habits.evenDashes || !/\p{L}["“”«»]\p{L}/u.test(text)) return []
  const { opening, closing } = opensIn(language)
  const isOpening = (mark: string) => opening.has(mark) && !closing.has(mark)
  const isClosing = (mark: string) => closing.has(mark) && !opening.has(mark)
  let straight = 0
  const found: GluedMark[] = []
  for (const match of text.matchAll(/["“”«»]/gu)) {
    const mark = match[0]
    if (mark === '"') straight++
    const [before, after] = [text.slice(0, match.index), text.slice(match.index + 1)]
    const word = /^\p{L}+/u.exec(after)?.[0] ?? ''
    if (!/\p{Ll}{2}$/u.test(before) || word.length < 2) continue
    const opens = mark === '"' ? straight % 2 === 1 && /^[^"]*"(?!\p{L})/u.test(after) : isOpening(mark)
    const closes = mark === '"' ? straight % 2 === 0 : isClosing(mark)
    if (opens) found.push(at(match, [` ${mark}`]))
    else if (closes && word.length > 2 && !isEnding(language, word.toLowerCase())) found.push(at(match, [`${mark} `]))
  }
  return found
}

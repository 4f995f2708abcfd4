/**
 * Checks see what a reader sees; what they find is told of the text as it is stored, with its inline codes. A fix may
 * reach over codes a check never saw: it is drawn in to the characters it really changes, and the codes among those are
 * woven into what stands there afterwards.
 */
import type { Fix } from '../model/finding.ts'
import { anyCode, codeId, codesOnly, cutAtCodes, type InlineCode, isCodeCharacter } from '../model/inline-text.ts'
import type { ReaderView } from '../model/reader-text.ts'
import { type Span, sliceSpan, spanLength } from '../model/span.ts'

/** A text as it is stored, and as its reader sees it. */
export type CodedView = {
  readonly coded: string
  readonly codes: readonly InlineCode[]
  readonly seen: ReaderView
}

/** True if a span of the reader's text lies in what codes show, such as the words of a program: nobody can write there. */
export function isOfCodesAlone({ coded, seen }: CodedView, span: Span): boolean {
  for (let unit = span.start; unit < span.end; unit++)
    if (!isCodeCharacter(coded.charAt(seen.placeOf(unit) ?? -1))) return false
  return span.start < span.end
}

/**
 * A fix of the reader's text as one of the stored text, in which every code stands that stood there, in the same order.
 * Undefined if that cannot be: it would write into what a code shows, leave a pair of codes around nothing, or
 * put a code inside a word.
 */
export function mendCoded(view: CodedView, fix: Fix): Fix | undefined {
  const span = view.seen.spanOf(fix.span)
  const isPlain = codesOnly(sliceSpan(view.coded, span)) === ''
  const mended = isPlain ? [{ span, replacement: fix.replacement }] : woven(view, fix)
  return mended.find((one) => misplaced(applied(view.coded, one), view) <= misplaced(view.coded, view))
}

function applied(text: string, { span, replacement }: Fix): string {
  return text.slice(0, span.start) + replacement + text.slice(span.end)
}

/** The ways to make a fix whose span holds codes, best first. */
function woven(view: CodedView, fix: Fix): readonly Fix[] {
  return [wordByWord(view, fix) ?? [], asOne(view, fix)].flat()
}

/** As many words as before: each takes the place of its own, and codes stay between the words they stood between. */
function wordByWord(view: CodedView, { span, replacement }: Fix): Fix | undefined {
  const before = sliceSpan(view.seen.text, span).split(/(\s+)/u)
  const after = replacement.split(/(\s+)/u)
  if (before.length !== after.length) return undefined
  const whole = view.seen.spanOf(span)
  let written = ''
  let [at, copiedTo] = [span.start, whole.start]
  for (const [index, word] of before.entries()) {
    const own = { start: at, end: at + word.length }
    at = own.end
    if (word === after[index]) continue
    const one = weave(view, own, after[index] ?? '')
    if (one === undefined) return undefined
    written += view.coded.slice(copiedTo, one.span.start) + one.replacement
    copiedTo = one.span.end
  }
  return { span: whole, replacement: written + view.coded.slice(copiedTo, whole.end) }
}

/** Of "the the" either word may go, so it is looked at with what stands beside it. */
function asOne({ seen, ...view }: CodedView, { span, replacement }: Fix): readonly Fix[] {
  const reach = spanLength(span)
  const wide = { start: Math.max(0, span.start - reach), end: Math.min(seen.text.length, span.end + reach) }
  const before = sliceSpan(seen.text, wide)
  const after = seen.text.slice(wide.start, span.start) + replacement + seen.text.slice(span.end, wide.end)
  return (['start', 'end'] as const).flatMap((first) => {
    const ends = endsKept(before, after, first)
    const core = { start: wide.start + ends.start, end: wide.end - ends.end }
    return weave({ ...view, seen }, core, after.slice(ends.start, after.length - ends.end)) ?? []
  })
}

type Ends = { readonly start: number; readonly end: number }

/** How many units two texts share at their starts and ends; no unit counts for both, `first` says for which. */
function endsKept(before: string, after: string, first: 'start' | 'end'): Ends {
  const most = Math.min(before.length, after.length)
  const startOf = (limit: number) => {
    let start = 0
    while (start < limit && before[start] === after[start]) start++
    return isHighHalf(before.charCodeAt(start - 1)) ? start - 1 : start
  }
  const endOf = (limit: number) => {
    let end = 0
    while (end < limit && before.at(-1 - end) === after.at(-1 - end)) end++
    return isLowHalf(before.charCodeAt(before.length - end)) ? end - 1 : end
  }
  if (first === 'start') {
    const start = startOf(most)
    return { start, end: endOf(most - start) }
  }
  const end = endOf(most)
  return { start: startOf(most - end), end }
}

function isHighHalf(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00
}

function isLowHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000
}

/** Codes that open stay before the new words, all others behind them. */
function weave({ coded, codes, seen }: CodedView, core: Span, words: string): Fix | undefined {
  for (let unit = core.start; unit < core.end; unit++)
    if (isCodeCharacter(coded.charAt(seen.placeOf(unit) ?? -1))) return undefined
  const span = seen.spanOf(core)
  const kinds = new Map(codes.map(({ id, kind }) => [id, kind]))
  const among = codesOnly(coded.slice(span.start, span.end))
  const opening = [...among].findIndex((character) => kinds.get(codeId(character)) !== 'open')
  const cut = opening < 0 ? among.length : opening
  const replacement = among.slice(0, cut) + words + among.slice(cut)
  return { span, replacement }
}

/** How many codes stand where no hand would put them. */
function misplaced(coded: string, view: CodedView): number {
  return pairsOfNothing(coded, view) + (coded.match(inWord)?.length ?? 0)
}

/** "I**t is** a": bold that begins inside a word. */
const inWord = new RegExp(String.raw`(?<=\p{L})[${anyCode}]+(?=\p{L})`, 'gu')

/** Pairs of codes with no word between them: in most formats `****` is no bold text but four asterisks. */
function pairsOfNothing(coded: string, { codes }: CodedView): number {
  const pairs = new Map(codes.map(({ id, pair }) => [id, pair]))
  let open: number[] = []
  let found = 0
  for (const piece of cutAtCodes(coded)) {
    if (!isCodeCharacter(piece)) open = []
    else if (open.includes(pairs.get(codeId(piece)) ?? 0)) found++
    else open.push(codeId(piece))
  }
  return found
}

/** Inline codes of a source that its translation lacks, put into the translation. */
import { codeCharacter, fromCodedText, type InlineCode, mostCodes, withoutCodes } from '../model/inline-text.ts'
import type { SegmentText } from '../model/segment.ts'
import type { Span } from '../model/span.ts'
import type { LineCode } from './coded-line.ts'

export type CodedText = Pick<SegmentText, 'text' | 'codes'>

export type TakenCodes = {
  /** The translation with the codes in it. */
  readonly text: string
  /** As codes of the translation's block: those of the source have other numbers there. */
  readonly added: readonly InlineCode[]
}

/**
 * The next code that the translation lacks, a pair around `at`; all of them, in the order of the source, where the
 * translation has no word. Undefined if it lacks none. Codes are told apart by what they mean: a bold word answers a
 * bold word, whatever is written for it. A pair with only one half in the linked source is left where its other half is.
 */
export function takeCodes(sources: readonly CodedText[], target: CodedText, at: Span): TakenCodes | undefined {
  const placed = sources.flatMap(codesApart)
  const missing = missingCodes(placed, codesApart(target))
  const isEmpty = withoutCodes(target.text).trim() === ''
  const taken = isEmpty ? placed.filter((code) => missing.some((group) => group.includes(code))) : (missing[0] ?? [])
  const added = renumbered(taken, target.codes ?? [])
  if (added.length === 0) return undefined
  const characters = added.map(({ id }) => codeCharacter(id))
  const isPair = !isEmpty && added.length > 1
  const { start, end } = isBalanced(target, at) ? at : { start: at.end, end: at.end }
  const { text } = target
  const opening = isPair ? (characters[0] ?? '') : ''
  const rest = characters.slice(opening.length).join('')
  return {
    text: text.slice(0, start) + opening + text.slice(start, end) + rest + text.slice(end),
    added,
  }
}

/** The codes of a text in their order, each as a value of its own. */
export function codesApart({ text, codes = [] }: CodedText, nth = 0): readonly InlineCode[] {
  // Blocks number their codes each from 1.
  const apart = (id: number) => nth * mostCodes + id
  return fromCodedText(text, codes).codes.map((code) => ({
    ...code,
    id: apart(code.id),
    ...(code.pair === undefined ? {} : { pair: apart(code.pair) }),
  }))
}

/** Groups that have no answer, in the order of the source: what is written alike answers first, then what means the same. */
export function missingCodes(
  source: readonly InlineCode[],
  target: readonly InlineCode[],
): readonly (readonly InlineCode[])[] {
  const answers = groupsOf(target)
  return [writtenAs, meaning].reduce((left, kindOf) => withoutAnswers(left, answers, kindOf), groupsOf(source))
}

/** Each answer goes with the first group it answers. */
function withoutAnswers(
  groups: readonly CodeGroup<InlineCode>[],
  answers: CodeGroup<InlineCode>[],
  kindOf: (group: CodeGroup<InlineCode>) => string,
): CodeGroup<InlineCode>[] {
  return groups.filter((group) => {
    const answer = answers.findIndex((one) => kindOf(one) === kindOf(group))
    if (answer >= 0) answers.splice(answer, 1)
    return answer < 0
  })
}

export function meaning(group: CodeGroup<Pick<InlineCode, 'canonical'>>): string {
  return `${group[0]?.canonical} ${group.length}`
}

/** The mark-up itself, and what it means. */
export function writtenAs(group: CodeGroup<Pick<InlineCode, 'canonical' | 'raw'>>): string {
  return [meaning(group), ...group.map(({ raw }) => raw)].join('\n')
}

/** What goes together: a pair, or a code alone. */
export type CodeGroup<Code> = readonly Code[]

/** In the order in which they begin; a half alone is in none. */
export function groupsOf<Code extends Pick<LineCode, 'id' | 'kind' | 'pair'>>(
  placed: readonly Code[],
): CodeGroup<Code>[] {
  const byId = new Map(placed.map((code) => [code.id, code]))
  return placed.flatMap((code) => {
    if (code.kind === 'single') return [[code]]
    const partner = code.kind === 'open' && code.pair !== undefined ? byId.get(code.pair) : undefined
    return partner === undefined ? [] : [[code, partner]]
  })
}

/** With the next free numbers of the block; none if it can hold no more. */
export function renumbered(taken: readonly InlineCode[], own: readonly InlineCode[]): readonly InlineCode[] {
  const first = 1 + own.reduce((highest, { id }) => Math.max(highest, id), 0)
  if (first + taken.length - 1 > mostCodes) return []
  const numbers = new Map(taken.map(({ id }, index) => [id, first + index]))
  return taken.map(({ id, kind, pair, canonical, also, equiv, may, raw }) => ({
    id: numbers.get(id) ?? id,
    kind,
    ...(pair === undefined ? {} : { pair: numbers.get(pair) ?? pair }),
    canonical,
    ...(also === undefined ? {} : { also }),
    equiv,
    may,
    raw,
  }))
}

/** True if a pair around this span would cross no other. */
function isBalanced({ text, codes = [] }: CodedText, { start, end }: Span): boolean {
  const inside = fromCodedText(text.slice(start, end), codes).codes
  const ids = new Set(inside.map(({ id }) => id))
  return inside.every(({ pair }) => pair === undefined || ids.has(pair))
}

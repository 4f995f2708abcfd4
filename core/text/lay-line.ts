/** A line with inline codes, written into a translation: its words, and the codes that the translation can have. */
import {
  codeCharacter,
  codeId,
  cutAtCodes,
  type InlineCode,
  isCodeCharacter,
  withoutCodes,
} from '../model/inline-text.ts'
import type { Span } from '../model/span.ts'
import { type CodedLine, codesIn, type LineCode, oneLine } from './coded-line.ts'
import {
  type CodedText,
  type CodeGroup,
  codesApart,
  groupsOf,
  meaning,
  missingCodes,
  renumbered,
  writtenAs,
} from './take-codes.ts'

export type LaidLine = {
  /** The translation with the line in it. */
  readonly text: string
  /** Codes of the source, as codes of the translation's block. */
  readonly added: readonly InlineCode[]
  /** Where the line ends. */
  readonly end: number
  /** Groups of codes of the line that there is nothing for: their words stand without. */
  readonly leftOut: number
}

/**
 * The line in place of what stands at `at`. Each of its codes is answered by one that is free in the translation (it
 * stands there, or around nothing), else by one that the sources have and the translation lacks: of those by the same
 * mark-up, else by the same meaning, and where nobody knows a meaning by the next of its kind. A free code that
 * answers none stays, before the line. No code stands twice.
 */
export function layLine(sources: readonly CodedText[], target: CodedText, at: Span, given: CodedLine): LaidLine {
  const line = withoutDoubles(given)
  const { text, codes = [] } = target
  const free = freeGroups(target, at)
  const missing = missingCodes(sources.flatMap(codesApart), codesApart(target))
  const groups = groupsOf(codesIn(line))
  const answers = answersTo(groups, [...free, ...missing])
  const wanted = new Set(answers.values())
  const taken = missing.filter((group) => wanted.has(group)).flat()
  const added = renumbered(taken, codes)
  const places = placesOf(answers, new Set(free), new Map(taken.map((code, index) => [code, added[index]])))
  const used = new Set(places.values())
  const unused = (coded: string) =>
    cutAtCodes(coded)
      .filter((piece) => !used.has(piece))
      .join('')
  const before = unused(text.slice(0, at.start))
  const left = unused(cutAtCodes(text.slice(at.start, at.end)).filter(isCodeCharacter).join(''))
  const laid = before + left + written(line, places)
  return {
    text: laid + unused(text.slice(at.end)),
    added,
    end: laid.length,
    leftOut: groups.filter((group) => group.some(({ id }) => !places.has(id))).length,
  }
}

/** A clipboard may name a code twice. */
function withoutDoubles({ text, codes }: CodedLine): CodedLine {
  const met = new Set<string>()
  const pieces = cutAtCodes(text).filter((piece) => !isCodeCharacter(piece) || (!met.has(piece) && met.add(piece)))
  return { text: pieces.join(''), codes }
}

/** Whole in what the line takes the place of, or around nothing. */
function freeGroups({ text, codes = [] }: CodedText, at: Span): readonly CodeGroup<InlineCode>[] {
  const placeOf = ({ id }: InlineCode) => text.indexOf(codeCharacter(id))
  const isInside = (code: InlineCode) => placeOf(code) >= at.start && placeOf(code) < at.end
  const isEmpty = ([open, close]: CodeGroup<InlineCode>) =>
    open !== undefined && close !== undefined && withoutCodes(text.slice(placeOf(open), placeOf(close))) === ''
  return groupsOf(codesIn({ text, codes })).filter((group) => group.every(isInside) || isEmpty(group))
}

type Candidates = readonly CodeGroup<InlineCode>[]

/** The best answers first, each once. */
function answersTo(
  groups: readonly CodeGroup<LineCode>[],
  candidates: Candidates,
): ReadonlyMap<CodeGroup<LineCode>, CodeGroup<InlineCode>> {
  const answers = new Map<CodeGroup<LineCode>, CodeGroup<InlineCode>>()
  const left = new Set(candidates)
  for (const fits of [isWrittenSo, meansTheSame, isOfUnknownMeaning])
    for (const group of groups) {
      const answer = answers.has(group) ? undefined : [...left].find((one) => fits(group, one))
      if (answer === undefined) continue
      answers.set(group, answer)
      left.delete(answer)
    }
  return answers
}

/** What stands for each code of the line. */
function placesOf(
  answers: ReadonlyMap<CodeGroup<LineCode>, CodeGroup<InlineCode>>,
  free: ReadonlySet<CodeGroup<InlineCode>>,
  added: ReadonlyMap<InlineCode, InlineCode | undefined>,
): ReadonlyMap<number, string> {
  const places = new Map<number, string>()
  for (const [group, answer] of answers)
    for (const [half, { id }] of group.entries()) {
      const code = answer[half]
      const own = code === undefined || free.has(answer) ? code : added.get(code)
      if (own !== undefined) places.set(id, codeCharacter(own.id))
    }
  return places
}

function isWrittenSo(group: CodeGroup<LineCode>, one: CodeGroup<InlineCode>): boolean {
  return writtenAs(group) === writtenAs(one)
}

function meansTheSame(group: CodeGroup<LineCode>, one: CodeGroup<InlineCode>): boolean {
  return meaning(group) === meaning(one)
}

function isOfUnknownMeaning(group: CodeGroup<LineCode>, one: CodeGroup<InlineCode>): boolean {
  return group.length === one.length && [group, one].some(([first]) => first?.canonical === 'other')
}

/** What a reader sees of a code stays where the code itself does not come along. */
function written({ text, codes }: CodedLine, places: ReadonlyMap<number, string>): string {
  const shown = new Map(codes.map(({ id, equiv }) => [id, equiv]))
  const pieces = cutAtCodes(text).map((piece) => {
    const id = isCodeCharacter(piece) ? codeId(piece) : undefined
    return id === undefined ? piece : (places.get(id) ?? withoutCodes(shown.get(id) ?? ''))
  })
  return oneLine(pieces.join(''))
}

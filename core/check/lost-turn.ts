/**
 * Turns of phrase that two languages deny each in its own way, "has no", «не имеет», «жоқ»: where the source denies one more
 * often than the translation, and the translation has it once without the denial, the denial was lost there.
 */
import { everyDenial, hardNegations } from '../language/negation/negation.ts'
import { type DenialTurn, denialTurns, type NegationRules } from '../language/negation/negation-rules.ts'
import type { LostDenial } from './lost-denial.ts'
import type { SegmentView, SourceView } from './view.ts'

export function lostTurn(segment: SegmentView, source: SourceView): LostDenial | undefined {
  const [own, theirs] = [segment.language.pack.negation, source.language.pack.negation]
  if (!own?.turns || !theirs?.turns) return undefined
  const whole = `${segment.text} ${source.siblings}`
  const isLess = () =>
    everyDenial(whole, segment.language.pack).length < hardNegations(source.text, source.language.pack).length
  for (const name of denialTurns) {
    const turn = own.turns[name]
    const bare = turn?.bare && [...segment.text.matchAll(turn.bare)]
    const [match] = bare ?? []
    if (!turn || bare?.length !== 1 || !match) continue
    if (countOf(theirs, name, source.text) > countOf(own, name, whole) && isLess()) return placeAt(turn, match)
  }
  return undefined
}

function countOf({ turns }: NegationRules, name: (typeof denialTurns)[number], text: string): number {
  const denied = turns?.[name]?.denied
  return denied === undefined ? 0 : [...text.matchAll(denied)].length
}

function placeAt({ restore }: DenialTurn, { 0: bare, index }: RegExpMatchArray): LostDenial {
  const span = { start: index ?? 0, end: (index ?? 0) + bare.length }
  const fixes = restore === undefined ? [] : [{ span, replacement: restore(bare) }]
  return { place: { span, gain: 0, fixes }, confidence: 0.8 }
}

/** What reports have in common: their head, moments, who and how. */
import { codeId, cutAtCodes, type InlineCode, isCodeCharacter } from '../model/inline-text.ts'
import type { ComparedWith, Hand, Report, ReportSection, SayWords } from '../model/report.ts'
import { isUsualReason, type ReturnReason } from '../model/return-reason.ts'

const minuteKey = 'reports:minute'

/** To the minute, by the clock on the wall and in the language of whoever says the words, or as programs read it. */
export function minuteOf(say: SayWords, atMs: number): string {
  return say(minuteKey, { atMs })
}

/** The same words with moments for programs, whatever the clock on the wall and the language: `2026-03-01 14:05Z`. */
export function forPrograms(say: SayWords): SayWords {
  return (key, facts) => (key === minuteKey ? isoMinute(Number(facts?.atMs)) : say(key, facts))
}

function isoMinute(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(0, 16).replace('T', ' ')}Z`
}

/** At most two digits behind the point, the same everywhere. */
export function figureOf(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** With inline codes as the mark-up they stand for. */
export function withMarkUp(text: string, codes: readonly InlineCode[]): string {
  return cutAtCodes(text)
    .map((piece) => (isCodeCharacter(piece) ? (codes.find(({ id }) => id === codeId(piece))?.raw ?? '') : piece))
    .join('')
}

/** "applied a fix: Doubled words". */
export function sayBasis(say: SayWords, { reason, check }: Pick<Hand, 'reason' | 'check'>): string {
  const basis = say(`history:reason.${reason}`)
  return check === undefined ? basis : `${basis}: ${say(`findings:${check}.name`)}`
}

/** "Anna, 1 March 2026, 14:05, applied a fix: Doubled words". */
export function sayHand(say: SayWords, hand: Hand): string {
  return `${hand.by.name}, ${minuteOf(say, hand.atMs)}, ${sayBasis(say, hand)}`
}

/** "Compared with: delivered, 1 March 2026, 14:05, Anna". */
export function sayBaseline(say: SayWords, { kind, name, by, atMs }: ComparedWith): string {
  const state = say(`changes:baseline.${kind}`)
  const baseline = name === undefined ? state : `${state} “${name}”`
  if (by === undefined || atMs === undefined) return say('cli:changes.since', { baseline })
  return say('cli:changes.sinceAt', { baseline, when: minuteOf(say, atMs), name: by.name })
}

/** As its library calls it, or as the app does; one that is not known here by its id. */
export function sayReason(say: SayWords, reasons: readonly ReturnReason[], id: string): string {
  const name = reasons.find((reason) => reason.id === id)?.name
  return name ?? (isUsualReason(id) ? say(`common:returnReason.${id}`) : id)
}

/** The one table of a report that has no more. */
export function only(name: string, columns: readonly string[], rows: ReportSection['rows']): readonly ReportSection[] {
  return [{ name, title: undefined, columns, rows }]
}

/** What a report says beside its head. */
export type Body = Pick<Report, 'notes' | 'sections' | 'redline'>

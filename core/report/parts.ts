/** What reports have in common: their head, moments, who and how. */
import { codeId, cutAtCodes, type InlineCode, isCodeCharacter } from '../model/inline-text.ts'
import type { ComparedWith, Hand, Report, ReportSection, SayWords } from '../model/report.ts'
import { isUsualReason, type ReturnReason } from '../model/return-reason.ts'

/** To the minute, as whoever says the words says moments: in the window by the clock on the wall, on the terminal by one that is the same everywhere. */
export function minuteOf(say: SayWords, atMs: number): string {
  return say('reports:minute', { atMs })
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

/** "Anna, 2026-03-01 14:05Z, applied a fix: Doubled words". */
export function sayHand(say: SayWords, hand: Hand): string {
  return `${hand.by.name}, ${minuteOf(say, hand.atMs)}, ${sayBasis(say, hand)}`
}

/** "Compared with: delivered, 2026-03-01 14:05Z, Anna". */
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

/** The changes of an article as the command line tells them, whatever it writes them as. */
import type { Baseline, ChangedSegment, ChangeHand } from '../contract/change.ts'
import type { ArticleId } from '../core/model/ids.ts'
import { codeId, cutAtCodes, type InlineCode, isCodeCharacter } from '../core/model/inline-text.ts'
import type { Say } from './words.ts'

export type ChangesTold = {
  readonly article: ArticleId
  readonly headline: string
  /** Of the translation. */
  readonly language: string
  readonly baseline: Baseline
  readonly segments: readonly ChangedSegment[]
}

/** With inline codes as the mark-up they stand for. */
export function withMarkUp(text: string, codes: readonly InlineCode[]): string {
  return cutAtCodes(text)
    .map((piece) => (isCodeCharacter(piece) ? (codes.find(({ id }) => id === codeId(piece))?.raw ?? '') : piece))
    .join('')
}

/** To the minute, the same everywhere: `2026-03-01 14:05Z`. */
export function minuteOf(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(0, 16).replace('T', ' ')}Z`
}

/** "Anna, 2026-03-01 14:05Z, applied a fix: Doubled words". */
export function sayHand(say: Say, { by, atMs, reason, check }: ChangeHand): string {
  const fixed = check === undefined ? '' : `: ${say(`findings:${check}.name`)}`
  return `${by.name}, ${minuteOf(atMs)}, ${say(`history:reason.${reason}`)}${fixed}`
}

/** "Compared with: delivered, 2026-03-01 14:05Z, Anna". */
export function sayBaseline(say: Say, { kind, name, by, atMs }: Baseline): string {
  const state = say(`changes:baseline.${kind}`)
  const baseline = name === undefined ? state : `${state} “${name}”`
  if (by === undefined || atMs === undefined) return say('changes.since', { baseline })
  return say('changes.sinceAt', { baseline, when: minuteOf(atMs), name: by.name })
}

/** Reasons for a return as the terminal names and reads them. */
import { maxReasonChars } from '../contract/limits.ts'
import type { ReturnReason } from '../core/model/return-reason.ts'
import { showable } from '../core/model/showable.ts'
import { sayReason as nameOfReason } from '../core/report/parts.ts'
import type { Ask } from './library.ts'
import { Stop, type Terminal } from './terminal.ts'
import type { Say } from './words.ts'

/** Fit for the terminal, whatever somebody called it. */
export function sayReason(say: Say, reasons: readonly ReturnReason[], id: string): string {
  return showable(nameOfReason(say, reasons, id))
}

/** The id of the reason a word means: its letter, its name or its id. Throws `Stop` if it means none. */
export async function findReason({ say }: Terminal, ask: Ask, word: string | undefined): Promise<string | undefined> {
  if (word === undefined) return undefined
  const reasons = await ask('reason.list', {})
  const isMeant = (one: ReturnReason): boolean =>
    [one.letter.toLowerCase(), one.id, sayReason(say, reasons, one.id).toLowerCase()].includes(word.toLowerCase())
  const meant = reasons.find((one) => !one.isRetired && isMeant(one)) ?? reasons.find(isMeant)
  if (meant !== undefined) return meant.id
  const known = reasons.filter(({ isRetired }) => !isRetired)
  const names = known.map(({ letter, id }) => `${letter} (${sayReason(say, reasons, id)})`).join(', ')
  throw new Stop(say('return.noReason', { word: showable(word), reasons: names }), 2)
}

/** Throws `Stop` for a reason in words that no log keeps whole. */
export function mustFit({ say }: Terminal, words: string | undefined): void {
  if ((words ?? '').trim().length > maxReasonChars) throw new Stop(say('comment.refused', { most: maxReasonChars }), 3)
}

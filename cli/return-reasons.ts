/** Reasons for a return as the terminal names and reads them. */
import { maxReasonChars } from '../contract/limits.ts'
import { isUsualReason, type ReturnReason } from '../core/model/return-reason.ts'
import { showable } from '../core/model/showable.ts'
import type { Ask } from './library.ts'
import { Stop, type Terminal } from './terminal.ts'
import type { Say } from './words.ts'

/** As its library calls it, or as the app does; one that is not known here by its id. */
export function sayReason(say: Say, reasons: readonly ReturnReason[], id: string): string {
  const name = reasons.find((reason) => reason.id === id)?.name
  if (name !== undefined) return showable(name)
  return isUsualReason(id) ? say(`common:returnReason.${id}`) : showable(id)
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

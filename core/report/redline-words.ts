/** What a redline says beside the text: whose a mark is, how much each has changed, who said what. */
import type { HandSum, MarkHand, SaidInMargin } from '../model/marked-text.ts'
import type { SayWords } from '../model/report.ts'
import { minuteOf } from './parts.ts'

/** Who did something, where nobody knows it. */
function nameOf(say: SayWords, { name }: { readonly name: string }): string {
  return name === '' ? say('reports:redline.unknown') : name
}

/** "Removed by Anna, 1 March 2026, 14:05". */
export function sayMark(say: SayWords, kind: 'ins' | 'del' | 'restyled', hand: MarkHand): string {
  return say(`reports:redline.by.${kind}`, { name: nameOf(say, hand), when: minuteOf(say, hand.atMs) })
}

/** "Anna: 12 changes, 1 March 2026, 14:05 – 2 March 2026, 09:10". */
export function sayPerson(say: SayWords, person: HandSum): string {
  const [first, last] = [minuteOf(say, person.firstMs), minuteOf(say, person.lastMs)]
  const when = first === last ? first : say('reports:redline.span', { first, last })
  return say('reports:redline.person', { name: nameOf(say, person), count: person.changes, when })
}

/** Who, and when if that is known; and the words. */
export function saySaid(say: SayWords, said: SaidInMargin): { readonly head: string; readonly words: string } {
  const name = nameOf(say, said)
  const head = said.atMs === undefined ? name : say('reports:redline.said', { name, when: minuteOf(say, said.atMs) })
  return { head, words: said.words }
}

/** The log of an article for whoever has to answer for it: every act, by whom, when, and what it did to the words. */
import type { DataOf, Deed, SayWords } from '../model/report.ts'
import { type Body, minuteOf, only, withMarkUp } from './parts.ts'

/** Oldest first; what was taken back is in it, and says so. */
export function auditBody(say: SayWords, { newestFirst }: DataOf<'audit'>): Body {
  const columns = ['when', 'person', 'role', 'act', 'segment', 'before', 'after', 'said', 'standing']
  const rows = newestFirst
    .toReversed()
    .map((deed) => [
      minuteOf(say, deed.atMs),
      deed.by.name,
      say(`common:role.${deed.by.role}`),
      sayDeed(say, deed),
      deed.row === undefined ? '' : String(deed.row + 1),
      deed.text === undefined ? '' : withMarkUp(deed.text.before, deed.text.codes),
      deed.text === undefined ? '' : withMarkUp(deed.text.after, deed.text.codes),
      deed.move?.reason ?? deed.note ?? '',
      deed.standing === 'undone' || deed.standing === 'dropped' ? say('history:log.takenBack') : '',
    ])
  return { notes: [], sections: only('acts', columns, rows) }
}

function sayDeed(say: SayWords, { kind, move, turned }: Deed): string {
  if (kind === 'undo' || kind === 'redo')
    return say(`article:${kind === 'undo' ? 'undone' : 'redone'}.${turned ?? kind}`)
  return move === undefined ? say(`history:act.${kind}`) : say(`history:move.${move.act}`)
}

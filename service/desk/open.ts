/** `desk.open`: all a window needs before it shows an article. */
import { basename } from 'node:path'
import type { Reply } from '../../contract/commands.ts'
import { listPeople } from '../../db/people.ts'
import type { Desk } from '../context/desk.ts'
import { reasonsIn } from '../engine/reasons.ts'

/** Who sits here, what they chose, and what has to be said of the library before anything is done in it. */
export function describeDesk(desk: Desk): Reply<'desk.open'> {
  return {
    person: desk.person(),
    people: listPeople(desk.library.read),
    settings: desk.settings(),
    returnReasons: reasonsIn(desk.library.read),
    isBeingStocked: desk.isBeingStocked(),
    recovery: desk.library.recovery,
    readOnly: desk.library.readOnly,
    libraryName: basename(desk.library.file),
    isRestored: desk.library.isRestored,
  }
}

/** `reason.list`: what work is returned for here. */
import type { Reply } from '../../contract/commands.ts'
import type { Desk } from '../context/desk.ts'
import { reasonsIn } from '../engine/reasons.ts'

export function listReturnReasons(desk: Desk): Reply<'reason.list'> {
  return reasonsIn(desk.library.read)
}

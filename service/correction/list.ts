/** `correction.list`: every correction learned, made last first. */
import type { Reply } from '../../contract/commands.ts'
import { listCorrections } from '../../db/corrections.ts'
import type { Desk } from '../context/desk.ts'

/** Stopped ones too; removed ones not. */
export function listLearnedCorrections(desk: Desk): Reply<'correction.list'> {
  return listCorrections(desk.library.read)
}

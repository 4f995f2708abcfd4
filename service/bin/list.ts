/** `bin.list`: what lies in the bin, and what was erased from it. */
import type { Reply } from '../../contract/commands.ts'
import { listBinned, listErased } from '../../db/bin.ts'
import type { Desk } from '../context/desk.ts'

const mostErased = 100

export function listBin(desk: Desk): Reply<'bin.list'> {
  const db = desk.library.read
  return { binned: listBinned(db), erased: listErased(db, mostErased) }
}

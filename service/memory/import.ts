/** `memory.import`: a TMX of any size becomes a translation memory, whole or not at all. Read in a worker. */
import type { JobControl } from '../../contract/command.ts'
import type { Arguments, Reply } from '../../contract/commands.ts'
import { asId, type MemoryId } from '../../core/model/ids.ts'
import { fail } from '../../core/model/result.ts'
import type { Desk } from '../context/desk.ts'

/** The token of the file is spent once it is a memory; a refused one may be tried again. */
export async function importMemoryFile(
  desk: Desk,
  { name, file, picked }: Arguments<'memory.import'>,
  { onProgress, signal }: JobControl,
): Promise<Reply<'memory.import'>> {
  const path = desk.pickedPaths.look(picked)
  if (path === undefined) return fail({ kind: 'not-at-hand' })
  const memory = { id: asId<MemoryId>(desk.newId()), name: name === '' ? file : name, file, nowMs: desk.nowMs() }
  const onShare = (share: number): void => onProgress({ stage: 'reading', share })
  const read = await desk.memories.read(path, memory, { onShare, signal })
  if (read.ok) {
    desk.pickedPaths.letGo(picked)
    desk.announce({ kind: 'memories.changed' })
  }
  return read
}

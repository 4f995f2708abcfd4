/** The translation memories of the library, as handlers ask for them. */
import type { MemoryActRefused } from '../../contract/memory.ts'
import type { MemoryId } from '../../core/model/ids.ts'
import type { MemoryFacts, MemoryImported, MemoryListed, MemoryRefused, MemoryText } from '../../core/model/memory.ts'
import type { Result } from '../../core/model/result.ts'

export type MemoryAtHand = {
  readonly id: MemoryId
  readonly facts: MemoryFacts
  readonly levels: Uint8Array
  postings(key: number): readonly Uint8Array[]
  textsOf(unit: number): readonly MemoryText[]
}

export type NewMemory = { readonly id: MemoryId; readonly name: string; readonly file: string; readonly nowMs: number }

export type Memories = {
  list(): readonly MemoryListed[]
  /** What `look` finds in each that can be read; one that turns out to be damaged is passed over. */
  lookInto<Found>(look: (memory: MemoryAtHand) => readonly Found[]): readonly Found[]
  /** Reads the file at a path. Rejects with `CancelledError` when called off; then nothing of it is left. */
  read(
    path: string,
    memory: NewMemory,
    control: { readonly onShare: (share: number) => void; readonly signal: AbortSignal },
  ): Promise<Result<MemoryImported, MemoryRefused>>
  /** Takes away what imports left that were killed, if the system lets it. */
  tidy(): void
  rename(memory: MemoryId, name: string): Result<undefined, MemoryActRefused>
  remove(memory: MemoryId): Result<undefined, MemoryActRefused>
  close(): void
}

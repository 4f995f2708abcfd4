/** Keeps the memories of the library at hand: each is opened once, and again when its file is another. */
import { statSync } from 'node:fs'
import { codeOf } from '../../core/model/error-code.ts'
import type { MemoryId } from '../../core/model/ids.ts'
import type {
  MemoryFacts,
  MemoryImported,
  MemoryListed,
  MemoryRefused,
  MemoryUnreadable,
} from '../../core/model/memory.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import { isDamage } from '../../db/damage.ts'
import {
  listMemoryFiles,
  memoryFolder,
  memoryPath,
  removeHalfMemories,
  removeMemory,
} from '../../db/memories/memory-folder.ts'
import { type OpenMemory, openMemory, renameMemory } from '../../db/memories/read-memory.ts'
import type { Memories, MemoryAtHand, NewMemory } from '../context/memories.ts'
import { type MemoryControl, memoryWorkerBeside, runMemoryWorker } from '../workers/run-memory-worker.ts'

type Kept = { readonly mark: string; readonly opened: Result<OpenMemory, MemoryUnreadable> }

type MemoriesOptions = {
  readonly libraryFile: string
  readonly workerEntry: string
  readonly nativeBinding: string | undefined
}

/** A library that lies in memory alone has none. */
export function createMemories(options: MemoriesOptions): Memories {
  return options.libraryFile === ':memory:' ? noMemories : new KeptMemories(options)
}

const noMemories: Memories = {
  list: () => [],
  lookInto: () => [],
  read: () => Promise.resolve(fail({ kind: 'no-permission' })),
  tidy: () => undefined,
  rename: () => fail({ kind: 'no-such-memory' }),
  remove: () => fail({ kind: 'no-such-memory' }),
  close: () => undefined,
}

class KeptMemories implements Memories {
  readonly #folder: string
  readonly #options: MemoriesOptions
  readonly #kept = new Map<MemoryId, Kept>()

  constructor(options: MemoriesOptions) {
    this.#options = options
    this.#folder = memoryFolder(options.libraryFile)
  }

  list(): readonly MemoryListed[] {
    const files = listMemoryFiles(this.#folder)
    for (const id of this.#kept.keys()) if (!files.some((file) => file.id === id)) this.#letGo(id)
    const listed = files.map(({ id, sizeBytes }): MemoryListed => {
      const opened = this.#open(id)
      return opened.ok
        ? { id, sizeBytes, kind: 'memory', ...opened.value.facts }
        : { id, sizeBytes, kind: opened.failure, file: id }
    })
    return listed.sort((a, b) => nameOf(a).localeCompare(nameOf(b)))
  }

  lookInto<Found>(look: (memory: MemoryAtHand) => readonly Found[]): readonly Found[] {
    return listMemoryFiles(this.#folder).flatMap(({ id }) => {
      const opened = this.#open(id)
      if (!opened.ok) return []
      try {
        return look({ ...opened.value, id })
      } catch (error) {
        if (!isDamage(error)) throw error
        this.#letGo(id)
        this.#kept.set(id, { mark: markOf(memoryPath(this.#folder, id)), opened: fail('damaged') })
        return []
      }
    })
  }

  async read(
    path: string,
    { id, name, file, nowMs }: NewMemory,
    control: MemoryControl,
  ): Promise<Result<MemoryImported, MemoryRefused>> {
    const { workerEntry, nativeBinding } = this.#options
    removeHalfMemories(this.#folder, nativeBinding)
    const order = { from: path, path: memoryPath(this.#folder, id), name, file, nowMs, nativeBinding }
    const read = await runMemoryWorker(memoryWorkerBeside(workerEntry), order, control)
    if (!read.ok) return read
    return ok({ memory: id, facts: this.#factsOf(id), ...read.value })
  }

  tidy(): void {
    try {
      removeHalfMemories(this.#folder, this.#options.nativeBinding)
    } catch (error) {
      if (codeOf(error) === '') throw error
    }
  }

  rename(id: MemoryId, name: string): ReturnType<Memories['rename']> {
    if (!this.#isThere(id)) return fail({ kind: 'no-such-memory' })
    if (!this.#open(id).ok) return fail({ kind: 'unreadable' })
    this.#letGo(id)
    renameMemory(memoryPath(this.#folder, id), name, this.#options.nativeBinding)
    return ok(undefined)
  }

  remove(id: MemoryId): ReturnType<Memories['remove']> {
    if (!this.#isThere(id)) return fail({ kind: 'no-such-memory' })
    this.#letGo(id)
    removeMemory(this.#folder, id)
    return ok(undefined)
  }

  close(): void {
    for (const id of [...this.#kept.keys()]) this.#letGo(id)
  }

  #isThere(id: MemoryId): boolean {
    return listMemoryFiles(this.#folder).some((file) => file.id === id)
  }

  #factsOf(id: MemoryId): MemoryFacts {
    const opened = this.#open(id)
    if (!opened.ok) throw new Error(`a memory that was just written is ${opened.failure}`)
    return opened.value.facts
  }

  #open(id: MemoryId): Result<OpenMemory, MemoryUnreadable> {
    const path = memoryPath(this.#folder, id)
    const mark = markOf(path)
    const kept = this.#kept.get(id)
    if (kept?.mark === mark) return kept.opened
    this.#letGo(id)
    const opened = openMemory(path, this.#options.nativeBinding)
    this.#kept.set(id, { mark, opened })
    return opened
  }

  #letGo(id: MemoryId): void {
    const kept = this.#kept.get(id)
    if (kept?.opened.ok) kept.opened.value.close()
    this.#kept.delete(id)
  }
}

/** Another one for a file that was written since, or another file of the same name. */
function markOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats === undefined ? '' : `${stats.ino} ${stats.size} ${stats.mtimeMs}`
}

function nameOf(memory: MemoryListed): string {
  return memory.kind === 'memory' ? memory.name : memory.file
}

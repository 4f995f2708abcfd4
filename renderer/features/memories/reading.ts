/** The memory that is being read, if one is: it goes on whatever screen one is on. */
import { useSyncExternalStore } from 'react'
import { DoorwayError } from '../../../contract/rpc/caller.ts'
import type { PickedFile } from '../../../contract/window-bridge.ts'
import type { MemoryImported, MemoryRefused } from '../../../core/model/memory.ts'
import type { Result } from '../../../core/model/result.ts'
import { type TimeLeft, timeLeft } from '../../../core/model/time-left.ts'
import { actOnLibrary } from '../../article/open-articles.ts'

export type Reading = {
  readonly file: string
  /** 0 to 1. */
  readonly share: number
  readonly left: TimeLeft | undefined
  readonly cancel: () => void
}

/** `interrupted`: the store went away over it. */
type BrokenOff = { readonly kind: 'cancelled' } | { readonly kind: 'interrupted' }

export type ReadingEnded = Result<MemoryImported, MemoryRefused | BrokenOff>

let reading: Reading | undefined
const listeners = new Set<() => void>()

function show(next: Reading | undefined): void {
  reading = next
  for (const listen of listeners) listen()
}

function listenTo(listen: () => void): () => void {
  listeners.add(listen)
  return () => listeners.delete(listen)
}

export function useReading(): Reading | undefined {
  return useSyncExternalStore(listenTo, () => reading)
}

/** Reads one; only one at a time. */
export async function readMemory({ name: file, token }: PickedFile): Promise<ReadingEnded> {
  const controller = new AbortController()
  const cancel = (): void => controller.abort()
  const beganMs = performance.now()
  show({ file, share: 0, left: undefined, cancel })
  const onProgress = ({ share }: { readonly share: number }): void => {
    show({ file, share, left: timeLeft(performance.now() - beganMs, share), cancel })
  }
  try {
    const name = file.replace(/\.tmx$/iu, '').slice(0, longestName)
    return await actOnLibrary('memory.import', { name, file, picked: token }, { signal: controller.signal, onProgress })
  } catch (error) {
    if (!(error instanceof DoorwayError)) throw error
    return { ok: false, failure: { kind: controller.signal.aborted ? 'cancelled' : 'interrupted' } }
  } finally {
    show(undefined)
  }
}

const longestName = 80

/** Tells windows what happened; what happens inside a transaction is told when it is on the disk. */
import type { SverkaEvent } from '../contract/events.ts'

export type Announcer = {
  readonly announce: (event: SverkaEvent) => void
  /** To be announced as soon as the transaction under way is on the disk; forgotten if it fails. */
  readonly announceLater: (event: SverkaEvent) => void
  /** Ends what `announceLater` began. */
  readonly endTransaction: (isStored: boolean) => void
  /** Returns how to stop listening. */
  readonly listen: (listener: (event: SverkaEvent) => void) => () => void
}

/** One a library; what is announced inside a transaction that fails is never told. */
export function createAnnouncer(): Announcer {
  const listeners = new Set<(event: SverkaEvent) => void>()
  let waiting: SverkaEvent[] = []
  const announce = (event: SverkaEvent) => {
    for (const listener of listeners) listener(event)
  }
  return {
    announce,
    announceLater: (event) => void waiting.push(event),
    endTransaction(isStored) {
      const told = waiting
      waiting = []
      if (isStored) told.forEach(announce)
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

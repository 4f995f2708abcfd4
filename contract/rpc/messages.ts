/** What crosses a port between a window and the store. */

import type { Progress } from '../command.ts'
import type { SverkaEvent } from '../events.ts'
import type { DoorwayFailure } from '../rpc/failure.ts'

export type ToStore =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly arguments: unknown }
  | { readonly kind: 'cancel'; readonly id: number }

export type FromStore =
  | { readonly kind: 'reply'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: DoorwayFailure }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'event'; readonly event: SverkaEvent }

/** One end of a message channel, whichever process or thread it belongs to. */
export type RpcPort<Outgoing, Incoming> = {
  send(message: Outgoing): void
  listen(receive: (message: Incoming) => void): void
  close(): void
}

/** The asking end of the doorway: typed calls over a port, with progress, cancel and rejection when the store dies. */

import type { Progress } from '../command.ts'
import type { Arguments, CommandName, Reply } from '../commands.ts'
import type { SverkaEvent } from '../events.ts'
import type { DoorwayFailure } from '../rpc/failure.ts'
import type { FromStore, RpcPort, ToStore } from './messages.ts'

/** Thrown to the caller when the doorway itself failed; expected failures of commands are replies. */
export class DoorwayError extends Error {
  override readonly name = 'DoorwayError'
  readonly failure: DoorwayFailure
  constructor(failure: DoorwayFailure) {
    super(failure.kind)
    this.failure = failure
  }
}

export type CallOptions = { readonly signal?: AbortSignal; readonly onProgress?: (progress: Progress) => void }

export type Caller = {
  call<Name extends CommandName>(name: Name, args: Arguments<Name>, options?: CallOptions): Promise<Reply<Name>>
  /** Rejects all calls under way and every later one with `failure`. */
  close(failure: DoorwayFailure): void
}

type Waiting = {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: DoorwayError) => void
  readonly onProgress: ((progress: Progress) => void) | undefined
}

function settle(waiting: Map<number, Waiting>, message: Exclude<FromStore, { kind: 'event' }>): void {
  const call = waiting.get(message.id)
  if (call === undefined) return
  if (message.kind === 'progress') {
    call.onProgress?.(message.progress)
    return
  }
  waiting.delete(message.id)
  if (message.kind === 'reply') call.resolve(message.value)
  else call.reject(new DoorwayError(message.failure))
}

/** Calls answer in any order; a call whose signal aborts is cancelled in the store and rejects with `cancelled`. */
export function createCaller(port: RpcPort<ToStore, FromStore>, onEvent: (event: SverkaEvent) => void): Caller {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let closedBy: DoorwayFailure | undefined
  port.listen((message) => (message.kind === 'event' ? onEvent(message.event) : settle(waiting, message)))

  function ask(name: CommandName, args: unknown, options: CallOptions): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (closedBy !== undefined) return reject(new DoorwayError(closedBy))
      lastId += 1
      const id = lastId
      waiting.set(id, { resolve, reject, onProgress: options.onProgress })
      port.send({ kind: 'call', id, name, arguments: args })
      options.signal?.addEventListener('abort', () => port.send({ kind: 'cancel', id }), { once: true })
    })
  }

  return {
    // The table of commands is what ties a name to its reply; a port carries only data.
    call: (name, args, options = {}) => ask(name, args, options) as Promise<Reply<typeof name>>,
    close(failure) {
      closedBy = failure
      for (const call of waiting.values()) call.reject(new DoorwayError(failure))
      waiting.clear()
      port.close()
    },
  }
}

/** Long work at the desk is done in bits, with a breath between them. */
import { CancelledError } from '../../contract/rpc/server.ts'

/** Lets whoever waits at the desk go first. Rejects when called off. */
export function yieldToEventLoop(closing: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    setImmediate(() => (closing.aborted ? reject(new CancelledError()) : resolve()))
  })
}

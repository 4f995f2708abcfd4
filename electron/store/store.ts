/** The store process: opens the library and answers commands on the ports main hands it. */

import { join } from 'node:path'
import type { MessagePortMain } from 'electron'
import type { FromStore, RpcPort, ToStore } from '../../contract/rpc/messages.ts'
import { type Answerer, serve } from '../../contract/rpc/server.ts'
import { openDesk } from '../../service/desk.ts'
import type { StoreOptions, ToStoreProcess } from './start.ts'

const options: StoreOptions = JSON.parse(process.argv[2] ?? '{}')

const opened = openDesk({
  libraryFile: options.library,
  workerEntry: join(options.workers, 'article-worker.cjs'),
  samplesDir: options.samples,
  nativeBinding: options.binding,
  isKeeper: true,
})

const answer: Answerer = (...call) => {
  if (opened.ok) return opened.value.answer(...call)
  throw new Error(`the library cannot be opened: ${JSON.stringify(opened.failure)}`)
}

process.parentPort.on('message', ({ data, ports }) => {
  const message: ToStoreProcess = data
  if (message.kind === 'end') return void end()
  for (const port of ports) {
    const { announce } = serve(rpcPort(port), answer, reportBug)
    const stop = opened.ok ? opened.value.onEvent(announce) : undefined
    port.on('close', () => stop?.())
  }
})

/** Closes the library first, so that the next start need not look for damage. */
async function end(): Promise<void> {
  if (opened.ok) await opened.value.close()
  process.exit(0)
}

function rpcPort(port: MessagePortMain): RpcPort<FromStore, ToStore> {
  return {
    send: (message) => port.postMessage(message),
    listen: (receive) => {
      port.on('message', ({ data }) => receive(data))
      port.start()
    },
    close: () => port.close(),
  }
}

function reportBug(error: unknown, command: string): void {
  console.error(`${command}:`, error)
}

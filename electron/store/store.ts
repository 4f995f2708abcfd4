/** The store process: opens the library and answers commands on the ports main hands it. */

import type { MessagePortMain } from 'electron'
import type { FromStore, RpcPort, ToStore } from '../../contract/rpc/messages.ts'
import { type Answerer, serve } from '../../contract/rpc/server.ts'
import type { StoreOptions, ToStoreProcess } from './start.ts'

const options: StoreOptions = JSON.parse(process.argv[2] ?? '{}')

const answer: Answerer = (name) => {
  throw new Error(`${name} has no handler yet; the library would be ${options.library}`)
}

process.parentPort.on('message', ({ data, ports }) => {
  const message: ToStoreProcess = data
  if (message.kind === 'end') return process.exit(0)
  for (const port of ports) serve(rpcPort(port), answer, reportBug)
})

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

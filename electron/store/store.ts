/** The store process: opens the library and answers commands on the ports main hands it. */
import type { MessagePortMain } from 'electron'
import type { FromStore, RpcPort, ToStore } from '../../contract/rpc/messages.ts'
import { serve } from '../../contract/rpc/server.ts'
import { type OpenDesk, openDesk } from '../../service/desk.ts'
import type { FromStoreProcess, StoreOptions, ToStoreProcess } from './start.ts'

const options: StoreOptions = JSON.parse(process.argv[2] ?? '{}')

const opened = openDesk({
  libraryFile: options.library,
  workerEntry: options.worker,
  samplesDir: options.samples,
  modelsDir: options.models,
  nativeBinding: options.binding,
  isKeeper: true,
})

if (opened.ok) open(opened.value)
else tell({ kind: 'refused', why: opened.failure })

function open(desk: OpenDesk): void {
  desk.stocked.catch((error: unknown) => reportBug(error, 'the sample articles'))
  process.parentPort.on('message', ({ data, ports }) => {
    const message: ToStoreProcess = data
    if (message.kind === 'end') void desk.close().finally(() => process.exit(0))
    else for (const port of ports) serveWindow(desk, port)
  })
}

function serveWindow(desk: OpenDesk, port: MessagePortMain): void {
  const { announce } = serve(rpcPort(port), desk.answer, reportBug)
  port.on('close', desk.onEvent(announce))
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

function tell(message: FromStoreProcess): void {
  process.parentPort.postMessage(message)
}

function reportBug(error: unknown, where: string): void {
  console.error(`${where}:`, error)
}

/** The only place in the window that knows of other processes: typed calls to the store, and the shell's few services. */
import type { Arguments, CommandName, Reply } from '../contract/commands.ts'
import type { SverkaEvent } from '../contract/events.ts'
import { type Caller, type CallOptions, createCaller } from '../contract/rpc/caller.ts'
import type { FromStore, RpcPort, ToStore } from '../contract/rpc/messages.ts'
import { portMessage, storeDiedMessage, type WindowBridge } from '../contract/window-bridge.ts'

declare global {
  interface Window {
    readonly sverka: WindowBridge
  }
}

type Listener = (event: SverkaEvent | { readonly kind: 'store.restarted' }) => void

const listeners = new Set<Listener>()

function announce(event: Parameters<Listener>[0]): void {
  for (const listen of listeners) listen(event)
}

function rpcPort(port: MessagePort): RpcPort<ToStore, FromStore> {
  return {
    send: (message) => port.postMessage(message),
    listen: (receive) => {
      port.onmessage = ({ data }) => receive(data)
    },
    close: () => port.close(),
  }
}

let connected: Promise<Caller>
let isConnected: (caller: Caller) => void
let current: Caller | undefined

function awaitConnection(): void {
  connected = new Promise((resolve) => {
    isConnected = resolve
  })
}

function receivePort(port: MessagePort): void {
  const isReconnected = current !== undefined
  current?.close({ kind: 'store-restarted' })
  current = createCaller(rpcPort(port), announce)
  isConnected(current)
  if (isReconnected) announce({ kind: 'store.restarted' })
}

/** Listens for the port and asks for it; once, when the window starts. */
export function connectToStore(): void {
  awaitConnection()
  window.addEventListener('message', ({ data, ports, source }) => {
    if (source !== window) return
    if (data === storeDiedMessage) {
      current?.close({ kind: 'store-restarted' })
      awaitConnection()
    }
    const port = ports[0]
    if (data === portMessage && port !== undefined) receivePort(port)
  })
  window.sverka.connect()
}

export const bridge = {
  /** Asks the store; rejects with a `DoorwayError` only if the doorway itself failed. */
  async call<Name extends CommandName>(name: Name, args: Arguments<Name>, options?: CallOptions): Promise<Reply<Name>> {
    const caller = await connected
    return caller.call(name, args, options)
  },
  /** Hears announcements until the returned function is called. */
  onEvent(listen: Listener): () => void {
    listeners.add(listen)
    return () => listeners.delete(listen)
  },
  pickFiles: () => window.sverka.pickFiles(),
  saveFile: (file: Parameters<WindowBridge['saveFile']>[0]) => window.sverka.saveFile(file),
  onMenu: (listen: Parameters<WindowBridge['onMenu']>[0]) => window.sverka.onMenu(listen),
  describe: (look: Parameters<WindowBridge['describe']>[0]) => window.sverka.describe(look),
  zoom: (percent: number) => window.sverka.zoom(percent),
}

/** The only place in the window that knows of other processes: typed calls to the store, and the shell's few services. */
import { mayGoBesideTyping } from '../contract/beside-typing.ts'
import type { Arguments, CommandName, Reply } from '../contract/commands.ts'
import type { SverkaEvent } from '../contract/events.ts'
import { type Caller, type CallOptions, createCaller, DoorwayError } from '../contract/rpc/caller.ts'
import type { FromStore, RpcPort, ToStore } from '../contract/rpc/messages.ts'
import { type MissingAnswer, portMessage, storeDiedMessage, type WindowBridge } from '../contract/window-bridge.ts'

declare global {
  interface Window {
    readonly sverka: WindowBridge
  }
}

/** `act.refused`: something was to be stored in a library that can only be read. */
type WindowEvent = SverkaEvent | { readonly kind: 'store.restarted' | 'act.refused' }
type Listener = (event: WindowEvent) => void

const listeners = new Set<Listener>()

function announce(event: WindowEvent): void {
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

/** Stores what is being typed; answers whether the library has all of it. */
let settleTyping = (): Promise<boolean> => Promise.resolve(true)

/** Asks the store, whatever is being typed: for the open article, which sees to that itself. */
export async function askAtOnce<Name extends CommandName>(
  name: Name,
  args: Arguments<Name>,
  options?: CallOptions,
): Promise<Reply<Name>> {
  const caller = await connected
  return caller.call(name, args, options)
}

export const bridge = {
  /**
   * Asks the store; rejects with a `DoorwayError` only if the doorway itself failed. What is being typed is stored before
   * anything is changed or carried away; if it cannot be, nothing is asked.
   */
  async call<Name extends CommandName>(name: Name, args: Arguments<Name>, options?: CallOptions): Promise<Reply<Name>> {
    const isFree = mayGoBesideTyping(name) || (await settleTyping())
    if (!isFree) throw new DoorwayError({ kind: 'typing-unsaved' })
    try {
      return await askAtOnce(name, args, options)
    } catch (error) {
      if (error instanceof DoorwayError && error.failure.kind === 'read-only') announce({ kind: 'act.refused' })
      throw error
    }
  },
  /** Says how what is being typed is stored before other commands. */
  settleFirst(settle: typeof settleTyping): void {
    settleTyping = settle
  },
  onClosing: (settle: Parameters<WindowBridge['onClosing']>[0]) => window.sverka.onClosing(settle),
  /** Hears announcements until the returned function is called. */
  onEvent(listen: Listener): () => void {
    listeners.add(listen)
    return () => listeners.delete(listen)
  },
  pickFiles: () => window.sverka.pickFiles(),
  saveFile: (file: Parameters<WindowBridge['saveFile']>[0]) => window.sverka.saveFile(file),
  onTrouble: (listen: Parameters<WindowBridge['onTrouble']>[0]) => window.sverka.onTrouble(listen),
  tryAgain: (answer?: MissingAnswer) => window.sverka.tryAgain(answer),
  chooseLibrary: () => window.sverka.chooseLibrary(),
  quit: () => window.sverka.quit(),
  onMenu: (listen: Parameters<WindowBridge['onMenu']>[0]) => window.sverka.onMenu(listen),
  /** The language of this computer. */
  computerLanguage: () => window.sverka.computerLanguage,
  showsArticle: (isShown: boolean) => window.sverka.showsArticle(isShown),
  describe: (look: Parameters<WindowBridge['describe']>[0]) => window.sverka.describe(look),
  zoom: (percent: number) => window.sverka.zoom(percent),
}

/** The port to the store: every command the window sends goes through here, and every announcement comes in here. */
import type { Arguments, ChangingCommand, CommandName, Reply } from '../contract/commands.ts'
import type { SverkaEvent } from '../contract/events.ts'
import { type Caller, type CallOptions, createCaller, DoorwayError } from '../contract/rpc/caller.ts'
import type { DoorwayFailure } from '../contract/rpc/failure.ts'
import type { FromStore, RpcPort, ToStore } from '../contract/rpc/messages.ts'
import { portMessage, storeDiedMessage, type WindowBridge } from '../contract/window-bridge.ts'

declare global {
  interface Window {
    readonly sverka: WindowBridge
  }
}

/**
 * `act.refused`: something was to be stored in a library that can only be read. `act.failed`: the library did not take something,
 * as on a full disk.
 */
type WindowEvent =
  | SverkaEvent
  | { readonly kind: 'store.restarted' | 'act.refused' }
  | { readonly kind: 'act.failed'; readonly failure: DoorwayFailure }
type Listener = (event: WindowEvent) => void

const listeners = new Set<Listener>()

function announce(event: WindowEvent): void {
  for (const listen of listeners) listen(event)
}

/** Hears announcements until the returned function is called. */
export function onEvent(listen: Listener): () => void {
  listeners.add(listen)
  return () => listeners.delete(listen)
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

/**
 * Sends any command, whatever is being typed. Only for those who see to that themselves: the open article, acts on the
 * library, and the settings, which nothing typed belongs to. Rejects with a `DoorwayError` if the doorway itself failed.
 */
export async function send<Name extends CommandName>(
  name: Name,
  args: Arguments<Name>,
  options?: CallOptions,
): Promise<Reply<Name>> {
  const caller = await connected
  return caller.call(name, args, options)
}

/** Sends a change of the library; that it is only read is announced besides, for whoever tells people. */
export async function sendChange<Name extends ChangingCommand>(
  name: Name,
  args: Arguments<Name>,
  options?: CallOptions,
): Promise<Reply<Name>> {
  try {
    return await send(name, args, options)
  } catch (error) {
    if (error instanceof DoorwayError && error.failure.kind === 'read-only') announce({ kind: 'act.refused' })
    throw error
  }
}

/** Of these a person hears elsewhere, or called it off. */
const toldElsewhere: readonly DoorwayFailure['kind'][] = ['store-restarted', 'read-only', 'typing-unsaved', 'cancelled']

/** As `sendChange`, for acts outside an article, which tells of its own: that the library did not take it is announced. */
export async function sendOrTell<Name extends ChangingCommand>(
  name: Name,
  args: Arguments<Name>,
  options?: CallOptions,
): Promise<Reply<Name>> {
  try {
    return await sendChange(name, args, options)
  } catch (error) {
    if (error instanceof DoorwayError && !toldElsewhere.includes(error.failure.kind)) {
      announce({ kind: 'act.failed', failure: error.failure })
    }
    throw error
  }
}

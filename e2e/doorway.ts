/** Calls commands from the page as its own code does, past the screen: for journeys that need to know what is stored. */
import type { Page } from '@playwright/test'

/**
 * Takes over the page's ports to the store, also those of later stores. The page's own code hears nothing from then on,
 * so a journey uses either the screen or this.
 */
export async function takeConnection(window: Page): Promise<void> {
  await window.waitForLoadState('load')
  await window.evaluate(() => {
    type Waiting = { resolve: (reply: unknown) => void }
    const waiting = new Map<number, Waiting>()
    let lastId = 0
    let port: MessagePort | undefined
    let arrived = () => {}
    let arrival = new Promise<void>((resolve) => {
      arrived = resolve
    })
    const receive = ({ data }: MessageEvent) => {
      if (data.kind !== 'reply' && data.kind !== 'failed') return
      waiting.get(data.id)?.resolve(data.kind === 'reply' ? data.value : { lost: data.failure.kind })
      waiting.delete(data.id)
    }
    const loseAll = () => {
      port = undefined
      for (const { resolve } of waiting.values()) resolve({ lost: 'store-restarted' })
      waiting.clear()
      arrival = new Promise((resolve) => {
        arrived = resolve
      })
    }
    const hear = (event: MessageEvent) => {
      if (event.data !== 'sverka-port' && event.data !== 'sverka-store-died') return
      event.stopImmediatePropagation()
      if (event.data === 'sverka-store-died') return loseAll()
      port = event.ports[0]
      if (port !== undefined) port.onmessage = receive
      arrived()
    }
    globalThis.addEventListener('message', hear, { capture: true })
    const call = async (name: string, args: unknown) => {
      while (port === undefined) await arrival
      lastId += 1
      const id = lastId
      return new Promise((resolve) => {
        waiting.set(id, { resolve })
        port?.postMessage({ kind: 'call', id, name, arguments: args })
      })
    }
    Object.assign(globalThis, { callStore: call })
    Reflect.get(globalThis, 'sverka').connect()
  })
}

/**
 * Loads the page anew, so that a journey can act beside it through its own port, as somebody at another window would: the
 * page knows nothing of what was done, it only hears what the store announces.
 */
export async function shareConnection(window: Page): Promise<void> {
  await window.addInitScript(() => {
    const send = MessagePort.prototype.postMessage
    let port: MessagePort | undefined
    let lastId = 1_000_000_000
    MessagePort.prototype.postMessage = function (this: MessagePort, message: unknown, ...more: never[]) {
      // React has ports of its own.
      if ((message as { kind?: unknown } | null)?.kind === 'call') port = this
      send.call(this, message, ...more)
    }
    const call = (name: string, args: unknown) =>
      new Promise((resolve, reject) => {
        lastId += 1
        const id = lastId
        const hear = ({ data }: MessageEvent) => {
          if (data.id !== id) return
          port?.removeEventListener('message', hear)
          if (data.kind === 'reply') resolve(data.value)
          else reject(new Error(JSON.stringify(data.failure)))
        }
        port?.addEventListener('message', hear)
        if (port !== undefined) send.call(port, { kind: 'call', id, name, arguments: args })
      })
    Object.assign(globalThis, { callStore: call })
  })
  await window.reload()
}

/** Asks the store through a taken or a shared doorway. */
export async function callStore<Reply>(window: Page, name: string, args: unknown): Promise<Reply> {
  return window.evaluate(([name, args]) => Reflect.get(globalThis, 'callStore')(name, args), [name, args] as const)
}

/** Calls commands from the page as its own code does, past the screen: for journeys that need to know what is stored. */
import type { Page } from '@playwright/test'

/**
 * Takes over the page's ports to the store, also those of later stores. The page's own code hears nothing from then on,
 * so a journey uses either the screen or this.
 */
export async function takeDoorway(window: Page): Promise<void> {
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

/** Asks the store through a taken doorway. */
export async function callStore<Reply>(window: Page, name: string, args: unknown): Promise<Reply> {
  return window.evaluate(([name, args]) => Reflect.get(globalThis, 'callStore')(name, args), [name, args] as const)
}

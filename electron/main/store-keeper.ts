/** Keeps the store alive: forks it, hands each page a port to it, and forks it anew when it dies. */
import { MessageChannelMain, type UtilityProcess, utilityProcess, type WebContents } from 'electron'
import { channels } from '../channels.ts'
import type { FromStoreProcess, LibraryRefused, StoreOptions, ToStoreProcess } from '../store/start.ts'

/** After so many lives in a row, each shorter than a second, something is wrong that another start does not mend. */
const mostShortLives = 10
const shortLifeMs = 1_000

export type StoreKeeper = {
  /** Hands the page a new port; an earlier one of the same page is forgotten. */
  readonly connect: (page: WebContents) => void
  /** Ends the store for good and waits until it is gone. */
  readonly end: () => Promise<void>
}

export type StoreTroubles = {
  /** The library cannot be opened, and why. */
  readonly onRefused: (why: LibraryRefused) => void
  /** The store keeps dying. */
  readonly onLost: () => void
}

/** Forks the store at once. */
export function keepStore(entry: string, options: StoreOptions, { onRefused, onLost }: StoreTroubles): StoreKeeper {
  const pages = new Set<WebContents>()
  let shortLives = 0
  let isEnding = false
  let store = fork()

  function fork(): UtilityProcess {
    const bornMs = Date.now()
    const child = utilityProcess.fork(entry, [JSON.stringify(options)], {
      serviceName: 'sverka-store',
      stdio: 'inherit',
    })
    child.on('message', (message: FromStoreProcess) => onRefused(message.why))
    // Not the exit code: Electron's codes for a killed helper differ from system to system.
    child.once('exit', () => {
      if (isEnding) return
      for (const page of pages) if (!page.isDestroyed()) page.send(channels.storeDied)
      shortLives = Date.now() - bornMs < shortLifeMs ? shortLives + 1 : 0
      if (shortLives >= mostShortLives) return onLost()
      store = fork()
      for (const page of pages) handPort(page)
    })
    return child
  }

  function handPort(page: WebContents): void {
    if (page.isDestroyed()) return void pages.delete(page)
    const { port1, port2 } = new MessageChannelMain()
    const message: ToStoreProcess = { kind: 'port' }
    store.postMessage(message, [port1])
    page.postMessage(channels.port, undefined, [port2])
  }

  return {
    connect: (page) => {
      pages.add(page)
      page.once('destroyed', () => pages.delete(page))
      handPort(page)
    },
    end: () => {
      isEnding = true
      return endStore(store)
    },
  }
}

function endStore(store: UtilityProcess): Promise<void> {
  if (store.pid === undefined) return Promise.resolve()
  return new Promise((resolve) => {
    store.once('exit', () => resolve())
    const message: ToStoreProcess = { kind: 'end' }
    store.postMessage(message)
    setTimeout(() => store.kill(), 3_000)
  })
}

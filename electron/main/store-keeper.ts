/** Keeps the store alive: forks it, hands each page a port to it, and forks it anew when it dies. */
import {
  MessageChannelMain,
  type MessagePortMain,
  type UtilityProcess,
  utilityProcess,
  type WebContents,
} from 'electron'
import type { ExportNote, MissingAnswer, Trouble } from '../../contract/window-bridge.ts'
import { channels } from '../channels.ts'
import type { FromStoreProcess, StoreOptions, ToStoreProcess } from '../store/start.ts'

/** So many deaths in a row before the library stood open, or in a minute: another start does not mend that. */
const mostDeathsUnopened = 3
const mostDeathsAMinute = 30
const minuteMs = 60_000
/** A person is told why nothing happens before this time is over. */
const patienceMs = 4_000

/** Forks the store at once; pages are told of its death by a message, and get a new port. */
export class StoreKeeper {
  #entry: string
  #options: StoreOptions
  #onTrouble: (why: Trouble | undefined) => void
  #pages = new Set<WebContents>()
  #deaths = countDeaths()
  #patience: ReturnType<typeof setTimeout> | undefined
  #store: UtilityProcess | undefined
  /** What waits for the store to say that it has a file, by the file's token. */
  #handing = new Map<string, () => void>()
  /** Exports that no store has said it logged. */
  #unlogged = new Map<number, ExportNote>()
  #exports = 0

  /** `onTrouble` hears why there is no library to work in, and undefined when there is one again. */
  constructor(entry: string, options: StoreOptions, onTrouble: (why: Trouble | undefined) => void) {
    this.#entry = entry
    this.#options = options
    this.#onTrouble = onTrouble
    this.#begin()
  }

  /** Hands the page a new port; an earlier one of the same page is forgotten. */
  connect(page: WebContents): void {
    this.#pages.add(page)
    page.once('destroyed', () => this.#pages.delete(page))
    this.#handPort(page)
  }

  /** Opens the library once more, if it does not stand open as it should. */
  openAgain(answer?: MissingAnswer): void {
    if (this.#store === undefined) {
      this.#begin()
      return
    }
    this.#waitForWord()
    send(this.#store, { kind: 'open-again', answer })
  }

  /** Has an export logged, by the next store if this one dies over it. */
  noteExported(note: ExportNote): void {
    const number = ++this.#exports
    this.#unlogged.set(number, note)
    if (this.#store !== undefined) send(this.#store, { kind: 'exported', number, note })
  }

  /** Likewise of one that is not read whole. */
  handPath(token: string, path: string): Promise<void> {
    return this.#hand({ kind: 'picked-path', token, path })
  }

  /**
   * Hands over the bytes of a file that a person picked, and resolves once the store has them: a page asks for the file by
   * a way of its own, which may be the shorter one. A store that dies takes them along: then it is picked again.
   */
  handPicked(token: string, bytes: Uint8Array): Promise<void> {
    return this.#hand({ kind: 'picked', token, bytes })
  }

  #hand(message: Extract<ToStoreProcess, { readonly token: string }>): Promise<void> {
    const store = this.#store
    if (store === undefined) return Promise.resolve()
    return new Promise((resolve) => {
      this.#handing.set(message.token, resolve)
      send(store, message)
    })
  }

  #handed(token: string): void {
    this.#handing.get(token)?.()
    this.#handing.delete(token)
  }

  /** Closes this library and opens another. */
  async openOther(library: string): Promise<void> {
    await this.end()
    this.#options = { ...this.#options, library }
    this.#deaths.forget()
    this.#unlogged.clear()
    this.#begin()
  }

  /** Ends the store for good and waits until it is gone. */
  async end(): Promise<void> {
    const last = this.#store
    this.#lose()
    if (last !== undefined) await endStore(last)
  }

  #begin(): void {
    this.#store = this.#fork()
    for (const page of this.#pages) this.#handPort(page)
    for (const [number, note] of this.#unlogged) send(this.#store, { kind: 'exported', number, note })
  }

  #fork(): UtilityProcess {
    const child = utilityProcess.fork(this.#entry, [JSON.stringify(this.#options)], {
      serviceName: 'sverka-store',
      stdio: 'inherit',
    })
    child.on('message', (message: FromStoreProcess) => child === this.#store && this.#hear(message))
    // Not the exit code: Electron's codes for a killed helper differ from system to system.
    child.once('exit', () => child === this.#store && this.#mourn())
    this.#waitForWord()
    return child
  }

  #waitForWord(): void {
    clearTimeout(this.#patience)
    this.#patience = setTimeout(() => this.#onTrouble({ kind: 'slow' }), patienceMs)
  }

  #hear(message: FromStoreProcess): void {
    if (message.kind === 'logged') return void this.#unlogged.delete(message.number)
    if (message.kind === 'has-picked') return void this.#handed(message.token)
    clearTimeout(this.#patience)
    if (message.kind === 'opened') this.#deaths.noteOpened()
    this.#onTrouble(message.kind === 'opened' ? undefined : message.why)
  }

  #mourn(): void {
    this.#lose()
    if (this.#deaths.areTooMany()) this.#onTrouble({ kind: 'lost' })
    else this.#begin()
  }

  #lose(): void {
    clearTimeout(this.#patience)
    this.#store = undefined
    for (const token of this.#handing.keys()) this.#handed(token)
    for (const page of this.#pages) if (!page.isDestroyed()) page.send(channels.storeDied)
  }

  #handPort(page: WebContents): void {
    if (page.isDestroyed()) return void this.#pages.delete(page)
    if (this.#store === undefined) return
    const { port1, port2 } = new MessageChannelMain()
    send(this.#store, { kind: 'port' }, port1)
    page.postMessage(channels.port, undefined, [port2])
  }
}

function send(store: UtilityProcess, message: ToStoreProcess, port?: MessagePortMain): void {
  store.postMessage(message, port === undefined ? [] : [port])
}

function countDeaths() {
  let unopened = 0
  let lately: number[] = []
  return {
    noteOpened: () => {
      unopened = 0
    },
    forget: () => {
      unopened = 0
      lately = []
    },
    areTooMany: () => {
      const now = Date.now()
      unopened += 1
      lately = [...lately.filter((atMs) => now - atMs < minuteMs), now]
      return unopened >= mostDeathsUnopened || lately.length >= mostDeathsAMinute
    },
  }
}

function endStore(store: UtilityProcess): Promise<void> {
  if (store.pid === undefined) return Promise.resolve()
  return new Promise((resolve) => {
    store.once('exit', () => resolve())
    send(store, { kind: 'end' })
    setTimeout(() => store.kill(), 3_000)
  })
}

/** The store process: opens the library and answers commands on the ports main hands it. */
import type { MessagePortMain } from 'electron'
import type { FromStore, RpcPort, ToStore } from '../../contract/rpc/messages.ts'
import { serve } from '../../contract/rpc/server.ts'
import type { MissingAnswer, Trouble } from '../../contract/window-bridge.ts'
import { createPickedFiles, createPickedPaths } from '../../service/base/picked-files.ts'
import { restoreCopyOf } from '../../service/copy/closed-library.ts'
import { type OpenDesk, openDesk } from '../../service/desk.ts'
import type { FromStoreProcess, StoreOptions, ToStoreProcess } from './start.ts'

const options: StoreOptions = JSON.parse(process.argv[2] ?? '{}')

/** A holder that ended is noticed within this time. */
const lookForHolderMs = 1_000

/** The library as it stands open now; undefined while it cannot be opened. */
let desk: OpenDesk | undefined
let trouble: Trouble | undefined
/** A page that asked before there was a library. */
let waiting: MessagePortMain | undefined
/** Those of every library that is opened here: another one is no reason to pick a file again. */
const picked = createPickedFiles(Date.now)
const pickedPaths = createPickedPaths(Date.now)
/** Exports to be logged as soon as the library can be written. */
let unlogged: readonly Extract<ToStoreProcess, { kind: 'exported' }>[] = []
let served: { readonly hear: (desk: OpenDesk) => void; readonly end: () => void } | undefined

process.parentPort.on('message', ({ data, ports }) => {
  const message: ToStoreProcess = data
  if (message.kind === 'end') return void end()
  if (message.kind === 'open-again') return openAgain(message.answer)
  if (message.kind === 'picked-path' || message.kind === 'picked') return takePicked(message)
  if (message.kind === 'exported') {
    unlogged = [...unlogged, message]
    if (desk !== undefined) logExports(desk)
    return
  }
  const [port] = ports
  if (port === undefined) return
  waiting = port
  if (desk !== undefined) serveWaiting(desk)
})
open()
setInterval(openWhenFree, lookForHolderMs)

function takePicked(message: Extract<ToStoreProcess, { readonly token: string }>): void {
  const { token } = message
  if (message.kind === 'picked') picked.put(token, message.bytes)
  else pickedPaths.put(token, message.path)
  tell({ kind: 'has-picked', token })
}

function open(answer?: MissingAnswer): void {
  const opened = tryToOpen(answer)
  trouble = 'why' in opened ? opened.why : undefined
  if ('why' in opened) tell({ kind: 'refused', why: opened.why })
  else take(opened.desk)
}

function openAgain(answer: MissingAnswer | undefined): void {
  // What can be written already would only find itself in the way.
  if (desk !== undefined && desk.readOnly === undefined) tell({ kind: 'opened' })
  else open(answer)
}

function tryToOpen(answer: MissingAnswer | undefined): { readonly desk: OpenDesk } | { readonly why: Trouble } {
  try {
    if (answer?.kind === 'restore') restoreCopyOf(options.library, answer.copy, options.binding)
    const opened = openDesk({
      beginsAnew: answer?.kind === 'begin',
      libraryFile: options.library,
      workerEntry: options.worker,
      samplesDir: options.samples,
      modelsDir: options.models,
      nativeBinding: options.binding,
      picked,
      pickedPaths,
      isKeeper: true,
      program: 'window',
      // Main forks the store anew unless the whole app ends.
      restart: () => void end(),
    })
    return opened.ok ? { desk: opened.value } : { why: opened.failure }
  } catch (error) {
    reportBug(error, 'opening the library')
    return { why: { kind: 'fault', message: error instanceof Error ? error.message : String(error) } }
  }
}

/** A library read so far may be written from now on, or the other way round: the windows hear of it, and go on. */
function take(fresh: OpenDesk): void {
  const before = desk
  desk = fresh
  fresh.stocked.catch((error: unknown) => reportBug(error, 'the sample articles'))
  served?.hear(fresh)
  before?.lookForOthers()
  if (before !== undefined) fresh.announceOpened()
  void before?.close()
  logExports(fresh)
  serveWaiting(fresh)
  tell({ kind: 'opened' })
}

/** An article that is gone by now, or was reopened, has no log to tell: that is answered too, and over. */
function logExports(open: OpenDesk): void {
  if (open.readOnly !== undefined) return
  const control = { onProgress: () => undefined, signal: new AbortController().signal }
  const due = unlogged
  unlogged = []
  for (const { number, note } of due) {
    try {
      void open.answer('article.exported', { ...note }, control)
      tell({ kind: 'logged', number })
    } catch (error) {
      reportBug(error, 'logging an export')
    }
  }
}

function openWhenFree(): void {
  if (trouble?.kind === 'locked' || desk?.isFree() === true) open()
}

/** One page, one port: an earlier one of the same page is answered no more. */
function serveWaiting(open: OpenDesk): void {
  const port = waiting
  if (port === undefined) return
  waiting = undefined
  served?.end()
  const { announce } = serve(rpcPort(port), (...call) => (desk ?? open).answer(...call), reportBug)
  let stop = open.onEvent(announce)
  served = {
    end: () => {
      stop()
      port.close()
    },
    hear: (fresh) => {
      const stopOld = stop
      stop = fresh.onEvent(announce)
      // What the old one still notices is told too.
      setImmediate(stopOld)
    },
  }
  port.on('close', () => stop())
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

async function end(): Promise<void> {
  await desk?.close().catch((error: unknown) => reportBug(error, 'closing the library'))
  process.exit(0)
}

function tell(message: FromStoreProcess): void {
  process.parentPort.postMessage(message)
}

function reportBug(error: unknown, where: string): void {
  console.error(`${where}:`, error)
}

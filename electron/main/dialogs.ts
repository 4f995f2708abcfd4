/** The open and save dialogs: one at a time, so that a page cannot bury a person under them. */
import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { maxNameChars } from '../../contract/limits.ts'
import type { PageToPrint, PickedFile, PickOutcome, SaveOutcome } from '../../contract/window-bridge.ts'
import { showable } from '../../core/model/showable.ts'
import { type FileRead, readPicked, safeFileName, savePicked } from './files.ts'
import type { Folders } from './folders.ts'
import { printAsPdf } from './paper.ts'

/** A source and a target: nobody picks more at once. */
const mostFiles = 2

/** Windows in which a dialog is open, or its files are still read or written. */
const busy = new WeakSet<BrowserWindow>()

/** Hands a file over under this token: its bytes, or, of one that is not read whole, where it lies. Resolves once it may be asked for. */
export type HandOver = {
  readonly bytes: (token: string, bytes: Uint8Array) => Promise<void>
  readonly path: (token: string, path: string) => Promise<void>
}

type Picking = {
  readonly folders: Folders
  readonly handOver: HandOver
  /** Which of the recent folders it opens in; the last one by itself. */
  readonly recent?: number | undefined
}

/** Lets a person pick files, reads them and hands them over. A second dialog of the same window is cancelled at once. */
export async function pickFiles(window: BrowserWindow, { folders, handOver, recent }: Picking): Promise<PickOutcome> {
  return alone<PickOutcome>(window, { kind: 'cancelled' }, async () => {
    const defaultPath = recent === undefined ? folders.last('pick') : folders.recent()[recent]
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      properties: ['openFile', 'multiSelections'],
      ...(defaultPath !== undefined && { defaultPath }),
    })
    const [first] = filePaths
    if (canceled || first === undefined) return { kind: 'cancelled' }
    folders.use('pick', first)
    return readNamed(filePaths, handOver)
  })
}

/** Reads files a person named and hands them over; those beyond a source and a target are left. */
export async function readNamed(paths: readonly string[], handOver: HandOver): Promise<PickOutcome> {
  const read = readPicked(paths.slice(0, mostFiles))
  if (read.kind === 'read') {
    const left = Math.max(0, paths.length - mostFiles)
    return { kind: 'picked', files: await Promise.all(read.files.map((file) => handed(file, handOver))), left }
  }
  const { path, ...unread } = read
  const memory = unread.why.kind === 'too-large' ? await handedPath(path, handOver) : undefined
  return { ...unread, memory }
}

/** Lets a person pick a file that becomes a translation memory; nobody reads it here. */
export async function pickMemory(window: BrowserWindow, { folders, handOver }: Picking): Promise<PickOutcome> {
  return alone<PickOutcome>(window, { kind: 'cancelled' }, async () => {
    const defaultPath = folders.last('pick')
    const filters = [
      { name: 'TMX', extensions: ['tmx'] },
      { name: '*', extensions: ['*'] },
    ]
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      properties: ['openFile'],
      filters,
      ...(defaultPath !== undefined && { defaultPath }),
    })
    const [path] = filePaths
    if (canceled || path === undefined) return { kind: 'cancelled' }
    folders.use('pick', path)
    const memory = await pathHanded(path, handOver)
    return { kind: 'picked', files: [memory], left: 0 }
  })
}

/** Of a file too large for an article: a TMX may become a memory, no other. */
async function handedPath(path: string, handOver: HandOver): Promise<PickedFile | undefined> {
  return /\.tmx$/iu.test(path) ? pathHanded(path, handOver) : undefined
}

async function pathHanded(path: string, { path: hand }: HandOver): Promise<PickedFile> {
  const token = randomUUID()
  await hand(token, path)
  const sizeBytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  return { name: showable(basename(path)).slice(-maxNameChars), token, sizeBytes }
}

async function handed({ name, bytes }: FileRead, handOver: HandOver): Promise<PickedFile> {
  const token = randomUUID()
  await handOver.bytes(token, bytes)
  return { name, token, sizeBytes: bytes.byteLength }
}

/** Lets a person say where to save, and saves. A second dialog of the same window is cancelled at once. */
export async function saveFile(
  window: BrowserWindow,
  folders: Folders,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<SaveOutcome> {
  return alone<SaveOutcome>(window, { kind: 'cancelled' }, async () => {
    const defaultPath = join(folders.last('save') ?? app.getPath('documents'), safeFileName(name))
    const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath })
    if (canceled || !filePath) return { kind: 'cancelled' }
    folders.use('save', filePath)
    return savePicked(filePath, bytes)
  })
}

/** Prints a page that stands by itself, and lets a person say where its PDF goes. */
export async function savePdf(
  window: BrowserWindow,
  folders: Folders,
  { name, ...printed }: PageToPrint,
): Promise<SaveOutcome> {
  return saveFile(window, folders, { name, bytes: await printAsPdf(printed) })
}

/** Lets a person pick a library; undefined if they did not. */
export async function pickLibrary(window: BrowserWindow): Promise<string | undefined> {
  return alone(window, undefined, async () => {
    const filters = [
      { name: 'Sverka', extensions: ['sverka'] },
      { name: '*', extensions: ['*'] },
    ]
    const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters })
    return canceled ? undefined : filePaths[0]
  })
}

async function alone<Outcome>(window: BrowserWindow, refused: Outcome, act: () => Promise<Outcome>): Promise<Outcome> {
  if (busy.has(window)) return refused
  busy.add(window)
  try {
    return await act()
  } finally {
    busy.delete(window)
  }
}

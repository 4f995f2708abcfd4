/** A disk that loses power: plays a record of `record-writes.c` up to a moment and leaves out what was not yet synced. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** One thing asked of the disk. Paths are relative to the watched folder. */
export type DiskEvent =
  | { readonly kind: 'write'; readonly file: number; readonly offset: number; readonly bytes: Uint8Array }
  | { readonly kind: 'resize'; readonly file: number; readonly length: number }
  | { readonly kind: 'sync'; readonly file: number }
  | { readonly kind: 'create'; readonly file: number; readonly path: string }
  | { readonly kind: 'unlink'; readonly path: string }
  | { readonly kind: 'folder' | 'sync-folder'; readonly path: string }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string }
  | { readonly kind: 'told'; readonly text: string }

const headBytes = 21

/** Reads a record. A last entry that was cut off is left out. */
export function readRecord(recordFile: string, folder: string): readonly DiskEvent[] {
  const bytes = readFileSync(recordFile)
  const events: DiskEvent[] = []
  for (let at = 0; at + headBytes <= bytes.length; ) {
    const file = bytes.readUInt32LE(at + 1)
    const offset = Number(bytes.readBigUInt64LE(at + 5))
    const length = Number(bytes.readBigUInt64LE(at + 13))
    const content = bytes.subarray(at + headBytes, at + headBytes + length)
    if (content.length < length) break
    events.push(eventOf(String.fromCharCode(bytes[at] ?? 0), file, offset, content, folder))
    at += headBytes + length
  }
  return events
}

function eventOf(kind: string, file: number, offset: number, bytes: Buffer, folder: string): DiskEvent {
  const path = (absolute: string): string => relative(folder, absolute)
  const text = bytes.toString()
  switch (kind) {
    case 'W':
      return { kind: 'write', file, offset, bytes }
    case 'R':
      return { kind: 'resize', file, length: offset }
    case 'S':
      return { kind: 'sync', file }
    case 'C':
      return { kind: 'create', file, path: path(text) }
    case 'U':
      return { kind: 'unlink', path: path(text) }
    case 'M':
      return { kind: 'folder', path: path(text) }
    case 'D':
      return { kind: 'sync-folder', path: path(text) }
    case 'N': {
      const [from = '', to = ''] = text.split('\n')
      return { kind: 'rename', path: path(from), to: path(to) }
    }
    case 'T':
      return { kind: 'told', text }
    default:
      throw new Error(`a record has no entries of kind ${kind}`)
  }
}

type Change = Extract<DiskEvent, { readonly kind: 'write' | 'resize' }>
/** `durable` is on the platter; `waiting` may or may not have reached it. */
type File = { durable: Buffer; waiting: Change[] }
/** A change of names. A journalling file system keeps their order, so that any beginning of those waiting may survive. */
type Naming = Extract<DiskEvent, { readonly kind: 'create' | 'unlink' | 'rename' }>

const sectorBytes = 512

/** What a moment leaves: the files by path, and what had been told by then. */
export type Remains = { readonly files: ReadonlyMap<string, Buffer>; readonly told: string }

export class Disk {
  #files = new Map<number, File>()
  /** Names that are durable, and those that are not yet. */
  #names = new Map<string, File>()
  #waitingNames: { readonly naming: Naming; readonly file: File | undefined }[] = []
  #told = ''

  /** Begins with what lies in a folder, all of it durable. */
  constructor(folder: string) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath, entry.name)
      const file: File = { durable: readFileSync(path), waiting: [] }
      this.#files.set(statSync(path).ino, file)
      this.#names.set(relative(folder, path), file)
    }
  }

  take(event: DiskEvent): void {
    switch (event.kind) {
      case 'write':
      case 'resize':
        this.#files.get(event.file)?.waiting.push(event)
        return
      case 'sync':
        this.#sync(this.#files.get(event.file))
        return
      case 'create': {
        const file: File = { durable: Buffer.alloc(0), waiting: [] }
        this.#files.set(event.file, file)
        this.#waitingNames.push({ naming: event, file })
        return
      }
      case 'unlink':
      case 'rename':
        this.#waitingNames.push({ naming: event, file: undefined })
        return
      case 'sync-folder':
        this.#settleNames(this.#waitingNames.length)
        return
      case 'told':
        this.#told += event.text
        return
      case 'folder':
        return
    }
  }

  #sync(file: File | undefined): void {
    if (file === undefined) return
    for (const change of file.waiting) file.durable = changed(file.durable, change)
    file.waiting = []
  }

  #settleNames(count: number): void {
    for (const { naming, file } of this.#waitingNames.splice(0, count)) rename(this.#names, naming, file)
  }

  /** The power goes now. `random` decides what of the unsynced reached the disk: nothing, all, some, or torn halves. */
  losePower(random: () => number): Remains {
    const names = new Map(this.#names)
    const kept = Math.floor(random() * (this.#waitingNames.length + 1))
    for (const { naming, file } of this.#waitingNames.slice(0, kept)) rename(names, naming, file)
    const mood = random()
    const files = new Map<string, Buffer>()
    for (const [path, file] of names) files.set(path, remainsOf(file, mood, random))
    return { files, told: this.#told }
  }
}

function rename(names: Map<string, File>, naming: Naming, file: File | undefined): void {
  if (naming.kind === 'create') {
    if (file !== undefined) names.set(naming.path, file)
    return
  }
  const moved = names.get(naming.path)
  names.delete(naming.path)
  if (naming.kind === 'rename' && moved !== undefined) names.set(naming.to, moved)
}

function changed(content: Buffer, change: Change): Buffer {
  if (change.kind === 'resize') {
    const resized = Buffer.alloc(change.length)
    content.copy(resized)
    return resized
  }
  const end = change.offset + change.bytes.length
  const grown =
    end > content.length ? Buffer.concat([content, Buffer.alloc(end - content.length)]) : Buffer.from(content)
  grown.set(change.bytes, change.offset)
  return grown
}

/** Below a third all that waited is lost, above two thirds all of it is there, between them each sector decides for itself. */
function remainsOf(file: File, mood: number, random: () => number): Buffer {
  if (mood < 1 / 3) return file.durable
  let content = file.durable
  for (const change of file.waiting) {
    if (mood > 2 / 3) content = changed(content, change)
    else if (change.kind === 'resize') content = random() < 0.5 ? content : changed(content, change)
    else content = tear(content, change, random)
  }
  return content
}

function tear(content: Buffer, change: Extract<Change, { kind: 'write' }>, random: () => number): Buffer {
  let torn = content
  for (let at = 0; at < change.bytes.length; at += sectorBytes) {
    const bytes = change.bytes.subarray(at, at + sectorBytes)
    if (random() < 0.5) torn = changed(torn, { ...change, offset: change.offset + at, bytes })
  }
  return torn
}

/** Lays the remains out in an empty folder. */
export function layOut({ files }: Remains, folder: string): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

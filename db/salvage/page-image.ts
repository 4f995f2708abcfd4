/**
 * A database file as pages, read without SQLite, so that damage in one page hides no other (https://sqlite.org/fileformat2.html).
 * Nothing is ever written: neither to the file nor to its log.
 */
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'

export type PageImage = {
  readonly pageSize: number
  readonly pageCount: number
  /** Its bytes as they were last committed; `undefined` if the file ends before. Pages are counted from 1. */
  readonly page: (number: number) => Buffer | undefined
  readonly close: () => void
}

const walHeaderBytes = 32
const frameHeaderBytes = 24
/** What this app has always used, should the header be lost. */
const usualPageSize = 4096

function readAt(handle: number, offset: number, length: number): Buffer | undefined {
  const bytes = Buffer.alloc(length)
  return readSync(handle, bytes, 0, length, offset) === length ? bytes : undefined
}

function isPageSize(size: number): boolean {
  return size >= 512 && size <= 65_536 && (size & (size - 1)) === 0
}

function pageSizeOf(header: Buffer | undefined, log: Log | undefined): number {
  if (log !== undefined) return log.pageSize
  const stored = header?.readUInt16BE(16) ?? 0
  const size = stored === 1 ? 65_536 : stored
  return isPageSize(size) ? size : usualPageSize
}

/** Of the last committed transaction of a log: where in the log each page stands, and how many pages there are. */
type Log = {
  readonly handle: number
  readonly pageSize: number
  readonly offsets: ReadonlyMap<number, number>
  readonly pageCount: number
}

type Checksum = readonly [number, number]

function checksum(bytes: Buffer, isBigEndian: boolean, [first, second]: Checksum): Checksum {
  let [a, b] = [first, second]
  for (let at = 0; at < bytes.length; at += 8) {
    const [x, y] = isBigEndian
      ? [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)]
      : [bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4)]
    a = (a + x + b) >>> 0
    b = (b + y + a) >>> 0
  }
  return [a, b]
}

/** Reads the frames as SQLite would: in order, up to the first whose checksum is wrong, as far as the last commit. */
function readFrames(handle: number, header: Buffer): Log | undefined {
  const pageSize = header.readUInt32BE(8)
  if ((header.readUInt32BE(0) & 0xfffffffe) >>> 0 !== 0x377f0682 || !isPageSize(pageSize)) return undefined
  const isBigEndian = (header.readUInt32BE(0) & 1) === 1
  let sum = checksum(header.subarray(0, 24), isBigEndian, [0, 0])
  const committed = new Map<number, number>()
  let pending: (readonly [page: number, offset: number])[] = []
  let pageCount = 0
  for (let at = walHeaderBytes; ; at += frameHeaderBytes + pageSize) {
    const frame = readAt(handle, at, frameHeaderBytes + pageSize)
    if (frame === undefined || !frame.subarray(8, 16).equals(header.subarray(16, 24))) break
    sum = checksum(frame.subarray(0, 8), isBigEndian, sum)
    sum = checksum(frame.subarray(frameHeaderBytes), isBigEndian, sum)
    if (frame.readUInt32BE(16) !== sum[0] || frame.readUInt32BE(20) !== sum[1]) break
    pending.push([frame.readUInt32BE(0), at + frameHeaderBytes])
    const pagesAfterCommit = frame.readUInt32BE(4)
    if (pagesAfterCommit === 0) continue
    pageCount = pagesAfterCommit
    for (const [page, offset] of pending) committed.set(page, offset)
    pending = []
  }
  return { handle, pageSize, offsets: committed, pageCount }
}

function openLog(path: string): Log | undefined {
  if (!existsSync(path)) return undefined
  const handle = openSync(path, 'r')
  const header = readAt(handle, 0, walHeaderBytes)
  const log = header && readFrames(handle, header)
  if (log !== undefined && log.offsets.size > 0) return log
  closeSync(handle)
  return undefined
}

/** Opens a database file, with its log or without, for reading page by page. Throws when the disk does not let us. */
export function openPages(file: string, isLogRead = true): PageImage {
  const handle = openSync(file, 'r')
  const log = isLogRead ? openLog(`${file}-wal`) : undefined
  const pageSize = pageSizeOf(readAt(handle, 0, 100), log)
  const pageCount = Math.max(Math.ceil(fstatSync(handle).size / pageSize), log?.pageCount ?? 0)
  return {
    pageSize,
    pageCount,
    page: (number) => {
      const logged = log?.offsets.get(number)
      return log !== undefined && logged !== undefined
        ? readAt(log.handle, logged, pageSize)
        : readAt(handle, (number - 1) * pageSize, pageSize)
    },
    close: () => {
      closeSync(handle)
      if (log !== undefined) closeSync(log.handle)
    },
  }
}

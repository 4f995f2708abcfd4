/** Looks at a file from outside, before SQLite touches it: what is it, and what does its header say? */
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import type { OpeningRefused } from '../core/model/library-access.ts'
import type { Result } from '../core/model/result.ts'
import { fail, ok } from '../core/model/result.ts'
import { refusalFor } from './obstacle.ts'

export type Look =
  | { readonly kind: 'absent' | 'empty' }
  /** Not a database, or no longer one. */
  | { readonly kind: 'other' }
  | {
      readonly kind: 'database'
      readonly applicationId: number
      readonly userVersion: number
      /** It holds no table at all. */
      readonly isBlank: boolean
    }

/** As much of page one as is looked at: the header, and the head of the page that lists the tables. */
const headBytes = 108
const logHeaderBytes = 32
const frameHeaderBytes = 24
/** The list of tables is one page without rows. */
const leafPage = 0x0d

/** Reads a few bytes of the file and of the log beside it; changes nothing, leaves nothing. */
export function lookAtFile(file: string): Result<Look, OpeningRefused> {
  try {
    const stat = statSync(file, { throwIfNoEntry: false })
    if (stat === undefined) return ok({ kind: 'absent' })
    if (stat.isDirectory()) return fail({ kind: 'is-a-folder' })
    // A pipe would be waited for without end.
    if (!stat.isFile()) return fail({ kind: 'not-a-library' })
    return ok(stat.size === 0 ? { kind: 'empty' } : lookAtHead(file))
  } catch (error) {
    return fail(refusalFor(error, file))
  }
}

function lookAtHead(file: string): Look {
  const inFile = reading(file, (read) => read(0, headBytes))
  if (inFile.length < headBytes || inFile.toString('latin1', 0, 16) !== 'SQLite format 3\0') return { kind: 'other' }
  const head = headInLog(`${file}-wal`) ?? inFile
  return {
    kind: 'database',
    applicationId: head.readUInt32BE(68),
    userVersion: head.readInt32BE(60),
    isBlank: head[100] === leafPage && head.readUInt16BE(103) === 0,
  }
}

/** The head of page one as the last finished transaction in the log left it; a library killed young has it only there. */
function headInLog(log: string): Buffer | undefined {
  if (statSync(log, { throwIfNoEntry: false })?.isFile() !== true) return undefined
  return reading(log, (read) => {
    const header = read(0, logHeaderBytes)
    if (header.length < logHeaderBytes) return undefined
    const frameBytes = frameHeaderBytes + header.readUInt32BE(8)
    let pending: Buffer | undefined
    let finished: Buffer | undefined
    for (let at = logHeaderBytes; ; at += frameBytes) {
      const frame = read(at, frameHeaderBytes + headBytes)
      // Salts of an earlier round of the log mark what was written before it began anew.
      if (frame.length < frameHeaderBytes + headBytes || !frame.subarray(8, 16).equals(header.subarray(16, 24))) break
      if (frame.readUInt32BE(0) === 1) pending = frame.subarray(frameHeaderBytes)
      if (frame.readUInt32BE(4) !== 0) finished = pending ?? finished
    }
    return finished
  })
}

type Read = (position: number, length: number) => Buffer

function reading<Found>(file: string, look: (read: Read) => Found): Found {
  const descriptor = openSync(file, 'r')
  try {
    return look((position, length) => {
      const bytes = Buffer.alloc(length)
      return bytes.subarray(0, readSync(descriptor, bytes, 0, length, position))
    })
  } finally {
    closeSync(descriptor)
  }
}

/**
 * Keeps the journal of an open library: each transaction is on the disk in it before SQLite commits it. What is in the
 * library is so in two files that no one fault of a disk, or torn log, can take both.
 */
import { randomBytes } from 'node:crypto'
import { closeSync, fdatasyncSync, ftruncateSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename, join } from 'node:path'
import { backupFolder, stamp } from '../backups.ts'
import type { Connection, ReadDb, Recorder, WriteDb } from '../connection.ts'
import { syncFolder } from '../durable-files.ts'
import { type Head, lineAfter, type Mark, textOf, type Vocabulary } from './entries.ts'
import { endOf, isSameMark, journalFolder, lastMark, listParts, partName, readJournal } from './read-journal.ts'

/** How far a library has come by its own word; undefined for one that never had a journal. */
export function markOf(db: ReadDb): Mark | undefined {
  return db.one<Mark>('SELECT entry, hash FROM journal_mark')
}

/** Notes in the library how far it has come: in the same transaction as what brought it there. */
export function putMark(db: WriteDb, { entry, hash }: Mark): void {
  db.run('INSERT OR REPLACE INTO journal_mark (row, entry, hash) VALUES (1, ?, ?)', entry, hash)
}

/** No journal leads on from what this library is from now on: it is no longer what it was. */
export function breakWithJournal(db: WriteDb, newId: () => string): void {
  putMark(db, { entry: markOf(db)?.entry ?? 0, hash: newId() })
}

export type KeepOptions = { readonly schema: number; readonly nowMs: number; readonly newId: () => string }

/** Has every transaction from now on written to the journal. A journal of something else is put aside, into the copies. */
export function keepJournal(connection: Connection, libraryFile: string, options: KeepOptions): void {
  const last = lastMark(libraryFile)
  const known = markOf(connection.read)
  if (known === undefined) connection.write((db) => putMark(db, { entry: 0, hash: options.newId() }))
  const mark = known ?? markOf(connection.read)
  if (mark === undefined) throw new Error('a library without a mark')
  if (last === undefined ? listParts(libraryFile).length > 0 : !isSameMark(last, mark)) {
    setJournalAside(libraryFile, options.nowMs)
  }
  connection.keep(recorderAt(libraryFile, options.schema, mark))
}

/** Moves the journal into the folder of copies. */
export function setJournalAside(libraryFile: string, nowMs: number): void {
  if (listParts(libraryFile).length === 0) return
  const folder = backupFolder(libraryFile)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const name = `journal-${stamp(nowMs)}-${randomBytes(4).toString('hex')}-${basename(libraryFile)}`
  renameSync(journalFolder(libraryFile), join(folder, name))
  syncFolder(folder)
}

/** A part that is being written. */
type OpenPart = { readonly handle: number; length: number; readonly vocabulary: Vocabulary }

const privateFile = 0o600

function beginPart(libraryFile: string, schema: number, after: Mark): OpenPart & { readonly hash: string } {
  const folder = journalFolder(libraryFile)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const head = lineAfter('', JSON.stringify({ sverka: 'journal', version: 1, schema, after } satisfies Head))
  const path = join(folder, partName(after))
  const handle = openSync(path, 'w', privateFile)
  const part = { handle, length: 0, vocabulary: new Map(), hash: head.hash }
  try {
    append(part, head.bytes)
    syncFolder(folder)
    return part
  } catch (error) {
    // A full disk: nothing half is left behind, and nothing held open.
    closeSync(handle)
    rmSync(path, { force: true })
    throw error
  }
}

/** Writes all of a line, or throws and leaves nothing of it. */
function append(part: OpenPart, bytes: Uint8Array): void {
  try {
    for (let done = 0; done < bytes.length; ) {
      done += writeSync(part.handle, bytes, done, bytes.length - done, part.length + done)
    }
    fdatasyncSync(part.handle)
    part.length += bytes.length
  } catch (error) {
    ftruncateSync(part.handle, part.length)
    throw error
  }
}

function recorderAt(libraryFile: string, schema: number, start: Mark): Recorder {
  let mark = start
  let part: (OpenPart & { readonly hash: string }) | undefined
  let before: { readonly mark: Mark; readonly length: number; readonly hash: string } | undefined
  // A part's lines follow from its head, so the hash before the first entry is the head's.
  let lineBefore = ''
  const close = () => {
    if (part !== undefined) closeSync(part.handle)
    part = undefined
    before = undefined
  }
  return {
    record: (db, statements) => {
      if (part === undefined) {
        part = beginPart(libraryFile, schema, mark)
        lineBefore = part.hash
      }
      before = { mark, length: part.length, hash: lineBefore }
      const entry = mark.entry + 1
      const line = lineAfter(lineBefore, textOf(entry, statements, part.vocabulary))
      putMark(db, { entry, hash: line.hash })
      append(part, line.bytes)
      mark = { entry, hash: line.hash }
      lineBefore = line.hash
    },
    takeBack: () => {
      if (part === undefined || before === undefined) return
      ftruncateSync(part.handle, before.length)
      fdatasyncSync(part.handle)
      mark = before.mark
      // Statements this entry met first are known to no line now: a part of its own begins with the next.
      close()
    },
    settle: () => {
      before = undefined
    },
    nextPart: (covered) => {
      close()
      dropParts(libraryFile, covered)
    },
    close,
  }
}

/** Removes the parts that lead no further than to `covered`, which a sound copy holds; the last one tells where that is. */
function dropParts(libraryFile: string, covered: number): void {
  const { parts } = readJournal(libraryFile)
  for (const part of parts.slice(0, -1)) if (endOf(part).entry <= covered) rmSync(part.path, { force: true })
}

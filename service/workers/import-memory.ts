/** Reads a TMX of any size into a translation memory, piece by piece: at no time more of it is held than a few of its units. */
import { closeSync, fstatSync, readSync } from 'node:fs'
import { MemoryReader } from '../../core/formats/tmx/read-memory.ts'
import { mostUnits, PostingRun, sizeOf } from '../../core/memory/postings.ts'
import { rarestOf, WordCounts, type WordLevels } from '../../core/memory/rare-words.ts'
import { comparable } from '../../core/memory/similarity.ts'
import { wordKeys } from '../../core/memory/word-keys.ts'
import type { MemoryRefused } from '../../core/model/memory.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import { MemoryWriter } from '../../db/memories/write-memory.ts'
import { openToRead } from '../base/open-to-read.ts'

export type MemoryOrder = {
  /** The TMX. */
  readonly from: string
  /** Where the memory is to stand. */
  readonly path: string
  /** What it is called, and the name of the file it came from. */
  readonly name: string
  readonly file: string
  readonly nowMs: number
  readonly nativeBinding: string | undefined
}

/** `passedOver`: units that hold no pair. */
export type MemoryRead = Result<{ readonly passedOver: number }, MemoryRefused>

const pieceBytes = 256 * 1024
/** Of the whole work reading has this share; the rest makes the index. */
const shareOfReading = 0.75
/** 32 MB of numbers. */
const entriesOfRun = 4_000_000
const unitsAtOnce = 2_000

/** Stops where `checkpoint` throws; then, and whenever it is refused, nothing of it is left. */
export function importMemory(order: MemoryOrder, checkpoint: (share: number) => void): MemoryRead {
  const opened = openToRead(order.from)
  if (!opened.ok) return opened
  try {
    const writer = new MemoryWriter(order.path, order.nativeBinding)
    try {
      const read = fillMemory(opened.value, writer, order, checkpoint)
      if (!read.ok) writer.abandon()
      return read
    } catch (error) {
      writer.abandon()
      throw error
    }
  } finally {
    closeSync(opened.value)
  }
}

function fillMemory(
  file: number,
  writer: MemoryWriter,
  { name, file: fileName, nowMs }: MemoryOrder,
  checkpoint: (share: number) => void,
): MemoryRead {
  const counts = new WordCounts()
  const read = readUnits(file, writer, counts, (share) => checkpoint(share * shareOfReading))
  if (!read.ok) return read
  if (writer.units === 0) return fail({ kind: 'no-pairs' })
  const levels = counts.levels()
  writeIndex(writer, levels, (share) => checkpoint(shareOfReading + share * (1 - shareOfReading)))
  writer.finish({ name, file: fileName, createdMs: nowMs }, levels)
  return read
}

function readUnits(
  file: number,
  writer: MemoryWriter,
  counts: WordCounts,
  checkpoint: (share: number) => void,
): MemoryRead {
  const reader = new MemoryReader()
  const size = fstatSync(file).size
  const piece = new Uint8Array(pieceBytes)
  let readBytes = 0
  for (;;) {
    checkpoint(Math.min(1, readBytes / Math.max(1, size)))
    const length = readSync(file, piece, 0, piece.length, null)
    readBytes += length
    const units = reader.take(piece.subarray(0, length), length === 0)
    if (!units.ok) return fail({ kind: 'broken-tmx', ...units.failure })
    for (const texts of units.value) {
      writer.addUnit(texts)
      for (const { text, language } of texts) counts.note(wordKeys(text, language))
    }
    if (writer.units >= mostUnits) return fail({ kind: 'too-many-units' })
    if (length === 0) return ok({ passedOver: reader.passedOver })
  }
}

function writeIndex(writer: MemoryWriter, levels: WordLevels, checkpoint: (share: number) => void): void {
  const run = new PostingRun(entriesOfRun)
  const end = writer.units + 1
  let runs = 0
  const store = (): void => {
    for (const { key, packed } of run.lists()) writer.addPostings(key, runs, packed)
    runs++
  }
  for (let from = 1; from < end; from += unitsAtOnce) {
    checkpoint(from / end)
    for (const { unit, language, text } of writer.textsOf(from, Math.min(end, from + unitsAtOnce))) {
      const keys = rarestOf(wordKeys(text, language), levels)
      if (run.room < keys.length) store()
      for (const key of keys) run.add(key, unit, sizeOf(comparable(text).length))
    }
  }
  store()
}

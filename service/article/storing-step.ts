/** Steps in which an import is stored, each short enough for others to go first. */
import type { WriteDb } from '../../db/connection.ts'

/** To be taken in a transaction, in their order. */
export type StoringStep = (db: WriteDb) => void

/** Blocks, segments, links or comments of a step: some twenty milliseconds; each step waits for the disk twice. */
const perStep = 1_600

/** What is stored step by step. */
export function* stretchesOf<Item>(items: readonly Item[]): Generator<readonly [start: number, some: readonly Item[]]> {
  for (let start = 0; start < items.length; start += perStep) yield [start, items.slice(start, start + perStep)]
}

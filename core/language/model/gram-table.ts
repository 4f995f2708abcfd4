/**
 * Sequences of two or more numbers and what is known of each, in place over bytes: a gram is kept as a bucket and a
 * fingerprint of its hash, as in Talbot & Osborne 2007 ("Smoothed Bloom filter language models"). A gram never put in is
 * taken for another one about once in 4,000 times.
 */
import { bytesOf, longsOf, shortsOf } from './sections.ts'

/** A gram by its hashes, and its bytes: how often it was met, and what it leaves to shorter grams. */
export type CountedGram = { readonly hash: GramHash; readonly count: number; readonly rest: number }

/** Two independent hashes of 32 bits: one chooses the bucket, the other is the fingerprint. */
export type GramHash = { readonly bucket: number; readonly print: number }

/** `place` of a gram, or -1; `counts` and `rests` are read at it. */
export type GramTable = {
  readonly size: number
  readonly counts: Uint8Array
  readonly rests: Uint8Array
  place(a: number, b: number, c?: number): number
}

/** How many grams share a bucket, at the middle. */
const bucketSize = 12

/** The hashes of a gram of two or three numbers (`c` is -1 for two). */
export function hashGram(a: number, b: number, c = -1): GramHash {
  return { bucket: mixBucket(a, b, c) >>> 0, print: mixPrint(a, b, c) >>> 16 }
}

function mixBucket(a: number, b: number, c: number): number {
  let hash = Math.imul(a + 0x7f4a7c15, 0x9e3779b1) ^ Math.imul(b + 0x165667b1, 0x85ebca77)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ Math.imul(c + 0x27d4eb2f, 0xc2b2ae3d)
  hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39)
  return hash ^ (hash >>> 16)
}

function mixPrint(a: number, b: number, c: number): number {
  let hash = Math.imul(a ^ 0x5bd1e995, 0xcc9e2d51) + Math.imul(b + 0x3c6ef372, 0x1b873593)
  hash = Math.imul(hash ^ (hash >>> 14), 0x85ebca6b) + Math.imul(c + 0x52dce729, 0xe6546b64)
  return Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35)
}

/** The four sections of a table; rests may be left out. */
export function packGrams(grams: readonly CountedGram[], { hasRests } = { hasRests: true }): readonly Uint8Array[] {
  const buckets = bucketsFor(grams.length)
  const order = grams
    .map((gram) => ({ gram, key: bucketOf(gram.hash.bucket, buckets) * 65536 + gram.hash.print }))
    .sort((a, b) => a.key - b.key)
  const starts = new Uint32Array(buckets + 1)
  for (const { gram } of order) {
    const next = bucketOf(gram.hash.bucket, buckets) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let at = 1; at <= buckets; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  return [
    bytesOf(starts),
    bytesOf(Uint16Array.from(order, ({ gram }) => gram.hash.print)),
    Uint8Array.from(order, ({ gram }) => gram.count),
    hasRests ? Uint8Array.from(order, ({ gram }) => gram.rest) : new Uint8Array(0),
  ]
}

function bucketsFor(size: number): number {
  return Math.max(1, Math.round(size / bucketSize))
}

/** The upper half of a 32-bit hash times the number of buckets: no division, any number of buckets. */
function bucketOf(hash: number, buckets: number): number {
  return Math.floor((hash / 4294967296) * buckets)
}

/** Reads a table from its four sections, in place. */
export function readGrams(sections: readonly (Uint8Array | undefined)[]): GramTable {
  const starts = longsOf(sections[0])
  const prints = shortsOf(sections[1])
  const counts = sections[2] ?? new Uint8Array(0)
  const rests = sections[3] ?? new Uint8Array(0)
  const buckets = starts.length - 1
  return {
    size: prints.length,
    counts,
    rests,
    place: (a, b, c = -1) => {
      const bucket = bucketOf(mixBucket(a, b, c) >>> 0, buckets)
      const print = mixPrint(a, b, c) >>> 16
      const end = starts[bucket + 1] ?? 0
      for (let at = starts[bucket] ?? 0; at < end; at++) if (prints[at] === print) return at
      return -1
    },
  }
}

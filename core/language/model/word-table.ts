/** Words and their numbers, in place over bytes: letters in an alphabet of the file's own, found by a hash. */
import { bytesOf, longsOf, shortsOf } from './sections.ts'

export type WordTable = {
  readonly size: number
  /** The word's number, or -1. */
  idOf(word: string): number
  wordAt(id: number): string
}

/** The sections of a table; words get their places as numbers. A word with a letter beyond the 255 commonest throws. */
export function packWordTable(words: readonly string[]): readonly Uint8Array[] {
  const alphabet = alphabetOf(words)
  const codes = new Map(alphabet.map((letter, index) => [letter, index + 1]))
  const offsets = new Uint32Array(words.length + 1)
  const letters: number[] = []
  for (const [id, word] of words.entries()) {
    for (let at = 0; at < word.length; at++) {
      const code = codes.get(word.charCodeAt(at))
      if (code === undefined) throw new Error(`no room in the alphabet for ${word}`)
      letters.push(code)
    }
    offsets[id + 1] = letters.length
  }
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(words.length * 1.5 + 1)))
  for (const [id, word] of words.entries()) {
    let slot = hashWord(word) & (slots.length - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = id + 1
  }
  return [bytesOf(Uint16Array.from(alphabet)), bytesOf(offsets), Uint8Array.from(letters), bytesOf(slots)]
}

function alphabetOf(words: readonly string[]): readonly number[] {
  const counts = new Map<number, number>()
  for (const word of words)
    for (let at = 0; at < word.length; at++) counts.set(word.charCodeAt(at), (counts.get(word.charCodeAt(at)) ?? 0) + 1)
  return [...counts.entries()]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([letter]) => letter)
    .slice(0, 255)
}

/** FNV-1a over UTF-16 units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** Reads a table from its four sections, in place. */
export function readWordTable(sections: readonly (Uint8Array | undefined)[]): WordTable {
  const alphabet = shortsOf(sections[0])
  const offsets = longsOf(sections[1])
  const letters = sections[2] ?? new Uint8Array(0)
  const slots = longsOf(sections[3])
  const codes = new Uint8Array(65536)
  for (const [index, letter] of alphabet.entries()) codes[letter] = index + 1
  function isWord(id: number, word: string): boolean {
    const start = offsets[id] ?? 0
    if ((offsets[id + 1] ?? 0) - start !== word.length) return false
    for (let at = 0; at < word.length; at++) if (letters[start + at] !== codes[word.charCodeAt(at)]) return false
    return true
  }
  return {
    size: offsets.length - 1,
    idOf: (word) => {
      for (let slot = hashWord(word) & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
        const held = slots[slot] ?? 0
        if (held === 0) return -1
        if (isWord(held - 1, word)) return held - 1
      }
    },
    wordAt: (id) => {
      let word = ''
      for (let at = offsets[id] ?? 0; at < (offsets[id + 1] ?? 0); at++)
        word += String.fromCharCode(alphabet[(letters[at] ?? 1) - 1] ?? 0)
      return word
    },
  }
}

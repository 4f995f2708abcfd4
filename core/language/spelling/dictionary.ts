/** The words of a language, read in place from an automaton: is a word there, and which ones are nearly it. */
import { dictionaryFormat, headerBytes, outsideAlphabet } from './dictionary-format.ts'

/** Words are folded by `foldSpelling`. */
export type Dictionary = {
  has(word: string): boolean
  /** True if every character of the word stands in some word of the language. */
  canSpell(word: string): boolean
  /**
   * Words at a distance of at most `edits` (1 or 2) letters added, lost, changed or swapped with the next; the nearer
   * first. Long words with two edits take up to some milliseconds.
   */
  near(word: string, edits: number): readonly NearWord[]
}

export type NearWord = { readonly word: string; readonly edits: number }

/** How words are written in a dictionary: small letters, plain apostrophes, ё as е. */
export function foldSpelling(word: string): string {
  return word.toLowerCase().replace(/[’ʼ]/g, "'").replace(/ё/g, 'е')
}

/** Costs nothing but the reading of the file. Undefined if the bytes are of another kind or end too soon. They must begin at a multiple of four. */
export function openDictionary(bytes: Uint8Array | undefined): Dictionary | undefined {
  if (bytes === undefined || bytes.length < 12) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = view.getUint16(4, true)
  const edgesAt = headerBytes(size)
  if (view.getUint32(0, true) !== dictionaryFormat || bytes.length < edgesAt + 4) return undefined
  const alphabet = Array.from({ length: size }, (_, index) => view.getUint16(6 + index * 2, true))
  const edges = new Uint32Array(bytes.buffer, bytes.byteOffset + edgesAt, (bytes.length - edgesAt) >> 2)
  return readerOf(edges, alphabet)
}

function readerOf(edges: Uint32Array, alphabet: readonly number[]): Dictionary {
  const labels = new Map(alphabet.map((unit, label) => [unit, label]))
  const labelsOf = (word: string) =>
    Array.from({ length: word.length }, (_, at) => labels.get(word.charCodeAt(at)) ?? outsideAlphabet)
  return {
    has(word) {
      let node = 1
      for (let at = 0; at < word.length; at++) {
        const edge = edgeTo(edges, node, labels.get(word.charCodeAt(at)) ?? outsideAlphabet)
        if (at === word.length - 1) return (edge & 0x200) !== 0
        node = edge >>> 10
      }
      return false
    },
    canSpell: (word) => labelsOf(word).every((label) => label !== outsideAlphabet),
    near(word, edits) {
      const found = new Map<string, number>()
      searchNear(
        { edges, alphabet, letters: labelsOf(word), found },
        { node: 1, at: 0, left: edits, spent: 0, text: '' },
      )
      found.delete(word)
      return [...found].map(([near, spent]) => ({ word: near, edits: spent })).sort((a, b) => a.edits - b.edits)
    },
  }
}

/** The edge of a node with this label; 0, which leads nowhere and ends nothing, if there is none. */
function edgeTo(edges: Uint32Array, node: number, label: number): number {
  if (node === 0) return 0
  for (let at = node; at < edges.length; at++) {
    const edge = edges[at] ?? 0
    if ((edge & 0xff) === label) return edge
    if ((edge & 0x100) !== 0) return 0
  }
  return 0
}

type Search = {
  readonly edges: Uint32Array
  readonly alphabet: readonly number[]
  readonly letters: readonly number[]
  readonly found: Map<string, number>
}

/** A place in the automaton and in the word. `left` and `spent` count edits. */
type Step = {
  readonly node: number
  readonly at: number
  readonly left: number
  readonly spent: number
  readonly text: string
}

/** Walks the automaton and the word side by side; depth is bounded by the length of the word and the edits. */
function searchNear(search: Search, step: Step): void {
  const { edges, letters } = search
  const { node, at, left } = step
  if (at < letters.length && left > 0) skipLetter(search, step)
  if (node === 0) return
  for (let index = node; index < edges.length; index++) {
    const edge = edges[index] ?? 0
    follow(search, step, edge)
    if ((edge & 0x100) !== 0) return
  }
}

function follow(search: Search, step: Step, edge: number): void {
  const { letters, alphabet } = search
  const { at, left, spent } = step
  const label = edge & 0xff
  const text = step.text + String.fromCharCode(alphabet[label] ?? 0)
  const node = edge >>> 10
  const arrive = (to: number, cost: number) => {
    if (to === letters.length && (edge & 0x200) !== 0) note(search.found, text, spent + cost)
    searchNear(search, { node, at: to, left: left - cost, spent: spent + cost, text })
  }
  if (letters[at] === label) arrive(at + 1, 0)
  if (left === 0) return
  arrive(at, 1)
  if (at < letters.length && letters[at] !== label) arrive(at + 1, 1)
  if (letters[at + 1] === label && letters[at] !== label) swap(search, step, node, text)
}

/** "teh": the next letter stands here, and this one comes after it. */
function swap(search: Search, { at, left, spent }: Step, node: number, text: string): void {
  const { edges, letters, alphabet, found } = search
  const edge = edgeTo(edges, node, letters[at] ?? outsideAlphabet)
  if (edge === 0) return
  const swapped = text + String.fromCharCode(alphabet[edge & 0xff] ?? 0)
  if (at + 2 === letters.length && (edge & 0x200) !== 0) note(found, swapped, spent + 1)
  searchNear(search, { node: edge >>> 10, at: at + 2, left: left - 1, spent: spent + 1, text: swapped })
}

/** The word has a letter too many. */
function skipLetter(search: Search, { node, at, left, spent, text }: Step): void {
  const { letters, edges, found } = search
  if (at + 1 === letters.length && isWord(edges, text, search)) note(found, text, spent + 1)
  searchNear(search, { node, at: at + 1, left: left - 1, spent: spent + 1, text })
}

function isWord(edges: Uint32Array, text: string, { alphabet }: Search): boolean {
  let node = 1
  for (let at = 0; at < text.length; at++) {
    const edge = edgeTo(edges, node, alphabet.indexOf(text.charCodeAt(at)))
    if (at === text.length - 1) return (edge & 0x200) !== 0
    node = edge >>> 10
  }
  return false
}

function note(found: Map<string, number>, word: string, edits: number): void {
  if (edits < (found.get(word) ?? 9)) found.set(word, edits)
}

/** Writes a list of words as the smallest automaton that accepts them, to be read in place by `openDictionary`. */
import { dictionaryFormat, edgeOf, headerBytes, outsideAlphabet } from './dictionary-format.ts'

/** `key` tells nodes apart that accept different endings; equal ones become one (Daciuk et al., 2000, sorted input). */
type Node = { readonly edges: Map<number, Node>; isEnd: boolean; key?: number }

/**
 * The bytes of a dictionary. Words are folded beforehand; doubles do not matter. The same words give the same bytes.
 * Throws a RangeError for an alphabet of more than 255 characters or a list too long for the format.
 */
export function encodeDictionary(words: Iterable<string>): Uint8Array {
  const sorted = [...new Set(words)].sort(compareUnits)
  const alphabet = [...new Set(sorted.join(''))].sort(compareUnits)
  if (alphabet.length >= outsideAlphabet) throw new RangeError(`${alphabet.length} characters in one alphabet`)
  const labels = new Map(alphabet.map((character, label) => [character, label]))
  const root = buildAutomaton(sorted, labels)
  return writeBytes(alphabet, layOutEdges(root))
}

function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function buildAutomaton(sorted: readonly string[], labels: ReadonlyMap<string, number>): Node {
  const known = new Map<string, Node>()
  const path: Node[] = [newNode()]
  const way: number[] = []
  const settleTo = (depth: number) => {
    while (way.length > depth) {
      const label = way.pop() ?? 0
      const node = path.pop()
      if (node) path.at(-1)?.edges.set(label, sameAs(node, known))
    }
  }
  for (const word of sorted) {
    const letters = [...word].map((character) => labels.get(character) ?? outsideAlphabet)
    let shared = 0
    while (shared < way.length && way[shared] === letters[shared]) shared++
    settleTo(shared)
    for (const label of letters.slice(shared)) {
      way.push(label)
      path.push(newNode())
    }
    const last = path.at(-1)
    if (last) last.isEnd = true
  }
  settleTo(0)
  return path[0] ?? newNode()
}

function newNode(): Node {
  return { edges: new Map(), isEnd: false }
}

function sameAs(node: Node, known: Map<string, Node>): Node {
  const endings = [...node.edges].map(([label, next]) => `${label}:${next.key}`)
  const signature = `${node.isEnd ? '.' : ''}${endings.join(',')}`
  const before = known.get(signature)
  if (before) return before
  node.key = known.size
  known.set(signature, node)
  return node
}

/** Every node's edges in one row of numbers; edge 0 is nobody's, so that 0 can stand for a node without edges. */
function layOutEdges(root: Node): readonly number[] {
  const starts = new Map<Node, number>()
  const order: Node[] = []
  let size = 1
  const visit = [root]
  for (let node = visit.pop(); node; node = visit.pop()) {
    if (starts.has(node) || node.edges.size === 0) continue
    starts.set(node, size)
    size += node.edges.size
    order.push(node)
    for (const next of node.edges.values()) visit.push(next)
  }
  const edges = [0]
  for (const node of order) {
    const all = [...node.edges].sort(([a], [b]) => a - b)
    for (const [at, [label, next]] of all.entries())
      edges.push(edgeOf({ label, isLast: at === all.length - 1, isEnd: next.isEnd, target: starts.get(next) ?? 0 }))
  }
  return edges
}

function writeBytes(alphabet: readonly string[], edges: readonly number[]): Uint8Array {
  const edgesAt = headerBytes(alphabet.length)
  const bytes = new Uint8Array(edgesAt + edges.length * 4)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, dictionaryFormat, true)
  view.setUint16(4, alphabet.length, true)
  for (const [index, character] of alphabet.entries()) view.setUint16(6 + index * 2, character.charCodeAt(0), true)
  for (const [index, edge] of edges.entries()) view.setUint32(edgesAt + index * 4, edge, true)
  return bytes
}

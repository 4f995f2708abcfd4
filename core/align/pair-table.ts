/** Scores of pairs that depend on the kinds of two segments only (length, punctuation), each worked out once. */

/** Segments sorted into kinds: the kind of each, and of each kind the first segment as its example. */
export type Kinds = { readonly of: Int32Array; readonly examples: Int32Array }

/** Segments with the same key are of one kind. */
export function kindsOf(keys: ArrayLike<number>): Kinds {
  const kindOfKey = new Map<number, number>()
  const examples: number[] = []
  const of = new Int32Array(keys.length)
  for (let k = 0; k < keys.length; k++) {
    const key = keys[k] ?? 0
    const known = kindOfKey.get(key)
    if (known === undefined) {
      kindOfKey.set(key, examples.length)
      of[k] = examples.length
      examples.push(k)
    } else {
      of[k] = known
    }
  }
  return { of, examples: Int32Array.from(examples) }
}

/** The score of every pair of kinds, a row worked out when it is first asked for, from the kinds' examples. */
export class PairTable {
  /** The kind of every target segment: where to look in a row. */
  readonly targetKind: Int32Array
  private readonly source: Kinds
  private readonly target: Kinds
  private readonly score: (source: number, target: number) => number
  private readonly rows: (Float32Array | undefined)[] = []

  constructor(source: Kinds, target: Kinds, score: (source: number, target: number) => number) {
    this.source = source
    this.target = target
    this.targetKind = target.of
    this.score = score
  }

  /** Scores of source segment `i` with each kind of target segment. */
  row(i: number): Float32Array {
    const kind = this.source.of[i] ?? 0
    const row = this.rows[kind] ?? this.workOut(this.source.examples[kind] ?? 0)
    this.rows[kind] = row
    return row
  }

  private workOut(source: number): Float32Array {
    const row = new Float32Array(this.target.examples.length)
    for (let kind = 0; kind < row.length; kind++) row[kind] = this.score(source, this.target.examples[kind] ?? 0)
    return row
  }
}

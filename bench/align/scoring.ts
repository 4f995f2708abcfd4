/** Counts how right an alignment is: strict and lax F1 as vecalign's scorer defines them, unaligned segments, calibration. */

export type Pair = readonly [source: readonly number[], target: readonly number[]]

/** One aligned text as the bench sets store it. */
export type Bitext = {
  readonly id: string
  readonly srcLang: string
  readonly tgtLang: string
  readonly src: readonly string[]
  readonly tgt: readonly string[]
  readonly gold: readonly Pair[]
}

const key = ([source, target]: Pair): string => `${source.join()}|${target.join()}`
const isTwoSided = ([source, target]: Pair): boolean => source.length > 0 && target.length > 0
const harmonic = (one: number, other: number): number => (one + other === 0 ? 0 : (2 * one * other) / (one + other))

type Hits = { strict: number; lax: number; all: number }

function addHits(hits: Hits, reference: readonly Pair[], judged: readonly Pair[]): void {
  const keys = new Set(reference.map(key))
  const partners = new Map<number, Set<number>>()
  for (const [source, target] of reference) {
    for (const s of source) partners.set(s, new Set([...(partners.get(s) ?? []), ...target]))
  }
  for (const pair of judged) {
    const isSame = keys.has(key(pair))
    const touches = pair[0].some((s) => pair[1].some((t) => partners.get(s)?.has(t)))
    hits.all++
    if (isSame) hits.strict++
    if (isSame || touches) hits.lax++
  }
}

/** Sums counts over texts. */
export class Tally {
  private readonly precision: Hits = { strict: 0, lax: 0, all: 0 }
  private readonly recall: Hits = { strict: 0, lax: 0, all: 0 }
  private readonly alone = { right: 0, wrong: 0, missed: 0 }
  private bad = 0

  add(bitext: Bitext, answer: readonly Pair[]): void {
    if (!isWhole(bitext, answer)) this.bad++
    addHits(this.precision, bitext.gold, answer)
    addHits(this.recall, answer.filter(isTwoSided), bitext.gold.filter(isTwoSided))
    const gold = aloneSegments(bitext.gold)
    const ours = aloneSegments(answer)
    for (const segment of ours) gold.has(segment) ? this.alone.right++ : this.alone.wrong++
    for (const segment of gold) if (!ours.has(segment)) this.alone.missed++
  }

  result(): { strict: number; lax: number; unaligned: number; bad: number } {
    const { precision, recall, alone, bad } = this
    return {
      strict: harmonic(precision.strict / precision.all, recall.strict / recall.all),
      lax: harmonic(precision.lax / precision.all, recall.lax / recall.all),
      unaligned: harmonic(
        alone.right / Math.max(1, alone.right + alone.wrong),
        alone.right / Math.max(1, alone.right + alone.missed),
      ),
      bad,
    }
  }
}

function aloneSegments(pairs: readonly Pair[]): Set<string> {
  return new Set(
    pairs
      .filter((pair) => !isTwoSided(pair))
      .flatMap(([source, target]) => [...source.map((s) => `s${s}`), ...target.map((t) => `t${t}`)]),
  )
}

/** Every index exactly once. */
function isWhole(bitext: Bitext, answer: readonly Pair[]): boolean {
  const isCovered = (size: number, indexes: readonly number[]) =>
    indexes.length === size && new Set(indexes).size === size && indexes.every((index) => index >= 0 && index < size)
  return (
    isCovered(
      bitext.src.length,
      answer.flatMap((pair) => pair[0]),
    ) &&
    isCovered(
      bitext.tgt.length,
      answer.flatMap((pair) => pair[1]),
    )
  )
}

/** Of links answered with a confidence of about so much, how many are right. */
export class ReliabilityTable {
  private readonly rows = Array.from({ length: 10 }, () => ({ count: 0, sum: 0, right: 0 }))

  add(bitext: Bitext, answer: readonly Pair[], confidences: readonly number[]): void {
    const gold = new Set(bitext.gold.map(key))
    answer.forEach((pair, k) => {
      const confidence = confidences[k] ?? 0
      const row = this.rows[Math.min(9, Math.floor(confidence * 10))]
      if (row === undefined) return
      row.count++
      row.sum += confidence
      if (gold.has(key(pair))) row.right++
    })
  }

  print(): string {
    const all = this.rows.reduce((sum, row) => sum + row.count, 0)
    const error = this.rows.reduce((sum, row) => sum + Math.abs(row.sum - row.right), 0) / Math.max(1, all)
    const lines = this.rows.map(({ count, sum, right }, k) => {
      const [said, was] = [(100 * sum) / Math.max(1, count), (100 * right) / Math.max(1, count)]
      return `${(k / 10).toFixed(1)}–${((k + 1) / 10).toFixed(1)}  ${String(count).padStart(6)} links  said ${said.toFixed(1).padStart(5)}  right ${was.toFixed(1).padStart(5)}`
    })
    return ['', 'reliability of confidence', ...lines, `expected calibration error ${(100 * error).toFixed(1)}`].join(
      '\n',
    )
  }
}

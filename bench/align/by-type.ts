/** How many links of each type are found, and how many of those answered are right: texts parted in the middle, so that what is tuned on one half can be told on the other. */
import type { Bitext, Pair } from './scoring.ts'

type Half = 'A' | 'B'
type Row = { gold: number; answered: number; right: number }

const types = ['1-1', '1-2', '2-1', '1-3 and more', '2-2 to 3-3', 'larger', 'alone'] as const
type LinkType = (typeof types)[number]

function typeOf([source, target]: Pair): LinkType {
  const [few, many] = [source.length, target.length].sort((one, other) => one - other) as [number, number]
  if (few === 0) return 'alone'
  if (few === 1 && many === 1) return '1-1'
  if (few === 1 && many === 2) return source.length === 1 ? '1-2' : '2-1'
  if (few === 1) return '1-3 and more'
  return many <= 3 ? '2-2 to 3-3' : 'larger'
}

/** Half A is the first half of each text, by the place of a link's first segment. */
function halfOf(bitext: Bitext, [source, target]: Pair): Half {
  const place = source[0] === undefined ? (target[0] ?? 0) / bitext.tgt.length : source[0] / bitext.src.length
  return place < 0.5 ? 'A' : 'B'
}

type Entry = { readonly key: string; readonly type: LinkType; readonly half: Half }

/** One entry a segment for unaligned ones, one a link for the rest. */
function entries(bitext: Bitext, pairs: readonly Pair[]): readonly Entry[] {
  return pairs.flatMap((pair): readonly Entry[] => {
    const [type, half] = [typeOf(pair), halfOf(bitext, pair)]
    if (type !== 'alone') return [{ key: `${pair[0].join()}|${pair[1].join()}`, type, half }]
    const alone = [...pair[0].map((s) => `s${s}`), ...pair[1].map((t) => `t${t}`)]
    return alone.map((key) => ({ key, type, half }))
  })
}

/** Sums links by type and half over texts. */
export class TypeTable {
  private readonly rows = new Map<string, Row>()

  add(bitext: Bitext, answer: readonly Pair[]): void {
    const [wanted, given] = [entries(bitext, bitext.gold), entries(bitext, answer)]
    const keys = new Set(wanted.map(({ key }) => key))
    for (const { type, half } of wanted) this.row(half, type).gold++
    for (const { key, type, half } of given) {
      this.row(half, type).answered++
      if (keys.has(key)) this.row(half, type).right++
    }
  }

  /** Empty if no text was added. */
  print(): string {
    if (this.rows.size === 0) return ''
    const head = `${'links of long texts by type'.padEnd(28)}${(['A', 'B'] as const).map((half) => `   half ${half}: gold  found  right     F1`).join('')}`
    return [
      '',
      head,
      ...types.map((type) => `${type.padEnd(28)}${this.cells('A', type)}${this.cells('B', type)}`),
    ].join('\n')
  }

  private row(half: Half, type: LinkType): Row {
    const row = this.rows.get(half + type) ?? { gold: 0, answered: 0, right: 0 }
    this.rows.set(half + type, row)
    return row
  }

  private cells(half: Half, type: LinkType): string {
    const { gold, answered, right } = this.row(half, type)
    const percent = (part: number, whole: number) => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)).padStart(7)
    return `${String(gold).padStart(15)}${percent(right, gold)}${percent(right, answered)}${percent(2 * right, gold + answered)}`
  }
}

/** Packs a table of counted translations into few strings: stems by alphabet, front-coded; rows as differences. */
import { type CountedStems, type CountTable, indexStems } from './count-table.ts'

/** What a lexicon file holds. Printable ASCII only: stems are folded to Latin letters. */
export type PackedTable = {
  readonly languages: readonly string[]
  /** Lines to print where the product names its sources. */
  readonly credits: readonly string[]
  readonly licence: string
  /** Stems, each as how many letters it shares with the one before, and the rest. */
  readonly first: string
  readonly second: string
  /** How often each stem was seen, a digit a stem. */
  readonly firstSeen: string
  readonly secondSeen: string
  /** For each first stem in order its translations: step from the one before, then a digit for the count. */
  readonly rows: string
}

/** The first 32 digits end a number, the others go on. */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_'
const digitValue = new Uint8Array(128)
for (const [value, digit] of [...digits].entries()) digitValue[digit.charCodeAt(0)] = value

/** Counts are kept as steps of the fourth root of two, from a quarter up: 9 % off at most. */
const stepsPerDoubling = 4
const smallest = 0.25

function packCount(count: number): string {
  const code = Math.round(stepsPerDoubling * Math.log2(count / smallest))
  return digits[Math.min(63, Math.max(0, code))] ?? '0'
}

const countOfDigit = Float64Array.from(digits, (_, code) => smallest * 2 ** (code / stepsPerDoubling))

/** Packs; the stems of the table must be sorted, and so must every row. */
export function packTable(table: CountTable, licence: string, credits: readonly string[]): PackedTable {
  const rows = Array.from(table.first.seen, (_, row) => packRow(table, row))
  return {
    languages: table.languages,
    licence,
    credits,
    first: frontCode([...table.first.idOf.keys()]),
    second: frontCode([...table.second.idOf.keys()]),
    firstSeen: Array.from(table.first.seen, packCount).join(''),
    secondSeen: Array.from(table.second.seen, packCount).join(''),
    rows: rows.join(' '),
  }
}

function packRow(table: CountTable, row: number): string {
  let before = -1
  let packed = ''
  for (let at = table.start[row] ?? 0; at < (table.start[row + 1] ?? 0); at++) {
    const partner = table.partner[at] ?? 0
    packed += packNumber(partner - before) + packCount(table.count[at] ?? 0)
    before = partner
  }
  return packed
}

function packNumber(value: number): string {
  let packed = digits[value % 32] ?? '0'
  for (let rest = Math.floor(value / 32); rest > 0; rest = Math.floor(rest / 32))
    packed = (digits[32 + (rest % 32)] ?? '0') + packed
  return packed
}

function frontCode(stems: readonly string[]): string {
  let before = ''
  const coded = stems.map((stem) => {
    let shared = 0
    while (shared < before.length && before[shared] === stem[shared]) shared++
    before = stem
    return `${digits[shared] ?? '0'}${stem.slice(shared)}`
  })
  return coded.join(' ')
}

/** The table again, its counts rounded. Linear; trusts the file, which is our own. */
export function unpackTable(packed: PackedTable): CountTable {
  const [first = '', second = ''] = packed.languages
  const stems = unpackStems(packed.first, packed.firstSeen)
  return {
    languages: [first, second],
    first: stems,
    second: unpackStems(packed.second, packed.secondSeen),
    ...unpackRows(packed.rows, stems.seen.length),
  }
}

function unpackStems(coded: string, packedSeen: string): CountedStems {
  const idOf = new Map<string, number>()
  const seen = new Float64Array(packedSeen.length)
  let before = ''
  let from = 0
  for (let id = 0; id < seen.length; id++) {
    const end = coded.indexOf(' ', from)
    const rest = coded.slice(from + 1, end < 0 ? coded.length : end)
    before = before.slice(0, digitValue[coded.charCodeAt(from)] ?? 0) + rest
    idOf.set(before, id)
    seen[id] = countOfDigit[digitValue[packedSeen.charCodeAt(id)] ?? 0] ?? 0
    from = end + 1
  }
  return indexStems(idOf, seen)
}

function unpackRows(rows: string, size: number): Pick<CountTable, 'start' | 'partner' | 'count'> {
  const start = new Int32Array(size + 1)
  const partner = new Int32Array(Math.ceil(rows.length / 2))
  const count = new Float64Array(partner.length)
  let [row, entries, last, step] = [0, 0, -1, 0]
  for (let at = 0; at < rows.length; at++) {
    const unit = rows.charCodeAt(at)
    if (unit === 32) {
      start[++row] = entries
      last = -1
      continue
    }
    const value = digitValue[unit] ?? 0
    step = step * 32 + (value % 32)
    if (value >= 32) continue
    last += step
    step = 0
    partner[entries] = last
    count[entries++] = countOfDigit[digitValue[rows.charCodeAt(++at)] ?? 0] ?? 0
  }
  start[size] = entries
  return { start, partner: partner.slice(0, entries), count: count.slice(0, entries) }
}

/** For each key the units it leads to, packed: numbers that grow, each as the step from the one before. */
import { keyCount } from './word-keys.ts'

/** Units have numbers below this. */
export const mostUnits = 2 ** 26
const sizes = 128
/** A number holds a key, a unit and a size: 20, 26 and 7 bits, which is all a float has. */
const unitsAndSizes = mostUnits * sizes

/** Sizes step up with every 7 % of length, so that two numbers tell whether two texts can be alike at all. */
const lnStep = Math.log(1.07)

/** The size of a text by its length in characters. */
export function sizeOf(lengthChars: number): number {
  return Math.min(sizes - 1, Math.round(Math.log(Math.max(1, lengthChars)) / lnStep))
}

/** A key with all units a run has for it. */
export type PostingList = { readonly key: number; readonly packed: Uint8Array }

/** A part of an index that fits in memory: gathered in any order, told in that of its keys. */
export class PostingRun {
  readonly #numbers: Float64Array
  #count = 0

  constructor(most: number) {
    this.#numbers = new Float64Array(most)
  }

  /** How many more it takes. */
  get room(): number {
    return this.#numbers.length - this.#count
  }

  add(key: number, unit: number, size: number): void {
    this.#numbers[this.#count++] = key * unitsAndSizes + unit * sizes + size
  }

  /** All that was added, and it is empty again. */
  *lists(): Generator<PostingList> {
    const numbers = this.#numbers.subarray(0, this.#count).sort()
    this.#count = 0
    const pen = new ByteWriter()
    let [key, unit] = [keyCount, 0]
    for (const number of numbers) {
      const own = Math.floor(number / unitsAndSizes)
      if (own !== key) {
        if (pen.length > 0) yield { key, packed: pen.take() }
        ;[key, unit] = [own, 0]
      }
      const rest = number - own * unitsAndSizes
      const next = Math.floor(rest / sizes)
      pen.writeNumber(next - unit)
      pen.writeNumber(rest - next * sizes)
      unit = next
    }
    if (pen.length > 0) yield { key, packed: pen.take() }
  }
}

/** Calls `visit` for each unit of a packed list, with the size of its text. */
export function visitPostings(packed: Uint8Array, visit: (unit: number, size: number) => void): void {
  let [at, unit] = [0, 0]
  while (at < packed.length) {
    let [step, factor] = [0, 1]
    let byte = packed[at++] ?? 0
    while (byte >= 0x80) {
      step += (byte - 0x80) * factor
      factor *= 0x80
      byte = packed[at++] ?? 0
    }
    unit += step + byte * factor
    visit(unit, packed[at++] ?? 0)
  }
}

/** Numbers of seven bits a byte, the low ones first; the eighth says that more follow. */
class ByteWriter {
  length = 0
  #bytes = new Uint8Array(1024)

  writeNumber(number: number): void {
    let left = number
    while (left >= 0x80) {
      this.#write((left % 0x80) + 0x80)
      left = Math.floor(left / 0x80)
    }
    this.#write(left)
  }

  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.length)
    this.length = 0
    return taken
  }

  #write(byte: number): void {
    if (this.length === this.#bytes.length) {
      const larger = new Uint8Array(2 * this.length)
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    this.#bytes[this.length++] = byte
  }
}

/** Where the elements of a text stand, as bare numbers: of a file of 50 MB an object for each comes to hundreds of megabytes. */

/** Numbers of a row: where it starts, its content starts and ends, it ends; its name; the row behind all that is inside it. */
const width = 6
const firstRows = 16

/** Rows are in the order of the start tags, counted from 0. */
export class ElementTable {
  count = 0
  #numbers = new Int32Array(firstRows * width)
  readonly #names: string[] = []
  /** Each name once: a document has few, and elements by the hundred thousand. */
  readonly #known = new Map<string, number>()

  /** An empty one, until it is closed. */
  add(name: string, start: number, innerStart: number): number {
    const row = this.count++
    const at = row * width
    if (at === this.#numbers.length) this.#grow()
    const numbers = this.#numbers
    numbers[at] = start
    numbers[at + 1] = numbers[at + 2] = numbers[at + 3] = innerStart
    numbers[at + 4] = this.#numberOf(name)
    numbers[at + 5] = this.count
    return row
  }

  /** Its end tag stands at `innerEnd`; the rows added since are inside it. */
  close(row: number, innerEnd: number, end: number): void {
    const at = row * width
    this.#numbers[at + 2] = innerEnd
    this.#numbers[at + 3] = end
    this.#numbers[at + 5] = this.count
  }

  /** The first row that is not inside this one. */
  behind(row: number): number {
    return this.#at(row, 5)
  }

  /** No other is inside it. */
  isAlone(row: number): boolean {
    return this.behind(row) === row + 1
  }

  nameOf(row: number): string {
    return this.#names[this.#at(row, 4)] ?? ''
  }

  startOf(row: number): number {
    return this.#at(row, 0)
  }

  innerStartOf(row: number): number {
    return this.#at(row, 1)
  }

  innerEndOf(row: number): number {
    return this.#at(row, 2)
  }

  endOf(row: number): number {
    return this.#at(row, 3)
  }

  #at(row: number, nth: number): number {
    return this.#numbers[row * width + nth] ?? 0
  }

  #grow(): void {
    const larger = new Int32Array(2 * this.#numbers.length)
    larger.set(this.#numbers)
    this.#numbers = larger
  }

  #numberOf(name: string): number {
    const known = this.#known.get(name)
    if (known !== undefined) return known
    this.#known.set(name, this.#names.length)
    return this.#names.push(name) - 1
  }
}

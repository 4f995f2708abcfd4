/** Names for the codes of a unit: equal codes bear equal names on both of its sides. */
import type { InlineCode } from '../../model/inline-text.ts'

export class CodeNames {
  /** Names of codes of the side before, by their mark-up, in order. */
  #known = new Map<string, string[]>()
  #given = new Map<string, string[]>()
  #count = 0

  nextSide(): void {
    this.#known = this.#given
    this.#given = new Map()
  }

  /** Of one code; asked once for each, and once for a pair. */
  nameOf({ raw, kind }: InlineCode): string {
    const key = `${kind} ${raw}`
    const name = this.#known.get(key)?.shift() ?? String(++this.#count)
    this.#given.set(key, [...(this.#given.get(key) ?? []), name])
    return name
  }
}

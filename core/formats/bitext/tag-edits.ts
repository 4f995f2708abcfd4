/** Start tags to change and elements to fill anew, gathered until each is written once. */
import type { Splice } from '../text-grammar.ts'
import { type AttributeChanges, editTag } from '../xml/edit-tag.ts'
import type { XmlElement } from '../xml/scan-xml.ts'

/** Later changes of one element join the earlier ones. */
export class TagEdits {
  readonly #text: string
  readonly #changes = new Map<XmlElement, AttributeChanges>()
  readonly #contents = new Map<XmlElement, string>()

  constructor(text: string) {
    this.#text = text
  }

  set(element: XmlElement, changes: AttributeChanges): void {
    this.#changes.set(element, { ...this.#changes.get(element), ...changes })
  }

  fill(element: XmlElement, content: string): void {
    this.#contents.set(element, content)
  }

  /** Whole elements where their content is new, start tags where only attributes are. */
  splices(): readonly Splice[] {
    const elements = new Set([...this.#changes.keys(), ...this.#contents.keys()])
    return [...elements].map((element) => this.#spliceOf(element))
  }

  #spliceOf(element: XmlElement): Splice {
    const { start, innerStart, innerEnd, end, name } = element
    const tag = editTag(this.#text.slice(start, innerStart), this.#changes.get(element) ?? {})
    const content = this.#contents.get(element)
    if (content === undefined) return { range: { start, end: innerStart }, replacement: tag }
    const isSelfClosed = innerStart === end
    const opening = isSelfClosed ? `${tag.replace(/\s*\/>$/u, '')}>` : tag
    const closing = isSelfClosed ? `</${name}>` : this.#text.slice(innerEnd, end)
    return { range: { start, end }, replacement: opening + content + closing }
  }
}

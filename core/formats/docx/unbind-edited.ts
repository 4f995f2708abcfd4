/**
 * Content controls that show a property of the document (`w:dataBinding`): Word puts the property in their place when it
 * opens the file. One whose words were corrected is taken off its property, so that the correction stands.
 */
import { type Splice, splice } from '../text-grammar.ts'
import { readXmlText } from '../xml/characters.ts'
import { localName } from '../xml/names.ts'
import { scanXml, type XmlElement } from '../xml/scan-xml.ts'
import { elementsOf } from './names.ts'

type Bound = {
  readonly bindings: readonly XmlElement[]
  /** Its number in the document; its place among all of them where it has none. */
  readonly key: string
  /** Removed words among them. */
  readonly words: string
}

/** How many there are. */
export function countBound(text: string, root: XmlElement): number {
  return hasBindings(text) ? boundIn(text, root).length : 0
}

/** The part as it is written, `before` being the part as it came. */
export function unbindEdited(before: { readonly text: string; readonly root: XmlElement }, after: string): string {
  if (!hasBindings(before.text) || after === before.text) return after
  const scanned = scanXml(after)
  if (!scanned.ok) return after
  const known = new Map(boundIn(before.text, before.root).map(({ key, words }) => [key, words]))
  const edited = boundIn(after, scanned.value).filter(({ key, words }) => known.get(key) !== words)
  const gone = edited
    .flatMap(({ bindings }) => bindings)
    .map(({ start, end }): Splice => {
      return { range: { start, end }, replacement: '' }
    })
  return splice(after, gone)
}

function hasBindings(text: string): boolean {
  return /<(?:[\w.-]+:)?dataBinding\b/u.test(text)
}

function boundIn(text: string, root: XmlElement): readonly Bound[] {
  const bound: Bound[] = []
  const look = (element: XmlElement): void => {
    if (localName(element) === 'sdt') {
      const properties = elementsOf(element).find((child) => localName(child) === 'sdtPr')
      const bindings =
        properties === undefined ? [] : elementsOf(properties).filter((one) => localName(one) === 'dataBinding')
      const content = elementsOf(element).find((child) => localName(child) === 'sdtContent')
      if (properties !== undefined && bindings.length > 0 && content !== undefined) {
        const id = elementsOf(properties).find((child) => localName(child) === 'id')
        const key = id === undefined ? `nth ${bound.length}` : text.slice(id.start, id.end)
        bound.push({ bindings, key, words: wordsIn(text, content) })
      }
    }
    for (const child of elementsOf(element)) look(child)
  }
  look(root)
  return bound
}

function wordsIn(text: string, element: XmlElement): string {
  const isWords = /^(?:t|delText)$/u.test(localName(element))
  if (isWords) return readXmlText(text.slice(element.innerStart, element.innerEnd))
  return elementsOf(element)
    .map((child) => wordsIn(text, child))
    .join('')
}

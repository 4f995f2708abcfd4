/** The paragraphs of one part of an OpenDocument text, in reading order; those of a note or a frame behind the one it hangs on. */
import type { Block, BlockKind } from '../../model/article.ts'
import { mostCodes } from '../../model/inline-text.ts'
import type { Span } from '../../model/span.ts'
import { buildBlock } from '../build-block.ts'
import { peel } from '../html/peel.ts'
import type { Counts } from '../package/counts.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import { readParagraph } from './read-paragraph.ts'
import type { Styles } from './styles.ts'

export type PartReading = { readonly blocks: readonly Block[]; readonly tooManyCodes: readonly Span[] }

/** What holds no text of the document, or text that the program makes anew. */
const passedOver =
  /^(?:text:(?:tracked-changes|sequence-decls|variable-decls|user-field-decls|dde-connection-decls|note-citation|.*-source|index-title-template)|office:(?:forms|scripts|font-face-decls|automatic-styles|styles|settings|meta|annotation|event-listeners)|form:.*|svg:.*|math:.*|office:binary-data)$/u

const kinds: Readonly<Record<string, BlockKind>> = { 'text:list-item': 'listItem', 'table:table-cell': 'cell' }

/** Blocks with ranges of the part's text; what was met on the way is added to `counts`. */
export function readPart(text: string, root: XmlElement, styles: Styles, counts: Counts): PartReading {
  const walk = new PartWalk(text, styles, counts)
  walk.into(root, 'paragraph')
  return walk
}

class PartWalk {
  readonly blocks: Block[] = []
  readonly tooManyCodes: Span[] = []
  readonly #text: string
  readonly #styles: Styles
  readonly #counts: Counts

  constructor(text: string, styles: Styles, counts: Counts) {
    this.#text = text
    this.#styles = styles
    this.#counts = counts
  }

  into(element: XmlElement, kind: BlockKind): void {
    for (const child of element.children) {
      if (child.kind !== 'element') continue
      this.#count(child)
      if (passedOver.test(child.name)) continue
      const isParagraph = child.name === 'text:p' || child.name === 'text:h'
      if (isParagraph) this.#paragraph(child, kind)
      this.into(child, kinds[child.name] ?? kind)
    }
  }

  #paragraph(element: XmlElement, around: BlockKind): void {
    const pieces = readParagraph(this.#text, element, this.#styles)
    const isTooMany = pieces.filter(({ kind }) => kind === 'code').length > mostCodes
    const block = isTooMany
      ? 'too-many-codes'
      : buildBlock(this.#text, this.#kindOf(element, around), peel(this.#text, pieces))
    if (block === 'too-many-codes') this.tooManyCodes.push({ start: element.start, end: element.end })
    else if (block !== undefined) this.blocks.push(block)
  }

  #kindOf(element: XmlElement, around: BlockKind): BlockKind {
    const style = this.#styles.nameOf(element.attributes.get('text:style-name') ?? '')
    if (style === 'Title') return 'headline'
    if (element.name === 'text:h' || style === 'Subtitle') return 'heading'
    return style === 'Quotations' ? 'quote' : around
  }

  #count(element: XmlElement): void {
    const { name } = element
    if (name === 'text:tracked-changes') {
      const changes = element.children.flatMap((region) => (region.kind === 'element' ? region.children : []))
      const named = (wanted: string) => changes.filter((one) => one.kind === 'element' && one.name === wanted).length
      this.#counts.insertions += named('text:insertion')
      this.#counts.deletions += named('text:deletion')
    }
    if (name === 'office:annotation') this.#counts.comments++
    if (name === 'draw:text-box') this.#counts.textBoxes++
    if (name === 'draw:object' || name === 'draw:object-ole') this.#counts.embedded++
  }
}

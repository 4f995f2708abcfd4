/** What the styles of an OpenDocument text say of words: bold, italics, above or below the line; and which of them are titles. */
import type { CanonicalCode } from '../../model/inline-text.ts'
import { attributesOf } from '../xml/attribute.ts'
import type { XmlFile } from '../xml/read-xml.ts'
import type { XmlElement } from '../xml/scan-xml.ts'

export type Styles = {
  /** What a stretch of this style looks like; `other` for what is no look we know. */
  readonly lookOf: (style: string) => CanonicalCode
  /** The style a person chose, below what the program made of it. */
  readonly nameOf: (style: string) => string
}

type Style = { readonly parent: string | undefined; readonly isMade: boolean; readonly look: CanonicalCode | undefined }

/** A style stands on its parent; a chain that runs in a ring is cut. */
const longestChain = 20

/** The styles of all parts together, as a paragraph of any may use them. */
export function stylesOf(files: readonly XmlFile[]): Styles {
  const styles = new Map<string, Style>()
  for (const { text, root } of files) gather(text, root, styles, false)
  const chainOf = (name: string): readonly string[] => {
    const chain = [name]
    for (let next = styles.get(name)?.parent; next !== undefined && chain.length < longestChain; ) {
      chain.push(next)
      next = styles.get(next)?.parent
    }
    return chain
  }
  return {
    lookOf: (name) =>
      chainOf(name).reduce<CanonicalCode | undefined>((look, one) => look ?? styles.get(one)?.look, undefined) ??
      'other',
    nameOf: (name) => chainOf(name).find((one) => styles.get(one)?.isMade !== true) ?? name,
  }
}

function gather(text: string, element: XmlElement, styles: Map<string, Style>, isMade: boolean): void {
  for (const child of element.children) {
    if (child.kind !== 'element') continue
    if (child.name === 'office:automatic-styles' || child.name === 'office:styles') {
      gather(text, child, styles, child.name === 'office:automatic-styles')
    }
    if (child.name !== 'style:style') continue
    const attributes = attributesOf(text.slice(child.start, child.innerStart))
    const name = attributes.get('style:name')
    const parent = attributes.get('style:parent-style-name')
    if (name !== undefined) styles.set(name, { parent, isMade, look: lookOf(text, child) })
  }
}

function lookOf(text: string, style: XmlElement): CanonicalCode | undefined {
  for (const child of style.children) {
    if (child.kind !== 'element' || child.name !== 'style:text-properties') continue
    const said = attributesOf(text.slice(child.start, child.innerStart))
    const isBold = /^(?:bold|[6-9]00)$/u.test(said.get('fo:font-weight') ?? '')
    const isItalic = /^(?:italic|oblique)$/u.test(said.get('fo:font-style') ?? '')
    if (isBold) return 'b'
    if (isItalic) return 'i'
    if (/^super/u.test(said.get('style:text-position') ?? '')) return 'sup'
    if (/^sub/u.test(said.get('style:text-position') ?? '')) return 'sub'
    if ((said.get('style:text-underline-style') ?? 'none') !== 'none') return 'u'
  }
  return undefined
}

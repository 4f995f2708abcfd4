/** What the styles of an OpenDocument text say of words: bold, italics, above or below the line; and which of them are titles. */
import type { LookCode } from '../../model/inline-text.ts'
import { attributesOf } from '../xml/attribute.ts'
import type { XmlFile } from '../xml/read-xml.ts'
import type { XmlElement } from '../xml/scan-xml.ts'

export type Styles = {
  /** How a stretch of this style is set, as far as we know such looks. */
  readonly looksOf: (style: string) => readonly LookCode[]
  /** The style a person chose, below what the program made of it. */
  readonly nameOf: (style: string) => string
}

const looks = ['b', 'i', 'sup', 'sub', 'u'] as const satisfies readonly LookCode[]

/** What one style says of each look; nothing of what it leaves to its parent. */
type Looks = Readonly<Partial<Record<(typeof looks)[number], boolean>>>

type Style = { readonly parent: string | undefined; readonly isMade: boolean; readonly looks: Looks }

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
    looksOf: (name) => {
      // The nearest style that says something of a look says it.
      const said = Object.assign(
        {},
        ...chainOf(name)
          .map((one) => styles.get(one)?.looks ?? {})
          .reverse(),
      ) as Looks
      return looks.filter((look) => said[look] === true)
    },
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
    if (name !== undefined) styles.set(name, { parent, isMade, looks: looksOf(text, child) })
  }
}

function looksOf(text: string, style: XmlElement): Looks {
  for (const child of style.children) {
    if (child.kind !== 'element' || child.name !== 'style:text-properties') continue
    const said = attributesOf(text.slice(child.start, child.innerStart))
    const says = (name: string, meant: RegExp): boolean | undefined => {
      const value = said.get(name)
      return value === undefined ? undefined : meant.test(value)
    }
    return withoutUnsaid({
      b: says('fo:font-weight', /^(?:bold|[6-9]00)$/u),
      i: says('fo:font-style', /^(?:italic|oblique)$/u),
      sup: says('style:text-position', /^super/u),
      sub: says('style:text-position', /^sub/u),
      u: says('style:text-underline-style', /^(?!none$)/u),
    })
  }
  return {}
}

function withoutUnsaid(said: Readonly<Record<keyof Looks, boolean | undefined>>): Looks {
  return Object.fromEntries(Object.entries(said).filter(([, is]) => is !== undefined)) as Looks
}

/** Elements of XLIFF 2 by what they mean, whatever prefixes a file binds: `mtc:match`, `fs:subFs`. */
import type { XliffRule } from '../../../model/file.ts'
import type { XmlElement } from '../../xml/scan-xml.ts'

/** Elements of the core have no prefix, those of modules the one the specification gives them, those of anybody else `*:`. */
export type Node2 = {
  readonly name: string
  /** Named as elements are. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly Node2[]
  /** Words stand right in it. */
  readonly hasText: boolean
  readonly offset: number
}

/** A place where a file breaks its own format; `what` is the attribute, element or id at stake, as it is written. */
export type BrokenRule = { readonly rule: XliffRule; readonly offset: number; readonly what: string }

/** The namespaces that prefixes stand for; the empty prefix is the default. */
export type Bound = ReadonlyMap<string, string>

const modules: readonly (readonly [pattern: RegExp, prefix: string])[] = [
  [/^$|^urn:oasis:names:tc:xliff:document:2/u, ''],
  [/^urn:oasis:names:tc:xliff:matches:/u, 'mtc:'],
  [/^urn:oasis:names:tc:xliff:glossary:/u, 'gls:'],
  [/^urn:oasis:names:tc:xliff:fs:/u, 'fs:'],
  [/^urn:oasis:names:tc:xliff:metadata:/u, 'mda:'],
  [/^urn:oasis:names:tc:xliff:resourcedata:/u, 'res:'],
  [/^urn:oasis:names:tc:xliff:changetrack(?:ing)?:/u, 'ctr:'],
  [/^urn:oasis:names:tc:xliff:sizerestriction:/u, 'slr:'],
  [/^urn:oasis:names:tc:xliff:validation:/u, 'val:'],
  [/^urn:oasis:names:tc:xliff:pgs:/u, 'pgs:'],
  [/^urn:oasis:names:tc:xliff:itsm:/u, 'itsm:'],
  [/^http:\/\/www\.w3\.org\/2005\/11\/its\/?$/u, 'its:'],
  [/^http:\/\/www\.w3\.org\/XML\/1998\/namespace$/u, 'xml:'],
]

const xmlSpace = 'http://www.w3.org/XML/1998/namespace'

const known = new Map<string, string>()

function prefixOf(space: string): string {
  const told = known.get(space)
  if (told !== undefined) return told
  const prefix = modules.find(([pattern]) => pattern.test(space))?.[1] ?? '*:'
  if (known.size < 100) known.set(space, prefix)
  return prefix
}

/** What is bound inside an element. */
export function bindings(written: ReadonlyMap<string, string>, above: Bound): Bound {
  let bound: Map<string, string> | undefined
  for (const [name, value] of written) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    bound ??= new Map(above)
    bound.set(name.slice(6), value)
  }
  return bound ?? above
}

/** An element without what is inside it. */
export function shellOf(text: string, element: XmlElement, above: Bound): { node: Node2; bound: Bound } {
  const written = element.attributes
  const bound = bindings(written, above)
  const colon = element.name.indexOf(':')
  const space = bound.get(colon < 0 ? '' : element.name.slice(0, colon)) ?? (colon < 0 ? '' : 'unbound')
  const attributes = new Map<string, string>()
  for (const [name, value] of written) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) attributes.set(attributeName(name, bound), value)
  }
  const prefix = prefixOf(space)
  const name = prefix + (prefix === '*:' ? element.name : element.name.slice(colon + 1))
  const node = { name, attributes, children: [], hasText: hasWords(text, element), offset: element.start }
  return { node, bound }
}

/** An element with all that is inside it. */
export function nodeOf(text: string, element: XmlElement, above: Bound): Node2 {
  const { node, bound } = shellOf(text, element, above)
  if (element.children.length === 0) return node
  const children = element.children.flatMap((child) => (child.kind === 'element' ? [nodeOf(text, child, bound)] : []))
  return { ...node, children }
}

function attributeName(name: string, bound: Bound): string {
  const colon = name.indexOf(':')
  if (colon < 0) return name
  const prefix = name.slice(0, colon)
  const space = prefix === 'xml' ? xmlSpace : (bound.get(prefix) ?? 'unbound')
  const meant = prefixOf(space)
  return meant === '*:' ? `*:${name}` : meant + name.slice(colon + 1)
}

function hasWords(text: string, { children }: XmlElement): boolean {
  return children.some(({ kind, start, end }) => kind !== 'element' && /\S/u.test(text.slice(start, end)))
}

/** All below, itself first, in the order of the file. */
export function* withinNode(node: Node2): Generator<Node2> {
  yield node
  for (const child of node.children) yield* withinNode(child)
}

/** Its children of this name. */
export function below({ children }: Node2, name: string): readonly Node2[] {
  return children.filter((child) => child.name === name)
}

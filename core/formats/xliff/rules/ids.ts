/** Ids: each stands once in the scope it is of. */
import { type BrokenRule, below, type Node2, withinNode } from './node.ts'
import type { Inside } from './references.ts'

/** Ids that may stand once each; `of` says whose. */
export class Scope {
  readonly #ids = new Set<string>()

  /** Its refusal if the id stands there already. */
  take(node: Node2): readonly BrokenRule[] {
    const id = node.attributes.get('id') ?? node.attributes.get('xml:id')
    if (id === undefined) return []
    if (this.#ids.has(id)) return [{ rule: 'duplicate-id', offset: node.offset, what: id }]
    this.#ids.add(id)
    return []
  }
}

function takeAll(nodes: readonly Node2[]): readonly BrokenRule[] {
  const scope = new Scope()
  return nodes.flatMap((node) => scope.take(node))
}

/** Notes, data, and what modules and others put right inside a file, group, unit or match. */
export function checkOwnIds(home: Node2): readonly BrokenRule[] {
  const notes = below(home, 'notes').flatMap(({ children }) => children)
  const data = below(home, 'originalData').flatMap(({ children }) => children)
  return [...takeAll(notes), ...takeAll(data), ...foreignOf(home).flatMap(takeAll)]
}

/** Ids of others are of one scope, whatever their namespace; parts of a module each have a scope of their own. */
function foreignOf(home: Node2): readonly (readonly Node2[])[] {
  const groups = new Map<string, Node2[]>()
  for (const child of home.children) {
    if (!child.name.includes(':')) continue
    for (const node of isOfOthers(child) ? withinNode(child) : moduleIds(child)) {
      const key = isOfOthers(node) ? '*:' : scopeOf(child, node)
      const group = groups.get(key) ?? []
      groups.set(key, group)
      group.push(node)
    }
  }
  return [...groups.values()]
}

function isOfOthers({ name }: Node2): boolean {
  return name.startsWith('*:')
}

function* moduleIds(module: Node2): Generator<Node2> {
  for (const node of withinNode(module)) if (node.name.startsWith(module.name.slice(0, 4))) yield node
}

/** Ids of a glossary, of matches or of metadata are of that one element; those of resources of all of them. */
function scopeOf(module: Node2, { name }: Node2): string {
  return name.startsWith('res:') ? 'res:' : `${module.name}${module.offset}`
}

/** The ids of segments and of codes: those of the sources and the segments once, those of the targets once. */
export function checkContentIds(segments: readonly Node2[]): readonly BrokenRule[] {
  const inline = (side: string) => segments.flatMap((segment) => below(segment, side).flatMap(inlineOf))
  const own = takeAll([...segments, ...inline('source')])
  const targets = takeAll([...segments, ...inline('target')])
  return [...own, ...targets.filter(({ offset }) => !own.some((one) => one.offset === offset))]
}

/** All inside a source or target. */
function inlineOf(side: Node2): readonly Node2[] {
  return [...withinNode(side)].slice(1)
}

/** The ids right inside a unit, group or file, by the selector that reaches them. */
export function idsInside(home: Node2): Inside {
  const ids = new Map<string, Set<string>>()
  const add = (selector: string, { attributes }: Node2): void => {
    const id = attributes.get('id')
    if (id === undefined) return
    const known = ids.get(selector) ?? new Set()
    ids.set(selector, known.add(id))
  }
  for (const note of below(home, 'notes').flatMap(({ children }) => children)) add('n', note)
  for (const data of below(home, 'originalData').flatMap(({ children }) => children)) add('d', data)
  for (const segment of [...below(home, 'segment'), ...below(home, 'ignorable')]) {
    add('', segment)
    for (const code of below(segment, 'source').flatMap(inlineOf)) add('', code)
    for (const code of below(segment, 'target').flatMap(inlineOf)) add('t', code)
  }
  for (const child of home.children) {
    if (!child.name.includes(':')) continue
    for (const node of withinNode(child)) if (node.name.includes(':')) add(node.name.replace(/:.*/u, ''), node)
  }
  return ids
}

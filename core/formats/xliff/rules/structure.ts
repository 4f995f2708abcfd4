/** Elements and attributes where the specification has them: which, how many, with which values. */
import type { BrokenRule, Node2 } from './node.ts'
import { type ElementRules, moduleAttributes, rulesOf } from './schema.ts'

/** States of XLIFF 1.2, and those of XLIFF 2 with a letter too many. */
const oldState = /^state="(?:new|needs-[a-z-]+|signed-off|(?:initial|translated|reviewed|final)[a-z])"$/u

/** What a program wrote that harms nobody: an attribute of its own at the head of a file, a state it knows from elsewhere. */
export function isHarmless({ rule, what }: BrokenRule, { name }: Node2): boolean {
  if (rule === 'unknown-attribute') return name === 'xliff' || name === 'file'
  return rule === 'attribute-value' && oldState.test(what)
}

/** One element by itself and its children by name. Children that stand in another order are told by `findDisorder`. */
export function checkElement(node: Node2): readonly BrokenRule[] {
  const rules = rulesOf(node.name)
  if (rules === undefined) return isListed(node.name) ? [broken('unknown-element', node, node.name)] : []
  return [...checkAttributes(node, rules), ...checkChildren(node, rules)]
}

function broken(rule: BrokenRule['rule'], { offset }: Node2, what: string): BrokenRule {
  return { rule, offset, what }
}

function checkAttributes(node: Node2, { needs = {}, takes = {}, isOpen = false }: ElementRules): readonly BrokenRule[] {
  const missing = Object.keys(needs).filter((name) => !node.attributes.has(name))
  const wrong = [...node.attributes].flatMap(([name, value]) => {
    const values = needs[name] ?? takes[name] ?? moduleAttributes[name]
    if (values !== undefined) return values.test(value) ? [] : [broken('attribute-value', node, `${name}="${value}"`)]
    const isForeign = name.startsWith('*:') && !isOpen
    const isStray = name === 'xml:lang' && node.name.includes(':')
    return isForeign || isStray || isListed(name) ? [broken('unknown-attribute', node, name.replace('*:', ''))] : []
  })
  return [...missing.map((name) => broken('missing-attribute', node, name)), ...wrong]
}

function checkChildren(node: Node2, { holds, isText = false }: ElementRules): readonly BrokenRule[] {
  const words = node.hasText && !isText ? [broken('text-here', node, node.name)] : []
  if (holds === undefined) return words
  const counts = new Map<number, number>()
  const strange: BrokenRule[] = []
  for (const child of node.children) {
    const place = placeOf(child.name, holds)
    if (place < 0) strange.push(broken('unknown-element', child, nameOf(child)))
    else counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  const counted = holds.flatMap(([names, least, most], place) => {
    const count = counts.get(place) ?? 0
    if (count < least) return [broken('missing-element', node, names.replaceAll('|', ', '))]
    return count > most ? [broken('too-many-elements', node, names)] : []
  })
  return [...words, ...strange, ...counted]
}

function placeOf(name: string, holds: NonNullable<ElementRules['holds']>): number {
  const own = holds.findIndex(([names]) => names.split('|').includes(name))
  if (own >= 0) return own
  return name.includes(':') ? holds.findIndex(([names]) => names === 'module') : -1
}

/** Without the sign that stands for anybody's namespace. */
function nameOf({ name }: Node2): string {
  return name.replace('*:', '')
}

/** True for names of the core and of modules whose elements and attributes are all known here. */
function isListed(name: string): boolean {
  return !name.includes(':') || /^(?:mtc|gls|fs|mda|res|ctr|val):/u.test(name)
}

/** The first child that stands behind one it should stand before. */
export function findDisorder({ name, children }: Node2): Node2 | undefined {
  const holds = rulesOf(name)?.holds
  if (holds === undefined) return undefined
  let last = 0
  for (const child of children) {
    const place = placeOf(child.name, holds)
    if (place >= 0 && place < last) return child
    last = Math.max(last, place)
  }
  return undefined
}

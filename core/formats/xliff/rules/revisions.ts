/** The change track of a unit: what it says was changed is there. */
import { type BrokenRule, below, type Node2, withinNode } from './node.ts'

function broken(rule: BrokenRule['rule'], { offset }: Node2, what: string): readonly BrokenRule[] {
  return [{ rule, offset, what }]
}

/** Each of the revisions in it, by what they are of. */
export function checkRevisions(unit: Node2): readonly BrokenRule[] {
  const all = below(unit, 'ctr:changeTrack').flatMap((track) => below(track, 'ctr:revisions'))
  if (all.length === 0) return []
  const own = [...withinNode(unit)].filter(({ name }) => !name.startsWith('ctr:'))
  return all.flatMap((revisions) => [...checkSubject(revisions, own), ...checkOnce(revisions)])
}

/** `ref` says which, where several could be meant. */
function checkSubject(revisions: Node2, own: readonly Node2[]): readonly BrokenRule[] {
  const ref = revisions.attributes.get('ref')
  const named = own.filter(({ name }) => name === revisions.attributes.get('appliesTo'))
  if (ref === undefined) {
    const isUnclear = named.length > 1 && named.every(({ attributes }) => attributes.has('id'))
    return isUnclear ? broken('needs-attribute', revisions, 'ref') : checkProperties(revisions, named)
  }
  const subjects = own.filter(({ attributes }) => attributes.get('id') === ref)
  return subjects.length === 0 ? broken('lost-reference', revisions, ref) : checkProperties(revisions, subjects)
}

/** What was changed is the content, or an attribute that one of them has. */
function checkProperties(revisions: Node2, subjects: readonly Node2[]): readonly BrokenRule[] {
  return itemsOf(revisions).flatMap((item) => {
    const property = item.attributes.get('property') ?? 'content'
    const isThere = property === 'content' || property.includes(':') || subjects.length === 0
    const isKnown = isThere || subjects.some(({ attributes }) => attributes.has(property))
    return isKnown ? [] : broken('attribute-value', item, `property="${property}"`)
  })
}

/** One revision says one thing of each property. */
function checkOnce(revisions: Node2): readonly BrokenRule[] {
  return below(revisions, 'ctr:revision').flatMap((revision) => {
    const said = new Set<string>()
    return below(revision, 'ctr:item').flatMap((item) => {
      const property = item.attributes.get('property') ?? ''
      if (said.has(property)) return broken('attribute-value', item, `property="${property}"`)
      said.add(property)
      return []
    })
  })
}

function itemsOf(revisions: Node2): readonly Node2[] {
  return below(revisions, 'ctr:revision').flatMap((revision) => below(revision, 'ctr:item'))
}

/** What sides of segments inherit, the languages they say they are in, and the order of translations. */
import { type BrokenRule, below, type Node2 } from './node.ts'

/** As the file declares them. */
export type Languages = { readonly source: string; readonly target: string | undefined }

/** What elements say of all that is in them. */
export type Inherited = { readonly lang?: string | undefined; readonly space?: string | undefined }

export function inherit({ attributes }: Node2, above: Inherited): Inherited {
  return { lang: attributes.get('xml:lang') ?? above.lang, space: attributes.get('xml:space') ?? above.space }
}

/** White space counts on both sides of a segment, or on neither. */
export function checkSpace(segment: Node2, above: Inherited): readonly BrokenRule[] {
  const spaceOf = (side: Node2) => inherit(side, above).space ?? 'default'
  const [source] = below(segment, 'source')
  const [target] = below(segment, 'target')
  if (source === undefined || target === undefined || spaceOf(source) === spaceOf(target)) return []
  return [{ rule: 'different-space', offset: target.offset, what: spaceOf(target) }]
}

/** The sides of a segment; `above` is what the elements around it say. */
export function checkLanguages(
  segment: Node2,
  above: string | undefined,
  { source, target }: Languages,
): readonly BrokenRule[] {
  const targets = below(segment, 'target')
  const undeclared = target === undefined ? targets.slice(0, 1) : []
  return [
    ...undeclared.map(({ offset }) => ({ rule: 'missing-attribute' as const, offset, what: 'trgLang' })),
    ...below(segment, 'source').flatMap((side) => differing(side, above, source)),
    ...targets.flatMap((side) => differing(side, above, target)),
  ]
}

function differing(side: Node2, above: string | undefined, wanted: string | undefined): readonly BrokenRule[] {
  const said = side.attributes.get('xml:lang') ?? above
  if (said === undefined || wanted === undefined || said.toLowerCase() === wanted.toLowerCase()) return []
  return [{ rule: 'language', offset: side.offset, what: said }]
}

/** A match is in the languages of the file, unless it is there for reference. */
export function checkMatchLanguages(match: Node2, { source, target }: Languages): readonly BrokenRule[] {
  const isReference = match.attributes.get('reference') === 'yes'
  return [
    ...below(match, 'source').flatMap((side) => differing(side, undefined, source)),
    ...(isReference ? [] : below(match, 'target').flatMap((side) => differing(side, undefined, target))),
  ]
}

export function checkResourceLanguage(node: Node2, { source }: Languages): readonly BrokenRule[] {
  return node.name === 'res:source' ? differing(node, undefined, source) : []
}

/** Places that translations take in their unit are there, and each is taken once. */
export function checkTargetOrder(segments: readonly Node2[]): readonly BrokenRule[] {
  const taken = new Set<number>()
  const found: BrokenRule[] = []
  for (const [index, segment] of segments.entries()) {
    const [target] = below(segment, 'target')
    if (target === undefined) continue
    const order = target.attributes.get('order')
    const place = order === undefined ? index + 1 : Number(order)
    const isFree = place >= 1 && place <= segments.length && !taken.has(place)
    if (!isFree) found.push({ rule: 'target-order', offset: target.offset, what: order ?? String(place) })
    taken.add(place)
  }
  return found
}

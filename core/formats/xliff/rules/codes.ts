/** Inline codes and annotations of a unit, or of a match: what belongs together stands together and agrees. */
import { type BrokenRule, type Node2, withinNode } from './node.ts'

/** Texts whose codes have one space of ids, side by side. */
export type Texts = {
  readonly sources: readonly Node2[]
  readonly targets: readonly Node2[]
  /** The ids of `originalData`. */
  readonly data: ReadonlySet<string>
}

const codeNames = new Set(['ph', 'pc', 'sc', 'ec'])
const freedoms = ['canCopy', 'canDelete', 'canOverlap', 'canReorder', 'copyOf', 'type', 'subType'] as const

export function checkCodes({ sources, targets, data }: Texts): readonly BrokenRule[] {
  const sides = [sources, targets].map((texts) => texts.flatMap((text) => [...withinNode(text)].slice(1)))
  const codes = sides.flat().filter(({ name }) => codeNames.has(name))
  return [
    ...sides.flatMap((side) => [...checkPairs(side), ...checkOrder(side), ...checkMarkers(side)]),
    ...codes.flatMap((code) => [...checkAlone(code), ...checkData(code, data)]),
    ...checkCopies(codes),
    ...checkBothSides(sides[0] ?? [], sides[1] ?? []),
  ]
}

function broken(rule: BrokenRule['rule'], { offset }: Node2, what: string): BrokenRule {
  return { rule, offset, what }
}

function isIsolated({ attributes }: Node2): boolean {
  return attributes.get('isolated') === 'yes'
}

/** Every `sc` that is not isolated has its `ec` behind it in the unit, and the other way round; both say the same. */
function checkPairs(side: readonly Node2[]): readonly BrokenRule[] {
  const openers = new Map<string, Node2>()
  const closed = new Set<string>()
  const found: BrokenRule[] = []
  for (const code of side) {
    if (code.name === 'sc') openers.set(code.attributes.get('id') ?? '', code)
    if (code.name !== 'ec' || isIsolated(code)) continue
    const start = code.attributes.get('startRef') ?? ''
    const opener = openers.get(start)
    if (start !== '' && (opener === undefined || isIsolated(opener))) found.push(broken('unpaired-code', code, start))
    if (opener !== undefined && !agree(opener, code)) found.push(broken('different-freedom', code, start))
    closed.add(start)
  }
  for (const [id, opener] of openers) {
    if (!isIsolated(opener) && !closed.has(id)) found.push(broken('unpaired-code', opener, id))
  }
  return found
}

/** What the closing half says itself; of a fixed sequence it is one that follows. */
function agree(opener: Node2, closer: Node2): boolean {
  return freedoms.every((name) => {
    const [own, other] = [closer.attributes.get(name), opener.attributes.get(name)]
    if (own === undefined) return true
    const fallback = name.startsWith('can') ? 'yes' : own
    return own === (other === 'firstNo' ? 'no' : (other ?? fallback))
  })
}

/** What an `ec` says depends on whether it stands alone; what is fixed can be neither copied nor deleted. */
function checkAlone(code: Node2): readonly BrokenRule[] {
  const { name, attributes } = code
  const found: BrokenRule[] = []
  const reorder = attributes.get('canReorder') ?? 'yes'
  if (reorder !== 'yes' && name !== 'ec') {
    const free = ['canCopy', 'canDelete'].filter((freedom) => attributes.get(freedom) !== 'no')
    for (const freedom of free) found.push(broken('fixed-code', code, freedom))
  }
  if (attributes.has('subType') && !attributes.has('type')) found.push(broken('needs-attribute', code, 'type'))
  if (!fitsType(attributes)) found.push(broken('attribute-value', code, `subType="${attributes.get('subType')}"`))
  return name === 'ec' ? [...found, ...checkEnd(code)] : found
}

/** An `ec` names itself where it is isolated, and its `sc` where it is not. */
function checkEnd(code: Node2): readonly BrokenRule[] {
  const { attributes } = code
  const [needed, other] = isIsolated(code) ? ['id', 'startRef'] : ['startRef', 'id']
  const isTold = attributes.has(needed) && !attributes.has(other)
  const alone = ['dir', 'slr:sizeInfo', 'slr:sizeInfoRef', 'slr:equivStorage', 'fs:fs', 'fs:subFs'].filter((name) =>
    attributes.has(name),
  )
  return [
    ...(isTold ? [] : [broken('isolated', code, needed)]),
    ...(isIsolated(code) ? [] : alone.map((name) => broken('isolated', code, name))),
  ]
}

/** The standard's own subtypes belong to one type each. */
function fitsType(attributes: Node2['attributes']): boolean {
  const subType = attributes.get('subType')
  if (subType?.startsWith('xlf:') !== true) return true
  const type = attributes.get('type')
  return (type === 'fmt' && /^xlf:(?:lb|pb|b|i|u)$/u.test(subType)) || (type === 'ui' && subType === 'xlf:var')
}

/** A code that must keep its place follows one that begins a fixed sequence. */
function checkOrder(side: readonly Node2[]): readonly BrokenRule[] {
  const first = side.findIndex(({ attributes }) => attributes.get('canReorder') === 'firstNo')
  const early = side.find(({ name, attributes }, index) => {
    return codeNames.has(name) && attributes.get('canReorder') === 'no' && (first < 0 || index < first)
  })
  return early === undefined ? [] : [broken('fixed-order', early, idOf(early))]
}

function idOf({ attributes }: Node2): string {
  return attributes.get('id') ?? attributes.get('startRef') ?? ''
}

function checkData(code: Node2, data: ReadonlySet<string>): readonly BrokenRule[] {
  return ['dataRef', 'dataRefStart', 'dataRefEnd'].flatMap((name) => {
    const id = code.attributes.get(name)
    return id === undefined || data.has(id) ? [] : [broken('no-such-data', code, id)]
  })
}

/** A copy is of a code that may be copied and has no original data, in which case it would name that. */
function checkCopies(codes: readonly Node2[]): readonly BrokenRule[] {
  const copies = codes.filter(({ name, attributes }) => name !== 'ec' && attributes.has('copyOf'))
  if (copies.length === 0) return []
  return copies.flatMap((copy) => {
    const id = copy.attributes.get('copyOf')
    const bases = codes.filter((code) => code !== copy && code.attributes.get('id') === id)
    return bases.length > 0 && bases.every(mayBeCopied) ? [] : [broken('copy-of', copy, id ?? '')]
  })
}

function mayBeCopied({ attributes }: Node2): boolean {
  return attributes.get('canCopy') !== 'no' && ![...attributes.keys()].some((name) => name.startsWith('dataRef'))
}

/** `em` ends a marker that was begun before it. One that nothing ends is let in: annotators leave such behind, and it marks no words. */
function checkMarkers(side: readonly Node2[]): readonly BrokenRule[] {
  const open = new Map<string, Node2>()
  const found: BrokenRule[] = []
  for (const node of side) {
    if (node.name === 'sm') open.set(idOf(node), node)
    else if (node.name === 'em' && !open.delete(idOf(node))) found.push(broken('unpaired-code', node, idOf(node)))
  }
  return found
}

/** The same id is the same thing in the translation. */
function checkBothSides(source: readonly Node2[], target: readonly Node2[]): readonly BrokenRule[] {
  const kinds = new Map(source.flatMap((node) => kindOf(node) ?? []))
  return target.flatMap((node) => {
    const [id, kind] = kindOf(node)?.[0] ?? []
    const other = id === undefined ? undefined : kinds.get(id)
    return other === undefined || other === kind ? [] : [broken('duplicate-id', node, id ?? '')]
  })
}

type Kind = 'point' | 'span' | 'marker'

function kindOf({ name, attributes }: Node2): readonly [readonly [string, Kind]] | undefined {
  const id = attributes.get('id')
  if (id === undefined) return undefined
  if (name === 'ph') return [[id, 'point']]
  if (name === 'mrk' || name === 'sm') return [[id, 'marker']]
  return codeNames.has(name) ? [[id, 'span']] : undefined
}

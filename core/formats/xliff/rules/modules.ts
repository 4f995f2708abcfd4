/** What the modules ask beyond their elements and values. */
import { type BrokenRule, below, type Node2 } from './node.ts'
import { hasAttribute } from './schema.ts'

type Ask = (node: Node2) => readonly BrokenRule[]

function broken(rule: BrokenRule['rule'], { offset }: Node2, what: string): readonly BrokenRule[] {
  return [{ rule, offset, what }]
}

function has({ attributes }: Node2, names: readonly string[]): readonly string[] {
  return names.filter((name) => attributes.has(name))
}

/** An attribute that is nothing without another one. */
const companions: readonly (readonly [attribute: string, needs: string])[] = [
  ['subState', 'state'],
  ['fs:subFs', 'fs:fs'],
  ['its:taSource', 'its:taIdent'],
  ['its:taIdent', 'its:taSource'],
]

/** Attributes of which only one may stand on an element. */
const rivals: readonly (readonly string[])[] = [
  ['slr:sizeInfo', 'slr:sizeInfoRef'],
  ['its:taIdent', 'its:taIdentRef'],
  ['its:locQualityRatingScore', 'its:locQualityRatingVote'],
  ['its:locQualityIssuesRef', 'its:locQualityIssueType'],
  ['its:locQualityIssuesRef', 'its:locQualityIssueComment'],
  ['its:provenanceRecordsRef', 'its:org'],
  ['its:provenanceRecordsRef', 'its:person'],
  ['its:provenanceRecordsRef', 'its:tool'],
]

/** What the parts of an element ask of each other. */
export function checkTogether(node: Node2): readonly BrokenRule[] {
  const own = asks[node.name]?.(node) ?? []
  if (node.attributes.size === 0) return own
  return [
    ...own,
    ...companions.flatMap(([attribute, needs]) => {
      const isLone = node.attributes.has(attribute) && !node.attributes.has(needs)
      return isLone ? broken('needs-attribute', node, needs) : []
    }),
    ...rivals.flatMap((names) => (has(node, names).length > 1 ? broken('only-one-of', node, names.join(', ')) : [])),
  ]
}

const asks: Readonly<Record<string, Ask>> = {
  skeleton: hrefOrContent,
  'res:source': hrefOrContent,
  'res:target': hrefOrContent,
  'gls:glossEntry': (entry) => {
    const isTold = entry.children.some(({ name }) => name === 'gls:translation' || name === 'gls:definition')
    return isTold ? [] : broken('missing-element', entry, 'translation, definition')
  },
  'mtc:match': (match) => {
    return match.attributes.has('subType') && !match.attributes.has('type')
      ? broken('needs-attribute', match, 'type')
      : []
  },
  'res:resourceItem': resourceItem,
  'ctr:revisions': revisions,
  'val:rule': validationRule,
  mrk: annotation,
  sm: annotation,
}

/** Either it says where its content is, or has it. */
function hrefOrContent(node: Node2): readonly BrokenRule[] {
  const isEmpty = node.children.length === 0 && !node.hasText
  return isEmpty === node.attributes.has('href') ? [] : broken('href-or-content', node, node.name)
}

function resourceItem(item: Node2): readonly BrokenRule[] {
  if (item.children.length === 0) return broken('missing-element', item, 'source, target, reference')
  const isInline = item.children.some(({ name, attributes }) => name !== 'res:reference' && !attributes.has('href'))
  return isInline && !item.attributes.has('mimeType') ? broken('needs-attribute', item, 'mimeType') : []
}

/** What was changed is the content or an attribute of the element that the revisions are of. */
function revisions(node: Node2): readonly BrokenRule[] {
  const of = node.attributes.get('appliesTo') ?? ''
  const all = below(node, 'ctr:revision')
  const current = node.attributes.get('currentVersion')
  const isKnown = current === undefined || all.some(({ attributes }) => attributes.get('version') === current)
  const items = all.flatMap((revision) => below(revision, 'ctr:item'))
  const strange = items.filter(({ attributes }) => {
    const property = attributes.get('property') ?? 'content'
    return property !== 'content' && !property.includes(':') && !hasAttribute(of, property)
  })
  return [
    ...(isKnown ? [] : broken('lost-reference', node, current)),
    ...strange.flatMap((item) => broken('attribute-value', item, `property="${item.attributes.get('property')}"`)),
  ]
}

function validationRule(rule: Node2): readonly BrokenRule[] {
  const conditions = ['isPresent', 'isNotPresent', 'startsWith', 'endsWith']
  const own = has(rule, conditions)
  const isCustom = [...rule.attributes.keys()].some((name) => name.includes(':'))
  if (own.length > 1 || (own.length === 0 && !isCustom)) return broken('only-one-of', rule, conditions.join(', '))
  const isNeedy = rule.attributes.has('existsInSource') && own[0] === 'isNotPresent'
  return isNeedy ? broken('needs-attribute', rule, 'isPresent') : []
}

/** A comment is told or pointed to; what says whether to translate says it. */
function annotation(node: Node2): readonly BrokenRule[] {
  const { attributes } = node
  const isMute = attributes.get('type') === 'comment' && !attributes.has('value') && !attributes.has('ref')
  return isMute ? broken('needs-attribute', node, 'value, ref') : []
}

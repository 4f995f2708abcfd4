/** Size and length restrictions by the profiles the standard defines; those of others say what they mean themselves. */
import { type BrokenRule, below, type Node2, withinNode } from './node.ts'

/** `*`, `90`, `25,100` or `35,*`. Words where a size was meant, as Phrase writes the heading of a column, harm nobody. */
const restriction = /^(?:\*|\d+|\d+,(?:\d+|\*)|.*\p{L} +\p{L}.*)$/u
/** The standard's own profiles count. */
const count = /^\d+$/u

const sizes = [
  ['slr:storageRestriction', 'storageProfile', restriction],
  ['slr:sizeRestriction', 'generalProfile', restriction],
  ['slr:equivStorage', 'storageProfile', count],
  ['slr:sizeInfo', 'generalProfile', count],
] as const

/** What a file says of sizes at its head. */
export type SizeHead = {
  /** The attributes of `slr:profiles`. */
  readonly profiles: Node2['attributes'] | undefined
  /** The ids inside `slr:data`, of the file and of the groups read so far. */
  readonly data: Set<string>
}

export function checkSizes(node: Node2, { profiles, data }: SizeHead): readonly BrokenRule[] {
  const reference = node.attributes.get('slr:sizeInfoRef')
  const isLost = reference !== undefined && !data.has(reference)
  return [
    ...sizes.flatMap(([name, profile, values]) => {
      const value = node.attributes.get(name)
      const isStandard = profiles?.get(profile)?.startsWith('xliff:') === true
      const isRight = value === undefined || !isStandard || values.test(value)
      return isRight ? [] : [{ rule: 'attribute-value' as const, offset: node.offset, what: `${name}="${value}"` }]
    }),
    ...(isLost ? [{ rule: 'lost-reference' as const, offset: node.offset, what: reference }] : []),
  ]
}

/** Takes in the ids of what a file, group or unit tells of sizes. */
export function takeSizeData(home: Node2, { data }: SizeHead): void {
  for (const told of below(home, 'slr:data')) {
    for (const { attributes } of withinNode(told)) {
      const id = attributes.get('id')
      if (id !== undefined) data.add(id)
    }
  }
}

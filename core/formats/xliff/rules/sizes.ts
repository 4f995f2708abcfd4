/** Size and length restrictions by the profiles the standard defines; those of others say what they mean themselves. */
import type { BrokenRule, Node2 } from './node.ts'

/** `*`, `90`, `25,100` or `35,*`. Words where a size was meant, as Phrase writes the heading of a column, harm nobody. */
const restriction = /^(?:\*|\d+|\d+,(?:\d+|\*)|.*\p{L} +\p{L}.*)$/u

const restrictions = [
  ['slr:storageRestriction', 'storageProfile'],
  ['slr:sizeRestriction', 'generalProfile'],
] as const

/** `profiles` are the attributes of `slr:profiles` in the file. */
export function checkSizes(node: Node2, profiles: Node2['attributes'] | undefined): readonly BrokenRule[] {
  return restrictions.flatMap(([name, profile]) => {
    const value = node.attributes.get(name)
    const isStandard = profiles?.get(profile)?.startsWith('xliff:') === true
    const isRight = value === undefined || !isStandard || restriction.test(value)
    return isRight ? [] : [{ rule: 'attribute-value' as const, offset: node.offset, what: `${name}="${value}"` }]
  })
}

/** Names for things of which several may be called the same. */
import { groupBy } from '../../core/model/lists.ts'

/**
 * A name for each, in their order: said the first way by which nothing else is called so. What no way tells apart is
 * numbered, the last one first, as lists that begin with the newest have it.
 */
export function tellApart<Item>(
  items: readonly Item[],
  [way, ...closer]: readonly ((item: Item) => string)[],
  numbered: (item: Item, number: number) => string,
): readonly string[] {
  if (way === undefined) return items.map((item, at) => numbered(item, items.length - at))
  const groups = groupBy(items, way)
  const names = new Map<Item, string>()
  for (const [name, own] of groups) {
    const told = own.length === 1 ? [name] : tellApart(own, closer, numbered)
    for (const [at, item] of own.entries()) names.set(item, told[at] ?? name)
  }
  return items.map((item) => names.get(item) ?? '')
}

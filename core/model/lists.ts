/** What `Math.max(...values)` and `push(...items)` do, for lists of any length: an engine takes some 120,000 arguments and no more. */

/** The largest of the values, `least` if none is larger. */
export function largest(values: Iterable<number>, least = Number.NEGATIVE_INFINITY): number {
  let found = least
  for (const value of values) if (value > found) found = value
  return found
}

/** The smallest of the values, `most` if none is smaller. */
export function smallest(values: Iterable<number>, most = Number.POSITIVE_INFINITY): number {
  let found = most
  for (const value of values) if (value < found) found = value
  return found
}

/** Puts the items at the end of the list. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item)
}

/** What `flatMap` gives, for long lists of which most items give nothing: those take no time of their own. */
export function gather<Item, Found>(
  items: readonly Item[],
  look: (item: Item, index: number) => readonly Found[],
): readonly Found[] {
  const found: Found[] = []
  for (const [index, item] of items.entries()) {
    const here = look(item, index)
    if (here.length > 0) append(found, here)
  }
  return found
}

/** The items by what they have in common, groups and items in the order in which they came. */
export function groupBy<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

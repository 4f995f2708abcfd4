/** The order of a list that grows while it is looked at. */

/** Rows that are seen stay where they are, so that a click cannot miss; what came meanwhile stands behind them. */
export function inPlace<Id extends string>(seen: readonly Id[] | undefined, fresh: readonly Id[]): readonly Id[] {
  const placeOf = new Map(seen?.map((id, index) => [id, index]))
  const place = (id: Id): number => placeOf.get(id) ?? placeOf.size
  return [...fresh].sort((a, b) => place(a) - place(b))
}

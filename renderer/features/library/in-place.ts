/** The order of a list that grows while it is looked at. */

type Placed = { readonly article: { readonly id: string } }

/** Rows that are seen stay where they are, so that a click cannot miss; what came meanwhile stands behind them. */
export function inPlace<Summary extends Placed>(
  seen: readonly Summary[] | undefined,
  fresh: readonly Summary[],
): readonly Summary[] {
  const placeOf = new Map(seen?.map(({ article }, index) => [article.id, index]))
  const place = ({ article }: Summary): number => placeOf.get(article.id) ?? placeOf.size
  return [...fresh].sort((a, b) => place(a) - place(b))
}

/** How many segments an act is about: those of the rows that are selected, or the one where one is. */
import { useOpenArticle, useSelection, useSift } from '../../article/article-context.ts'
import { chosenRun } from '../../article/slices/selection.ts'

/** Counted as places of the article are: a row each. */
export function useChosenCount(): number {
  const store = useOpenArticle()
  const first = useSelection((state) => chosenRun(state).first)
  const last = useSelection((state) => chosenRun(state).last)
  const isSifted = useSift((state) => state.shown !== undefined)
  return isSifted ? store.choice.rows.length : last - first + 1
}

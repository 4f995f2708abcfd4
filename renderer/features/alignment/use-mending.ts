/** All that the alignment view shows of the selection and lets people do with it. */
import { useArticleStore } from '../../article/article-context.ts'
import { cutActs } from './cut-acts.ts'
import { linkActs } from './link-acts.ts'
import { useSelection } from './selection.ts'
import { walkActs } from './walk-acts.ts'

export function useMending() {
  const store = useArticleStore()
  const selection = useSelection()
  const { columns, bands, active, marked, splitting, clear } = selection
  const acts = { ...walkActs(selection), ...linkActs(store, selection), ...cutActs(store, selection), clear }
  return { columns, bands, active, marked, splitting, acts }
}

export type Mending = ReturnType<typeof useMending>
export type MendingActs = Mending['acts']

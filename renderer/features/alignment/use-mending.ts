/** All that the alignment view shows of the selection and lets people do with it. */
import { useMemo } from 'react'
import { useOpenArticle } from '../../article/article-context.ts'
import type { OpenArticle } from '../../article/open-article.ts'
import { cutActs } from './cut-acts.ts'
import { linkActs } from './link-acts.ts'
import { type Selection, useMendingSelection } from './selection.ts'
import { walkActs } from './walk-acts.ts'

function mendingOf(store: OpenArticle, selection: Selection) {
  const { rows, columns, bands, active, marked, splitting, clear } = selection
  const acts = { ...walkActs(selection), ...linkActs(store, selection), ...cutActs(store, selection), clear }
  return { rows, columns, bands, active, marked, splitting, acts }
}

/** The same object until the selection or the rows change: scrolling alone draws no band again. */
export function useMending(): Mending {
  const store = useOpenArticle()
  const selection = useMendingSelection()
  return useMemo(() => mendingOf(store, selection), [store, selection])
}

export type Mending = ReturnType<typeof mendingOf>
export type MendingActs = Mending['acts']

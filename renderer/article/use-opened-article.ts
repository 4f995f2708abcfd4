/** Opens an article for as long as a screen shows it, and keeps it fresh. */
import { useEffect, useState } from 'react'
import type { DismissHabit } from '../../contract/settings.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import type { Role } from '../../core/model/person.ts'
import { bridge } from '../bridge.ts'
import { send } from '../store-port.ts'
import { beginAt, lastLook, noteLeft, noteWhereabouts } from './left-at.ts'
import { OpenArticle } from './open-article.ts'
import { enterArticle, leaveArticle } from './open-articles.ts'

/** Who works on the article, and how. */
export type Worker = { readonly role: Role; readonly habit: DismissHabit }

function atRow(row: number): ReturnType<typeof beginAt> {
  return { place: { row, segment: undefined }, wish: undefined }
}

/** The store of the article; another article is another screen. `startRow` wins over where it was left. */
export function useOpenedArticle(
  article: ArticleId,
  startRow: number | undefined,
  { role, habit }: Worker,
): OpenArticle | undefined {
  const [store, setStore] = useState<OpenArticle>()
  useEffect(() => {
    const opened = enterArticle(article, () => new OpenArticle(article, send, lastLook()))
    const { place, wish } = startRow === undefined ? beginAt(article) : atRow(startRow)
    void opened.open(place, wish)
    setStore(opened)
    const note = (): void => noteWhereabouts(article, opened.whereabouts)
    const stopNoting = opened.subscribe(note)
    opened.caret.onMove = note
    const stopListening = bridge.onEvent((event) => {
      const isOurs = event.kind === 'article.changed' && event.article === article
      if (isOurs || event.kind === 'store.restarted') void opened.refresh()
      if (event.kind === 'findings.changed' && event.article === article) opened.takeFindings(event)
      const isChecked = event.kind === 'article.checked' && event.article === article
      if (isChecked || event.kind === 'checks.changed') void opened.refreshFindings()
      // Who works here decides which moves are offered; and the article may have been erased.
      if (event.kind === 'desk.changed' || event.kind === 'library.changed') void opened.refreshHead()
    })
    return () => {
      stopListening()
      stopNoting()
      opened.caret.onMove = undefined
      noteLeft()
      leaveArticle(opened)
    }
  }, [article, startRow])
  useEffect(() => {
    if (store === undefined) return
    store.worklist.role = role
    store.findings.habit = habit
    // An editor's form for a return is none of theirs.
    if (role === 'translator') store.returns.putAside()
  }, [store, role, habit])
  return store
}

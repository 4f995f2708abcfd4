/** `article.order`: the articles of the library that are wished for, by their ids, in their order; the first of them whole. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { ArticleHeading } from '../../core/model/article-list.ts'
import type { PersonId } from '../../core/model/ids.ts'
import type { Person } from '../../core/model/person.ts'
import { type Clock, orderArticles } from '../../core/workflow/order-articles.ts'
import { listWaitingOrders } from '../../db/actions.ts'
import { listArticles, listHeadings } from '../../db/articles.ts'
import { listBinned } from '../../db/bin.ts'
import type { Desk } from '../context/desk.ts'
import { summarise } from '../engine/summarise.ts'

/**
 * Also tells how many articles there are, in which languages and whose, so that a list knows what else could be wished for.
 * Days end when they end on this computer.
 */
export function orderLibrary(desk: Desk, wish: Arguments<'article.order'>): Reply<'article.order'> {
  const headings = listHeadings(desk.library.read)
  const languages = new Set(headings.map(({ article }) => article.targetLanguage))
  const ordered = orderArticles(wish.by === 'waiting' ? withWaiting(desk, headings) : headings, wish, clockOf(desk))
  const first = ordered.articles.slice(0, wish.first ?? 0)
  return {
    ...ordered,
    first: first.length === 0 ? [] : summarise(desk, listArticles(desk.library.read, first)),
    total: headings.length,
    languages: [...languages].sort(),
    people: peopleOf(headings),
    hasDeadlines: headings.some(({ deadlineMs }) => deadlineMs !== undefined),
    binned: listBinned(desk.library.read).length,
  }
}

function clockOf(desk: Desk): Clock {
  const nowMs = desk.nowMs()
  const endOfDay = (days: number) => new Date(nowMs).setHours(24 * days, 0, 0, 0)
  return { nowMs, todayEndsMs: endOfDay(1), weekEndsMs: endOfDay(7) }
}

function peopleOf(headings: readonly ArticleHeading[]): readonly Person[] {
  const people = new Map<PersonId, Person>()
  for (const { translator, editor } of headings) {
    if (translator !== undefined) people.set(translator.id, translator)
    if (editor !== undefined) people.set(editor.id, editor)
  }
  return [...people.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

function withWaiting(desk: Desk, headings: readonly ArticleHeading[]): readonly ArticleHeading[] {
  const orders = listWaitingOrders(desk.library.read)
  return headings.map((heading) => ({ ...heading, waitingOrder: orders.get(heading.article.id) }))
}

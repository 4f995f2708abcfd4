/** Which articles a list shows, and in what order. */
import type { ArticleState } from '../model/article.ts'
import type { ArticleHeading, ArticleOrder, ArticleWish, DueChoice } from '../model/article-list.ts'
import type { ArticleId } from '../model/ids.ts'
import { holderOf, isFinished } from './hold.ts'

/** How far an article is. */
const stage: Readonly<Record<ArticleState, number>> = {
  new: 0,
  drafting: 1,
  in_review: 2,
  approved: 3,
  published: 4,
  spiked: 5,
}

/** Moments that a wish for what is due is measured by: now, and when today and the seventh day from today are over. */
export type Clock = { readonly nowMs: number; readonly todayEndsMs: number; readonly weekEndsMs: number }

type Comparison = (a: ArticleHeading, b: ArticleHeading) => number

type Order = {
  readonly compare: Comparison
  /** Articles that the order says nothing of stand below those it is about, whichever way it goes. */
  readonly isAbout: (heading: ArticleHeading) => boolean
}

const newest: Comparison = (a, b) => b.changedOrder - a.changedOrder
const all = () => true

function orderBy(by: ArticleOrder): Order {
  switch (by) {
    case 'changed':
      return { compare: newest, isAbout: all }
    case 'state':
      return { compare: (a, b) => stage[a.article.state] - stage[b.article.state] || newest(a, b), isAbout: all }
    case 'headline':
      return byName(({ article }) => article.headline)
    case 'person':
      return byName(holderName)
    case 'deadline':
      return byMoment(({ deadlineMs }) => deadlineMs)
    case 'waiting':
      return byMoment(({ waitingOrder }) => waitingOrder)
  }
}

function holderName(heading: ArticleHeading): string | undefined {
  return holderOf(heading.article.state, heading)?.name
}

function byName(nameOf: (heading: ArticleHeading) => string | undefined): Order {
  const { compare } = new Intl.Collator(undefined, { numeric: true })
  return {
    compare: (a, b) => compare(nameOf(a) ?? '', nameOf(b) ?? '') || newest(a, b),
    isAbout: (heading) => nameOf(heading) !== undefined,
  }
}

/** Of what is still to be done: earliest first. */
function byMoment(momentOf: (heading: ArticleHeading) => number | undefined): Order {
  return {
    compare: (a, b) => (momentOf(a) ?? 0) - (momentOf(b) ?? 0) || newest(a, b),
    isAbout: (heading) => momentOf(heading) !== undefined && !isFinished(heading.article.state),
  }
}

export type OrderedArticles = {
  readonly articles: readonly ArticleId[]
  /** Of those that are wished for but for their state: how many stand in each. */
  readonly byState: Readonly<Record<ArticleState, number>>
}

/**
 * The articles that are wished for, in their order. What was put away stands below all the rest, whatever the order, and
 * above it what the order says nothing of; articles that are alike in it keep the order they came in.
 */
export function orderArticles(headings: readonly ArticleHeading[], wish: ArticleWish, clock: Clock): OrderedArticles {
  const { states, by, isReversed } = wish
  const { compare, isAbout } = orderBy(by)
  const direction = isReversed ? -1 : 1
  const found = headings.filter(sieveOf(wish, clock))
  const byState = { new: 0, drafting: 0, in_review: 0, approved: 0, published: 0, spiked: 0 }
  for (const { article } of found) byState[article.state] += 1
  const depth = (heading: ArticleHeading) => (heading.article.state === 'spiked' ? 2 : isAbout(heading) ? 0 : 1)
  const order: Comparison = (a, b) => (isAbout(a) ? direction * compare(a, b) : newest(a, b))
  const articles = found
    .filter(({ article }) => states.length === 0 || states.includes(article.state))
    .sort((a, b) => depth(a) - depth(b) || order(a, b))
    .map(({ article }) => article.id)
  return { articles, byState }
}

function sieveOf({ text, language, person, due }: ArticleWish, clock: Clock): (heading: ArticleHeading) => boolean {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean)
  const dueBeforeMs = due && dueBefore(due, clock)
  return (heading) => {
    const { article, deadlineMs, translator, editor } = heading
    if (language !== undefined && article.targetLanguage !== language) return false
    if (person === 'nobody' && (translator !== undefined || editor !== undefined)) return false
    if (person !== undefined && person !== 'nobody' && translator?.id !== person && editor?.id !== person) return false
    if (dueBeforeMs !== undefined && !isDue(article.state, deadlineMs, dueBeforeMs)) return false
    if (words.length === 0) return true
    const said = saidOf(heading)
    return words.every((word) => said.includes(word))
  }
}

function dueBefore(due: DueChoice, { nowMs, todayEndsMs, weekEndsMs }: Clock): number {
  return { overdue: nowMs, today: todayEndsMs, week: weekEndsMs }[due]
}

function isDue(state: ArticleState, deadlineMs: number | undefined, beforeMs: number): boolean {
  return deadlineMs !== undefined && deadlineMs < beforeMs && !isFinished(state)
}

/** All that is looked through for what is typed, a line each so that no word is found across two of them. */
function saidOf({ article, slug, desk, translator, editor }: ArticleHeading): string {
  if (slug === undefined && desk === undefined && translator === undefined && editor === undefined)
    return article.headline.toLowerCase()
  return [article.headline, slug, desk, translator?.name, editor?.name].join('\n').toLowerCase()
}

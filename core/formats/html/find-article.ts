/** Where on a page the article is, so that menus and advertisements need not be read: by the text itself, and by what pages call things (Readability, Arc90 2009). */
import type { PageBlock, PageElement, ReadPage } from './page-walk.ts'

/** A paragraph of prose has at least so many characters, and mostly outside of links. */
const shortestProse = 40
const mostLinked = 0.4
/** Less is a caption, no article; in characters. */
const shortestArticle = 250

const kind = /article|body|content|entry|main|post(?!er)|story|text|blog|news/u
const unkind =
  /banner|breadcrumb|combx|comment|community|cookie|cover-wrap|disqus|extra|foot|gdpr|header|legends|menu|meta|modal|nav|newsletter|outbrain|pager|pagination|popup|promo|related|recommend|remark|rss|share|shoutbox|sidebar|skyscraper|social|sponsor|subscribe|tags|tool|widget|ad-|-ad\b/u
const never = new Set(['nav', 'footer', 'aside', 'form', 'menu', 'dialog', 'button', 'select', 'noscript'])

/** The blocks of the article; undefined where no part of the page stands out. */
export function findArticle({ elements, blocks }: ReadPage): readonly PageBlock[] | undefined {
  const scores = scoresOf(elements, blocks)
  const best = [...scores].sort((a, b) => b[1] - a[1])[0]
  if (best === undefined) return undefined
  const inside = blocks.filter((one) => !one.isAttribute && isIn(elements, one.element, best[0]))
  const article = inside.filter((one) => isPartOf(elements, one, best[0]))
  const length = article.reduce((sum, { block }) => sum + block.text.length, 0)
  if (length < shortestArticle) return undefined
  const headline = headlineOf(elements, blocks, article)
  const kept = new Set([...(headline === undefined ? [] : [headline]), ...article])
  const isOfArticle = (one: PageBlock) =>
    isIn(elements, one.element, best[0]) && !standsAside(elements, one.element ?? best[0], best[0])
  const attributes = blocks.filter((one) => one.isAttribute && isOfArticle(one))
  for (const one of attributes) kept.add(one)
  return blocks.filter((one) => kept.has(one))
}

/** A paragraph speaks for what it stands in, half as much for what that stands in, and a third for the next. */
function scoresOf(elements: readonly PageElement[], blocks: readonly PageBlock[]): ReadonlyMap<number, number> {
  const scores = new Map<number, number>()
  for (const one of blocks) {
    if (!isProse(one) || one.element === undefined || standsAside(elements, one.element)) continue
    const { text } = one.block
    const points = 1 + (text.match(/[,،、，]/gu)?.length ?? 0) + Math.min(3, text.length / 100)
    let at = holderOf(elements, one.element)
    for (const share of [1, 0.5, 0.34, 0.2]) {
      if (at === undefined) break
      scores.set(at, (scores.get(at) ?? 0) + points * share * weightOf(elements[at]))
      at = elements[at]?.parent
    }
  }
  return scores
}

/** What a paragraph itself is, holds no others. */
function holderOf(elements: readonly PageElement[], element: number): number | undefined {
  const own = elements[element]
  return own?.name === 'p' || own?.name === 'li' || own?.name === 'td' ? own.parent : element
}

function weightOf(element: PageElement | undefined): number {
  if (element === undefined) return 1
  const isNamed = element.name === 'article' || element.name === 'main' || /articlebody/u.test(element.marks)
  const isFrame = element.name === 'body' || element.name === 'html'
  return (
    (isNamed ? 1.6 : 1) *
    (kind.test(element.marks) ? 1.25 : 1) *
    (unkind.test(element.marks) ? 0.6 : 1) *
    (isFrame ? 0.6 : 1)
  )
}

function isProse({ block, linked, isAttribute }: PageBlock): boolean {
  return !isAttribute && block.text.length >= shortestProse && linked <= block.text.length * mostLinked
}

function isIn(elements: readonly PageElement[], element: number | undefined, root: number): boolean {
  for (let at = element; at !== undefined; at = elements[at]?.parent) if (at === root) return true
  return false
}

const calledAside = new WeakMap<PageElement, boolean>()

/** Asked of an element for each paragraph in it, found out once. */
function isCalledAside(element: PageElement): boolean {
  const known = calledAside.get(element)
  if (known !== undefined) return known
  const { name, marks } = element
  const isAside = unkind.test(marks) && !kind.test(marks) && name !== 'body' && name !== 'html'
  calledAside.set(element, isAside)
  return isAside
}

/** Under a menu, a footer, or something called so. */
function standsAside(elements: readonly PageElement[], element: number, upTo?: number): boolean {
  for (let at: number | undefined = element; at !== undefined && at !== upTo; at = elements[at]?.parent) {
    const own = elements[at]
    if (own === undefined) return false
    if (never.has(own.name)) return true
    if (isCalledAside(own)) return true
  }
  return false
}

/** All that stands in the article but lists of links and what stands aside in it. */
function isPartOf(elements: readonly PageElement[], one: PageBlock, root: number): boolean {
  if (one.element === undefined || standsAside(elements, one.element, root)) return false
  const isLink = one.linked >= one.block.text.length * 0.9
  return !(isLink && (one.block.kind === 'listItem' || one.block.kind === 'paragraph') && one.block.text.length < 120)
}

/** The last first-rank heading before the text, or in it. */
function headlineOf(
  elements: readonly PageElement[],
  blocks: readonly PageBlock[],
  article: readonly PageBlock[],
): PageBlock | undefined {
  const start = article[0]?.block.range.start ?? 0
  const isHeadline = ({ element, isAttribute }: PageBlock) =>
    !isAttribute && element !== undefined && elements[element]?.name === 'h1'
  if (article.some(isHeadline)) return undefined
  return blocks.findLast((one) => isHeadline(one) && one.block.range.start < start) ?? blocks.find(isHeadline)
}

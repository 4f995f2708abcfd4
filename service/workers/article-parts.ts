/** A long article on its way from the worker to the store, in parts: each is unpacked in some ten milliseconds, and commands are answered between. */
import type { IndexLink } from '../../core/model/alignment.ts'
import type { Side } from '../../core/model/article.ts'
import { append } from '../../core/model/lists.ts'
import type { ArticlePart, PreparedArticle, PreparedSide } from '../context/jobs.ts'

/** Blocks, segments, comments and links of a part, each. */
const perPart = 2_000

type Lists = Pick<PreparedSide, 'blocks' | 'segments' | 'comments'>

const noLists: Lists = { blocks: [], segments: [], comments: [] }

/** Tells what a long article is made of in parts; answers what is left to be told, a short one whole. */
export function tellInParts(article: PreparedArticle, tell: (part: ArticlePart) => void): PreparedArticle {
  const { source, target, links } = article
  const lengths = [source, target].flatMap((side) => (side ? [side.segments.length, side.comments.length] : []))
  if ([links.length, ...lengths].every((length) => length <= perPart)) return article
  for (const side of [source, target]) {
    if (side === undefined) continue
    const { blocks, segments, comments } = side
    const longest = Math.max(blocks.length, segments.length, comments.length)
    for (const [start, end] of stretches(longest)) {
      const part = { blocks: blocks.slice(start, end), segments: segments.slice(start, end) }
      tell({ side: side.side, ...part, comments: comments.slice(start, end) })
    }
  }
  for (const [start, end] of stretches(links.length)) tell({ links: links.slice(start, end) })
  return { ...article, source: source && { ...source, ...noLists }, target: { ...target, ...noLists }, links: [] }
}

function* stretches(length: number): Generator<readonly [start: number, end: number]> {
  for (let start = 0; start < length; start += perPart) yield [start, start + perPart]
}

/** Puts the parts, taken as they were told, and what was told at last together. */
export function gatherParts() {
  const emptyLists = () =>
    ({ blocks: [], segments: [], comments: [] }) as { [List in keyof Lists]: Lists[List][number][] }
  const gathered: Readonly<Record<Side, ReturnType<typeof emptyLists>>> = { source: emptyLists(), target: emptyLists() }
  const links: IndexLink[] = []
  let isInParts = false
  return {
    take(part: ArticlePart): void {
      isInParts = true
      if ('links' in part) {
        append(links, part.links)
        return
      }
      const lists = gathered[part.side]
      append(lists.blocks, part.blocks)
      append(lists.segments, part.segments)
      append(lists.comments, part.comments)
    },
    whole(article: PreparedArticle): PreparedArticle {
      if (!isInParts) return article
      const { source, target } = article
      return {
        ...article,
        source: source && { ...source, ...gathered.source },
        target: { ...target, ...gathered.target },
        links,
      }
    },
  }
}

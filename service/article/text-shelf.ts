/** Keeps the texts and findings of the articles last worked on at hand, so that an edit need not read a whole article again. */
import { applyTurn } from '../../core/align/mend/alignment.ts'
import type { CutTurn, LinksTurn } from '../../core/model/action.ts'
import type { Link } from '../../core/model/alignment.ts'
import type { Bitext } from '../../core/model/finding.ts'
import type { ArticleId, SegmentId } from '../../core/model/ids.ts'
import type { SegmentText } from '../../core/model/segment.ts'
import { findArticle } from '../../db/articles.ts'
import { listFindings, type StoredFinding } from '../../db/findings.ts'
import type { Library } from '../../db/library.ts'
import { listLinks } from '../../db/links.ts'
import { listTexts } from '../../db/segments.ts'

/** An article's texts with all that is known of its links, in the order of the rows. */
export type AlignedTexts = Omit<Bitext, 'links'> & { readonly links: readonly Link[] }

export type TextShelf = {
  /** Throws if there is no such article. */
  get(article: ArticleId): AlignedTexts
  /** All that checks caught in an article, the dismissed too, as values that stay the same until they change. */
  findings(article: ArticleId): readonly StoredFinding[]
  /** Keeps an article at hand until another one is named: the one on the screen. */
  pin(article: ArticleId): void
  /** True if nothing of the article has to be read first. */
  holds(article: ArticleId): boolean
  /** To be told of every change of a text or a link, once it is stored. */
  replace(article: ArticleId, bitext: AlignedTexts): void
  /** To be told of every change of a finding, once it is stored. */
  replaceFindings(article: ArticleId, findings: readonly StoredFinding[]): void
  /** To be called when findings of an article were changed that is not at hand. */
  forgetFindings(article: ArticleId): void
  /** To be called when a change was not stored after all. */
  clear(): void
}

const articlesKept = 4

/** Reads an article's texts whole. Throws if there is no such article. */
export function readBitext(library: Library, id: ArticleId): AlignedTexts {
  const article = findArticle(library.read, id)
  if (article === undefined) throw new Error(`no article ${id}`)
  return {
    targetLanguage: article.targetLanguage,
    target: listTexts(library.read, id, 'target'),
    sourceLanguage: article.sourceLanguage,
    source: listTexts(library.read, id, 'source'),
    links: listLinks(library.read, id),
  }
}

/** The same bitext with other texts for some of its target segments. */
export function withTexts(bitext: AlignedTexts, texts: ReadonlyMap<SegmentId, string>): AlignedTexts {
  if (texts.size === 0) return bitext
  const target = bitext.target.map((segment) => {
    const text = texts.get(segment.id)
    return text === undefined ? segment : { ...segment, text }
  })
  return { ...bitext, target }
}

/** The same bitext with other rows. */
export function withLinks(bitext: AlignedTexts, turn: LinksTurn): AlignedTexts {
  return { ...bitext, links: applyTurn(bitext.links, turn) }
}

/** The same bitext with neighbouring segments cut anew. */
export function withCut(bitext: AlignedTexts, cut: CutTurn): AlignedTexts {
  return { ...bitext, source: cutSide(bitext.source, cut), target: cutSide(bitext.target, cut) }
}

function cutSide(side: readonly SegmentText[], { before, after }: CutTurn): readonly SegmentText[] {
  const start = side.findIndex(({ id }) => id === before[0]?.segment)
  const first = side[start]
  if (first === undefined) return side
  const { block, kind } = first
  const fresh = after.map(({ segment: id, text, gapBefore }) => ({ id, text, block, kind, gapBefore }))
  return [...side.slice(0, start), ...fresh, ...side.slice(start + before.length)]
}

/** The text of a segment of either side; '' if it is not there. */
export function textIn({ target, source }: Bitext, segment: SegmentId): string {
  return (target.find(({ id }) => id === segment) ?? source.find(({ id }) => id === segment))?.text ?? ''
}

const indexed = new WeakMap<Bitext, ReadonlyMap<SegmentId, string>>()

/** Every text by its segment. */
export function textsIn(bitext: Bitext): ReadonlyMap<SegmentId, string> {
  const known = indexed.get(bitext)
  if (known !== undefined) return known
  const texts = new Map<SegmentId, string>()
  for (const { id, text } of bitext.source) texts.set(id, text)
  for (const { id, text } of bitext.target) texts.set(id, text)
  indexed.set(bitext, texts)
  return texts
}

type Shelved = { readonly bitext: AlignedTexts; readonly findings: readonly StoredFinding[] | undefined }

export function createTextShelf(library: Library): TextShelf {
  const shelf = new Map<ArticleId, Shelved>()
  let version: unknown
  let pinned: ArticleId | undefined
  /** Another process, such as the command line, may have written to the same library meanwhile. */
  function clearIfForeignWrite(): void {
    const now = library.raw.pragma('data_version', { simple: true })
    if (now !== version) shelf.clear()
    version = now
  }
  function put(article: ArticleId, shelved: Shelved): void {
    shelf.delete(article)
    shelf.set(article, shelved)
    const oldest = [...shelf.keys()].find((one) => one !== pinned)
    if (shelf.size > articlesKept && oldest !== undefined) shelf.delete(oldest)
  }
  function take(article: ArticleId): Shelved {
    clearIfForeignWrite()
    const shelved = shelf.get(article) ?? { bitext: readBitext(library, article), findings: undefined }
    put(article, shelved)
    return shelved
  }
  return {
    get: (article) => take(article).bitext,
    findings(article) {
      const { bitext, findings } = take(article)
      if (findings !== undefined) return findings
      const read = listFindings(library.read, article)
      put(article, { bitext, findings: read })
      return read
    },
    pin(article) {
      pinned = article
    },
    holds(article) {
      clearIfForeignWrite()
      return shelf.get(article)?.findings !== undefined
    },
    replace: (article, bitext) => put(article, { bitext, findings: shelf.get(article)?.findings }),
    replaceFindings: (article, findings) => put(article, { bitext: take(article).bitext, findings }),
    forgetFindings(article) {
      const shelved = shelf.get(article)
      if (shelved !== undefined) shelf.set(article, { ...shelved, findings: undefined })
    },
    clear: () => shelf.clear(),
  }
}

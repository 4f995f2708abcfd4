/** Keeps the bitexts of the articles last worked on at hand, so that an edit need not read a whole article again. */
import type { Bitext } from '../../core/model/finding.ts'
import type { ArticleId, SegmentId } from '../../core/model/ids.ts'
import { findArticle } from '../../db/articles.ts'
import type { Library } from '../../db/library.ts'
import { listLinks } from '../../db/links.ts'
import { listTexts } from '../../db/segments.ts'

export type TextShelf = {
  /** Throws if there is no such article. */
  get(article: ArticleId): Bitext
  /** To be told of every change of a target text, once it is stored. */
  replace(article: ArticleId, bitext: Bitext): void
  /** To be called when a change was not stored after all. */
  clear(): void
}

const articlesKept = 4

function readBitext(library: Library, id: ArticleId): Bitext {
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
export function withTexts(bitext: Bitext, texts: ReadonlyMap<SegmentId, string>): Bitext {
  const target = bitext.target.map((segment) => {
    const text = texts.get(segment.id)
    return text === undefined ? segment : { ...segment, text }
  })
  return { ...bitext, target }
}

export function createTextShelf(library: Library): TextShelf {
  const shelf = new Map<ArticleId, Bitext>()
  let version: unknown
  /** Another process, such as the command line, may have written to the same library meanwhile. */
  function clearIfForeignWrite(): void {
    const now = library.raw.pragma('data_version', { simple: true })
    if (now !== version) shelf.clear()
    version = now
  }
  function put(article: ArticleId, bitext: Bitext): void {
    shelf.delete(article)
    shelf.set(article, bitext)
    const [oldest] = shelf.keys()
    if (shelf.size > articlesKept && oldest !== undefined) shelf.delete(oldest)
  }
  return {
    get(article) {
      clearIfForeignWrite()
      const bitext = shelf.get(article) ?? readBitext(library, article)
      put(article, bitext)
      return bitext
    },
    replace: put,
    clear: () => shelf.clear(),
  }
}

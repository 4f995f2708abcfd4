/** Keeps the texts and findings of the articles last worked on at hand, so that an edit need not read a whole article again. */
import type { ArticleId } from '../../core/model/ids.ts'
import { findArticle } from '../../db/articles.ts'
import { listFindings, type StoredFinding } from '../../db/findings.ts'
import type { Library } from '../../db/library.ts'
import { listLinks } from '../../db/links.ts'
import { listTexts } from '../../db/segments.ts'
import type { AlignedTexts, ArticleCache, ArticleCounts } from '../context/article-cache.ts'
import { countArticle } from './counts.ts'

const articlesKept = 4

/** Reads an article's texts whole. Throws if there is no such article. */
export function readBitext(library: Pick<Library, 'read'>, id: ArticleId): AlignedTexts {
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

/** What is known of an article; undefined what nobody asked for yet. */
type Entry = {
  readonly bitext: AlignedTexts | undefined
  readonly findings: readonly StoredFinding[] | undefined
  readonly counts: ArticleCounts | undefined
}

const empty: Entry = { bitext: undefined, findings: undefined, counts: undefined }

/** The articles at hand; the one last asked for stays longest, and the one that is pinned for good. */
function createEntries(library: Library) {
  const entries = new Map<ArticleId, Entry>()
  let version: unknown
  let pinned: ArticleId | undefined
  /** Another process, such as the command line, may have written to the same library meanwhile. */
  function clearIfForeignWrite(): void {
    const now = library.read.one<{ data_version: number }>('PRAGMA data_version')?.data_version
    if (now !== version) entries.clear()
    version = now
  }
  return {
    look(article: ArticleId): Entry {
      clearIfForeignWrite()
      return entries.get(article) ?? empty
    },
    put(article: ArticleId, part: Partial<Entry>): void {
      const entry = { ...(entries.get(article) ?? empty), ...part }
      entries.delete(article)
      entries.set(article, entry)
      const oldest = [...entries.keys()].find((one) => one !== pinned)
      if (entries.size > articlesKept && oldest !== undefined) entries.delete(oldest)
    },
    pin(article: ArticleId): void {
      pinned = article
    },
    clear: () => entries.clear(),
  }
}

/** One a library. Who writes tells it what changed; what another process wrote empties it. */
export function createArticleCache(library: Library): ArticleCache {
  const { look, put, pin, clear } = createEntries(library)
  return {
    get(article) {
      const bitext = look(article).bitext ?? readBitext(library, article)
      put(article, { bitext })
      return bitext
    },
    findings(article) {
      const findings = look(article).findings ?? listFindings(library.read, article)
      put(article, { findings })
      return findings
    },
    counts(article) {
      const counts = look(article).counts ?? countArticle(library.read, article)
      put(article, { counts })
      return counts
    },
    countsAtHand: (article) => look(article).counts,
    replace: (article, bitext) => put(article, { bitext }),
    replaceFindings: (article, findings) => put(article, { findings }),
    replaceCounts: (article, counts) => put(article, { counts }),
    pin,
    clear,
  }
}

/** Keeps the texts and findings of the articles last worked on at hand, so that an edit need not read a whole article again. */
import { applyTurn } from '../../core/align/mend/alignment.ts'
import type { CutChange, LinksChange } from '../../core/model/action.ts'
import type { Bitext } from '../../core/model/finding.ts'
import type { ArticleId, SegmentId } from '../../core/model/ids.ts'
import type { SegmentText } from '../../core/model/segment.ts'
import { findArticle } from '../../db/articles.ts'
import { listFindings, type StoredFinding } from '../../db/findings.ts'
import type { Library } from '../../db/library.ts'
import { listLinks } from '../../db/links.ts'
import { listTexts } from '../../db/segments.ts'
import type { AlignedTexts, ArticleCounts, TextShelf } from '../context/text-shelf.ts'
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

/** The same bitext with other texts for some of its target segments. */
export function withTexts(bitext: AlignedTexts, texts: ReadonlyMap<SegmentId, string>): AlignedTexts {
  if (texts.size === 0) return bitext
  const places = placesIn(bitext).target
  const target = bitext.target.slice()
  for (const [id, text] of texts) {
    const place = places.get(id)
    const segment = place === undefined ? undefined : target[place]
    if (place !== undefined && segment !== undefined) target[place] = { ...segment, text }
  }
  return { ...bitext, target }
}

type Places = { readonly source: ReadonlyMap<SegmentId, number>; readonly target: ReadonlyMap<SegmentId, number> }

const placed = new WeakMap<Bitext['links'], Places>()

/**
 * Where each segment stands in the text of its side, from 0. Remembered with the links of the article: they stay the same
 * value while texts are edited, and change with every cut.
 */
export function placesIn({ links, source, target }: Bitext): Places {
  const known = placed.get(links)
  if (known?.source.size === source.length && known.target.size === target.length) return known
  const places = (side: readonly SegmentText[]) => new Map(side.map(({ id }, place) => [id, place]))
  const fresh = { source: places(source), target: places(target) }
  placed.set(links, fresh)
  return fresh
}

/** The same bitext with other rows. */
export function withLinks(bitext: AlignedTexts, turn: LinksChange): AlignedTexts {
  return { ...bitext, links: applyTurn(bitext.links, turn) }
}

/** The same bitext with neighbouring segments cut anew. */
export function withCut(bitext: AlignedTexts, cut: CutChange): AlignedTexts {
  return { ...bitext, source: cutSide(bitext.source, cut), target: cutSide(bitext.target, cut) }
}

function cutSide(side: readonly SegmentText[], { before, after }: CutChange): readonly SegmentText[] {
  const start = side.findIndex(({ id }) => id === before[0]?.segment)
  const first = side[start]
  if (first === undefined) return side
  const fresh = after.map(({ segment: id, text, gapBefore }) => ({ ...first, id, text, gapBefore }))
  return [...side.slice(0, start), ...fresh, ...side.slice(start + before.length)]
}

/** The text of a target segment; undefined if it is not in the text. */
export function targetTextIn(bitext: Bitext, segment: SegmentId): string | undefined {
  const place = placesIn(bitext).target.get(segment)
  return place === undefined ? undefined : bitext.target[place]?.text
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

/** What is known of an article; undefined what nobody asked for yet. */
type Shelved = {
  readonly bitext: AlignedTexts | undefined
  readonly findings: readonly StoredFinding[] | undefined
  readonly counts: ArticleCounts | undefined
}

const empty: Shelved = { bitext: undefined, findings: undefined, counts: undefined }

/** The articles at hand; the one last asked for stays longest, and the one that is pinned for good. */
function createShelf(library: Library) {
  const shelf = new Map<ArticleId, Shelved>()
  let version: unknown
  let pinned: ArticleId | undefined
  /** Another process, such as the command line, may have written to the same library meanwhile. */
  function clearIfForeignWrite(): void {
    const now = library.read.one<{ data_version: number }>('PRAGMA data_version')?.data_version
    if (now !== version) shelf.clear()
    version = now
  }
  return {
    look(article: ArticleId): Shelved {
      clearIfForeignWrite()
      return shelf.get(article) ?? empty
    },
    put(article: ArticleId, part: Partial<Shelved>): void {
      const shelved = { ...(shelf.get(article) ?? empty), ...part }
      shelf.delete(article)
      shelf.set(article, shelved)
      const oldest = [...shelf.keys()].find((one) => one !== pinned)
      if (shelf.size > articlesKept && oldest !== undefined) shelf.delete(oldest)
    },
    pin(article: ArticleId): void {
      pinned = article
    },
    clear: () => shelf.clear(),
  }
}

/** One a library. Who writes tells it what changed; what another process wrote empties it. */
export function createTextShelf(library: Library): TextShelf {
  const { look, put, pin, clear } = createShelf(library)
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

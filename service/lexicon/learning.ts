/** Learns the words of approved articles behind the scenes, one article after the other. */
import { CancelledError } from '../../contract/rpc/server.ts'
import type { ApprovedLinks } from '../../core/align/lexicon/approved-pairs.ts'
import type { Link } from '../../core/model/alignment.ts'
import type { ArticleId, SegmentId } from '../../core/model/ids.ts'
import { readerText } from '../../core/model/reader-text.ts'
import { addApprovedWords, approvalStamp, forgetApprovedWords, listApprovedArticles } from '../../db/approved-words.ts'
import type { Library } from '../../db/library.ts'
import type { AlignedTexts } from '../context/article-cache.ts'
import type { Learning } from '../context/learning.ts'
import type { WorkerPool } from '../context/worker-pool.ts'
import { readBitext } from '../engine/article-cache.ts'

/** An automatic link that nobody confirmed teaches only if it is as sure as this. */
const sureFrom = 0.8

/** `closing` calls off what is under way. */
export function createLearning(library: Library, workers: WorkerPool, closing: AbortSignal): Learning {
  let last: Promise<unknown> = Promise.resolve()
  function queue<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const next = last
      .catch(() => undefined)
      .then(letOthersGoFirst)
      .then(work)
    last = next
    // What an article could not teach is told to whoever waits for it, and tried again at the next start.
    next.catch(() => undefined)
    return next
  }
  return {
    begin: () => void queue(() => learnUnlearned(library, workers, closing)),
    rebuild: (signal, onShare) =>
      queue(async () => {
        const called = either(closing, signal)
        if (called.aborted) throw new CancelledError()
        library.write(forgetApprovedWords)
        const articles = listApprovedArticles(library.read, 'all')
        for (const [index, article] of articles.entries()) {
          onShare(index / articles.length)
          await learnArticle(library, workers, article, called)
        }
        return articles.length
      }),
    settled: async () => {
      await last.catch(unlessCancelled)
    },
  }
}

/** So that an approval is answered before its texts are read. */
function letOthersGoFirst(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve))
}

function unlessCancelled(error: unknown): void {
  if (!(error instanceof CancelledError)) throw error
}

async function learnUnlearned(library: Library, workers: WorkerPool, closing: AbortSignal): Promise<void> {
  if (closing.aborted) throw new CancelledError()
  for (const article of listApprovedArticles(library.read, 'unlearned')) {
    await learnArticle(library, workers, article, closing)
  }
}

/** Nothing is learned of an article that somebody touched meanwhile: it is learned when it is approved again. */
async function learnArticle(
  library: Library,
  workers: WorkerPool,
  article: ArticleId,
  signal: AbortSignal,
): Promise<void> {
  if (signal.aborted) throw new CancelledError()
  const stamp = approvalStamp(library.read, article)
  const links = stamp === undefined ? undefined : approvedLinksOf(readBitext(library, article))
  if (links === undefined) return
  const learned = await workers.run('learn', links, { onProgress: () => undefined, signal })
  if (signal.aborted) throw new CancelledError()
  if (learned === undefined) return
  library.write((db) => {
    if (approvalStamp(db, article) === stamp) addApprovedWords(db, article, learned.languages, learned.pairs)
  })
}

/** The links an approval vouches for: with both sides, made or locked by a person, or sure by themselves. */
function approvedLinksOf(texts: AlignedTexts): ApprovedLinks | undefined {
  const { sourceLanguage, targetLanguage, source, target, links } = texts
  if (sourceLanguage === undefined) return undefined
  const sure = links.filter(isVouched)
  const textOf = new Map<SegmentId, string>(
    [...source, ...target].map(({ id, text, codes }) => [id, readerText(text, codes)]),
  )
  const join = (ids: readonly SegmentId[]) => ids.map((id) => textOf.get(id) ?? '').join(' ')
  return {
    sourceLanguage,
    targetLanguage,
    source: sure.map((link) => join(link.source)),
    target: sure.map((link) => join(link.target)),
  }
}

function isVouched({ source, target, origin, isLocked, confidence }: Link): boolean {
  if (source.length === 0 || target.length === 0) return false
  return origin === 'manual' || isLocked || confidence >= sureFrom
}

/** Aborted as soon as one of the two is. */
function either(one: AbortSignal, other: AbortSignal): AbortSignal {
  const controller = new AbortController()
  for (const signal of [one, other]) {
    if (signal.aborted) controller.abort()
    else signal.addEventListener('abort', () => controller.abort(), { once: true })
  }
  return controller.signal
}

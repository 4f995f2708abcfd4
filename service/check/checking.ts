/** Checks articles behind the scenes: long ones just imported, and those that older checks looked at. */
import { CancelledError } from '../../contract/rpc/server.ts'
import { idleChecks } from '../../core/check/catalogue.ts'
import type { ArticleId, SegmentId } from '../../core/model/ids.ts'
import { checkedBy, findArticle, listUnchecked, markOpened } from '../../db/articles.ts'
import { maxCheckedAtOnce } from '../base/beginning.ts'
import { yieldToEventLoop } from '../base/yield-to-event-loop.ts'
import type { Checking } from '../context/checking.ts'
import type { Desk } from '../context/desk.ts'
import { withTerms } from '../engine/term-base.ts'
import { createBehind } from './behind.ts'
import { createCatchUp } from './catch-up.ts'
import { checkWhole, type Session, type TakeTouched } from './check-whole.ts'

/** `closing` calls off what is under way; `nameBase` names the checks and models of this app, when first asked. */
export function createChecking(deskOf: () => Desk, nameBase: () => string, closing: AbortSignal): Checking {
  let base: string | undefined
  const version = () => {
    base ??= nameBase()
    return [base, ...idleChecks(deskOf().choices())].join(' ')
  }
  const dues = createCatchUp(deskOf, closing)
  const isChecked = (article: ArticleId) =>
    checkedBy(deskOf().library.read, article) === version() && !dues.hasFailed(article)
  const touched = createTouched()
  const behind = createBehind(closing)
  const sweep = createSweep(deskOf, version, { take: touched.take, lookedAt: behind.settle }, closing)
  return {
    follow: dues.follow,
    catchUp: dues.now,
    whole: behind.settled,
    begin() {
      dues.follow()
      sweep.begin()
    },
    async settled() {
      dues.now()
      await sweep.settled()
      dues.throwFailure()
    },
    shareOf: (article) => (isChecked(article) ? 1 : Math.min(0.99, sweep.shareOf(article))),
    version,
    opened(article) {
      sweep.prefer(article)
      if (closing.aborted) return
      setTimeout(() => closing.aborted || warm(deskOf(), article), warmAfterMs).unref()
      if (deskOf().library.readOnly !== undefined || isChecked(article)) return
      deskOf().library.write((db) => markOpened(db, article, deskOf().nowMs()))
      sweep.begin()
    },
    takesOver(article, { target }, changed) {
      if (target.length <= maxCheckedAtOnce) return false
      if (isChecked(article)) behind.add(article)
      touched.add(article, changed)
      setImmediate(() => {
        if (!closing.aborted) sweep.begin()
      })
      return true
    },
  }
}

/** Windows ask for the findings anew each time they are told. */
const tellEveryMs = 500

/** The rows of the window that opens it go first. */
const warmAfterMs = 300

/** Lets the checks learn what they have to know of an article before its first edit, which then need not wait for it. */
function warm(desk: Desk, article: ArticleId): void {
  const { library, texts, choices, checker } = desk
  if (findArticle(library.read, article) === undefined) return
  const bitext = texts.get(article)
  if (bitext.target.length > maxCheckedAtOnce) return
  checker.recheck(withTerms(desk, bitext), [], texts.findings(article), idleChecks(choices()))
}

type Sweep = Pick<Checking, 'begin' | 'settled'> & {
  shareOf(article: ArticleId): number
  prefer(article: ArticleId): void
}

/** What was changed in long articles, and who waits for it to be looked at. */
type Following = { readonly take: TakeTouched; readonly lookedAt: (article: ArticleId) => void }

/** Goes through what is unchecked, one article after the other, until nothing is. */
function createSweep(
  deskOf: () => Desk,
  version: () => string,
  { take, lookedAt }: Following,
  closing: AbortSignal,
): Sweep {
  const shares = new Map<ArticleId, number>()
  const hopeless = new Map<ArticleId, unknown>()
  let preferred: ArticleId | undefined
  let session: Session | undefined
  let underWay: Promise<void> | undefined
  let isAsked = false
  let toldMs = 0

  function next(): ArticleId | undefined {
    const waiting = listUnchecked(deskOf().library.read, version()).filter((one) => !hopeless.has(one))
    return waiting.find((one) => one === preferred) ?? waiting[0]
  }

  function tell(article: ArticleId, share: number): void {
    const now = deskOf().nowMs()
    shares.set(article, share)
    if (share < 1 && now - toldMs < tellEveryMs) return
    toldMs = now
    deskOf().announce({ kind: 'article.checked', article, share })
  }

  async function sweep(): Promise<void> {
    while (isAsked) {
      isAsked = false
      await yieldToEventLoop(closing)
      for (let article = next(); article !== undefined; article = next()) {
        const here = article
        const failure = await attempt(async () => {
          session = await checkWhole(deskOf(), here, session, version, take, closing, (share) => tell(here, share))
        })
        // One that was erased meanwhile is past checking, and that is no defect.
        const isThere = findArticle(deskOf().library.read, here) !== undefined
        if (failure !== undefined && isThere) hopeless.set(here, failure)
        shares.delete(here)
        lookedAt(here)
      }
    }
  }

  return {
    begin() {
      isAsked = true
      underWay ??= sweep().finally(() => {
        underWay = undefined
      })
      // Whoever waits for it hears of it; what was not checked stays unchecked, which every head tells.
      underWay.catch(() => undefined)
    },
    async settled() {
      await underWay
      for (const failure of hopeless.values()) throw failure
    },
    shareOf: (article) => shares.get(article) ?? 0,
    prefer(article) {
      preferred = article
    },
  }
}

/** Remembers what was changed and only checked in passing, until it is asked for. */
function createTouched() {
  const touched = new Map<ArticleId, Set<SegmentId>>()
  return {
    add(article: ArticleId, changed: readonly SegmentId[]): void {
      touched.set(article, new Set([...(touched.get(article) ?? []), ...changed]))
    },
    take(article: ArticleId): ReadonlySet<SegmentId> {
      const taken = touched.get(article) ?? new Set()
      touched.delete(article)
      return taken
    },
  }
}

/** What went wrong with one article must not keep the others from being checked; answers it. */
async function attempt(work: () => Promise<void>): Promise<unknown> {
  try {
    await work()
    return undefined
  } catch (error) {
    if (error instanceof CancelledError) throw error
    return error ?? new Error('a check failed for no reason')
  }
}

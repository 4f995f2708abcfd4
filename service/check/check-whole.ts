/** One article checked by a worker while people go on writing in it. */

import { idleChecks } from '../../core/check/catalogue.ts'
import type { Bitext, FoundIssue } from '../../core/model/finding.ts'
import type { ArticleId, SegmentId } from '../../core/model/ids.ts'
import { groupBy } from '../../core/model/lists.ts'
import type { Concept } from '../../core/model/term.ts'
import { conceptsBetween } from '../../core/terms/term-base.ts'
import { markChecked } from '../../db/articles.ts'
import { listDueChecks } from '../../db/due-checks.ts'
import { yieldToEventLoop } from '../base/yield-to-event-loop.ts'
import type { AlignedTexts } from '../context/article-cache.ts'
import type { Desk } from '../context/desk.ts'
import type { CheckedPart } from '../context/jobs.ts'
import { textsIn } from '../engine/bitext.ts'
import { changedTexts } from './changed-texts.ts'
import { type StoringControl, storeFoundInSlices } from './store-found.ts'
import { createPartStore, widelyFoundOn } from './store-parts.ts'

/** What a worker has at hand: an article as it was checked last, and what was found in it. */
export type Session = {
  readonly article: ArticleId
  /** Names it to the worker. */
  readonly key: string
  /** The checks that looked at it. */
  readonly by: string
  /** The term base that it was checked by. */
  readonly terms: readonly Concept[]
  readonly bitext: AlignedTexts
  readonly found: readonly FoundIssue[]
  /** The segments whose findings are not stored as they were found. */
  readonly unstored: ReadonlySet<SegmentId>
}

/** Segments that were changed and checked in passing since this was last asked; what is stored on them is not all. */
export type TakeTouched = (article: ArticleId) => ReadonlySet<SegmentId>

/** The part of a whole check that its paragraphs take, before the article is looked at as a whole. */
const inParagraphs = 0.9

/**
 * Checks until what is stored is what was found on the texts as they stand; what is typed meanwhile is checked again.
 * With the session of last time only what changed since is looked at. Answers the session for the next time.
 */
export async function checkWhole(
  desk: Desk,
  article: ArticleId,
  last: Session | undefined,
  version: () => string,
  touched: TakeTouched,
  closing: AbortSignal,
  onShare: (share: number) => void,
): Promise<Session> {
  let session = last?.article === article ? await followUp(desk, last, version(), touched, closing) : undefined
  for (;;) {
    session ??= await beginSession(desk, article, version(), closing, (share) => onShare(share * inParagraphs))
    await store(desk, session, closing, (share) => onShare(inParagraphs + share * (0.99 - inParagraphs)))
    const since = touched(article)
    session = { ...session, unstored: since }
    const isSame = changedTexts(session.bitext, desk.texts.get(article))?.length === 0
    const { by } = session
    if (isSame && since.size === 0 && version() === by && desk.terms() === session.terms) {
      desk.library.write((db) => markChecked(db, article, by))
      onShare(1)
      return session
    }
    await yieldToEventLoop(closing)
    session = await followUp(desk, session, version(), touched, closing)
  }
}

/** What is found in paragraphs is stored while the worker looks at the others. */
async function beginSession(
  desk: Desk,
  article: ArticleId,
  by: string,
  closing: AbortSignal,
  onShare: (share: number) => void,
): Promise<Session> {
  const without = idleChecks(desk.choices())
  const bitext = desk.texts.get(article)
  const terms = desk.terms()
  const key = `${article} ${desk.newId()}`
  const parts = createPartStore(desk, article, bitext, storing(desk, article, bitext, closing, onShare))
  const narrow: FoundIssue[] = []
  const takePart = (part: CheckedPart) => {
    for (const issue of part.found) narrow.push(issue)
    parts.take(part)
  }
  const input = { key, bitext: plainOf(bitext, terms), without }
  const wide = await desk.workers.run('check', input, quietly(closing), takePart)
  await parts.settled()
  const unstored = widelyFoundOn(desk, article, bitext, wide)
  return { article, key, by, terms, bitext, found: [...narrow, ...wide], unstored }
}

/** Undefined if all has to be looked at anew: links, cuts or terms changed, other checks were chosen, or the worker forgot it. */
async function followUp(
  desk: Desk,
  session: Session,
  by: string,
  touched: TakeTouched,
  closing: AbortSignal,
): Promise<Session | undefined> {
  const bitext = desk.texts.get(session.article)
  const texts = changedTexts(session.bitext, bitext)
  if (texts === undefined || by !== session.by || desk.terms() !== session.terms) return undefined
  const changed = [...touched(session.article), ...texts.map(([segment]) => segment)]
  const unstored = new Set([...session.unstored, ...changed])
  if (texts.length === 0) return { ...session, bitext, unstored }
  const delta = await desk.workers.run('recheck', { key: session.key, texts }, quietly(closing))
  if (delta === undefined) return undefined
  for (const place of delta.gone) addSegment(unstored, session.found[place])
  for (const issue of delta.fresh) addSegment(unstored, issue)
  return { ...session, bitext, found: withDelta(session.found, delta), unstored }
}

function addSegment(segments: Set<SegmentId>, issue: FoundIssue | undefined): void {
  if (issue !== undefined) segments.add(issue.segment)
}

function quietly(signal: AbortSignal) {
  return { signal, onProgress: () => undefined }
}

async function store(
  desk: Desk,
  { article, bitext, found, unstored }: Session,
  closing: AbortSignal,
  onShare: (share: number) => void,
): Promise<void> {
  const control = storing(desk, article, bitext, closing, onShare)
  await storeFoundInSlices(
    desk,
    article,
    groupBy(found, ({ segment }) => segment),
    [...unstored],
    control,
  )
}

function storing(
  desk: Desk,
  article: ArticleId,
  checked: AlignedTexts,
  closing: AbortSignal,
  onShare: (share: number) => void,
): StoringControl {
  const then = textsIn(checked)
  const stale = () => {
    const now = textsIn(desk.texts.get(article))
    // What waits for its own check is left to that: it tells what became of the findings there.
    const due = new Set(listDueChecks(desk.library.read, article).map(({ segment }) => segment))
    return (segment: SegmentId) => due.has(segment) || (now !== then && now.get(segment) !== then.get(segment))
  }
  return { stale, rest: () => yieldToEventLoop(closing), onShare }
}

/** Only what checks look at: a message is copied whole. */
function plainOf({ targetLanguage, target, sourceLanguage, source, links }: Bitext, all: readonly Concept[]): Bitext {
  const terms = conceptsBetween(all, sourceLanguage, targetLanguage)
  return { targetLanguage, target, sourceLanguage, source, links, terms }
}

function withDelta(
  found: readonly FoundIssue[],
  { gone, fresh }: { readonly gone: readonly number[]; readonly fresh: readonly FoundIssue[] },
): readonly FoundIssue[] {
  const places = new Set(gone)
  return [...found.filter((_, place) => !places.has(place)), ...fresh]
}

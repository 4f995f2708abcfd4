/** Dismissals at work: which findings one silences, and which speak again when it is taken back. */
import type { ArticleId, FindingId } from '../../core/model/ids.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'
import { type Dismissal, findWideDismissal, listDismissals, listSilencedBy, setRevoked } from '../../db/dismissals.ts'
import { findFinding, listCaughtElsewhere, markDismissed, type StoredFinding } from '../../db/findings.ts'
import { findSegment } from '../../db/segments.ts'
import { passageOf, samePassage, wordsUnder } from '../base/passage.ts'
import type { AlignedTexts } from '../context/article-cache.ts'
import type { Desk } from '../context/desk.ts'
import { textIn } from './bitext.ts'
import type { FindingsDelta } from './findings-delta.ts'

/** The row of the dismissal that speaks of a finding, if one does; `text` is that of its segment. */
export function matchingDismissal(
  db: ReadDb,
  article: ArticleId,
  { check, segment, span }: Pick<StoredFinding, 'check' | 'segment' | 'span'>,
  text: string,
): number | undefined {
  const passage = passageOf(text, span)
  const here = listDismissals(db, segment).find((past) => past.check === check && samePassage(past, passage))
  return here?.row ?? findWideDismissal(db, article, check, wordsUnder(text, span))
}

/** A finding that was judged, wherever it stands. */
export type Judged = Pick<StoredFinding, 'id' | 'check' | 'segment' | 'confidence'> & { readonly article: ArticleId }

/** Silences every open finding that a dismissal speaks of; answers them. Only inside a transaction. */
export function silence(desk: Desk, db: WriteDb, dismissal: Dismissal): readonly Judged[] {
  const { article, check } = dismissal
  const texts = desk.texts.get(article)
  const here = desk.texts
    .findings(article)
    .filter((finding) => !finding.isDismissed && finding.check === check && speaksOf(dismissal, finding, texts))
    .map(({ id, segment, confidence }) => ({ id, check, segment, confidence, article }))
  const elsewhere =
    dismissal.scope !== 'everywhere'
      ? []
      : listCaughtElsewhere(db, check, article)
          .filter(({ text, span }) => wordsUnder(text, span) === dismissal.words)
          .map(({ id, segment, confidence, article: other }) => ({ id, check, segment, confidence, article: other }))
  for (const { id } of [...here, ...elsewhere]) markDismissed(db, id, dismissal.row)
  noteInCache(desk, article, new Set(here.map(({ id }) => id)), true)
  forgetOthers(desk, article, elsewhere)
  return [...here, ...elsewhere]
}

function speaksOf(dismissal: Dismissal, { segment, span }: StoredFinding, texts: AlignedTexts): boolean {
  if (dismissal.scope === 'place') {
    return segment === dismissal.segment && samePassage(dismissal, passageOf(textIn(texts, segment), span))
  }
  return wordsUnder(textIn(texts, segment), span) === dismissal.words
}

/** Takes a dismissal back: what nothing else silences is open again. Only inside a transaction. */
export function reopen(desk: Desk, db: WriteDb, { id: dismissal, row, article }: Dismissal): readonly Judged[] {
  setRevoked(db, row, true)
  const opened = listSilencedBy(db, dismissal).flatMap((silenced) => {
    const finding = findFinding(db, silenced.id)
    if (finding === undefined) return []
    const text = findSegment(db, finding.segment)?.segment.text ?? ''
    const other = matchingDismissal(db, silenced.article, finding, text)
    markDismissed(db, finding.id, other)
    return other === undefined ? [{ ...finding, article: silenced.article }] : []
  })
  const here = opened.filter((finding) => finding.article === article)
  noteInCache(desk, article, new Set(here.map(({ id }) => id)), false)
  forgetOthers(desk, article, opened)
  return opened
}

/** Does again what `reopen` took back. Only inside a transaction. */
export function silenceAgain(desk: Desk, db: WriteDb, dismissal: Dismissal): readonly Judged[] {
  setRevoked(db, dismissal.row, false)
  return silence(desk, db, dismissal)
}

/** Of findings silenced: what the article where it was decided shows of it. */
export function silencedIn(article: ArticleId, judged: readonly Judged[]): FindingsDelta {
  return { removed: judged.filter((one) => one.article === article).map(({ id }) => id), added: [] }
}

/** Of findings that speak again: what the article where it was decided shows of it. */
export function reopenedIn(desk: Desk, article: ArticleId, judged: readonly Judged[]): FindingsDelta {
  const ids = new Set(judged.map(({ id }) => id))
  return { removed: [], added: desk.texts.findings(article).filter(({ id }) => ids.has(id)) }
}

function noteInCache(desk: Desk, article: ArticleId, ids: ReadonlySet<FindingId>, isDismissed: boolean): void {
  if (ids.size === 0) return
  const findings = desk.texts.findings(article)
  desk.texts.replaceFindings(
    article,
    findings.map((finding) => (ids.has(finding.id) ? { ...finding, isDismissed } : finding)),
  )
}

/** Other articles are read again when they are needed; their windows are told when all is stored. */
function forgetOthers(desk: Desk, article: ArticleId, judged: readonly Judged[]): void {
  const others = new Set(judged.map((one) => one.article).filter((one) => one !== article))
  for (const other of others) {
    desk.texts.replaceFindings(other, undefined)
    desk.announceLater({ kind: 'article.checked', article: other, share: desk.checking.shareOf(other) })
  }
}

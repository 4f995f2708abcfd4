/** What the workflow's rules have to know of an article, gathered; and the acts they would allow. */
import type { Article } from '../../core/model/article.ts'
import type { SegmentState } from '../../core/model/segment.ts'
import type { MoveAct, MoveOffer } from '../../core/model/workflow.ts'
import { actsWithReason, moveActs } from '../../core/model/workflow.ts'
import type { ArticleFacts } from '../../core/workflow/move-article.ts'
import { moveArticle } from '../../core/workflow/move-article.ts'
import { lastWriter } from '../../db/edits.ts'
import { countOpen } from '../../db/findings.ts'
import type { Desk } from '../desk-context.ts'
import { countFindings, type FindingCounts } from '../finding/count.ts'

type Counts = Readonly<Record<SegmentState, number>>

function assemble(desk: Desk, article: Article, counts: Counts, findings: FindingCounts): Omit<ArticleFacts, 'reason'> {
  return {
    state: article.state,
    openCritical: findings.criticalFindings,
    isChecked: desk.checking.shareOf(article.id) === 1,
    returnedSegments: counts.returned,
    machineSegments: counts.machine,
    emptySegments: counts.empty,
    lastWriter: lastWriter(desk.library.read, article.id),
    person: desk.person(),
    fourEyes: desk.settings().fourEyes,
  }
}

/** The facts as they stand, with the reason a person gave for the act. */
export function factsOf(desk: Desk, article: Article, reason: string | undefined): ArticleFacts {
  const db = desk.library.read
  const findings = countFindings(countOpen(db, article.id), desk.choices())
  return { ...assemble(desk, article, desk.texts.counts(article.id).byState, findings), reason }
}

/** Acts that fit the article's state and the person's role, each with what still stands against it. */
export function offerMoves(
  desk: Desk,
  article: Article,
  counts: Counts,
  findings: FindingCounts,
): readonly MoveOffer[] {
  const facts = assemble(desk, article, counts, findings)
  return moveActs.flatMap((act) => offer(act, facts) ?? [])
}

function offer(act: MoveAct, facts: Omit<ArticleFacts, 'reason'>): MoveOffer | undefined {
  // The reason is asked for when the act is chosen, so its absence is no refusal yet.
  const reason = actsWithReason.includes(act) ? act : undefined
  const moved = moveArticle(act, { ...facts, reason })
  if (moved.ok) return { act, refused: [] }
  const isOutOfPlace = moved.failure.some(({ kind }) => kind === 'wrong-state' || kind === 'wrong-role')
  return isOutOfPlace ? undefined : { act, refused: moved.failure }
}

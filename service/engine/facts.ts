/** What the workflow's rules have to know of an article, gathered; and the acts they would allow. */
import type { Article } from '../../core/model/article.ts'
import type { MoveAct, MoveOffer, MoveQuestionKind } from '../../core/model/workflow.ts'
import { actsWithReason, moveActs } from '../../core/model/workflow.ts'
import type { ArticleFacts } from '../../core/workflow/move-article.ts'
import { moveArticle } from '../../core/workflow/move-article.ts'
import { lastWriter } from '../../db/edits.ts'
import { countOpen } from '../../db/findings.ts'
import { countMustChange } from '../../db/threads.ts'
import type { Desk } from '../context/desk.ts'
import { countFindings, type FindingCounts } from './count-findings.ts'
import { countSegments, readBySide } from './counts.ts'
import { shownTo } from './shown.ts'

/** What a person said along with an act. */
type Said = Pick<ArticleFacts, 'reason' | 'accepted'>

function assemble(desk: Desk, article: Article, findings: FindingCounts): Omit<ArticleFacts, keyof Said> {
  const counts = desk.texts.counts(article.id)
  const { byState, read } = counts
  const segments = countSegments(counts)
  return {
    state: article.state,
    openCritical: findings.criticalFindings,
    isChecked: desk.checking.shareOf(article.id) === 1,
    returnedSegments: byState.returned,
    machineSegments: byState.machine,
    openMustChange: desk.settings().mustChangeHolds ? countMustChange(desk.library.read, article.id) : 0,
    emptySegments: byState.empty,
    segments,
    unconfirmedSegments: byState.machine + byState.draft + byState.returned,
    unreadSegments: segments - readBySide(read, desk.person()),
    lastWriter: lastWriter(desk.library.read, article.id),
    person: desk.person(),
    fourEyes: desk.settings().fourEyes,
  }
}

/** The facts as they stand, with what a person said along with the act. */
export function factsOf(
  desk: Desk,
  article: Article,
  reason?: string,
  accepted: readonly MoveQuestionKind[] = [],
): ArticleFacts {
  const findings = countFindings(countOpen(desk.library.read, article.id), shownTo(desk))
  return { ...assemble(desk, article, findings), reason, accepted }
}

/** Acts that fit the article's state and the person's role, each with what still stands against it. */
export function offerMoves(desk: Desk, article: Article, findings: FindingCounts): readonly MoveOffer[] {
  const facts = assemble(desk, article, findings)
  return moveActs.flatMap((act) => offer(act, facts) ?? [])
}

function offer(act: MoveAct, facts: Omit<ArticleFacts, keyof Said>): MoveOffer | undefined {
  // The reason is asked for when the act is chosen, so its absence is no refusal yet; nor is a question.
  const reason = actsWithReason.includes(act) ? act : undefined
  const moved = moveArticle(act, { ...facts, reason, accepted: [] })
  if (moved.ok || moved.failure.kind === 'move-asks') return { act, refused: [] }
  const { refused } = moved.failure
  const isOutOfPlace = refused.some(({ kind }) => kind === 'wrong-state' || kind === 'wrong-role')
  return isOutOfPlace ? undefined : { act, refused }
}

/** The head of an article: its files, its counts and what may be done with it next. */
import type { ArticleHead } from '../../contract/article.ts'
import type { ActionKind } from '../../core/model/action.ts'
import type { Article } from '../../core/model/article.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { findLastMove, findReversible, wasReturned } from '../../db/actions.ts'
import { findArticle } from '../../db/articles.ts'
import { listDocuments } from '../../db/documents.ts'
import type { Desk } from '../context/desk.ts'
import { countFindings, countOpenOf } from './count-findings.ts'
import { readBySide } from './counts.ts'
import { offerMoves } from './facts.ts'
import { closedFor } from './guard.ts'
import { mayReverse } from './reversal.ts'
import { withRulesAtHand } from './rules-at-hand.ts'
import { shownTo } from './shown.ts'

/** What a screen shows above an article. Throws if it has no target document. */
export function headOf(anyDesk: Desk, article: Article): ArticleHead {
  const desk = withRulesAtHand(anyDesk)
  const db = desk.library.read
  const files = listDocuments(db, article.id)
  const targetFile = files.find(({ side }) => side === 'target')
  if (targetFile === undefined) throw new Error(`article ${article.id} has no target document`)
  const { byState, totals, read } = desk.texts.counts(article.id)
  const isReadOnly = desk.library.readOnly !== undefined
  const findings = countFindings(countOpenOf(desk.texts.findings(article.id)), shownTo(desk))
  return {
    article,
    sourceFile: files.find(({ side }) => side === 'source'),
    targetFile,
    ...totals,
    ...findings,
    checkedShare: desk.checking.shareOf(article.id),
    targetSegmentsByState: byState,
    read: readBySide(read, desk.person()),
    closed: isReadOnly ? 'read-only' : closedFor(desk, article)?.why,
    lastMove: findLastMove(db, article.id),
    wasReturned: wasReturned(db, article.id),
    isReadOnly,
    undoable: isReadOnly ? undefined : turnable(desk, article, 'done'),
    redoable: isReadOnly ? undefined : turnable(desk, article, 'undone'),
    moves: isReadOnly || article.isBinned === true ? [] : offerMoves(desk, article, findings),
  }
}

/** The head as it stands now. Throws if there is no such article. */
export function freshHead(desk: Desk, id: ArticleId): ArticleHead {
  const article = findArticle(desk.library.read, id)
  if (article === undefined) throw new Error(`no article ${id}`)
  return headOf(desk, article)
}

function turnable(desk: Desk, article: Article, standing: 'done' | 'undone'): ActionKind | undefined {
  const action = findReversible(desk.library.read, article.id, standing)
  return action && mayReverse(desk, article, action) ? action.kind : undefined
}

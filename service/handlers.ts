/** The table of every command's handler; one that is missing does not compile. */

import type { JobControl } from '../contract/command.ts'
import type { Arguments, CommandName, JobName, Reply } from '../contract/commands.ts'
import { goBackInHistory } from './action/go-back.ts'
import { logOfArticle } from './action/log.ts'
import { logOfMemory } from './action/memory-log.ts'
import { redoAction } from './action/redo.ts'
import { undoAction } from './action/undo.ts'
import { listDoubtfulLinks, seekDoubtfulRow } from './alignment/doubtful.ts'
import { exportAlignment } from './alignment/export.ts'
import { realignArticle } from './alignment/realign.ts'
import { contentsOf } from './article/contents.ts'
import { draftsOfArticle } from './article/drafts.ts'
import { exportArticle, tellRedline } from './article/export.ts'
import { noteExported } from './article/exported.ts'
import { importArticle } from './article/import.ts'
import { listLibrary } from './article/list.ts'
import { markArticle } from './article/marked-text.ts'
import { changeArticleState } from './article/move.ts'
import { openArticle } from './article/open.ts'
import { orderLibrary } from './article/order.ts'
import { outlineArticle } from './article/outline.ts'
import { pageRows } from './article/rows.ts'
import { seekRow } from './article/seek.ts'
import { siftArticle } from './article/sift.ts'
import { findUnread } from './article/unread.ts'
import { emptyBin } from './bin/empty.ts'
import { listBin } from './bin/list.ts'
import { putIntoBin, restoreFromBin } from './bin/put.ts'
import { listBaselines } from './change/baselines.ts'
import { keepChange } from './change/keep.ts'
import { listChanges } from './change/list.ts'
import { redlineRows } from './change/redline.ts'
import { listChangedRows } from './change/rows.ts'
import { takeSnapshot } from './change/snapshot.ts'
import { changeCheck } from './check/change.ts'
import { listChecks } from './check/list.ts'
import { amendRemark, answerThread, resolveThread } from './comment/answer.ts'
import { listComments } from './comment/list.ts'
import { openThread } from './comment/open.ts'
import type { Desk } from './context/desk.ts'
import { listCopies } from './copy/list.ts'
import { lookIntoCopy } from './copy/look.ts'
import { restoreCopy } from './copy/restore.ts'
import { applyCorrection } from './correction/apply.ts'
import { changeCorrection } from './correction/change.ts'
import { exportCorrections } from './correction/export.ts'
import { listLearnedCorrections } from './correction/list.ts'
import { offerCorrections } from './correction/offers.ts'
import { pageCorrectionPlaces } from './correction/places.ts'
import { refuseCorrection } from './correction/refuse.ts'
import { forgetCorrection } from './correction/remove.ts'
import { takeBackCorrection } from './correction/take-back.ts'
import { describeDesk } from './desk/open.ts'
import { changeDetails } from './details/change.ts'
import { showDetails } from './details/show.ts'
import { pageDismissals } from './dismissal/list.ts'
import { revokeDismissal } from './dismissal/revoke.ts'
import { noteEffort, showEffort } from './effort/effort.ts'
import { judgeError, markError, withdrawError } from './error/mark.ts'
import { scoreArticle } from './error/score.ts'
import { takeFindings } from './error/take-findings.ts'
import { listLearned } from './exception/list.ts'
import { revokeLearned } from './exception/revoke.ts'
import { showFeedback } from './feedback/article.ts'
import { listDeliveredArticles } from './feedback/articles.ts'
import { inspectFile } from './file/inspect.ts'
import { pageFoundPlaces } from './find/places.ts'
import { replaceFound } from './find/replace.ts'
import { searchTexts } from './find/search.ts'
import { listAlike } from './finding/alike.ts'
import { dismissFinding } from './finding/dismiss.ts'
import { fixFinding } from './finding/fix.ts'
import { fixManyFindings } from './finding/fix-many.ts'
import { listFindingsOf } from './finding/list.ts'
import { listLexicon } from './lexicon/list.ts'
import { rebuildLexicon } from './lexicon/rebuild.ts'
import { searchLibrary } from './library/search.ts'
import { confirmChosenLinks } from './link/confirm.ts'
import { joinSegmentLinks } from './link/join.ts'
import { lockChosenLinks } from './link/lock.ts'
import { moveLink } from './link/move.ts'
import { unlinkFromRows } from './link/unlink.ts'
import { importMemoryFile } from './memory/import.ts'
import { listMemories } from './memory/list.ts'
import { matchSegment } from './memory/match.ts'
import { removeMemoryFile, renameMemoryFile } from './memory/rename.ts'
import { searchMemories } from './memory/search.ts'
import { addToStaff } from './person/add.ts'
import { changeStaff } from './person/change.ts'
import { switchPerson } from './person/switch.ts'
import { addReturnReason, changeReturnReason } from './reason/change.ts'
import { listReturnReasons } from './reason/list.ts'
import { findHome } from './reimport/home.ts'
import { planReturned } from './reimport/plan.ts'
import { takeReturned } from './reimport/take.ts'
import { confirmSegmentText } from './segment/confirm.ts'
import { confirmSegments } from './segment/confirm-several.ts'
import { draftSegment, dropStrandedDraft } from './segment/draft.ts'
import { editSegment } from './segment/edit.ts'
import { historyOfSegment } from './segment/history.ts'
import { joinSegment } from './segment/join.ts'
import { lockSegments } from './segment/lock.ts'
import { restoreSegment } from './segment/restore.ts'
import { returnSegments } from './segment/return.ts'
import { setAsideText } from './segment/set-aside.ts'
import { splitSegment } from './segment/split.ts'
import { takeBackChange } from './segment/take-back.ts'
import { layLineInto, takeCodesOfSource } from './segment/take-codes.ts'
import { visitSegments } from './segment/visit.ts'
import { changeSettings } from './settings/change.ts'
import { addConcept, changeConcept } from './term/change.ts'
import { exportTerms } from './term/export.ts'
import { importTerms, inspectTerms } from './term/import.ts'
import { pageTerms } from './term/list.ts'
import { recogniseTerms } from './term/recognise.ts'
import { removeConcepts } from './term/remove.ts'
import { takeBackTerms } from './term/take-back.ts'
import { listUsedTerms } from './term/used.ts'

export type Handler<Name extends CommandName> = (
  desk: Desk,
  args: Arguments<Name>,
  control: JobControl,
) => Name extends JobName ? Promise<Reply<Name>> : Reply<Name>

export type Handlers = { readonly [Name in CommandName]: Handler<Name> }

export const handlers = {
  'desk.open': describeDesk,
  'person.add': addToStaff,
  'person.change': changeStaff,
  'person.switch': switchPerson,
  'settings.change': changeSettings,
  'article.list': listLibrary,
  'article.order': orderLibrary,
  'article.open': openArticle,
  'article.contents': contentsOf,
  'article.outline': outlineArticle,
  'article.rows': pageRows,
  'article.seek': seekRow,
  'article.sift': siftArticle,
  'article.drafts': draftsOfArticle,
  'article.unread': findUnread,
  'article.move': changeArticleState,
  'article.exported': noteExported,
  'action.log': logOfArticle,
  'action.memoryLog': logOfMemory,
  'library.search': searchLibrary,
  'details.show': showDetails,
  'details.change': changeDetails,
  'bin.list': listBin,
  'bin.put': putIntoBin,
  'bin.restore': restoreFromBin,
  'bin.empty': emptyBin,
  'copy.list': listCopies,
  'copy.look': lookIntoCopy,
  'copy.restore': restoreCopy,
  'segment.draft': draftSegment,
  'segment.dropDraft': dropStrandedDraft,
  'segment.setAside': setAsideText,
  'segment.edit': editSegment,
  'segment.confirm': confirmSegmentText,
  'segment.confirmSeveral': confirmSegments,
  'segment.history': historyOfSegment,
  'segment.visit': visitSegments,
  'segment.restore': restoreSegment,
  'segment.takeBack': takeBackChange,
  'segment.lock': lockSegments,
  'segment.return': returnSegments,
  'segment.split': splitSegment,
  'segment.takeCodes': takeCodesOfSource,
  'segment.layLine': layLineInto,
  'segment.join': joinSegment,
  'link.join': joinSegmentLinks,
  'link.unlink': unlinkFromRows,
  'link.move': moveLink,
  'link.lock': lockChosenLinks,
  'link.confirm': confirmChosenLinks,
  'alignment.doubtful': listDoubtfulLinks,
  'alignment.seek': seekDoubtfulRow,
  'exception.list': listLearned,
  'exception.revoke': revokeLearned,
  'find.search': searchTexts,
  'find.places': pageFoundPlaces,
  'find.replace': replaceFound,
  'finding.list': listFindingsOf,
  'finding.fix': fixFinding,
  'finding.dismiss': dismissFinding,
  'finding.alike': listAlike,
  'finding.fixMany': fixManyFindings,
  'dismissal.list': pageDismissals,
  'dismissal.revoke': revokeDismissal,
  'comment.list': listComments,
  'comment.open': openThread,
  'comment.answer': answerThread,
  'comment.resolve': resolveThread,
  'comment.amend': amendRemark,
  'effort.show': showEffort,
  'effort.note': noteEffort,
  'error.score': scoreArticle,
  'error.mark': markError,
  'error.judge': judgeError,
  'error.withdraw': withdrawError,
  'error.takeFindings': takeFindings,
  'reason.list': listReturnReasons,
  'reason.add': addReturnReason,
  'reason.change': changeReturnReason,
  'feedback.articles': listDeliveredArticles,
  'feedback.article': showFeedback,
  'check.list': listChecks,
  'check.change': changeCheck,
  'correction.offers': offerCorrections,
  'correction.places': pageCorrectionPlaces,
  'correction.apply': applyCorrection,
  'correction.takeBack': takeBackCorrection,
  'correction.refuse': refuseCorrection,
  'correction.list': listLearnedCorrections,
  'correction.change': changeCorrection,
  'correction.remove': forgetCorrection,
  'correction.export': exportCorrections,
  'memory.list': listMemories,
  'memory.match': matchSegment,
  'memory.search': searchMemories,
  'memory.import': importMemoryFile,
  'memory.rename': renameMemoryFile,
  'memory.remove': removeMemoryFile,
  'term.list': pageTerms,
  'term.recognise': recogniseTerms,
  'term.used': listUsedTerms,
  'term.add': addConcept,
  'term.change': changeConcept,
  'term.remove': removeConcepts,
  'term.takeBack': takeBackTerms,
  'term.inspect': inspectTerms,
  'term.import': importTerms,
  'term.export': exportTerms,
  'change.baselines': listBaselines,
  'change.rows': listChangedRows,
  'change.redline': redlineRows,
  'change.list': listChanges,
  'change.keep': keepChange,
  'change.snapshot': takeSnapshot,
  'action.undo': undoAction,
  'action.goBack': goBackInHistory,
  'action.redo': redoAction,
  'lexicon.list': listLexicon,
  'lexicon.rebuild': rebuildLexicon,
  'file.inspect': inspectFile,
  'alignment.realign': realignArticle,
  'alignment.export': exportAlignment,
  'reimport.home': findHome,
  'reimport.plan': planReturned,
  'reimport.take': takeReturned,
  'article.import': importArticle,
  'article.export': exportArticle,
  'article.redline': tellRedline,
  'article.markedText': markArticle,
} satisfies Handlers

/** Commands that say or decide something by findings: they are answered when the checks that acts left due are made. */
export const asksOfFindings: ReadonlySet<CommandName> = new Set<CommandName>([
  'article.list',
  'article.open',
  'article.move',
  'article.exported',
  'article.contents',
  'alignment.export',
  'finding.list',
  'finding.alike',
  'finding.fix',
  'finding.fixMany',
  'finding.dismiss',
  'dismissal.list',
  'dismissal.revoke',
])

/** `dismissal.revoke`: takes one dismissal back, so that its findings speak again. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { fail, ok } from '../../core/model/result.ts'
import { findArticle } from '../../db/articles.ts'
import { findDismissal, listSilencedBy } from '../../db/dismissals.ts'
import { findFinding } from '../../db/findings.ts'
import type { Desk } from '../context/desk.ts'
import { closedFor } from '../engine/guard.ts'
import { dismissalTold } from '../engine/ops/dismissal.ts'
import type { Op } from '../engine/ops/registry.ts'
import { inOneTransaction, perform } from '../engine/perform.ts'

/** An act of the article where it was dismissed. One of an approved article stays, unless it reaches beyond it. */
export function revokeDismissal(desk: Desk, args: Arguments<'dismissal.revoke'>): Reply<'dismissal.revoke'> {
  return inOneTransaction<Reply<'dismissal.revoke'>>(desk, (db) => {
    const dismissal = findDismissal(db, args.dismissal)
    if (dismissal === undefined || dismissal.isRevoked) return fail({ kind: 'no-such-dismissal' })
    const article = findArticle(db, dismissal.article)
    if (article === undefined) return fail({ kind: 'no-such-dismissal' })
    const closed = closedFor(desk, article)
    if (closed !== undefined && dismissal.scope !== 'everywhere') return fail(closed)
    const silenced = listSilencedBy(db, dismissal.id)
    const payload = { ...dismissalTold(dismissal), isRevoked: true }
    const ops: readonly Op[] = [{ kind: 'dismissal', payload }]
    const change = perform(desk, db, { article: article.id, kind: 'revokeDismissal', segment: dismissal.segment, ops })
    // Some may be silenced by another dismissal too.
    const opened = silenced.filter(({ id }) => findFinding(db, id)?.isDismissed === false)
    return ok({ ...change, reopened: opened.length })
  })
}

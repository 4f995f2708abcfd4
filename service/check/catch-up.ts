/** The checks that acts left due: made right after the answer, a few segments at a time, or before a question about findings. */
import type { SverkaEvent } from '../../contract/events.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { listArticlesWithDueChecks } from '../../db/due-checks.ts'
import type { Desk } from '../context/desk.ts'
import { checkDue } from '../engine/due-check.ts'
import { freshHead } from '../engine/head.ts'
import { storeWhole } from '../engine/perform.ts'
import { placedIn } from '../engine/placed.ts'

/** Segments that are checked and stored in one transaction, so that whoever types never waits long. */
const perStep = 40

export type CatchUp = {
  /** To be told that an act left checks due: they are made when its answer is on its way. */
  follow(): void
  /** Makes all that are due, now. */
  now(): void
  /** True if a defect keeps the checks of an article from being made; they are tried again after the next act. */
  hasFailed(article: ArticleId): boolean
  /** Throws the first defect that was met. */
  throwFailure(): void
}

/** `closing` calls off what is planned; it stays due. */
export function createCatchUp(deskOf: () => Desk, closing: AbortSignal): CatchUp {
  const failures = new Map<ArticleId, unknown>()
  let isPlanned = false

  /** Some of what is due; false if nothing is, or nothing that can be checked. */
  function step(): boolean {
    const desk = deskOf()
    if (desk.library.readOnly !== undefined) return false
    const article = listArticlesWithDueChecks(desk.library.read).find((one) => !failures.has(one))
    if (article === undefined) return false
    try {
      storeWhole(desk, (db) => {
        const { removed, added } = checkDue(desk, db, article, perStep)
        const findingsAdded = placedIn(desk, article, added)
        const told: SverkaEvent = {
          kind: 'findings.changed',
          article,
          head: freshHead(desk, article),
          findingsRemoved: removed,
          findingsAdded,
        }
        desk.announceLater(told)
      })
    } catch (error) {
      // An article with a defect must not keep the others, nor the answers about them.
      failures.set(article, error ?? new Error('a check failed for no reason'))
    }
    return true
  }

  function plan(): void {
    if (isPlanned) return
    isPlanned = true
    setImmediate(() => {
      isPlanned = false
      if (!closing.aborted && step()) plan()
    })
  }

  return {
    follow() {
      failures.clear()
      plan()
    },
    now() {
      for (let isMore = step(); isMore; ) isMore = step()
    },
    hasFailed: (article) => failures.has(article),
    throwFailure() {
      for (const failure of failures.values()) throw failure
    },
  }
}

/** `details.change`: something else is said of an article beside its text: who works on it, until when, what it is called. */

import type { Arguments, Reply } from '../../contract/commands.ts'
import type { DetailsFailure } from '../../contract/details.ts'
import { type ArticleDetails, type DetailChange, personDetails } from '../../core/model/article-details.ts'
import { hasHalfCharacter } from '../../core/model/half-character.ts'
import type { PersonId } from '../../core/model/ids.ts'
import { fail, ok } from '../../core/model/result.ts'
import { findDetails } from '../../db/article-details.ts'
import { findArticle } from '../../db/articles.ts'
import type { ReadDb } from '../../db/connection.ts'
import { findPerson } from '../../db/people.ts'
import type { Desk } from '../context/desk.ts'
import { perform, storeWhole } from '../engine/perform.ts'

/** Whatever state the article is in: who is to do what until when is settled before its text is anybody's. */
export function changeDetails(desk: Desk, { article, changes }: Arguments<'details.change'>): Reply<'details.change'> {
  const changed = storeWhole<Reply<'details.change'>>(desk, (db) => {
    const found = findArticle(db, article)
    if (found === undefined) return fail({ kind: 'no-such-article' })
    if (found.isBinned === true) return fail({ kind: 'in-the-bin' })
    const stands = findDetails(db, article)
    for (const change of changes) {
      const failure = whyNot(db, stands, change)
      if (failure !== undefined) return fail(failure)
    }
    const ops = changes
      .filter(({ before, after }) => before !== after)
      .map((payload) => ({ kind: 'details' as const, payload }))
    if (ops.length === 0) return ok({ action: undefined })
    return ok({ action: perform(desk, db, { article, kind: 'describe', ops }).action })
  })
  if (changed.ok && changed.value.action !== undefined) desk.announce({ kind: 'article.changed', article })
  return changed
}

function whyNot(
  db: ReadDb,
  stands: ArticleDetails,
  { field, before, after }: DetailChange,
): DetailsFailure | undefined {
  const theirs = stands[field] ?? null
  if (theirs !== before) return { kind: 'changed-meanwhile', field, theirs }
  if (typeof after === 'string' && hasHalfCharacter(after)) return { kind: 'half-character' }
  const isPerson = personDetails.some((one) => one === field)
  if (isPerson && after !== null && findPerson(db, after as PersonId) === undefined) return { kind: 'no-such-person' }
  return undefined
}

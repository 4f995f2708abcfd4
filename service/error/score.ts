/** `error.score`: the errors marked in an article, and what they make of its score. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { fail, ok } from '../../core/model/result.ts'
import { profileOf } from '../../core/score/profiles.ts'
import { scoreOf } from '../../core/score/score.ts'
import { findArticle } from '../../db/articles.ts'
import { listErrors } from '../../db/marked-errors.ts'
import type { Desk } from '../context/desk.ts'

/** Of the translation it shows, by the profile of the library. Words are those of the text as it stands. */
export function scoreArticle(desk: Desk, { article }: Arguments<'error.score'>): Reply<'error.score'> {
  const db = desk.library.read
  if (findArticle(db, article) === undefined) return fail({ kind: 'no-such-article' })
  const errors = listErrors(db, article)
  const { scoreProfile, scoreProfiles } = desk.settings()
  const profile = profileOf(scoreProfile, scoreProfiles)
  const { sourceWords, targetWords } = desk.texts.counts(article).totals
  const words = profile.side === 'source' ? sourceWords : targetWords
  const counts = errors.map(({ type, severity }) => ({ type, severity, count: 1 }))
  return ok({ errors, profile, score: scoreOf(counts, words, profile) })
}

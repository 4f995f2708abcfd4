/** `segment.visit`: what a person had before their eyes long enough to read it. No act of the log: it changes no text. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { fail, ok } from '../../core/model/result.ts'
import { findArticle } from '../../db/articles.ts'
import { findPerson } from '../../db/people.ts'
import { findSegment } from '../../db/segments.ts'
import { addVisits, countReadAmong } from '../../db/visits.ts'
import type { Desk } from '../context/desk.ts'
import { readBySide, recountRead } from '../engine/counts.ts'

/** It may arrive after somebody else took over the desk, so it names its person. Nobody is told: only counts change. */
export function visitSegments(
  desk: Desk,
  { article, person, visits }: Arguments<'segment.visit'>,
): Reply<'segment.visit'> {
  const visitor = findPerson(desk.library.read, person)
  if (visitor === undefined || findArticle(desk.library.read, article) === undefined) {
    return fail({ kind: 'no-such-article' })
  }
  const counts = desk.texts.counts(article)
  const ours = visits.filter(({ segment }) => findSegment(desk.library.read, segment)?.article === article)
  const segments = ours.map(({ segment }) => segment)
  const before = countReadAmong(desk.library.read, segments)
  desk.library.write((db) => {
    const seen = ours.map(({ segment, basedOn }) => ({ segment, edit: basedOn ?? undefined }))
    addVisits(db, visitor, desk.nowMs(), seen)
  })
  const counted = recountRead(counts, before, countReadAmong(desk.library.read, segments))
  desk.texts.replaceCounts(article, counted)
  return ok({ read: readBySide(counted.read, desk.person()) })
}

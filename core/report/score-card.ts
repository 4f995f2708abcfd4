/** The score card of an article: counts first, then points and score, then every error. */
import { severities } from '../model/finding.ts'
import type { ReportSection, SayWords, Scored } from '../model/report.ts'
import type { Score } from '../model/score.ts'
import { type Body, figureOf, minuteOf } from './parts.ts'

const worstFirst = severities.toReversed()

export function scoreBody(say: SayWords, scored: Scored): Body {
  const notes = [...sayCounts(say, scored.score), ...sayRating(say, scored)]
  return { notes, sections: [byType(say, scored), errorList(say, scored)] }
}

/** "Critical: 1" and so on, the worst first. */
export function sayCounts(say: SayWords, { counts }: Score): readonly string[] {
  return worstFirst.map((severity) =>
    say('reports:countOf', { what: say(`common:severity.${severity}`), count: counts[severity] }),
  )
}

/** Points and score in a sentence each, with a word where the text is too short for them to say much. */
export function sayRating(say: SayWords, { score, profile }: Scored): readonly string[] {
  const { rated, isSmall, words } = score
  const points = say('errors:score.points', { points: figureOf(score.points), words })
  if (rated === undefined) return [points, say('errors:score.empty')]
  const { perWords, most, passing, acceptable } = profile
  return [
    points,
    say('errors:score.normed', { normed: figureOf(rated.normed), perWords, acceptable }),
    // A few words with many errors fall far below the scale; how far says nothing.
    say('errors:score.raw', { raw: figureOf(Math.max(0, rated.raw)), most }),
    say('errors:score.calibrated', { calibrated: figureOf(Math.max(0, rated.calibrated)), passing }),
    say(`errors:score.verdict.${rated.verdict}`),
    ...(isSmall ? [say('errors:score.small', { perWords })] : []),
  ]
}

function byType(say: SayWords, { score }: Scored): ReportSection {
  const rows = score.types.map(({ type, counts, points }) => [
    say(`panel:mqm.${type}`),
    ...worstFirst.map((severity) => String(counts[severity])),
    figureOf(points),
  ])
  return { name: 'types', title: say('reports:score.types'), columns: ['type', ...worstFirst, 'points'], rows }
}

function errorList(say: SayWords, { errors }: Scored): ReportSection {
  const rows = errors.map(({ row, type, severity, quote, note, by, atMs }) => [
    row === undefined ? '' : String(row + 1),
    say(`panel:mqm.${type}`),
    say(`common:severity.${severity}`),
    quote,
    note,
    by.name,
    minuteOf(say, atMs),
  ])
  const columns = ['segment', 'type', 'severity', 'words', 'note', 'person', 'when']
  return { name: 'errors', title: say('reports:score.errors'), columns, rows }
}

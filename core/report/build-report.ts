/** Puts what was gathered for a report into words and tables. */
import type { Occasion, Report, ReportData, SayWords } from '../model/report.ts'
import { never } from '../model/result.ts'
import { auditBody } from './audit.ts'
import { correctionsBody } from './corrections.ts'
import { effortBody } from './effort.ts'
import { deskBody, issuesBody, redlineBody } from './lists.ts'
import { type Body, minuteOf } from './parts.ts'
import { provenanceBody } from './provenance.ts'
import { scoreBody } from './score-card.ts'
import { termsBody } from './terms.ts'

/** The same data give the same report, but for the moment it was made at. */
export function buildReport(say: SayWords, { headline, madeMs }: Occasion, data: ReportData): Report {
  const { kind } = data
  const title = kind === 'desk' ? say('reports:title.desk') : say(`reports:title.${kind}`, { headline })
  return { kind, title, subtitle: say('reports:made', { when: minuteOf(say, madeMs) }), ...bodyOf(say, data, madeMs) }
}

function bodyOf(say: SayWords, data: ReportData, madeMs: number): Body {
  switch (data.kind) {
    case 'redline':
      return redlineBody(say, data)
    case 'issues':
      return issuesBody(say, data)
    case 'score':
      return scoreBody(say, data)
    case 'effort':
      return effortBody(say, data)
    case 'audit':
      return auditBody(say, data)
    case 'provenance':
      return provenanceBody(say, data)
    case 'terms':
      return termsBody(say, data)
    case 'corrections':
      return correctionsBody(say, data)
    case 'desk':
      return deskBody(say, data, madeMs)
    default:
      return never(data)
  }
}

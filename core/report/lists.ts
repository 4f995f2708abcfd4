/** The reports that are one list: changes, open findings, and who has what at the desk. */
import { readerText } from '../model/reader-text.ts'
import { isChange } from '../model/redline.ts'
import type { DataOf, SayWords } from '../model/report.ts'
import { holderOf, isOverdue } from '../workflow/hold.ts'
import { type Body, minuteOf, only, sayBaseline, sayHand, withMarkUp } from './parts.ts'

/** The text with its marks; and as a table a change a row: what gave way, to what, and by whose hands. */
export function redlineBody(say: SayWords, { since, changed, text, language }: DataOf<'redline'>): Body {
  const rows = changed.flatMap(({ row, gap, pieces, codes }) =>
    [...gap, ...pieces]
      .filter(isChange)
      .map(({ before, after, hands }) => [
        String(row + 1),
        withMarkUp(before, codes),
        withMarkUp(after, codes),
        hands.map((hand) => sayHand(say, hand)).join('\n'),
      ]),
  )
  const sections = only('changes', ['segment', 'before', 'after', 'hands'], rows)
  return { notes: [sayBaseline(say, since)], sections, redline: { text, language } }
}

export function issuesBody(say: SayWords, { findings }: DataOf<'issues'>): Body {
  const rows = findings.map(({ row, severity, check, span, facts, text, codes }) => [
    String(row + 1),
    say(`common:severity.${severity}`),
    say(`findings:${check}.name`),
    readerText(text.slice(span.start, span.end), codes),
    say(`findings:${check}.reason`, facts),
  ])
  return { notes: [], sections: only('findings', ['segment', 'severity', 'check', 'words', 'reason'], rows) }
}

export function deskBody(say: SayWords, { articles }: DataOf<'desk'>, madeMs: number): Body {
  const rows = articles.map(({ article, translator, editor, deadlineMs, lastMove }) => [
    article.headline,
    say(`common:articleState.${article.state}`),
    holderOf(article.state, { translator, editor })?.name ?? '',
    translator?.name ?? '',
    editor?.name ?? '',
    deadlineMs === undefined ? '' : minuteOf(say, deadlineMs),
    isOverdue(article.state, deadlineMs, madeMs) ? say('library:overdue') : '',
    minuteOf(say, lastMove?.atMs ?? article.createdMs),
  ])
  const columns = ['headline', 'state', 'holder', 'translator', 'editor', 'deadline', 'overdue', 'waitingSince']
  const [section] = only('articles', columns, rows)
  return { notes: [], sections: section ? [{ ...section, articles: articles.map(({ article }) => article.id) }] : [] }
}

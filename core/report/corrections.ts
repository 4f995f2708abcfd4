/** What became of a translator's work: how much stayed, what kinds of changes there were, and each of them. */
import type { FeedbackChange, FeedbackCounts, FeedbackReturn } from '../model/feedback.ts'
import type { DataOf, ReportSection, SayWords } from '../model/report.ts'
import { type Body, minuteOf, sayReason, withMarkUp } from './parts.ts'

type Data = DataOf<'corrections'>

const fates = ['unchanged', 'edited', 'returned', 'waiting'] as const satisfies readonly (keyof FeedbackCounts)[]

/** How much stayed comes first: a list of corrections alone would tell translators only where they went wrong. */
export function correctionsBody(say: SayWords, data: Data): Body {
  const { articles } = data
  if (articles.length === 0) return { notes: [say('reports:corrections.none')], sections: [] }
  const totals = fates.map((fate) => {
    const count = articles.reduce((sum, { counts }) => sum + counts[fate], 0)
    return say('reports:countOf', { what: say(`reports:column.${fate}`), count })
  })
  return {
    notes: [say('reports:corrections.how'), ...totals],
    sections: [byArticle(say, data), byKind(say, data), eachOne(say, data)],
  }
}

function byArticle(say: SayWords, { articles }: Data): ReportSection {
  const rows = articles.map(({ headline, counts }) => [headline, ...fates.map((fate) => String(counts[fate]))])
  const title = say('reports:corrections.byArticle')
  return {
    name: 'articles',
    title,
    columns: ['headline', ...fates],
    rows,
    articles: articles.map(({ article }) => article),
  }
}

/** The most frequent first. */
function byKind(say: SayWords, { articles, reasons }: Data): ReportSection {
  const counts = new Map<string, number>()
  const kinds = articles.flatMap(({ changes, returns }) => [
    ...returns.map((one) => sayReturn(say, reasons, one)),
    ...changes.map((one) => sayKind(say, one)),
  ])
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const rows = [...counts].sort(([, a], [, b]) => b - a).map(([kind, count]) => [kind, String(count)])
  return { name: 'kinds', title: say('reports:corrections.byKind'), columns: ['kind', 'count'], rows }
}

function eachOne(say: SayWords, { articles, reasons }: Data): ReportSection {
  const rows = articles.flatMap(({ headline, changes, returns }) => [
    ...returns.map((one) => {
      const { row, words, outcome, by, atMs } = one
      const place = row === undefined ? '' : String(row + 1)
      const kind = sayReturn(say, reasons, one)
      const came = outcome === undefined ? '' : say(`common:returnOutcome.${outcome}`)
      return [headline, place, kind, '', '', words, came, by.name, minuteOf(say, atMs)]
    }),
    ...changes.map((one) => {
      const texts = [one.before, one.after].map((text) => withMarkUp(text, one.codes))
      return [headline, String(one.row + 1), sayKind(say, one), ...texts, '', '', one.by.name, minuteOf(say, one.atMs)]
    }),
  ])
  const of = articles.flatMap(({ article, changes, returns }) => [...returns, ...changes].map(() => article))
  const columns = ['headline', 'segment', 'kind', 'before', 'after', 'said', 'standing', 'person', 'when']
  return { name: 'corrections', title: say('reports:corrections.each'), columns, rows, articles: of }
}

function sayKind(say: SayWords, { kind }: FeedbackChange): string {
  return say(`reports:corrections.kind.${kind}`)
}

function sayReturn(say: SayWords, reasons: Data['reasons'], { reason: id }: FeedbackReturn): string {
  const reason = id === undefined ? say('reports:corrections.inWords') : sayReason(say, reasons, id)
  return say('reports:corrections.returnedFor', { reason })
}

/** What a translation cost: how far it went from the machine's text to what was delivered and approved, and how long it took. */
import type { DataOf, ReportSection, SayWords, Stage, TimeSpent } from '../model/report.ts'
import { type Body, figureOf } from './parts.ts'
import { effortBetween } from './stages.ts'

export function effortBody(say: SayWords, { stages, times, hidden }: DataOf<'effort'>): Body {
  const notes = [say('reports:effort.how'), say('reports:effort.time')]
  if (hidden > 0) notes.push(say('reports:effort.hidden', { count: hidden }))
  return { notes, sections: [distances(say, stages), spent(say, times)] }
}

function distances(say: SayWords, stages: readonly Stage[]): ReportSection {
  const rows = stages.map(({ from, to, segments }) => {
    const { changed, words, edits, ter, chrf } = effortBetween(segments)
    return [
      say(`reports:stage.${from}`),
      say(`reports:stage.${to}`),
      String(segments.length),
      String(changed),
      String(words),
      String(edits),
      ter === undefined ? '' : figureOf(ter * 100),
      figureOf(chrf * 100),
    ]
  })
  const columns = ['from', 'to', 'segments', 'changed', 'wordCount', 'edits', 'ter', 'chrf']
  return { name: 'distance', title: say('reports:effort.distance'), columns, rows }
}

function spent(say: SayWords, times: readonly TimeSpent[]): ReportSection {
  const rows = times.map(({ by, state, activeMs }) => [
    by.name,
    say(`common:role.${by.role}`),
    say(`common:articleState.${state}`),
    figureOf(activeMs / 60_000),
  ])
  return { name: 'time', title: say('reports:effort.spent'), columns: ['person', 'role', 'state', 'minutes'], rows }
}

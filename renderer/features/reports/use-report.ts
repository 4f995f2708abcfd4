/** Gathers a report and puts it into words; anew when the article or the language is another. */
import { useEffect, useMemo, useState } from 'react'
import type { Baseline } from '../../../contract/change.ts'
import { gatherLibraryReport, gatherReport, gatherTerms } from '../../../contract/gather-report.ts'
import type { ArticleId } from '../../../core/model/ids.ts'
import type { Person } from '../../../core/model/person.ts'
import {
  isLibraryReport,
  type Report,
  type ReportData,
  type ReportKind,
  type SayWords,
} from '../../../core/model/report.ts'
import { buildReport } from '../../../core/report/build-report.ts'
import { bridge } from '../../bridge.ts'
import { useSay } from '../../words/use-say.ts'

export type Wish = {
  readonly kind: ReportKind
  /** Undefined for what is of the whole library. */
  readonly article: ArticleId | undefined
  /** What a redline compares with; the text as imported if nothing is said. */
  readonly since: Baseline | undefined
  /** Of terms: of all articles that are not in the bin. */
  readonly isOfAll: boolean
  /** Whose work is told of. */
  readonly person: Person
}

export type Made =
  | { readonly status: 'gathering' | 'missing' }
  | {
      readonly status: 'made'
      readonly report: Report
      readonly build: (say: SayWords) => Report
    }

type Gathered = { readonly wish: Wish; readonly data: ReportData; readonly headline: string; readonly madeMs: number }

async function gather(wish: Wish): Promise<Gathered | undefined> {
  const { kind, article, since, person, isOfAll } = wish
  const madeMs = Date.now()
  if (isLibraryReport(kind)) return { wish, madeMs, ...(await gatherLibraryReport(bridge.ask, kind, person)) }
  if (article === undefined) return undefined
  if (kind === 'terms' && isOfAll) return gatherOfAll(wish, madeMs)
  const opened = await bridge.ask('article.open', { article })
  const gathered = await gatherReport(bridge.ask, kind, article, since)
  if (!opened.ok || !gathered.ok) return undefined
  return { wish, data: gathered.value, headline: opened.value.article.headline, madeMs }
}

async function gatherOfAll(wish: Wish, madeMs: number): Promise<Gathered | undefined> {
  const all = await bridge.ask('article.order', { text: '', states: [], by: 'changed', isReversed: false })
  const gathered = await gatherTerms(bridge.ask, all.articles)
  return gathered.ok ? { wish, data: gathered.value, headline: '', madeMs } : undefined
}

export function useReport({ kind, article, since, person, isOfAll }: Wish): Made {
  const say = useSay()
  const [gathered, setGathered] = useState<Gathered | 'missing'>()
  useEffect(() => {
    let isWanted = true
    const show = (found: Gathered | undefined): void => {
      if (isWanted) setGathered(found ?? 'missing')
    }
    const refresh = (): void => void gather({ kind, article, since, person, isOfAll }).then(show, () => show(undefined))
    refresh()
    const stop = bridge.onEvent((event) => {
      if (event.kind === 'article.changed' || event.kind === 'library.changed') refresh()
    })
    return () => {
      isWanted = false
      stop()
    }
  }, [kind, article, since, person, isOfAll])
  // Distances between texts are counted in it: not once more for every drawing.
  return useMemo<Made>(() => {
    if (gathered === 'missing') return { status: 'missing' }
    if (gathered === undefined) return { status: 'gathering' }
    const { wish, madeMs, data } = gathered
    if (wish.isOfAll !== isOfAll || wish.kind !== kind || wish.article !== article || wish.person.id !== person.id)
      return { status: 'gathering' }
    const isOfSeveral = data.kind === 'terms' && data.articles.length !== 1
    const headline = isOfSeveral ? say('reports:terms.several', { count: data.articles.length }) : gathered.headline
    const build = (inWords: SayWords) => buildReport(inWords, { headline, madeMs }, data)
    return { status: 'made', build, report: build(say) }
  }, [gathered, kind, article, person.id, isOfAll, say])
}

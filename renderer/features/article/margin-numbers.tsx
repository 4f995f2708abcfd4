/** The numbers of findings in the margin, each beside the line its mark ends on: the number of its card. */
import { useLayoutEffect, useRef, useState } from 'react'
import type { PlacedFinding } from '../../../contract/finding.ts'
import type { Severity } from '../../../core/model/finding.ts'
import { useArticle, useOpenArticle } from '../../article/article-context.ts'
import { rowAt } from '../../article/row-cache.ts'
import { fitMargin, type MarginLine, type MarkEnd, marginLines } from './margin-lines.ts'
import css from './margin-numbers.module.css'
import { watchLayout } from './watch-layout.ts'

type End = MarkEnd & { readonly number: number; readonly severity: Severity; readonly isCurrent: boolean }

/** The marks inside `place` and where each ends, from the corner of `place`. */
function endsIn(place: Element, findings: ReadonlyMap<string, Omit<End, 'top' | 'bottom' | 'id'>>): readonly End[] {
  const { top: corner } = place.getBoundingClientRect()
  return [...place.querySelectorAll<HTMLElement>('[data-finding][data-end]')].flatMap((mark) => {
    const id = mark.dataset.finding ?? ''
    const facts = findings.get(id)
    const box = [...mark.getClientRects()].at(-1)
    if (facts === undefined || box === undefined) return []
    return [{ id, ...facts, top: box.top - corner, bottom: box.bottom - corner }]
  })
}

function isSame(a: readonly MarginLine<End>[], b: readonly MarginLine<End>[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

type NumbersProps = { readonly rows: { readonly first: number; readonly count: number } }

/** What the margin tells of each finding in these rows; the same value while nothing of it changes. */
function useFacts({ first, count }: NumbersProps['rows']): string {
  return useArticle(({ rows, findingsOf, numberOf, finding: current }) => {
    const targets = Array.from({ length: count }, (_, n) => rowAt(rows, first + n)?.target ?? []).flat()
    const here = targets.flatMap((segment) => findingsOf.get(segment.id) ?? [])
    return JSON.stringify(
      here.map(({ id, severity }) => [id, { number: numberOf.get(id), severity, isCurrent: id === current }]),
    )
  })
}

function useLines(facts: string) {
  const layer = useRef<HTMLDivElement>(null)
  const [lines, setLines] = useState<readonly MarginLine<End>[]>([])
  useLayoutEffect(() => {
    const place = layer.current?.parentElement
    if (place === null || place === undefined) return
    const findings = new Map<string, Omit<End, 'top' | 'bottom' | 'id'>>(JSON.parse(facts))
    const draw = (): void => {
      const next = findings.size === 0 ? [] : marginLines(endsIn(place, findings))
      setLines((before) => (isSame(before, next) ? before : next))
    }
    draw()
    if (findings.size === 0) return
    return watchLayout(place.querySelectorAll('[data-side="target"]'), draw)
  }, [facts])
  return { layer, lines }
}

function Line({ line, onGo }: { readonly line: MarginLine<End>; readonly onGo: (id: string) => void }) {
  const current = line.ends.find(({ isCurrent }) => isCurrent)?.number
  const { shown, more } = fitMargin(
    line.ends.map(({ number }) => number),
    current,
  )
  return (
    <div className={css.line} style={{ top: line.middle }}>
      {line.ends
        .filter(({ number }) => shown.includes(number))
        .map(({ id, number, severity, isCurrent }) => (
          // The keyboard goes from finding to finding with F8 and down the cards; the margin is for the mouse.
          // biome-ignore lint/a11y/noStaticElementInteractions: hidden from screen readers, which hear the cards
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          <span
            key={id}
            className={`${css.number} ${css[severity]} ${isCurrent ? css.current : ''}`}
            data-margin-number
            onClick={() => onGo(id)}
          >
            {number}
          </span>
        ))}
      {more > 0 && <span className={css.more}>+{more}</span>}
    </div>
  )
}

/** Stands beside the text inside one positioned element with it. */
export function MarginNumbers({ rows }: NumbersProps) {
  const store = useOpenArticle()
  const { layer, lines } = useLines(useFacts(rows))
  const go = (id: PlacedFinding['id'] | string): void => {
    const finding = store.getState().findings.find((known) => known.id === id)
    if (finding === undefined) return
    store.showPanel('findings')
    void store.findings.goTo(finding, false)
  }
  return (
    <div ref={layer} className={css.layer} aria-hidden>
      {lines.map((line) => (
        <Line key={line.ends[0]?.id} line={line} onGo={go} />
      ))}
    </div>
  )
}

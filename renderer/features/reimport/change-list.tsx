/** The changes of a file that came back, walked and decided by key: Alt+Enter takes one, Alt+Shift+Enter leaves it, both go on. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SegmentId } from '../../../core/model/ids.ts'
import { actionOf } from '../../keys/key-map.ts'
import { Button } from '../../ui/button.tsx'
import { ChangeRow } from './change-row.tsx'
import css from './reimport-dialog.module.css'
import { choiceOf, type PlannedChange } from './use-reimport.ts'

type ListProps = {
  readonly changes: readonly PlannedChange[]
  /** Another one each time the file is compared. */
  readonly comparison: object
  readonly chosen: ReadonlyMap<SegmentId, boolean>
  readonly lang: string
  readonly onChoose: (segment: SegmentId, isTaken: boolean) => void
  /** Behind the last one. */
  readonly onEnd: () => void
}

/** So many more at a time. */
const shownAtOnce = 200

export function ChangeList({ changes, comparison, chosen, lang, onChoose, onEnd }: ListProps) {
  const { t } = useTranslation('reimport')
  const list = useRef<HTMLUListElement>(null)
  const [most, setMost] = useState(shownAtOnce)
  // Whoever comes by keyboard stands on the first change as soon as there is one, and when the file was compared anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each comparison begins anew
  useEffect(() => list.current?.querySelector('input')?.focus(), [comparison])
  const boxes = (): readonly HTMLInputElement[] => [...(list.current?.querySelectorAll('input') ?? [])]
  const walk = (from: number, step: number): void => {
    const all = boxes()
    const at = from + step
    if (at >= most && at < changes.length) setMost(most + shownAtOnce)
    requestAnimationFrame(() => {
      if (at >= changes.length) onEnd()
      else boxes()[Math.max(0, at)]?.focus()
    })
    all[Math.max(0, at)]?.closest('li')?.scrollIntoView({ block: 'nearest' })
  }
  const press = (event: KeyboardEvent): void => {
    const at = boxes().indexOf(document.activeElement as HTMLInputElement)
    const change = changes[at]
    if (change === undefined || event.nativeEvent.isComposing) return
    const action = actionOf(event.nativeEvent)
    if (event.key === 'ArrowDown') walk(at, at + 1 < changes.length ? 1 : 0)
    else if (event.key === 'ArrowUp') walk(at, -1)
    else if (action === 'finding.apply' || action === 'finding.dismiss') {
      if (change.fault === undefined) onChoose(change.segment, action === 'finding.apply')
      walk(at, 1)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <ul ref={list} className={css.list} aria-label={t('list')} onKeyDownCapture={press}>
        {changes.slice(0, most).map((change) => (
          <ChangeRow
            key={change.segment}
            change={change}
            choice={choiceOf(change, chosen)}
            lang={lang}
            onChoose={(isTaken) => onChoose(change.segment, isTaken)}
          />
        ))}
      </ul>
      {changes.length > most && (
        <Button kind="quiet" onPress={() => setMost(most + shownAtOnce)}>
          {t('more')}
        </Button>
      )}
    </>
  )
}

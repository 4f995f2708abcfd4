/** The reasons work is returned for, each chosen by its letter, by arrows or by a click; Enter goes on with what is chosen. */
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../desk/desk-context.ts'
import css from './reason-choice.module.css'
import { useReasonName } from './return-why.tsx'

type ReasonChoiceProps = {
  /** The id of a reason; undefined while none is chosen. */
  readonly value: string | undefined
  readonly onChange: (reason: string | undefined) => void
  readonly onEnter: () => void
  readonly onLeave?: () => void
}

function isPlain({ ctrlKey, altKey, metaKey, nativeEvent }: KeyboardEvent): boolean {
  return !ctrlKey && !altKey && !metaKey && !nativeEvent.isComposing
}

export function ReasonChoice({ value, onChange, onEnter, onLeave }: ReasonChoiceProps) {
  const { t } = useTranslation('comments')
  const nameOf = useReasonName()
  const offered = useDesk().returnReasons.filter(({ isRetired }) => !isRetired)
  const group = useRef<HTMLDivElement>(null)
  const at = offered.findIndex(({ id }) => id === value)
  const focusAt = (index: number): void => {
    group.current?.querySelectorAll<HTMLElement>('[role="radio"]')[index]?.focus()
  }
  const choose = (index: number): void => {
    onChange(offered[index]?.id)
    focusAt(index)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it appears
  useEffect(() => {
    focusAt(Math.max(0, at))
    group.current?.parentElement?.scrollIntoView({ block: 'nearest' })
  }, [])
  const press = (event: KeyboardEvent): void => {
    if (!isPlain(event)) return
    const meant = offered.findIndex(({ letter }) => event.code === `Key${letter}`)
    if (meant >= 0) choose(meant)
    else if (event.key === 'ArrowDown') choose((at + 1) % offered.length)
    else if (event.key === 'ArrowUp') choose(at <= 0 ? offered.length - 1 : at - 1)
    else if (event.key === 'Enter') onEnter()
    else if (event.key === 'Escape' && onLeave !== undefined) onLeave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div ref={group} role="radiogroup" aria-label={t('return.why')} className={css.reasons}>
      {offered.map(({ id, letter }, index) => (
        // biome-ignore lint/a11y/useSemanticElements: letters choose, which a native radio button knows nothing of
        <div
          key={id}
          role="radio"
          aria-checked={id === value}
          tabIndex={index === Math.max(0, at) ? 0 : -1}
          className={css.reason}
          onClick={() => choose(index)}
          onKeyDown={press}
        >
          <kbd>{letter}</kbd>
          <span dir="auto">{nameOf(id)}</span>
        </div>
      ))}
    </div>
  )
}

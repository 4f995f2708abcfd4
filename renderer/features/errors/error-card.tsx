/** One marked error: what it is, how bad, on which words, by whom. Enter judges it otherwise, Delete takes it away. */
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isGone } from '../../../core/comments/is-gone.ts'
import type { PlacedError } from '../../../core/model/marked-error.ts'
import { useErrors, useOpenArticle, useText } from '../../article/article-context.ts'
import { Button } from '../../ui/button.tsx'
import css from './errors-panel.module.css'

/** Longer quotations are cut. */
const mostQuoted = 120

type CardProps = { readonly error: PlacedError; readonly isTabStop: boolean; readonly onStep: (by: 1 | -1) => void }

export function ErrorCard({ error, isTabStop, onStep }: CardProps) {
  const { t } = useTranslation(['errors', 'panel', 'common'])
  const store = useOpenArticle()
  const lang = useText(({ head }) => head?.article.targetLanguage ?? '')
  const isCurrent = useErrors((state) => state.current === error.id)
  const turn = useErrors((state) => state.turn)
  // While somebody judges, the keyboard is theirs.
  const isJudging = useErrors((state) => state.judged !== undefined)
  const card = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every way to it
  useEffect(() => {
    if (!isCurrent || isJudging) return
    card.current?.scrollIntoView({ block: 'nearest' })
    card.current?.focus()
  }, [isCurrent, turn])
  const press = (event: KeyboardEvent): void => {
    if (event.target !== card.current || event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'Enter') store.errors.change(error)
    else if (event.key === 'Delete' || event.key === 'Backspace') void store.errors.withdraw(error)
    else if (event.key === 'ArrowDown') onStep(1)
    else if (event.key === 'ArrowUp') onStep(-1)
    else if (event.key === 'Escape') store.goTo(store.getState().place, { kind: 'start' })
    else return
    event.preventDefault()
  }
  const severity = t(`common:severity.${error.severity}`)
  const type = t(`panel:mqm.${error.type}`)
  const number = error.row === undefined ? '–' : String(error.row + 1)
  const quote = error.quote.length > mostQuoted ? `${error.quote.slice(0, mostQuoted)}…` : error.quote
  return (
    <article
      ref={card}
      className={`${css.card} ${isCurrent ? css.current : ''}`}
      aria-label={t('errors:card', { type, severity, number })}
      aria-current={isCurrent || undefined}
      tabIndex={isTabStop ? 0 : -1}
      data-error-card={error.id}
      {...(isTabStop && { 'data-pane-start': true })}
      onKeyDown={press}
    >
      <button type="button" className={css.head} tabIndex={-1} onClick={() => void store.errors.goTo(error)}>
        <span className={css.type}>{type}</span>
        <span className={css[error.severity]}>{severity}</span>
        <span className={css.place}>{t('errors:onSegment', { number })}</span>
      </button>
      {isGone(error.anchor) && <p className={css.gone}>{t('errors:gone')}</p>}
      {error.row === undefined && <p className={css.gone}>{t('errors:segmentGone')}</p>}
      {quote !== '' && (
        <blockquote className={css.quote} lang={lang} dir="auto">
          {quote}
        </blockquote>
      )}
      {error.note !== '' && (
        <p className={css.note} dir="auto">
          {error.note}
        </p>
      )}
      <p className={css.who}>
        {error.by.name}
        {error.check !== undefined && ` · ${t('errors:fromCheck')}`}
      </p>
      {isCurrent && (
        <div className={css.acts}>
          <Button kind="quiet" changes hint="Enter" onPress={() => store.errors.change(error)}>
            {t('errors:edit')}
          </Button>
          <Button kind="quiet" changes hint="Delete" onPress={() => void store.errors.withdraw(error)}>
            {t('errors:withdraw')}
          </Button>
        </div>
      )}
    </article>
  )
}

/**
 * One thread by its id, wherever it is shown: what it speaks of, what was said, and the acts that carry it on. On the card
 * Enter answers, Alt+Enter settles it or opens it again, Escape goes back to the text.
 */
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isGone } from '../../core/comments/is-gone.ts'
import type { PlacedThread } from '../../core/model/comment.ts'
import type { ThreadId } from '../../core/model/ids.ts'
import { useComments, useOpenArticle, useText } from '../article/article-context.ts'
import { keyLabel } from '../keys/key-map.ts'
import { useKeys } from '../keys/use-keys.ts'
import { Button } from '../ui/button.tsx'
import { Remark } from './remark.tsx'
import { RemarkField } from './remark-field.tsx'
import { ReturnWhy } from './return-why.tsx'
import css from './thread-card.module.css'
import { ThreadTypeSign } from './thread-type.tsx'

/** Longer quotations are cut. */
const mostQuoted = 120

function Place({ thread }: { readonly thread: PlacedThread }) {
  const { t } = useTranslation('comments')
  const lang = useText(({ head }) => head?.article.targetLanguage ?? '')
  const { row, anchor, quote } = thread
  const shown = quote.length > mostQuoted ? `${quote.slice(0, mostQuoted)}…` : quote
  return (
    <>
      {isGone(anchor) && <p className={css.gone}>{t('gone')}</p>}
      {quote !== '' && (
        <blockquote className={css.quote} lang={lang} dir="auto">
          {shown}
        </blockquote>
      )}
      {anchor !== undefined && row === undefined && !isGone(anchor) && <p className={css.gone}>{t('segmentGone')}</p>}
    </>
  )
}

function usePlaceWords({ row, anchor }: PlacedThread): string {
  const { t } = useTranslation('comments')
  return anchor === undefined || row === undefined ? t('onArticle') : t('inSegment', { number: row + 1 })
}

type CardProps = {
  readonly id: ThreadId
  /** Takes the focus when one comes to the list by Tab or F6. */
  readonly isTabStop?: boolean
}

export function ThreadCard({ id, isTabStop = false }: CardProps) {
  const thread = useComments(({ threads }) => threads.find((one) => one.id === id))
  return thread === undefined ? null : <Card thread={thread} isTabStop={isTabStop} />
}

/** Whoever goes to the thread finds the keyboard on its card. */
function useCardFocus(card: RefObject<HTMLElement | null>, isCurrent: boolean): void {
  const turn = useComments((state) => state.turn)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every way to it
  useEffect(() => {
    if (!isCurrent) return
    card.current?.scrollIntoView({ block: 'nearest' })
    card.current?.focus()
  }, [card, isCurrent, turn])
}

function Card({ thread, isTabStop }: { readonly thread: PlacedThread; readonly isTabStop: boolean }) {
  const { t } = useTranslation(['comments', 'common'])
  const store = useOpenArticle()
  const isCurrent = useComments((state) => state.current === thread.id)
  const place = usePlaceWords(thread)
  const isAnswered = useComments((state) => state.answering === thread.id)
  const card = useRef<HTMLElement>(null)
  useCardFocus(card, isCurrent)
  const isHere = (): boolean => card.current?.contains(document.activeElement) === true
  useKeys({ 'finding.apply': () => isHere() && store.comments.resolve(thread) })
  const back = (): void => {
    store.comments.answering(undefined)
    card.current?.focus()
  }
  const say = async (words: string): Promise<boolean> => {
    const isStored = await store.comments.answer(thread.id, words)
    if (isStored) back()
    return isStored
  }
  const press = (event: KeyboardEvent): void => {
    if (event.target !== card.current || event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'Enter') store.comments.answering(thread.id)
    else if (event.key === 'Escape') store.goTo(store.getState().place, { kind: 'start' })
    else return
    event.preventDefault()
  }
  return (
    <article
      ref={card}
      className={[css.card, isCurrent ? css.current : '', thread.isResolved ? css.resolved : ''].join(' ')}
      aria-label={t('comments:card', { type: t(`comments:type.${thread.type}`), place })}
      aria-current={isCurrent || undefined}
      tabIndex={isTabStop || isCurrent ? 0 : -1}
      data-thread-card={thread.id}
      {...(isTabStop && { 'data-pane-start': true })}
      onKeyDown={press}
    >
      <button type="button" className={css.head} tabIndex={-1} onClick={() => void store.comments.goTo(thread)}>
        <ThreadTypeSign type={thread.type} />
        {thread.isResolved && <span className={css.state}>{t('comments:resolved')}</span>}
        <span className={css.place}>{place}</span>
      </button>
      <ReturnWhy thread={thread} />
      <Place thread={thread} />
      <ol className={css.remarks}>
        {thread.remarks.map((remark) => (
          <Remark key={remark.id} remark={remark} onLeave={back} />
        ))}
      </ol>
      {isAnswered ? (
        <RemarkField
          label={t('comments:answerLabel')}
          say={t('comments:answer')}
          about={thread.id}
          onSay={say}
          onLeave={back}
        />
      ) : (
        <div className={css.acts}>
          <Button
            kind="quiet"
            changes
            {...(isCurrent && { hint: 'Enter' })}
            onPress={() => store.comments.answering(thread.id)}
          >
            {t('comments:answer')}
          </Button>
          <Button
            kind="quiet"
            changes
            {...(isCurrent && { hint: keyLabel('finding.apply') })}
            onPress={() => void store.comments.resolve(thread)}
          >
            {t(thread.isResolved ? 'comments:reopen' : 'comments:resolve')}
          </Button>
        </div>
      )}
    </article>
  )
}

/** Segments go back to their translator: a reason by one letter, words if one likes. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useComments, useOpenArticle } from '../article/article-context.ts'
import type { Returning } from '../article/slices/comments.ts'
import css from './composer.module.css'
import { ReasonChoice } from './reason-choice.tsx'
import { RemarkField } from './remark-field.tsx'
import { useUnsaid } from './use-unsaid.ts'

/** Nothing while nobody returns anything. */
export function ReturnForm() {
  const returning = useComments((state) => state.returning)
  if (returning === undefined) return null
  return <Form key={returning.segments.join(' ')} returning={returning} />
}

function Form({ returning }: { readonly returning: Returning }) {
  const { t } = useTranslation('comments')
  const store = useOpenArticle()
  const [reason, setReason] = useState<string>()
  const about = `return ${returning.segments.join(' ')}`
  const unsaid = useUnsaid(about)
  const leave = (): void => {
    store.returns.putAside()
    if (store.choice.isMany) void store.choice.extendBy(0)
    else store.goTo(store.getState().place, { kind: 'start' })
  }
  const send = (words: string): Promise<boolean> => store.returns.send({ reason: reason ?? null, words })
  const sendByEnter = async (): Promise<void> => {
    const words = unsaid.read()?.trim() ?? ''
    if ((reason !== undefined || words !== '') && (await send(words))) unsaid.forget()
  }
  const first = returning.firstRow + 1
  const last = returning.lastRow + 1
  return (
    <section className={css.composer} aria-label={t('return.begin')}>
      <h2 className={css.title}>
        {t('return.begin')}
        <span>{first === last ? t('inSegment', { number: first }) : t('return.range', { first, last })}</span>
      </h2>
      <ReasonChoice value={reason} onChange={setReason} onEnter={() => void sendByEnter()} onLeave={leave} />
      <RemarkField
        label={t('return.words')}
        about={about}
        say={t('return.act')}
        mayBeEmpty={reason !== undefined}
        takesFocus={false}
        onSay={send}
        onLeave={leave}
      />
      <p className={css.keys}>{t('return.keys')}</p>
    </section>
  )
}

/** What a redline is to hold: against which state, with comments or without; and what the file will say, told before it is written. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Baseline } from '../../../contract/change.ts'
import { type ActionId, asId } from '../../../core/model/ids.ts'
import type { RedlineTold } from '../../../core/model/redline.ts'
import { formatMoment } from '../../../locales/dates.ts'
import { interfaceLanguageFor } from '../../../locales/languages.ts'
import { useOpenArticle } from '../../article/article-context.ts'
import { ChoiceField } from '../../ui/field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import css from './export-dialog.module.css'

const imported = 'imported'

export type RedlineWish = { readonly since: ActionId | null; readonly withComments: boolean }

/** Against the text as imported, with comments, until somebody wishes otherwise. */
export const usualRedline: RedlineWish = { since: null, withComments: true }

type Props = { readonly wish: RedlineWish; readonly onWish: (wish: RedlineWish) => void }

export function RedlineChoices({ wish, onWish }: Props) {
  const { t, i18n } = useTranslation(['review', 'changes'])
  const { article, ask } = useAsked()
  const [baselines, setBaselines] = useState<readonly Baseline[]>([])
  useEffect(() => {
    let isHere = true
    void ask('change.baselines', { article }).then((reply) => {
      if (isHere && reply?.ok === true) setBaselines(reply.value)
    })
    return () => {
      isHere = false
    }
  }, [article, ask])
  const language = interfaceLanguageFor(i18n.language)
  const label = ({ kind, name, atMs }: Baseline): string => {
    const state = name ?? t(`changes:baseline.${kind}`)
    return atMs === undefined ? state : `${state}, ${formatMoment(atMs, Date.now(), language)}`
  }
  const choices = baselines.map((one) => ({ value: one.action ?? imported, label: label(one) }))
  return (
    <>
      <ChoiceField<string>
        label={t('changes:since')}
        value={wish.since ?? imported}
        choices={choices.length === 0 ? [{ value: imported, label: t('changes:baseline.imported') }] : choices}
        onChange={(value) => onWish({ ...wish, since: value === imported ? null : asId<ActionId>(value) })}
      />
      <TickField isOn={wish.withComments} onChange={(withComments) => onWish({ ...wish, withComments })}>
        {t('exporting.comments')}
      </TickField>
      <WillSay wish={wish} />
    </>
  )
}

function useAsked() {
  const openArticle = useOpenArticle()
  const [ask] = useState(() => openArticle.ask.bind(openArticle))
  return { article: openArticle.article, ask }
}

function WillSay({ wish: { since, withComments } }: { readonly wish: RedlineWish }) {
  const { t } = useTranslation('review')
  const { article, ask } = useAsked()
  const [told, setTold] = useState<RedlineTold>()
  useEffect(() => {
    let isHere = true
    const wish = { since, withComments }
    void ask('article.redline', { article, redline: wish }).then((reply) => {
      if (isHere) setTold(reply?.ok === true ? reply.value : undefined)
    })
    return () => {
      isHere = false
    }
  }, [article, ask, since, withComments])
  if (told === undefined) return undefined
  const { changes, comments, wholeParagraphs, commentsLeft } = told
  return (
    <section aria-label={t('exporting.will')} aria-live="polite" className={css.told}>
      <h3>{t('exporting.will')}</h3>
      <ul>
        <li>{t('exporting.told.changes', { count: changes })}</li>
        {withComments && <li>{t('exporting.told.comments', { count: comments })}</li>}
        {wholeParagraphs > 0 && <li>{t('exporting.told.wholeParagraphs', { count: wholeParagraphs })}</li>}
        {commentsLeft > 0 && <li>{t('exporting.told.commentsLeft', { count: commentsLeft })}</li>}
      </ul>
    </section>
  )
}

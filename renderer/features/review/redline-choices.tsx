/** What a redline is to hold: against which state, with comments or without; and what the file will say, told before it is written. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Baseline } from '../../../contract/change.ts'
import { type ActionId, asId } from '../../../core/model/ids.ts'
import { countMarks } from '../../../core/model/marked-text.ts'
import type { RedlineTold } from '../../../core/model/redline.ts'
import { useOpenArticle } from '../../article/article-context.ts'
import { ChoiceField } from '../../ui/field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { useBaselineChoices } from '../../words/use-state-names.ts'
import { Told } from './file-contents.tsx'

const imported = 'imported'

export type RedlineWish = { readonly since: ActionId | null; readonly withComments: boolean }

/** Against the text as imported, with comments, until somebody wishes otherwise. */
export const usualRedline: RedlineWish = { since: null, withComments: true }

type Props = {
  readonly wish: RedlineWish
  readonly onWish: (wish: RedlineWish) => void
  /** The whole text as a page, which has all comments in its margin. */
  readonly isToRead: boolean
}

export function RedlineChoices({ wish, onWish, isToRead }: Props) {
  const { t } = useTranslation(['review', 'changes'])
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
  const choices = useBaselineChoices(baselines, imported)
  return (
    <>
      <ChoiceField<string>
        label={t('changes:since')}
        value={wish.since ?? imported}
        choices={choices}
        onChange={(value) => onWish({ ...wish, since: value === imported ? null : asId<ActionId>(value) })}
      />
      {!isToRead && (
        <TickField isOn={wish.withComments} onChange={(withComments) => onWish({ ...wish, withComments })}>
          {t('exporting.comments')}
        </TickField>
      )}
      {isToRead ? <WillShow since={wish.since} /> : <WillSay wish={wish} />}
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
  const all = [
    t('exporting.told.changes', { count: changes }),
    ...(comments > 0 ? [t('exporting.told.comments', { count: comments })] : []),
    ...(wholeParagraphs > 0 ? [t('exporting.told.wholeParagraphs', { count: wholeParagraphs })] : []),
    ...(commentsLeft > 0 ? [t('exporting.told.commentsLeft', { count: commentsLeft })] : []),
  ]
  return <Told title={t('exporting.will')} all={all} />
}

function WillShow({ since }: { readonly since: ActionId | null }) {
  const { t } = useTranslation('review')
  const { article, ask } = useAsked()
  const [marks, setMarks] = useState<ReturnType<typeof countMarks>>()
  useEffect(() => {
    let isHere = true
    void ask('article.markedText', { article, since }).then((reply) => {
      if (isHere) setMarks(reply?.ok === true ? countMarks(reply.value.text) : undefined)
    })
    return () => {
      isHere = false
    }
  }, [article, ask, since])
  if (marks === undefined) return undefined
  const all = [
    t('exporting.told.shown', { count: marks.changes }),
    ...(marks.comments > 0 ? [t('exporting.told.comments', { count: marks.comments })] : []),
  ]
  return <Told title={t('exporting.will')} all={all} />
}

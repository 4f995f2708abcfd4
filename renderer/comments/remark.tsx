/** One remark of a thread: who, when, their words with the people they name, and other words for it if it is one's own. */
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { namedPieces } from '../../core/comments/mentions.ts'
import type { Remark as Said } from '../../core/model/comment.ts'
import { useOpenArticle } from '../article/article-context.ts'
import { useDesk } from '../desk/desk-context.ts'
import { IconButton } from '../ui/button.tsx'
import { Moment } from '../words/moment.tsx'
import { RemarkField } from './remark-field.tsx'
import css from './thread-card.module.css'

function Words({ words }: { readonly words: string }) {
  const { people } = useDesk()
  return (
    <p className={css.words} dir="auto">
      {namedPieces(words, people).map(({ text, isName }, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a remark never change their order
        isName ? <b key={index}>{text}</b> : text,
      )}
    </p>
  )
}

export function Remark({ remark, onLeave }: { readonly remark: Said; readonly onLeave: () => void }) {
  const { t } = useTranslation('comments')
  const store = useOpenArticle()
  const { person } = useDesk()
  const [isAmended, setAmended] = useState(false)
  const leave = (): void => {
    setAmended(false)
    onLeave()
  }
  const say = async (words: string): Promise<boolean> => {
    const isStored = await store.comments.amend(remark.id, words)
    if (isStored) leave()
    return isStored
  }
  return (
    <li className={css.remark}>
      <p className={css.who}>
        <strong>{remark.by.name === '' ? t('nobody') : remark.by.name}</strong>
        {remark.by.id === undefined && <span className={css.when}>{t('fromFile')}</span>}
        <span className={css.when}>
          {remark.earlier.length > 0 && (
            <span title={remark.earlier.map(({ words }) => words).join('\n')}>{t('amended')} </span>
          )}
          {remark.atMs !== undefined && <Moment atMs={remark.atMs} />}
        </span>
        {remark.by.id === person.id && !isAmended && (
          <IconButton changes label={t('amend')} icon={<Pencil size={13} />} onPress={() => setAmended(true)} />
        )}
      </p>
      {isAmended ? (
        <RemarkField
          label={t('amendLabel')}
          say={t('save')}
          begun={remark.words}
          about={remark.id}
          onSay={say}
          onLeave={leave}
        />
      ) : (
        remark.words !== '' && <Words words={remark.words} />
      )}
    </li>
  )
}

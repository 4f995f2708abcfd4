/** Above whatever the inspector shows: what the segment one is at was returned for, until it is mended, or approved. */
import { Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isSameList, useComments, useOpenArticle, useSelection, useText } from '../article/article-context.ts'
import { targetSegment } from '../article/row-cache.ts'
import { openReturns, returnsOf } from '../article/slices/comments.ts'
import { useDesk } from '../desk/desk-context.ts'
import { keyLabel } from '../keys/key-map.ts'
import { Button } from '../ui/button.tsx'
import { ReturnWhy } from './return-why.tsx'
import css from './returns-strip.module.css'

export function ReturnsStrip() {
  const { t } = useTranslation('comments')
  const store = useOpenArticle()
  const { person } = useDesk()
  const segment = useSelection(({ place }) => place.segment)
  const isMine = person.role === 'translator'
  // Their editor sees what came of them until the segment is approved.
  const isApproved = useText(({ rows }) => segment === undefined || targetSegment(rows, segment)?.state === 'approved')
  const returns = useComments((state) => (isMine ? openReturns : returnsOf)(state, segment), isSameList)
  if (returns.length === 0 || isApproved) return null
  return (
    <section className={css.strip} aria-label={t('return.strip')} aria-live="polite">
      <h2 className={css.head}>
        <Undo2 size={14} aria-hidden /> {t('return.strip')}
      </h2>
      {returns.map((thread) => (
        <div key={thread.id} className={css.return}>
          <ReturnWhy thread={thread} />
          {thread.remarks
            .filter(({ words }) => words !== '')
            .map(({ id, by, words }) => (
              <p key={id} className={css.words} dir="auto">
                <b>{by.name}</b> {words}
              </p>
            ))}
        </div>
      ))}
      {isMine && (
        <>
          <p className={css.how}>
            {t('return.howTo', { confirm: keyLabel('segment.confirm'), answer: keyLabel('segment.return') })}
          </p>
          <Button kind="quiet" changes onPress={() => void store.returns.begin(person.role)}>
            {t('return.answer')}
          </Button>
        </>
      )}
    </section>
  )
}

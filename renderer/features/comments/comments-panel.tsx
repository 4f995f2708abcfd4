/** All that is said about the article, in the order of the text; a new comment is begun above it. */
import { MessageSquarePlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useComments, useOpenArticle, useSelection } from '../../article/article-context.ts'
import { Composer } from '../../comments/composer.tsx'
import { ReturnForm } from '../../comments/return-form.tsx'
import { ThreadCard } from '../../comments/thread-card.tsx'
import { keyLabel } from '../../keys/key-map.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonChoice } from '../../ui/button-choice.tsx'
import css from './comments-panel.module.css'

type Shown = 'open' | 'all'

export function CommentsPanel() {
  const { t } = useTranslation('comments')
  const store = useOpenArticle()
  const [shown, setShown] = useState<Shown>('open')
  const threads = useComments((state) => state.threads)
  const current = useComments((state) => state.current)
  const isReviewing = useSelection((state) => state.view === 'review')
  const isComposing = useComments(
    ({ subject, returning }) => subject !== undefined || (returning !== undefined && !isReviewing),
  )
  const open = threads.filter(({ isResolved }) => !isResolved)
  // One that was just settled stays until one goes on: undo is near, and nothing jumps.
  const listed = shown === 'all' ? threads : threads.filter(({ isResolved, id }) => !isResolved || id === current)
  return (
    <>
      <div className={css.head}>
        <ButtonChoice<Shown>
          label={t('shown.label')}
          look="joined"
          value={shown}
          choices={[
            { value: 'open', words: t('shown.open'), count: open.length },
            { value: 'all', words: t('shown.all'), count: threads.length },
          ]}
          onChange={setShown}
        />
        {!isComposing && (
          <Button
            changes
            icon={<MessageSquarePlus size={15} aria-hidden />}
            hint={keyLabel('comment.begin')}
            onPress={() => void store.comments.begin()}
          >
            {t('comment')}
          </Button>
        )}
      </div>
      <Composer />
      {!isReviewing && <ReturnForm />}
      {listed.length === 0 && !isComposing && (
        <p className={css.none}>{t('none', { key: keyLabel('comment.begin') })}</p>
      )}
      <div role="feed" aria-label={t('list')}>
        {listed.map(({ id }, index) => (
          <ThreadCard key={id} id={id} isTabStop={current === undefined ? index === 0 : id === current} />
        ))}
      </div>
      {listed.length > 0 && (
        <p className={css.keys}>{t('keys', { next: keyLabel('comment.next'), resolve: keyLabel('finding.apply') })}</p>
      )}
    </>
  )
}

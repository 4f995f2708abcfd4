/** The errors marked in the article, in the order of the text, below what they make of its score. */
import { Flag } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useErrors, useOpenArticle } from '../../article/article-context.ts'
import { keyLabel } from '../../keys/key-map.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorCard } from './error-card.tsx'
import css from './errors-panel.module.css'
import { Judge } from './judge.tsx'
import { ScoreCard } from './score-card.tsx'

export function ErrorsPanel() {
  const { t } = useTranslation('errors')
  const store = useOpenArticle()
  const errors = useErrors((state) => state.errors)
  const current = useErrors((state) => state.current)
  const isJudging = useErrors((state) => state.judged !== undefined)
  const step = (index: number, by: 1 | -1): void => {
    const next = errors[index + by]
    if (next !== undefined) void store.errors.goTo(next)
  }
  const stop = current ?? errors[0]?.id
  return (
    <>
      <Judge />
      {!isJudging && (
        <div className={css.bar}>
          <Button
            changes
            icon={<Flag size={15} aria-hidden />}
            hint={keyLabel('error.mark')}
            onPress={() => void store.errors.begin()}
          >
            {t('mark')}
          </Button>
        </div>
      )}
      <ScoreCard />
      {errors.length === 0 && !isJudging && (
        <p className={css.none}>{t('none', { key: keyLabel('error.mark'), finding: keyLabel('finding.asError') })}</p>
      )}
      <div role="feed" aria-label={t('list')}>
        {errors.map((error, index) => (
          <ErrorCard key={error.id} error={error} isTabStop={error.id === stop} onStep={(by) => step(index, by)} />
        ))}
      </div>
      {errors.length > 0 && <p className={css.keys}>{t('keys')}</p>}
    </>
  )
}

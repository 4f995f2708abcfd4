/** Checks that cannot speak on this article, because a file of its language is not there, are named. */
import { useTranslation } from 'react-i18next'
import { useText } from '../../article/article-context.ts'
import { useChecks } from '../../words/use-checks.ts'
import { useFindingWords } from '../../words/use-finding-words.ts'
import css from './findings-panel.module.css'

export function OffNote() {
  const { t } = useTranslation('panel')
  const target = useText((state) => state.head?.article.targetLanguage)
  const source = useText((state) => state.head?.article.sourceLanguage)
  const checks = useChecks(target, source)
  const wordsOf = useFindingWords()
  const off = [...checks.values()].filter(({ status }) => status === 'without-model')
  if (off.length === 0) return null
  return <p className={css.off}>{t('off', { names: off.map(({ id }) => wordsOf(id).name).join(', ') })}</p>
}

/** Writes a term where the caret is, or gives it to whoever may not write there. */
import { useTranslation } from 'react-i18next'
import { useOpenArticle } from '../../article/article-context.ts'
import type { CaretPlace } from '../../article/left-at.ts'
import { copyText } from '../../ui/copy-text.ts'
import { notify } from '../../ui/notices.ts'

/** `at`: where the caret was, for those who had it taken away since. */
export function useInsertTerm(): (words: string, at?: CaretPlace) => void {
  const { t } = useTranslation('terms')
  const store = useOpenArticle()
  return (words, at) => {
    if (store.caret.write?.(words, at) === true) return
    copyText(words)
    notify({ text: t('look.cannot'), topic: 'term' })
  }
}

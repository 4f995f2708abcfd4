/** Above the text: what was typed in a segment that went from the article meanwhile, until the person has done with it. */
import { Unplug } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useOpenArticle, useSaving } from '../../article/article-context.ts'
import { Button } from '../../ui/button.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { notify } from '../../ui/notices.ts'
import css from './stranded-texts.module.css'

export function StrandedTexts({ lang }: { readonly lang: string }) {
  const { t } = useTranslation('article')
  const store = useOpenArticle()
  const texts = useSaving((state) => state.stranded)
  if (texts.length === 0) return undefined
  const copy = (text: string): void => {
    copyText(text)
    notify({ text: t('stranded.copied'), topic: 'copied' })
  }
  return (
    <section className={css.stranded} role="alert" aria-label={t('stranded.label')}>
      <p className={css.why}>
        <Unplug size={15} aria-hidden />
        {t('stranded.explanation')}
      </p>
      {texts.map(({ segment, text }) => (
        <div key={segment} className={css.line}>
          <p className={css.text} lang={lang} dir="auto">
            {text}
          </p>
          <Button onPress={() => copy(text)}>{t('stranded.copy')}</Button>
          <Button kind="quiet" changes onPress={() => void store.discardStranded(segment)}>
            {t('stranded.discard')}
          </Button>
        </div>
      ))}
    </section>
  )
}

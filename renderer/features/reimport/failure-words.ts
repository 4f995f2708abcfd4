/** Why a file cannot come back, in words. */
import { useTranslation } from 'react-i18next'
import { sayFileRefused } from '../../words/file-words.ts'
import { useLanguageName } from '../../words/language-pair.tsx'
import type { Failure } from './use-reimport.ts'

export function useFailureWords(): (failure: Failure) => string {
  const { t } = useTranslation(['reimport', 'article'])
  const { t: tFile } = useTranslation(['importing', 'common'])
  const nameOf = useLanguageName()
  return (failure) => {
    switch (failure.kind) {
      case 'file-refused':
        return sayFileRefused(tFile, failure.why)
      case 'other-language': {
        const { side, says, article } = failure
        return t(`refused.other-language.${side}`, { says: nameOf(says), article: nameOf(article) })
      }
      case 'op-unreadable':
        return t(`article:unreadable.${failure.why}`, { what: failure.op })
      case 'article-closed':
        return t(`article:closedWhy.${failure.why}`)
      case 'no-such-article':
        return t('refused.nothing-to-take')
      case 'other-article':
        return t('refused.other-article', { placed: failure.placed, of: failure.of })
      case 'segment-locked':
        return t('refused.segment-locked', { count: failure.count })
      case 'code-lost':
        return t('refused.code-lost', { raw: failure.raw })
      default:
        return t(`refused.${failure.kind}`)
    }
  }
}

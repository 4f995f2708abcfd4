/** Says in words why an import was refused. */
import type { TFunction } from 'i18next'
import type { ImportFailure } from '../../../contract/article.ts'
import { never } from '../../../core/model/result.ts'
import { sayFileRefused } from '../../words/file-words.ts'
import type { NotImported } from './use-import.ts'

/** True of what a person may let in all the same. */
export function isMismatch({ kind }: NotImported): boolean {
  return kind === 'wrong-language' || kind === 'sides-swapped' || kind === 'not-translations'
}

function sayWrongLanguage(
  t: TFunction<['importing', 'common']>,
  { side, declared, seems }: Extract<ImportFailure, { kind: 'wrong-language' }>,
  nameOf: (language: string) => string,
): string {
  const languages = { declared: nameOf(declared), seems: nameOf(seems) }
  return side === 'source' ? t('failed.wrongLanguageSource', languages) : t('failed.wrongLanguageTarget', languages)
}

export function sayImportFailure(
  t: TFunction<['importing', 'common']>,
  failure: NotImported,
  nameOf: (language: string) => string,
): string {
  switch (failure.kind) {
    case 'file-refused':
      return t('failed.file', { name: failure.name, why: sayFileRefused(t, failure.why) })
    case 'already-imported':
      return t('failed.already', { headline: failure.headline })
    case 'same-language':
      return t('failed.sameLanguage')
    case 'wrong-language':
      return sayWrongLanguage(t, failure, nameOf)
    case 'sides-swapped':
      return t('failed.swapped')
    case 'not-translations':
      return t('failed.notTranslations', { percent: Math.round(100 * failure.share) })
    case 'cancelled':
    case 'interrupted':
      return t(`failed.${failure.kind}`)
    default:
      return never(failure)
  }
}

/** Says in words why a file of terms is not read. */
import type { TFunction } from 'i18next'
import type { TermFileRefused } from '../../../core/model/term.ts'
import { sayFileRefused } from '../../words/file-words.ts'

export function sayTermsRefused(
  t: TFunction<'terms'>,
  tFile: TFunction<['importing', 'common']>,
  why: TermFileRefused,
): string {
  switch (why.kind) {
    case 'no-tbx':
      return t('refused.no-tbx', { root: why.root })
    case 'no-columns':
      return t('refused.no-columns')
    case 'binary':
      return t('refused.binary')
    case 'no-terms':
      return t('refused.no-terms')
    case 'too-many-terms':
      return t('refused.too-many-terms', { limit: why.limit })
    default:
      return sayFileRefused(tFile, why)
  }
}

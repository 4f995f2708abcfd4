/** What was found when a file was read, in words. */
import type { TFunction } from 'i18next'
import type { Diagnostic } from '../../core/model/file.ts'

/** What a person should know of a document. */
export function sayTold(t: TFunction<['importing', 'common']>, told: Diagnostic): string {
  switch (told.kind) {
    case 'too-many-codes':
      return t('told.too-many-codes')
    case 'tracked-changes':
      return t('told.tracked-changes', { count: told.insertions + told.deletions })
    case 'stray-lines':
      return t('told.stray-lines', { count: told.count, line: told.line })
    case 'unbound-prefix':
      return t('told.unbound-prefix', { prefix: told.prefix, line: told.line })
    case 'off-standard':
      return t('told.off-standard', { what: told.what, line: told.line })
    default:
      return t(`told.${told.kind}`, { count: told.count })
  }
}

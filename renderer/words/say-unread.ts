/** Why a file that somebody named was not read. */
import type { TFunction } from 'i18next'
import type { ReadRefused } from '../../core/model/file.ts'
import { megabytes } from '../../core/model/refused-as.ts'

export function sayUnread(t: TFunction<['importing', 'common']>, name: string, why: ReadRefused): string {
  switch (why.kind) {
    case 'too-large':
      return t('unread.too-large', { name, limit: megabytes(why.limitBytes) })
    case 'not-a-file':
      return t(`unread.${why.seems}`, { name })
    default:
      return t(`unread.${why.kind}`, { name })
  }
}

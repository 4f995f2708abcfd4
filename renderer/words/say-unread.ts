/** Why a file that somebody named was not read. */
import type { TFunction } from 'i18next'
import type { ReadRefused } from '../../core/model/file.ts'

const bytesPerMegabyte = 1024 * 1024

/** With one decimal. */
export function megabytes(bytes: number): number {
  return Math.round((bytes / bytesPerMegabyte) * 10) / 10
}

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

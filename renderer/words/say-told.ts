/** What was found when a file was read, in words. */
import type { TFunction } from 'i18next'
import type { Diagnostic } from '../../core/model/file.ts'
import { toldAs } from '../../core/model/told.ts'

/** What a person should know of a document. */
export function sayTold(t: TFunction<['importing', 'common']>, told: Diagnostic): string {
  const { key, facts } = toldAs(told)
  return t(`told.${key}`, facts)
}

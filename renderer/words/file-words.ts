/** Says in words why a file is not read. */
import type { TFunction } from 'i18next'
import type { FileRefused } from '../../core/model/file.ts'
import { refusedAs } from '../../core/model/refused-as.ts'

export function sayFileRefused(t: TFunction<['importing', 'common']>, why: FileRefused): string {
  const { key, facts, named } = refusedAs(why)
  // What is named may be nothing, and then stands at the end.
  return t(`refused.${key}`, { ...facts, ...(named && { [named.fact]: t(named.word) }) }).trim()
}

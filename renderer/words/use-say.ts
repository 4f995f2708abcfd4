/** Words by keys that are put together at run time, as reports name them: `namespace:key`. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { SayWords } from '../../core/model/report.ts'

/** The compiler does not know such keys; `cli/report.test.ts` holds every report to its words. */
export function useSay(): SayWords {
  const { i18n } = useTranslation()
  const { language: lng } = i18n
  return useCallback((key, facts) => String(Reflect.apply(i18n.t, i18n, [key, { ...facts, lng }])), [i18n, lng])
}

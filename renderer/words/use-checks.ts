/** What is known of every check, for a pair of languages; asked once, and anew when checks were switched. */
import { useEffect, useState } from 'react'
import type { ListedCheck } from '../../contract/check.ts'
import type { CheckId } from '../../core/model/finding.ts'
import type { LanguageTag } from '../../core/model/ids.ts'
import { askAnew } from '../ask-anew.ts'
import { bridge } from '../bridge.ts'

type Checks = ReadonlyMap<CheckId, ListedCheck>
const none: Checks = new Map()

/** Without a language: whatever the text. Empty until the store has answered. */
export function useChecks(language: LanguageTag | undefined, sourceLanguage?: LanguageTag): Checks {
  const [checks, setChecks] = useState<Checks>(none)
  useEffect(() => {
    const ask = () => bridge.ask('check.list', { language, sourceLanguage })
    return askAnew(['checks.changed', 'store.restarted'], ask, (listed) => {
      setChecks(new Map(listed.map((check) => [check.id, check])))
    })
  }, [language, sourceLanguage])
  return checks
}

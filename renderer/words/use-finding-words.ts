/** The words of a check and of what it found: its name, the reason with its facts, and why it may be right all the same. */
import { useTranslation } from 'react-i18next'
import type { CheckId, FindingFacts } from '../../core/model/finding.ts'

export type FindingWords = {
  readonly name: string
  readonly reason: string
  /** Undefined if the check has nothing to say for the other side. */
  readonly doubt: string | undefined
}

/** Checks speak in the namespace `findings`: `<check id>.name`, `.reason` and `.doubt`. */
export function useFindingWords(): (check: CheckId, facts?: FindingFacts) => FindingWords {
  const { i18n, t } = useTranslation('panel')
  return (check, facts = {}) => {
    const say = (part: 'name' | 'reason' | 'doubt'): string | undefined => {
      const key = `findings:${check}.${part}`
      // Keys come from the checks' ids, which the compiler does not know; a test holds every check to its words.
      return i18n.exists(key, facts) ? String(Reflect.apply(i18n.t, i18n, [key, facts])) : undefined
    }
    return { name: say('name') ?? check, reason: say('reason') ?? t('noReason'), doubt: say('doubt') }
  }
}

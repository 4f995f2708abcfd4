/** The words of a finding: the name of its check, and the sentence of its reason with its facts. */
import { useTranslation } from 'react-i18next'
import type { PlacedFinding } from '../../../contract/shapes.ts'

export type FindingWords = { readonly name: string; readonly reason: string }

/** Checks speak in the namespace `findings`, two texts each: `<check id>.name` and `<check id>.reason`. */
export function useFindingWords(): (finding: Pick<PlacedFinding, 'check' | 'facts'>) => FindingWords {
  const { i18n, t } = useTranslation('panel')
  return ({ check, facts }) => {
    const say = (part: 'name' | 'reason'): string | undefined => {
      const key = `findings:${check}.${part}`
      // Keys come from the checks' ids, which the compiler does not know; a test holds every check to its words.
      return i18n.exists(key, facts) ? String(Reflect.apply(i18n.t, i18n, [key, facts])) : undefined
    }
    return { name: say('name') ?? check, reason: say('reason') ?? t('noReason') }
  }
}

/** What an editor weighs an alarm by: how sure the check is, why the words may be right, and the type of error it means. */
import { useTranslation } from 'react-i18next'
import type { ListedCheck } from '../../../contract/check.ts'
import type { PlacedFinding } from '../../../contract/finding.ts'
import { reachOf } from '../../../core/model/reach.ts'
import css from './finding-card.module.css'

const sureness = { sure: 'high', likely: 'middle', everything: 'low' } as const

type FactsProps = {
  readonly finding: PlacedFinding
  readonly doubt: string | undefined
  readonly check: ListedCheck | undefined
}

export function FindingFacts({ finding, doubt, check }: FactsProps) {
  const { t } = useTranslation('panel')
  const percent = Math.round(finding.confidence * 100)
  return (
    <div className={css.facts}>
      <p>
        {t(`sure.${sureness[reachOf(finding.confidence)]}`)}
        <span className="visually-hidden">, {t('sure.heard', { percent })}</span>
        {doubt !== undefined && `. ${doubt}`}
      </p>
      {check !== undefined && (
        <p className={css.type}>{t('type', { mqm: t(`mqm.${check.mqm}`), its: check.issueType })}</p>
      )}
    </div>
  )
}

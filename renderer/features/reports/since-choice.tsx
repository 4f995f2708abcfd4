/** What a redline compares with. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Baseline } from '../../../contract/change.ts'
import type { ArticleId } from '../../../core/model/ids.ts'
import { bridge } from '../../bridge.ts'
import { ChoiceField } from '../../ui/field.tsx'
import { useBaselineChoices } from '../../words/use-state-names.ts'

const imported = 'imported'

type SinceProps = {
  readonly article: ArticleId
  readonly since: Baseline | undefined
  readonly onChange: (since: Baseline) => void
}

export function SinceChoice({ article, since, onChange }: SinceProps) {
  const { t } = useTranslation('reports')
  const [baselines, setBaselines] = useState<readonly Baseline[]>([])
  useEffect(() => {
    void bridge.ask('change.baselines', { article }).then((reply) => reply.ok && setBaselines(reply.value))
  }, [article])
  const choices = useBaselineChoices(baselines, imported)
  const keyOf = ({ action }: Baseline): string => action ?? imported
  const last = baselines.at(-1)
  if (last === undefined) return null
  return (
    <ChoiceField
      look="inline"
      label={t('since')}
      value={keyOf(since ?? last)}
      choices={choices}
      onChange={(value) => {
        const chosen = baselines.find((one) => keyOf(one) === value)
        if (chosen !== undefined) onChange(chosen)
      }}
    />
  )
}

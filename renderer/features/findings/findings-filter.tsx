/** Which findings are listed and how: a button a family, drawn with its line in the text; one kind, one severity, an order. */
import { ArrowDownUp, ListFilter, OctagonAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ArticleHead } from '../../../contract/article.ts'
import {
  type CheckId,
  type FindingFamily,
  findingFamilies,
  type Severity,
  severities,
} from '../../../core/model/finding.ts'
import { isSameList, useFindings, useOpenArticle, useText } from '../../article/article-context.ts'
import { type FindingOrder, findingOrders } from '../../article/rank-findings.ts'
import type { FindingsSlice } from '../../article/slices/findings.ts'
import { ButtonChoice } from '../../ui/button-choice.tsx'
import { FamilyName } from '../../ui/family-name.tsx'
import { ChoiceField } from '../../ui/field.tsx'
import { useFindingWords } from '../../words/use-finding-words.ts'
import css from './findings-filter.module.css'

const everything = 'all'

function familiesOf(head: ArticleHead | undefined): readonly FindingFamily[] {
  return findingFamilies.filter((family) => (head?.findingsByFamily[family] ?? 0) > 0)
}

/** Checks with open findings, of the family that is shown if one is. */
function checksOf({ findings, filter }: FindingsSlice): readonly CheckId[] {
  const shown = findings.filter(({ family }) => filter.family === undefined || family === filter.family)
  return [...new Set(shown.map(({ check }) => check))].sort()
}

function Families({ head }: { readonly head: ArticleHead }) {
  const { t } = useTranslation(['panel', 'common'])
  const store = useOpenArticle()
  const families = useText((state) => familiesOf(state.head), isSameList)
  const shown = useFindings((state) => state.filter.family)
  return (
    <ButtonChoice<FindingFamily | typeof everything>
      label={t('panel:filter.label')}
      look="apart"
      value={shown ?? everything}
      choices={[
        { value: everything, words: t('panel:filter.all'), count: head.openFindings },
        ...families.map((value) => ({
          value,
          words: <FamilyName family={value} isShort />,
          count: head.findingsByFamily[value],
        })),
      ]}
      onChange={(value) => {
        const family = value === everything ? undefined : value
        store.findings.show({ ...store.getState().filter, family, check: undefined })
      }}
    />
  )
}

function Kinds({ head }: { readonly head: ArticleHead }) {
  const { t } = useTranslation('panel')
  const store = useOpenArticle()
  const checks = useFindings(checksOf, isSameList)
  const filter = useFindings((state) => state.filter)
  const wordsOf = useFindingWords()
  if (checks.length < 2) return null
  const labelled = checks.map((value) => {
    const label = t('filter.countOf', { name: wordsOf(value).name, count: head.findingsByCheck[value] ?? 0 })
    return { value, label }
  })
  return (
    <ChoiceField<string>
      label={t('filter.kind')}
      look="inline"
      icon={<ListFilter size={15} aria-hidden />}
      value={filter.check ?? everything}
      choices={[{ value: everything, label: t('filter.everyKind') }, ...labelled]}
      onChange={(value) => store.findings.show({ ...filter, check: value === everything ? undefined : value })}
    />
  )
}

/** Worst first; only severities that some finding has. */
function severitiesOf({ findings }: FindingsSlice): readonly Severity[] {
  const found = new Set(findings.map(({ severity }) => severity))
  return severities.filter((severity) => found.has(severity)).reverse()
}

function Severities() {
  const { t } = useTranslation(['panel', 'common'])
  const store = useOpenArticle()
  const found = useFindings(severitiesOf, isSameList)
  const filter = useFindings((state) => state.filter)
  if (found.length < 2) return null
  const labelled = found.map((value) => ({ value, label: t(`common:severity.${value}`) }))
  return (
    <ChoiceField<Severity | typeof everything>
      label={t('panel:filter.severity')}
      look="inline"
      icon={<OctagonAlert size={15} aria-hidden />}
      value={filter.severity ?? everything}
      choices={[{ value: everything, label: t('panel:filter.everySeverity') }, ...labelled]}
      onChange={(value) => store.findings.show({ ...filter, severity: value === everything ? undefined : value })}
    />
  )
}

function Order() {
  const { t } = useTranslation('panel')
  const store = useOpenArticle()
  const order = useFindings((state) => state.findingOrder)
  return (
    <ChoiceField<FindingOrder>
      label={t('order.label')}
      look="inline"
      icon={<ArrowDownUp size={15} aria-hidden />}
      value={order}
      choices={findingOrders.map((value) => ({ value, label: t(`order.${value}`) }))}
      onChange={(value) => store.findings.sort(value)}
    />
  )
}

export function FindingsFilter() {
  const head = useText((state) => state.head)
  if (head === undefined) return null
  return (
    <div className={css.filter}>
      <Families head={head} />
      <div className={css.choices}>
        <Kinds head={head} />
        <Severities />
        <Order />
      </div>
    </div>
  )
}

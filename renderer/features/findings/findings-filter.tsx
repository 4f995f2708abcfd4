/** Which findings are listed: a button a family with its count, drawn with its line in the text, and one kind of them. */
import { ListFilter } from 'lucide-react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ArticleHead } from '../../../contract/shapes.ts'
import { type CheckId, type FindingFamily, findingFamilies } from '../../../core/model/finding.ts'
import { isSameList, useArticle, useArticleStore } from '../../article/article-context.ts'
import type { ArticleState } from '../../article/article-state.ts'
import { FamilyName } from '../../ui/family-name.tsx'
import { ChoiceField } from '../../ui/field.tsx'
import { useFindingWords } from '../../words/use-finding-words.ts'
import css from './findings-filter.module.css'

const everything = 'all'

function familiesOf(head: ArticleHead | undefined): readonly FindingFamily[] {
  return findingFamilies.filter((family) => (head?.findingsByFamily[family] ?? 0) > 0)
}

/** Checks with open findings, of the family that is shown if one is. */
function checksOf({ findings, filter }: ArticleState): readonly CheckId[] {
  const shown = findings.filter(({ family }) => filter.family === undefined || family === filter.family)
  return [...new Set(shown.map(({ check }) => check))].sort()
}

function Families({ head }: { readonly head: ArticleHead }) {
  const { t } = useTranslation(['panel', 'common'])
  const store = useArticleStore()
  const families = useArticle((state) => familiesOf(state.head), isSameList)
  const shown = useArticle((state) => state.filter.family)
  const choose = (keys: ReadonlySet<unknown>): void => {
    const family = families.find((known) => keys.has(known))
    store.findings.show({ family, check: undefined })
  }
  return (
    <ToggleButtonGroup
      className={css.families ?? ''}
      aria-label={t('panel:filter.label')}
      disallowEmptySelection
      selectedKeys={[shown ?? everything]}
      onSelectionChange={choose}
    >
      <ToggleButton id={everything} className={css.family ?? ''}>
        {t('panel:filter.all')} <span className={css.count}>{head.openFindings}</span>
      </ToggleButton>
      {families.map((family) => (
        <ToggleButton key={family} id={family} className={css.family ?? ''}>
          <FamilyName family={family} /> <span className={css.count}>{head.findingsByFamily[family]}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

function Kinds({ head }: { readonly head: ArticleHead }) {
  const { t } = useTranslation('panel')
  const store = useArticleStore()
  const checks = useArticle(checksOf, isSameList)
  const { family, check } = useArticle((state) => state.filter)
  const wordsOf = useFindingWords()
  if (checks.length < 2) return null
  const labelled = checks.map((value) => {
    const label = t('filter.countOf', { name: wordsOf(value).name, count: head.findingsByCheck[value] ?? 0 })
    return { value, label }
  })
  return (
    <div className={css.kinds}>
      <ChoiceField<string>
        label={t('filter.kind')}
        look="inline"
        icon={<ListFilter size={15} aria-hidden />}
        value={check ?? everything}
        choices={[{ value: everything, label: t('filter.everyKind') }, ...labelled]}
        onChange={(value) => store.findings.show({ family, check: value === everything ? undefined : value })}
      />
    </div>
  )
}

export function FindingsFilter() {
  const head = useArticle((state) => state.head)
  if (head === undefined) return null
  return (
    <div className={css.filter}>
      <Families head={head} />
      <Kinds head={head} />
    </div>
  )
}

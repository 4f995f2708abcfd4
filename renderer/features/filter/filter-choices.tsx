/** The wishes of a filter that are chosen from lists: state, findings by kind, who changed it, how it is linked. */
import { useTranslation } from 'react-i18next'
import { type CheckId, type FindingFamily, findingFamilies } from '../../../core/model/finding.ts'
import { commentWishes, linkWishes, type RowFilter, returnWishes } from '../../../core/model/row-filter.ts'
import { segmentStates } from '../../../core/model/segment.ts'
import { isSameList, useOpenArticle, useSift, useText } from '../../article/article-context.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { ManyChoice } from '../../ui/many-choice.tsx'
import { useFindingWords } from '../../words/use-finding-words.ts'
import { FilterLength } from './filter-words.tsx'

function useWish(): readonly [RowFilter, (part: Partial<RowFilter>) => void] {
  const store = useOpenArticle()
  const filter = useSift((state) => state.filter)
  return [filter, (part) => void store.sift.wish({ ...store.slices.sift.state.filter, ...part })]
}

function States() {
  const { t } = useTranslation(['filter', 'common'])
  const [{ states }, wish] = useWish()
  return (
    <ManyChoice
      label={t('filter:state')}
      choices={segmentStates.map((value) => ({ value, label: t(`common:segmentState.${value}`) }))}
      chosen={states}
      onChange={(chosen) => wish({ states: chosen })}
    />
  )
}

/** A whole family, or one check of those that found something here or are wished for. */
type Kind = `family:${FindingFamily}` | `check:${CheckId}`

function isFamily(kind: Kind, family: FindingFamily): boolean {
  return kind === `family:${family}`
}

function checkOf(kind: Kind): readonly CheckId[] {
  return kind.startsWith('check:') ? [kind.slice('check:'.length)] : []
}

function Findings() {
  const { t } = useTranslation(['filter', 'common', 'panel'])
  const [{ families, checks }, wish] = useWish()
  const found = useText(({ head }) => Object.keys(head?.findingsByCheck ?? {}).sort(), isSameList)
  const counts = useText((state) => state.head?.findingsByCheck)
  const wordsOf = useFindingWords()
  const ofFamilies = findingFamilies.map((family) => {
    return { value: `family:${family}` as Kind, label: t(`common:family.${family}`) }
  })
  const ofChecks = [...new Set([...found, ...checks])].map((check) => {
    const label = t('panel:filter.countOf', { name: wordsOf(check).name, count: counts?.[check] ?? 0 })
    return { value: `check:${check}` as Kind, label }
  })
  return (
    <ManyChoice<Kind>
      label={t('filter:findings')}
      choices={[...ofFamilies, ...ofChecks]}
      chosen={[...families.map((one): Kind => `family:${one}`), ...checks.map((one): Kind => `check:${one}`)]}
      onChange={(chosen) =>
        wish({
          families: findingFamilies.filter((family) => chosen.some((kind) => isFamily(kind, family))),
          checks: chosen.flatMap(checkOf),
        })
      }
    />
  )
}

function People() {
  const { t } = useTranslation('filter')
  const { people } = useDesk()
  const [{ changedBy }, wish] = useWish()
  return (
    <ManyChoice
      label={t('changedBy')}
      choices={people.map(({ id, name }) => ({ value: id, label: name }))}
      chosen={changedBy}
      onChange={(chosen) => wish({ changedBy: chosen })}
    />
  )
}

function Links() {
  const { t } = useTranslation('filter')
  const hasSource = useText((state) => state.head?.sourceFile !== undefined)
  const [{ links }, wish] = useWish()
  if (!hasSource) return null
  return (
    <ManyChoice
      label={t('links')}
      choices={linkWishes.map((value) => ({ value, label: t(`link.${value}`) }))}
      chosen={links}
      onChange={(chosen) => wish({ links: chosen })}
    />
  )
}

function Comments() {
  const { t } = useTranslation('filter')
  const [{ comments }, wish] = useWish()
  return (
    <ManyChoice
      label={t('comments')}
      choices={commentWishes.map((value) => ({ value, label: t(`comment.${value}`) }))}
      chosen={comments}
      onChange={(chosen) => wish({ comments: chosen })}
    />
  )
}

function Returns() {
  const { t } = useTranslation('filter')
  const [{ returns }, wish] = useWish()
  return (
    <ManyChoice
      label={t('returns')}
      choices={returnWishes.map((value) => ({ value, label: t(`return.${value}`) }))}
      chosen={returns}
      onChange={(chosen) => wish({ returns: chosen })}
    />
  )
}

export function FilterChoices() {
  return (
    <>
      <States />
      <Findings />
      <People />
      <Comments />
      <Returns />
      <Links />
      <FilterLength />
    </>
  )
}

/** Which articles the library shows: a button a state with how many stand in it, and one language of many. */
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ArticlesInOrder } from '../../../contract/article.ts'
import { articleStates } from '../../../core/model/article.ts'
import type { ArticleWish } from '../../../core/model/article-list.ts'
import { ChoiceField } from '../../ui/field.tsx'
import { useLanguageName } from '../../words/language-pair.tsx'
import css from './article-filter.module.css'

type FilterProps = {
  readonly order: ArticlesInOrder
  readonly wish: ArticleWish
  readonly onWish: (wish: ArticleWish) => void
}

const everything = 'all'

function States({ order: { byState }, wish, onWish }: FilterProps) {
  const { t } = useTranslation(['library', 'common'])
  const [chosen] = wish.states
  const found = articleStates.filter((state) => byState[state] > 0 || state === chosen)
  if (found.length < 2) return null
  const choose = (keys: ReadonlySet<unknown>): void =>
    onWish({ ...wish, states: found.filter((state) => keys.has(state)) })
  const all = articleStates.reduce((sum, state) => sum + byState[state], 0)
  return (
    <ToggleButtonGroup
      className={css.states ?? ''}
      aria-label={t('library:filter.label')}
      disallowEmptySelection
      selectedKeys={[chosen ?? everything]}
      onSelectionChange={choose}
    >
      <ToggleButton id={everything} className={css.state ?? ''}>
        {t('library:filter.all')} <span className={css.count}>{all}</span>
      </ToggleButton>
      {found.map((state) => (
        <ToggleButton key={state} id={state} className={css.state ?? ''}>
          {t(`common:articleState.${state}`)} <span className={css.count}>{byState[state]}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

/** So few are looked through faster than sifted. */
const fewArticles = 10

function TargetLanguage({ order: { languages, total }, wish, onWish }: FilterProps) {
  const { t } = useTranslation('library')
  const name = useLanguageName()
  if (wish.language === undefined && (languages.length < 2 || total <= fewArticles)) return null
  return (
    <ChoiceField
      label={t('filter.language')}
      look="inline"
      value={wish.language ?? everything}
      choices={[
        { value: everything, label: t('filter.everyLanguage') },
        ...languages.map((value) => ({ value, label: name(value) })),
      ]}
      onChange={(value) => onWish({ ...wish, language: value === everything ? undefined : value })}
    />
  )
}

/** Nothing where there is nothing to choose. */
export function ArticleFilter(props: FilterProps) {
  return (
    <div className={css.filter}>
      <States {...props} />
      <TargetLanguage {...props} />
    </div>
  )
}

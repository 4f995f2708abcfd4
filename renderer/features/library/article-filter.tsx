/** Which articles the library shows: a button a state with how many stand in it, and one language of many. */
import { useTranslation } from 'react-i18next'
import type { ArticlesInOrder } from '../../../contract/article.ts'
import { type ArticleState, articleStates } from '../../../core/model/article.ts'
import type { ArticleWish } from '../../../core/model/article-list.ts'
import { ButtonChoice } from '../../ui/button-choice.tsx'
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
  const all = articleStates.reduce((sum, state) => sum + byState[state], 0)
  return (
    <ButtonChoice<ArticleState | typeof everything>
      label={t('library:filter.label')}
      look="apart"
      value={chosen ?? everything}
      choices={[
        { value: everything, words: t('library:filter.all'), count: all },
        ...found.map((value) => ({ value, words: t(`common:articleState.${value}`), count: byState[value] })),
      ]}
      onChange={(value) => onWish({ ...wish, states: value === everything ? [] : [value] })}
    />
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

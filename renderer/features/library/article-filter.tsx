/** Which articles the library shows, and in what order: a button a state with how many stand in it; language, person, what is due. */
import { useTranslation } from 'react-i18next'
import type { ArticlesInOrder } from '../../../contract/article.ts'
import { type ArticleState, articleStates } from '../../../core/model/article.ts'
import {
  type ArticleOrder,
  type ArticleWish,
  articleOrders,
  type DueChoice,
  dueChoices,
} from '../../../core/model/article-list.ts'
import { ButtonChoice } from '../../ui/button-choice.tsx'
import { ChoiceField } from '../../ui/field.tsx'
import { useLanguageName } from '../../words/language-pair.tsx'
import css from './article-filter.module.css'

export type FilterProps = {
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

const nobody = 'nobody'

/** Whoever translates or edits an article. */
function Whose({ order: { people }, wish, onWish }: FilterProps) {
  const { t } = useTranslation('library')
  if (people.length === 0 && wish.person === undefined) return null
  return (
    <ChoiceField<string>
      label={t('filter.person')}
      look="inline"
      value={wish.person ?? everything}
      choices={[
        { value: everything, label: t('filter.everyone') },
        ...people.map(({ id, name }) => ({ value: id, label: name })),
        { value: nobody, label: t('filter.nobody') },
      ]}
      onChange={(value) => {
        const person = value === nobody ? nobody : people.find(({ id }) => id === value)?.id
        onWish({ ...wish, person })
      }}
    />
  )
}

function Due({ order: { hasDeadlines }, wish, onWish }: FilterProps) {
  const { t } = useTranslation('library')
  if (!hasDeadlines && wish.due === undefined) return null
  return (
    <ChoiceField<DueChoice | typeof everything>
      label={t('filter.deadline')}
      look="inline"
      value={wish.due ?? everything}
      choices={[
        { value: everything, label: t('filter.anyDeadline') },
        ...dueChoices.map((value) => ({ value, label: t(`filter.due.${value}`) })),
      ]}
      onChange={(value) => onWish({ ...wish, due: value === everything ? undefined : value })}
    />
  )
}

/** The views of a desk, too: who has what, what is due, what is waiting longest. */
function OrderChoice({ order: { total, people, hasDeadlines }, wish, onWish }: FilterProps) {
  const { t } = useTranslation('library')
  if (total <= fewArticles && people.length === 0 && !hasDeadlines && wish.by !== 'waiting') return null
  const isSayingNothing = (by: ArticleOrder) =>
    (by === 'person' && people.length === 0) || (by === 'deadline' && !hasDeadlines)
  return (
    <ChoiceField<ArticleOrder>
      label={t('filter.order')}
      look="inline"
      value={wish.by}
      choices={articleOrders
        .filter((by) => by === wish.by || !isSayingNothing(by))
        .map((value) => ({ value, label: t(`order.${value}`) }))}
      onChange={(by) => onWish({ ...wish, by, isReversed: false })}
    />
  )
}

/** Nothing where there is nothing to choose. */
export function ArticleFilter(props: FilterProps) {
  return (
    <div className={css.filter}>
      <States {...props} />
      <TargetLanguage {...props} />
      <Whose {...props} />
      <Due {...props} />
      <OrderChoice {...props} />
    </div>
  )
}

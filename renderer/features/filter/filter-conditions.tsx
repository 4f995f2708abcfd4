/** All wishes that are chosen from lists behind one button, where the bar has no room for a button each. */
import { ChevronDown } from 'lucide-react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { RowFilter } from '../../../core/model/row-filter.ts'
import { useSift } from '../../article/article-context.ts'
import css from './filter-bar.module.css'
import { FilterChoices } from './filter-choices.tsx'

function countWishes(filter: RowFilter): number {
  const { states, families, checks, changedBy, comments, returns, links, minChars, maxChars } = filter
  const lists = [states, [...families, ...checks], changedBy, comments, returns, links]
  return lists.filter(({ length }) => length > 0).length + (minChars === null && maxChars === null ? 0 : 1)
}

export function FilterConditions() {
  const { t } = useTranslation('filter')
  const count = useSift((state) => countWishes(state.filter))
  return (
    <DialogTrigger>
      <Button className={count === 0 ? (css.conditions ?? '') : `${css.conditions} ${css.wished}`}>
        {count === 0 ? t('conditions') : t('conditionsOf', { count })}
        <ChevronDown size={13} aria-hidden />
      </Button>
      <Popover className={css.popover ?? ''}>
        <Dialog className={css.choices ?? ''} aria-label={t('conditions')}>
          <FilterChoices />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

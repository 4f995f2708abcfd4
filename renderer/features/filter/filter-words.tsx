/** The words a row has to hold, asked soon after they are typed, and how long its translation has to be. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { maxSearchChars } from '../../../contract/limits.ts'
import type { RowFilter } from '../../../core/model/row-filter.ts'
import { useOpenArticle, useSift } from '../../article/article-context.ts'
import type { OpenArticle } from '../../article/open-article.ts'
import css from './filter-bar.module.css'

/** A person who types goes on. */
const soonMs = 120

/** What stands in a field at once, and in the filter a little later; another filter brings its own words. */
function useTyped(inFilter: string, change: (typed: string) => void) {
  const [typed, setTyped] = useState(inFilter)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => setTyped(inFilter), [inFilter])
  useEffect(() => () => clearTimeout(timer.current), [])
  const type = (next: string): void => {
    setTyped(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => change(next), soonMs)
  }
  return { typed, type }
}

function wish(store: OpenArticle, part: Partial<RowFilter>): void {
  void store.sift.wish({ ...store.slices.sift.state.filter, ...part })
}

export function FilterWords() {
  const { t } = useTranslation('filter')
  const store = useOpenArticle()
  const text = useSift((state) => state.filter.text)
  const { typed, type } = useTyped(text, (next) => wish(store, { text: next }))
  return (
    <input
      className={css.words}
      aria-label={t('words')}
      placeholder={t('words')}
      dir="auto"
      spellCheck={false}
      maxLength={maxSearchChars}
      value={typed}
      onChange={({ target }) => type(target.value)}
    />
  )
}

/** Only digits count; nothing stands for no limit. */
function charsTyped(typed: string): number | null {
  const digits = typed.replace(/\D/gu, '').slice(0, 7)
  return digits === '' ? null : Number(digits)
}

function Limit({ end }: { readonly end: 'minChars' | 'maxChars' }) {
  const { t } = useTranslation('filter')
  const store = useOpenArticle()
  const chars = useSift((state) => state.filter[end])
  const { typed, type } = useTyped(chars === null ? '' : String(chars), (next) =>
    wish(store, { [end]: charsTyped(next) }),
  )
  return (
    <input
      className={css.limit}
      inputMode="numeric"
      aria-label={t(`length.${end}`)}
      placeholder={t(`length.${end === 'minChars' ? 'from' : 'to'}`)}
      value={typed}
      onChange={({ target }) => type(target.value.replace(/\D/gu, ''))}
    />
  )
}

export function FilterLength() {
  const { t } = useTranslation('filter')
  return (
    <fieldset className={css.length}>
      <legend className="visually-hidden">{t('length.label')}</legend>
      <span aria-hidden>{t('length.short')}</span>
      <Limit end="minChars" />
      <span aria-hidden>–</span>
      <Limit end="maxChars" />
    </fieldset>
  )
}

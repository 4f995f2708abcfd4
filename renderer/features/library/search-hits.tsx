/** Sentences found in the library, each under its article, the words that were looked for marked. */
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../../contract/library.ts'
import type { ArticleId } from '../../../core/model/ids.ts'
import css from './search-hits.module.css'

type HitsProps = {
  readonly wanted: string
  readonly hits: readonly SearchHit[]
  readonly onOpen: (article: ArticleId, row: number) => void
}

/** A long sentence is cut so that the found words stand in sight. */
const contextChars = 90

function Found({ text, wanted }: { readonly text: string; readonly wanted: string }) {
  const at = text.toLowerCase().indexOf(wanted.toLowerCase())
  if (at < 0) return text
  const from = Math.max(0, at - contextChars)
  return (
    <>
      {from > 0 && '…'}
      {text.slice(from, at)}
      <mark className={css.mark}>{text.slice(at, at + wanted.length)}</mark>
      {text.slice(at + wanted.length)}
    </>
  )
}

export function SearchHits({ wanted, hits, onOpen }: HitsProps) {
  const { t } = useTranslation('library')
  if (hits.length === 0) return <p className={css.none}>{t('noHits', { text: wanted })}</p>
  return (
    <section aria-label={t('hits', { count: hits.length })}>
      <p className={css.count}>{t('hits', { count: hits.length })}</p>
      <ul className={css.hits}>
        {hits.map((hit) => (
          <li key={hit.segment}>
            <button type="button" className={css.hit} onClick={() => onOpen(hit.article, hit.row)}>
              <span className={css.headline}>{hit.headline}</span>
              <span className={css.text} dir="auto">
                <Found text={hit.text} wanted={wanted} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The library is missing, but copies of it are there: a person says what becomes of it. */
import { useTranslation } from 'react-i18next'
import type { LibraryCopy } from '../../contract/copy.ts'
import { bridge } from '../bridge.ts'
import { Button } from '../ui/button.tsx'
import { useCopyWords } from '../words/use-copy-words.ts'
import css from './missing-library.module.css'

export function MissingLibrary({ copies }: { readonly copies: readonly LibraryCopy[] }) {
  const { t } = useTranslation(['opening', 'settings'])
  const { when, facts } = useCopyWords()
  const newest = copies.find(({ articles }) => articles !== undefined)
  return (
    <ul className={css.copies} aria-label={t('settings:copies.list')}>
      {copies.map((copy) => (
        <li key={copy.name} className={css.copy}>
          <span className={css.when}>{when(copy)}</span>
          <span className={css.facts}>{facts(copy)}</span>
          <Button
            kind={copy === newest ? 'main' : 'plain'}
            autoFocus={copy === newest}
            isDisabled={copy.articles === undefined}
            aria-label={t('settings:copies.restoreNamed', { when: when(copy) })}
            onPress={() => bridge.tryAgain({ kind: 'restore', copy: copy.name })}
          >
            {t('settings:copies.confirm')}
          </Button>
        </li>
      ))}
    </ul>
  )
}

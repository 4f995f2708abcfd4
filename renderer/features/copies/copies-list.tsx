/** The copies of the library: when they were kept, how much is in them, a look inside, and the way back to one. */
import { useTranslation } from 'react-i18next'
import type { LibraryCopy } from '../../../contract/copy.ts'
import { Button } from '../../ui/button.tsx'
import { useCopyWords } from '../../words/use-copy-words.ts'
import css from './copies-list.module.css'
import { LookDialog, RestoreDialog } from './copy-dialogs.tsx'
import { useCopies } from './use-copies.ts'

type CopyProps = {
  readonly copy: LibraryCopy
  readonly when: string
  readonly onLook: () => void
  readonly onRestore: () => void
}

function Copy({ copy, when, onLook, onRestore }: CopyProps) {
  const { t } = useTranslation('settings')
  const { facts } = useCopyWords()
  const isReadable = copy.articles !== undefined
  return (
    <li className={css.copy}>
      <div className={css.facts}>
        <span className={css.when}>{when}</span>
        <span className={css.meaning}>
          {facts(copy)} · {t(`copies.kind.${copy.kind}`)}
        </span>
      </div>
      <Button kind="quiet" isDisabled={!isReadable} aria-label={t('copies.lookNamed', { when })} onPress={onLook}>
        {t('copies.look')}
      </Button>
      <Button changes isDisabled={!isReadable} aria-label={t('copies.restoreNamed', { when })} onPress={onRestore}>
        {t('copies.restore')}
      </Button>
    </li>
  )
}

export function CopiesList() {
  const { t } = useTranslation(['settings', 'common'])
  const { list, over, setOver, look, restore } = useCopies()
  const { when: whenOf } = useCopyWords()
  return (
    <div className={css.page}>
      <p className={css.intro}>{t('settings:copies.intro')}</p>
      {list?.failure !== undefined && (
        <p className={css.failure} role="status">
          {t(`common:store.copies.failed.${list.failure}`)}
        </p>
      )}
      {list?.copies.length === 0 && list.failure === undefined && (
        <p className={css.intro}>{t('settings:copies.none')}</p>
      )}
      {list !== undefined && list.copies.length > 0 && (
        <ul className={css.list} aria-label={t('settings:copies.list')}>
          {list.copies.map((copy) => (
            <Copy
              key={copy.name}
              copy={copy}
              when={whenOf(copy)}
              onLook={() => void look(copy)}
              onRestore={() => setOver({ kind: 'restore', copy, isUnderWay: false })}
            />
          ))}
        </ul>
      )}
      {over?.kind === 'look' && (
        <LookDialog when={whenOf(over.copy)} articles={over.articles} onClose={() => setOver(undefined)} />
      )}
      {over?.kind === 'restore' && (
        <RestoreDialog
          when={whenOf(over.copy)}
          isUnderWay={over.isUnderWay}
          onClose={() => setOver(undefined)}
          onRestore={() => void restore(over.copy)}
        />
      )}
    </div>
  )
}

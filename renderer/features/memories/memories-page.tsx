/** The translation memories of the library: added from TMX of any size, renamed, deleted. */
import { Pencil, Upload, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LargeMemory } from '../../../contract/window-bridge.ts'
import type { MemoryListed } from '../../../core/model/memory.ts'
import { megabytes } from '../../../core/model/refused-as.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { useLanguageName } from '../../words/language-pair.tsx'
import css from './memories-page.module.css'
import { RemoveDialog, RenameDialog } from './memory-dialogs.tsx'
import { type Reading, useReading } from './reading.ts'
import { useMemoryActs, useMemoryList } from './use-memories.ts'

function nameOf(listed: MemoryListed): string {
  return listed.kind === 'memory' ? listed.name : listed.file
}

type ListedProps = { readonly listed: MemoryListed; readonly onRename: () => void; readonly onRemove: () => void }

function Listed({ listed, onRename, onRemove }: ListedProps) {
  const { t } = useTranslation('memories')
  const languageName = useLanguageName()
  const name = nameOf(listed)
  const size = t('list.size', { size: Math.max(0.1, megabytes(listed.sizeBytes)) })
  return (
    <li className={css.memory}>
      <div className={css.about}>
        {listed.kind === 'memory' ? (
          <>
            <p className={css.name} dir="auto">
              {name}
            </p>
            <p className={css.facts}>
              {listed.languages.map(({ language }) => languageName(language)).join(', ')}
              {' · '}
              {t('list.units', { count: listed.units })}
              {' · '}
              {size}
            </p>
          </>
        ) : (
          <p className={css.facts}>{t(`list.unreadable.${listed.kind}`, { file: name })}</p>
        )}
      </div>
      {listed.kind === 'memory' && (
        <IconButton label={t('list.rename', { name })} icon={<Pencil size={15} />} changes onPress={onRename} />
      )}
      <IconButton label={t('list.remove', { name })} icon={<X size={15} />} changes onPress={onRemove} />
    </li>
  )
}

function Progress({ file, share, left, cancel }: Reading) {
  const { t } = useTranslation(['memories', 'importing'])
  const percent = Math.floor(share * 100)
  const words = [
    t('memories:import.progress', { percent }),
    ...(left === undefined ? [] : [t(`importing:left.${left.unit}`, { count: left.count })]),
  ]
  return (
    <div className={css.reading}>
      <p className={css.told}>{t('memories:import.reading', { file })}</p>
      <progress max={100} value={percent} aria-label={t('memories:import.reading', { file })} />
      <p className={css.facts}>{words.join(' · ')}</p>
      <Button kind="quiet" onPress={cancel}>
        {t('memories:import.cancel')}
      </Button>
    </div>
  )
}

type PageProps = {
  /** A file that is too large for an article: it may be added here. */
  readonly large: LargeMemory | undefined
}

export function MemoriesPage({ large: given }: PageProps) {
  const { t } = useTranslation('memories')
  const all = useMemoryList()
  const reading = useReading()
  const { add, addLarge, rename, remove } = useMemoryActs()
  const [large, setLarge] = useState(given)
  const [asked, setAsked] = useState<{ readonly act: 'rename' | 'remove'; readonly listed: MemoryListed }>()
  const close = (): void => setAsked(undefined)
  if (all === undefined) return null
  return (
    <div className={css.page}>
      <p className={css.explanation}>{t('list.explanation')}</p>
      {large !== undefined && reading === undefined && (
        <div className={css.large} role="status">
          <p>{t('large.text', { file: large.name, size: Math.round(megabytes(large.sizeBytes)) })}</p>
          <Button
            kind="main"
            changes
            onPress={() => {
              setLarge(undefined)
              void addLarge(large)
            }}
          >
            {t(large.token === undefined ? 'large.actChoose' : 'large.act')}
          </Button>
        </div>
      )}
      {reading === undefined ? (
        <p className={css.acts}>
          <Button changes icon={<Upload size={15} aria-hidden />} onPress={() => void add()}>
            {t('list.add')}
          </Button>
        </p>
      ) : (
        <Progress {...reading} />
      )}
      {all.length === 0 && <p className={css.facts}>{t('list.none')}</p>}
      <ul className={css.list} aria-label={t('list.title')}>
        {all.map((listed) => (
          <Listed
            key={listed.id}
            listed={listed}
            onRename={() => setAsked({ act: 'rename', listed })}
            onRemove={() => setAsked({ act: 'remove', listed })}
          />
        ))}
      </ul>
      {asked?.act === 'rename' && (
        <RenameDialog name={nameOf(asked.listed)} onRename={(name) => rename(asked.listed.id, name)} onClose={close} />
      )}
      {asked?.act === 'remove' && (
        <RemoveDialog
          name={nameOf(asked.listed)}
          onRemove={() => {
            close()
            void remove(asked.listed.id)
          }}
          onClose={close}
        />
      )}
    </div>
  )
}

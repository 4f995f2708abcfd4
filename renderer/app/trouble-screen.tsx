/** Stands in place of the library when there is none to work in: what is the matter, and what a person can do. */
import { FileWarning, FolderX, HardDrive, Hourglass, Lock, type LucideIcon } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Trouble, TroubleNews } from '../../contract/window-bridge.ts'
import { bridge } from '../bridge.ts'
import { paint } from '../desk/apply-appearance.ts'
import { Button } from '../ui/button.tsx'
import { switchInterfaceLanguage } from '../words/i18n.ts'
import { MissingLibrary } from './missing-library.tsx'
import css from './trouble-screen.module.css'
import { useHolderName } from './use-holder-name.ts'

const icons: Partial<Record<Trouble['kind'], LucideIcon>> = {
  locked: Lock,
  'no-permission': Lock,
  'is-a-folder': FolderX,
  'no-folder': FolderX,
  'read-only': HardDrive,
  'disk-full': HardDrive,
  'no-room': HardDrive,
  unreadable: HardDrive,
  slow: Hourglass,
}

/** Its library could not be asked how the window should look. */
function useLastLook({ language, theme }: TroubleNews): void {
  useEffect(() => void switchInterfaceLanguage(language), [language])
  useEffect(() => paint(theme), [theme])
}

export function TroubleScreen({ news }: { readonly news: TroubleNews }) {
  const { why, file, folder } = news
  const { t } = useTranslation(['opening', 'common'])
  const holderName = useHolderName()
  useLastLook(news)
  const holder = why.kind === 'locked' ? holderName(why.holder) : ''
  const facts = { ...why, file, holder }
  const Icon = icons[why.kind] ?? FileWarning
  return (
    <main className={css.screen}>
      <section className={css.card} aria-live="polite">
        <Icon size={28} strokeWidth={1.5} className={css.icon} aria-hidden />
        <h1 className={css.message}>{t(`refused.${why.kind}.message`, facts)}</h1>
        <p className={css.advice}>
          {why.kind === 'missing-with-copies' ? t('missing.advice') : t(`refused.${why.kind}.advice`, facts)}
        </p>
        <p className={css.folder} title={folder} dir="ltr">
          {folder}
        </p>
        {why.kind === 'missing-with-copies' && <MissingLibrary copies={why.copies} />}
        <div className={css.acts}>
          {why.kind === 'missing-with-copies' && (
            <Button onPress={() => bridge.tryAgain({ kind: 'begin' })}>{t('action.begin')}</Button>
          )}
          {why.kind !== 'slow' && why.kind !== 'missing-with-copies' && (
            <Button kind="main" autoFocus onPress={() => bridge.tryAgain()}>
              {t('common:action.retry')}
            </Button>
          )}
          <Button onPress={bridge.chooseLibrary}>{t('action.choose')}</Button>
          <Button kind="quiet" onPress={bridge.quit}>
            {t('action.quit')}
          </Button>
        </div>
      </section>
    </main>
  )
}

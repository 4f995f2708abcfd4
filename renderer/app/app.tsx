/** The whole window: the desk, the frame around the current screen, notices, and dialogs that any screen may call. */
import { Suspense, useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { FileHome } from '../../contract/reimport.ts'
import type { LargeMemory } from '../../contract/window-bridge.ts'
import { articleBefore } from '../article/left-at.ts'
import { actOnLibrary } from '../article/open-articles.ts'
import { bridge } from '../bridge.ts'
import { useDesk } from '../desk/desk-context.ts'
import { DeskProvider } from '../desk/desk-provider.tsx'
import type { ArrivedFile } from '../desk/dropped-file.ts'
import { useZoomKeys } from '../desk/zoom.ts'
import { openDialog, performAction, useKeys } from '../keys/use-keys.ts'
import { HeldTyping } from '../ui/held-typing.tsx'
import { notify } from '../ui/notices.ts'
import { WhyReadOnly } from '../ui/read-only.tsx'
import { Notices } from '../ui/toast.tsx'
import { doorwayWords } from '../words/say-doorway.ts'
import css from './app.module.css'
import { Frame } from './frame.tsx'
import {
  AboutDialog,
  ArrivalQuestion,
  FindEverywhere,
  fetchLaterParts,
  ImportDialog,
  Palette,
  ShortcutSheet,
} from './later-parts.tsx'
import { PlaceScreen, type Route } from './routes.tsx'
import { TroubleScreen } from './trouble-screen.tsx'
import { useArrivals } from './use-arrivals.ts'
import { useCopiesNotice, useDamageNotice, useRecoveryNotice } from './use-recovery-notice.ts'
import { useTrouble } from './use-trouble.ts'

type Over =
  | { readonly kind: 'none' | 'about' | 'shortcuts' | 'palette' }
  | { readonly kind: 'find'; readonly isReplacing: boolean }
  | { readonly kind: 'import'; readonly files: readonly ArrivedFile[] }
  | { readonly kind: 'arrival'; readonly file: ArrivedFile; readonly home: FileHome }

function useMenu(onAbout: () => void): void {
  // The shell offers no way to stop listening, and the window never needs one.
  useEffect(() => {
    bridge.onMenu((command) => {
      if (command !== 'about') performAction(command)
      else if (openDialog() === null) onAbout()
    })
  }, [onAbout])
}

function useStoreNews(): void {
  const { t } = useTranslation(['common', 'opening'])
  useEffect(
    () =>
      bridge.onEvent((event) => {
        const { kind } = event
        if (kind === 'act.failed') notify({ text: t(...doorwayWords(event.failure)), tone: 'warning', topic: 'store' })
        if (kind === 'store.restarted') notify({ text: t('store.restarted'), tone: 'warning', topic: 'store' })
        // The article says so itself, in place of this.
        if (kind === 'act.refused') notify({ text: t('opening:readOnly.refused'), topic: 'article' })
      }),
    [t],
  )
}

/** The library; but a page that takes the place of one that crashed begins where that one was. */
function firstPlace(): Route {
  const article = articleBefore()
  return article === undefined ? { screen: 'library' } : { screen: 'article', article, row: undefined }
}

function Desk() {
  const [place, setPlace] = useState<Route>(firstPlace)
  const [over, setOver] = useState<Over>({ kind: 'none' })
  const close = (): void => setOver({ kind: 'none' })
  const startImport = (files: readonly ArrivedFile[]): void => setOver({ kind: 'import', files })
  useMenu(useState(() => () => setOver({ kind: 'about' }))[0])
  const showsArticle = place.screen === 'article'
  useEffect(() => bridge.showsArticle(showsArticle), [showsArticle])
  useStoreNews()
  const { t } = useTranslation('article')
  const { readOnly } = useDesk()
  useRecoveryNotice()
  useCopiesNotice()
  useDamageNotice()
  useEffect(fetchLaterParts, [])
  const openArticle = place.screen === 'article' ? place.article : undefined
  const offerMemory = (large: LargeMemory): void => {
    close()
    setPlace({ screen: 'settings', large })
  }
  const { arrived, setArrived } = useArrivals({
    openArticle,
    isImporting: over.kind === 'import',
    onImport: startImport,
    onLarge: offerMemory,
    onAsk: (file, home) => setOver({ kind: 'arrival', file, home }),
  })
  const bringBack = async (file: ArrivedFile, { article, isBinned }: FileHome): Promise<void> => {
    close()
    if (isBinned === true) await actOnLibrary('bin.restore', { article })
    setArrived(file)
    if (article !== openArticle) setPlace({ screen: 'article', article, row: undefined })
  }
  useKeys({
    'article.import': () => startImport([]),
    'library.show': () => setPlace({ screen: 'library' }),
    'settings.show': () => setPlace({ screen: 'settings' }),
    'find.show': () => setPlace({ screen: 'library', isFinding: true }),
    'find.replace': () => setOver({ kind: 'find', isReplacing: true }),
    'find.everywhere': () => setOver({ kind: 'find', isReplacing: false }),
    'palette.show': () => setOver({ kind: 'palette' }),
    'shortcuts.show': () => setOver({ kind: 'shortcuts' }),
  })
  useZoomKeys()
  return (
    <WhyReadOnly value={readOnly === undefined ? undefined : t('closedWhy.read-only')}>
      <Frame place={place} onGo={setPlace}>
        <PlaceScreen
          place={place}
          onGo={setPlace}
          onImport={startImport}
          arrived={arrived}
          onArrived={() => setArrived(undefined)}
        />
      </Frame>
      <Suspense fallback={<HeldTyping onClose={close} />}>
        {over.kind === 'import' && (
          <ImportDialog
            files={over.files}
            onClose={close}
            onLarge={offerMemory}
            onOpen={(article, row) => {
              close()
              setPlace({ screen: 'article', article, row })
            }}
          />
        )}
        {over.kind === 'arrival' && (
          <ArrivalQuestion
            file={over.file.name}
            home={over.home}
            onClose={close}
            onImport={() => startImport([over.file])}
            onReturn={() => void bringBack(over.file, over.home)}
          />
        )}
        {over.kind === 'shortcuts' && <ShortcutSheet onClose={close} />}
        {over.kind === 'palette' && <Palette onClose={close} />}
        {over.kind === 'about' && <AboutDialog onClose={close} />}
        {over.kind === 'find' && (
          <FindEverywhere
            isReplacing={over.isReplacing}
            onClose={close}
            onGo={({ article, row }) => {
              close()
              setPlace({ screen: 'article', article, row })
            }}
          />
        )}
      </Suspense>
      <Notices />
    </WhyReadOnly>
  )
}

export function App() {
  const { t, i18n } = useTranslation()
  const news = useTrouble()
  return (
    <I18nProvider locale={i18n.language}>
      {news !== undefined && <TroubleScreen news={news} />}
      {/* What stands behind the news stays as it is until there is a library again. */}
      <div className={css.desk} hidden={news !== undefined}>
        <DeskProvider waiting={<p className="visually-hidden">{t('loading')}</p>}>
          <Desk />
        </DeskProvider>
      </div>
    </I18nProvider>
  )
}

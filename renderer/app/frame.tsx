/** The frame around every screen: the rail of places, and who works here. */
import { BookOpenText, ClipboardList, FileText, Settings } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { PersonMenu } from '../features/people/person-menu.tsx'
import { useKeys } from '../keys/use-keys.ts'
import css from './frame.module.css'
import { ReadOnlyBar } from './read-only-bar.tsx'
import type { Route } from './routes.tsx'

type FrameProps = { readonly place: Route; readonly onGo: (place: Route) => void; readonly children: ReactNode }

type Of<Screen extends Route['screen']> = Extract<Route, { screen: Screen }>

/** The article last open and the report last read, so that the rail leads back to them. */
function useLast(place: Route) {
  const [article, setArticle] = useState<Of<'article'>>()
  const [reports, setReports] = useState<Of<'reports'>>()
  useEffect(() => {
    if (place.screen === 'article') setArticle(place)
    if (place.screen === 'reports') setReports(place)
  }, [place])
  return { article, reports }
}

type RailItemProps = {
  readonly label: string
  readonly icon: ReactNode
  readonly isCurrent: boolean
  readonly isDisabled?: boolean
  readonly onPress: () => void
}

function RailItem({ label, icon, isCurrent, isDisabled = false, onPress }: RailItemProps) {
  return (
    <TooltipTrigger delay={400}>
      <Button
        className={css.item ?? ''}
        aria-label={label}
        {...(isCurrent && { 'aria-current': 'page' as const })}
        isDisabled={isDisabled}
        onPress={onPress}
      >
        {icon}
      </Button>
      <Tooltip className={css.tooltip ?? ''} placement="end" offset={8}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  )
}

export function Frame({ place, onGo, children }: FrameProps) {
  const { t } = useTranslation()
  const { article: last, reports } = useLast(place)
  const wish = reports?.wish ?? {}
  const showReports = (): void => onGo({ screen: 'reports', article: last?.article, wish })
  useKeys({
    'report.show': showReports,
    'report.corrections': () =>
      onGo({ screen: 'reports', article: last?.article, wish: { ...wish, kind: 'corrections' } }),
  })
  return (
    <div className={css.frame}>
      <nav className={css.rail} aria-label={t('nav.label')}>
        <RailItem
          label={t('nav.library')}
          icon={<BookOpenText size={20} />}
          isCurrent={place.screen === 'library'}
          onPress={() => onGo({ screen: 'library' })}
        />
        <RailItem
          label={t('nav.article')}
          icon={<FileText size={20} />}
          isCurrent={place.screen === 'article'}
          isDisabled={last === undefined}
          onPress={() => last !== undefined && onGo(last)}
        />
        <RailItem
          label={t('nav.reports')}
          icon={<ClipboardList size={20} />}
          isCurrent={place.screen === 'reports'}
          onPress={showReports}
        />
        <span className={css.space} />
        <RailItem
          label={t('nav.settings')}
          icon={<Settings size={20} />}
          isCurrent={place.screen === 'settings'}
          onPress={() => onGo({ screen: 'settings' })}
        />
        <PersonMenu />
      </nav>
      <main className={css.main}>
        <ReadOnlyBar />
        {children}
      </main>
    </div>
  )
}

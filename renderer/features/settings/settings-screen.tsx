/** Settings: language, look, and the rules of the desk. Each takes effect at once. */
import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { themes } from '../../../contract/settings.ts'
import { interfaceLanguages } from '../../../locales/languages.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { zoomSteps } from '../../desk/zoom.ts'
import { ChoiceField, SwitchField } from '../../ui/field.tsx'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import css from './settings-screen.module.css'

/** Languages stand in their own name, so that everyone finds theirs. */
const ownNames = { en: 'English', ru: 'Русский', kk: 'Қазақша' } as const

function Look() {
  const { t } = useTranslation('settings')
  const { settings, changeSettings } = useDesk()
  const languageChoices = [
    { value: 'system', label: t('language.system') },
    ...interfaceLanguages.map((tag) => ({ value: tag, label: ownNames[tag] })),
  ]
  return (
    <section className={css.section} aria-labelledby="settings-look">
      <h2 id="settings-look">{t('look')}</h2>
      <ChoiceField
        changes
        label={t('language.label')}
        value={settings.interfaceLanguage}
        choices={languageChoices}
        onChange={(interfaceLanguage) => void changeSettings({ interfaceLanguage })}
      />
      <ChoiceField
        changes
        label={t('theme.label')}
        value={settings.theme}
        choices={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
        onChange={(theme) => void changeSettings({ theme })}
      />
      <ChoiceField
        changes
        label={t('zoom')}
        value={String(settings.zoomPercent)}
        choices={zoomSteps.map((value) => ({ value: String(value), label: t('percent', { value }) }))}
        onChange={(value) => void changeSettings({ zoomPercent: Number(value) })}
      />
    </section>
  )
}

type SettingsProps = {
  /** The list of everyone, which is a feature of its own. */
  readonly people: ReactNode
  /** What was learned from splits and joins, likewise. */
  readonly exceptions: ReactNode
  /** Pages of their own. */
  readonly keys: ReactNode
  readonly checks: ReactNode
  readonly terms: ReactNode
  readonly memories: ReactNode
  readonly corrections: ReactNode
  readonly reasons: ReactNode
  readonly dismissals: ReactNode
  readonly copies: ReactNode
}

function General({ people, exceptions }: Pick<SettingsProps, 'people' | 'exceptions'>) {
  const { t } = useTranslation('settings')
  const { settings, changeSettings } = useDesk()
  return (
    <>
      <Look />
      <section className={css.section} aria-labelledby="settings-people">
        <h2 id="settings-people">{t('people.title')}</h2>
        {people}
      </section>
      <section className={css.section} aria-labelledby="settings-exceptions">
        <h2 id="settings-exceptions">{t('exceptions.title')}</h2>
        {exceptions}
      </section>
      <section className={css.section} aria-labelledby="settings-rules">
        <h2 id="settings-rules">{t('rules')}</h2>
        <SwitchField
          changes
          label={t('fourEyes.label')}
          explanation={t('fourEyes.explanation')}
          isOn={settings.fourEyes}
          onChange={(fourEyes) => void changeSettings({ fourEyes })}
        />
        <SwitchField
          changes
          label={t('inReview.label')}
          explanation={t('inReview.explanation')}
          isOn={settings.translatorsEditInReview}
          onChange={(translatorsEditInReview) => void changeSettings({ translatorsEditInReview })}
        />
        <SwitchField
          changes
          label={t('mustChange.label')}
          explanation={t('mustChange.explanation')}
          isOn={settings.mustChangeHolds}
          onChange={(mustChangeHolds) => void changeSettings({ mustChangeHolds })}
        />
        <SwitchField
          changes
          label={t('showsEffort.label')}
          explanation={t('showsEffort.explanation')}
          isOn={settings.showsEffortOfAll}
          onChange={(showsEffortOfAll) => void changeSettings({ showsEffortOfAll })}
        />
      </section>
    </>
  )
}

const pages = [
  'general',
  'keys',
  'checks',
  'terms',
  'memories',
  'corrections',
  'dismissals',
  'reasons',
  'copies',
] as const

export type SettingsPage = (typeof pages)[number]

type ScreenProps = SettingsProps & {
  /** The page it opens at. */
  readonly first: SettingsPage
}

export function SettingsScreen({ people, exceptions, first, ...ownPages }: ScreenProps) {
  const { t } = useTranslation('settings')
  const content = {
    general: <General people={people} exceptions={exceptions} />,
    ...ownPages,
  }
  return (
    <>
      <ScreenHeader title={t('title')} />
      <Tabs className={css.pages ?? ''} defaultSelectedKey={first}>
        <TabList className={css.tabs ?? ''} aria-label={t('page.label')}>
          {pages.map((page) => (
            <Tab key={page} id={page} className={css.tab ?? ''}>
              {t(`page.${page}`)}
            </Tab>
          ))}
        </TabList>
        {pages.map((page) => (
          <TabPanel key={page} id={page} className={css.page ?? ''}>
            <div className={page === 'general' ? css.narrow : css.wide}>{content[page]}</div>
          </TabPanel>
        ))}
      </Tabs>
    </>
  )
}

/** The screen of settings with the people, the words, the keys, the checks, the terms, the corrections, the dismissals, the reasons of returns and the copies it keeps. */
import { ChecksList } from '../features/checks/checks-list.tsx'
import { CopiesList } from '../features/copies/copies-list.tsx'
import { CorrectionsList } from '../features/corrections/corrections-list.tsx'
import { DismissalsList } from '../features/dismissals/dismissals-list.tsx'
import { ExceptionsList } from '../features/exceptions/exceptions-list.tsx'
import { KeysPage } from '../features/keys/keys-page.tsx'
import { PeopleList } from '../features/people/people-list.tsx'
import { ReasonsPage } from '../features/reasons/reasons-page.tsx'
import { SettingsScreen } from '../features/settings/settings-screen.tsx'
import { TermsPage } from '../features/terms/terms-page.tsx'

export function SettingsPlace() {
  return (
    <SettingsScreen
      people={<PeopleList />}
      exceptions={<ExceptionsList />}
      keys={<KeysPage />}
      checks={<ChecksList />}
      terms={<TermsPage />}
      corrections={<CorrectionsList />}
      dismissals={<DismissalsList />}
      reasons={<ReasonsPage />}
      copies={<CopiesList />}
    />
  )
}

/** The screen of settings with the people, the words, the keys, the checks, the terms, the memories, the corrections, the dismissals, the reasons of returns and the copies it keeps. */
import type { LargeMemory } from '../../contract/window-bridge.ts'
import { ChecksList } from '../features/checks/checks-list.tsx'
import { CopiesList } from '../features/copies/copies-list.tsx'
import { CorrectionsList } from '../features/corrections/corrections-list.tsx'
import { DismissalsList } from '../features/dismissals/dismissals-list.tsx'
import { ExceptionsList } from '../features/exceptions/exceptions-list.tsx'
import { KeysPage } from '../features/keys/keys-page.tsx'
import { MemoriesPage } from '../features/memories/memories-page.tsx'
import { PeopleList } from '../features/people/people-list.tsx'
import { ReasonsPage } from '../features/reasons/reasons-page.tsx'
import { SettingsScreen } from '../features/settings/settings-screen.tsx'
import { TermsPage } from '../features/terms/terms-page.tsx'

/** `large`: a file that may become a translation memory. */
export function SettingsPlace({ large }: { readonly large: LargeMemory | undefined }) {
  return (
    <SettingsScreen
      first={large === undefined ? 'general' : 'memories'}
      people={<PeopleList />}
      exceptions={<ExceptionsList />}
      keys={<KeysPage />}
      checks={<ChecksList />}
      terms={<TermsPage />}
      memories={<MemoriesPage large={large} />}
      corrections={<CorrectionsList />}
      dismissals={<DismissalsList />}
      reasons={<ReasonsPage />}
      copies={<CopiesList />}
    />
  )
}

/** The screen of settings with the people and the words it keeps. */
import { ExceptionsList } from '../features/exceptions/exceptions-list.tsx'
import { PeopleList } from '../features/people/people-list.tsx'
import { SettingsScreen } from '../features/settings/settings-screen.tsx'

export function SettingsPlace() {
  return <SettingsScreen people={<PeopleList />} exceptions={<ExceptionsList />} />
}

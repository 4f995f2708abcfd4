/** Everyone with a profile in this library, each to be changed. */
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../core/model/person.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { IconButton } from '../../ui/button.tsx'
import css from './people-list.module.css'
import { PersonDialog } from './person-dialog.tsx'

export function PeopleList() {
  const { t } = useTranslation(['settings', 'common'])
  const { people } = useDesk()
  const [changing, setChanging] = useState<Person>()
  return (
    <>
      <ul className={css.people}>
        {people.map((person) => (
          <li key={person.id} className={css.person}>
            <span>{person.name}</span>
            <span className={css.role}>{t(`common:role.${person.role}`)}</span>
            <IconButton
              label={t('people.changeNamed', { name: person.name })}
              icon={<Pencil size={15} />}
              changes
              onPress={() => setChanging(person)}
            />
          </li>
        ))}
      </ul>
      {changing !== undefined && <PersonDialog person={changing} onClose={() => setChanging(undefined)} />}
    </>
  )
}

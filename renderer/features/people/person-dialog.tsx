/** Adds a person, or changes name and role of one. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Person, type Role, roles } from '../../../core/model/person.ts'
import { actOnLibrary } from '../../article/open-articles.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ChoiceField, LineField } from '../../ui/field.tsx'
import css from './person-dialog.module.css'

type PersonDialogProps = {
  /** Undefined to add someone, who then is the one working here. */
  readonly person: Person | undefined
  readonly onClose: () => void
}

async function store(person: Person | undefined, name: string, role: Role) {
  if (person !== undefined) return actOnLibrary('person.change', { person: person.id, name, role })
  const added = await actOnLibrary('person.add', { name, role })
  return added.ok ? actOnLibrary('person.switch', { person: added.value.id }) : added
}

export function PersonDialog({ person, onClose }: PersonDialogProps) {
  const { t } = useTranslation(['settings', 'common'])
  const { refresh } = useDesk()
  const [name, setName] = useState(person?.name ?? '')
  const [role, setRole] = useState<Role>(person?.role ?? 'translator')
  const [error, setError] = useState<string>()
  const save = async (): Promise<void> => {
    const saved = await store(person, name.trim(), role)
    if (!saved.ok) return setError(t(`people.${saved.failure.kind}`))
    await refresh()
    onClose()
  }
  return (
    <Dialog
      title={person === undefined ? t('people.add') : t('people.change')}
      onClose={onClose}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button kind="main" isDisabled={name.trim() === ''} onPress={() => void save()}>
            {t('common:action.save')}
          </Button>
        </>
      }
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') void save()
        }}
      >
        <LineField label={t('people.name')} value={name} onChange={setName} error={error} autoFocus />
        <ChoiceField
          label={t('people.role')}
          value={role}
          choices={roles.map((value) => ({ value, label: t(`common:role.${value}`) }))}
          onChange={setRole}
        />
      </form>
    </Dialog>
  )
}

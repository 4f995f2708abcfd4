/** Whose work a report tells of: a translator reads what became of their own, an editor or the desk of anybody's. */
import { useTranslation } from 'react-i18next'
import type { PersonId } from '../../../core/model/ids.ts'
import type { Person } from '../../../core/model/person.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { ChoiceField } from '../../ui/field.tsx'
import type { ReportWish } from './report-wish.ts'

/** Those one may choose from, oneself first, and who is chosen. */
export function useWorkers(wish: ReportWish): { readonly whose: Person; readonly workers: readonly Person[] } {
  const { person, people } = useDesk()
  const others = person.role === 'translator' ? [] : people.filter(({ id }) => id !== person.id)
  const workers = [person, ...others]
  return { whose: workers.find(({ id }) => id === wish.whose) ?? person, workers }
}

type WhoseProps = {
  readonly whose: Person
  readonly workers: readonly Person[]
  readonly onChange: (whose: PersonId) => void
}

export function WhoseChoice({ whose, workers, onChange }: WhoseProps) {
  const { t } = useTranslation('reports')
  return (
    <ChoiceField<PersonId>
      look="inline"
      label={t('corrections.whose')}
      value={whose.id}
      choices={workers.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={onChange}
    />
  )
}

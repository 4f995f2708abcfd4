/** Filters kept under a name for all articles of the library: taken up, saved, forgotten. */
import { Bookmark } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { maxFilterNameChars, maxSavedFilters } from '../../../contract/limits.ts'
import { isEveryRow, type RowFilter, type SavedFilter } from '../../../core/model/row-filter.ts'
import { useOpenArticle, useSift } from '../../article/article-context.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { type Act, ActionMenu } from '../../ui/action-menu.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { LineField } from '../../ui/field.tsx'

type SavedAct = 'save' | 'forget' | `take:${number}`

function isSame(a: RowFilter, b: RowFilter): boolean {
  return JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort())
}

/** One of this name gives way. */
export function withFilter(saved: readonly SavedFilter[], fresh: SavedFilter): readonly SavedFilter[] {
  return [...saved.filter(({ name }) => name !== fresh.name), fresh].slice(-maxSavedFilters)
}

export function SavedFilters() {
  const { t } = useTranslation('filter')
  const store = useOpenArticle()
  const { settings, changeSettings } = useDesk()
  const saved = settings.savedFilters
  const filter = useSift((state) => state.filter)
  const [isNaming, setIsNaming] = useState(false)
  const current = saved.find((one) => isSame(one.filter, filter))
  const acts: readonly Act<SavedAct>[] = [
    ...saved.map(({ name }, n): Act<SavedAct> => ({ id: `take:${n}`, words: name, changes: false })),
    ...(isEveryRow(filter) ? [] : [{ id: 'save', words: t('saved.save'), changes: true } as const]),
    ...(current === undefined
      ? []
      : [{ id: 'forget', words: t('saved.forget', { name: current.name }), changes: true } as const]),
  ]
  const act = (id: SavedAct): void => {
    const taken = saved.find((_, n) => id === `take:${n}`)
    if (taken !== undefined) void store.sift.wish(taken.filter)
    else if (id === 'save') setIsNaming(true)
    else void changeSettings({ savedFilters: saved.filter((one) => one !== current) })
  }
  return (
    <>
      <ActionMenu
        label={t('saved.label')}
        sign={<Bookmark size={15} aria-hidden />}
        acts={acts}
        onAct={act}
        none={t('saved.none')}
      />
      {isNaming && (
        <Naming
          onClose={() => setIsNaming(false)}
          onName={(name) => void changeSettings({ savedFilters: withFilter(saved, { name, filter }) })}
        />
      )}
    </>
  )
}

type NamingProps = { readonly onName: (name: string) => void; readonly onClose: () => void }

function Naming({ onName, onClose }: NamingProps) {
  const { t } = useTranslation(['filter', 'common'])
  const [typed, setTyped] = useState('')
  const name = typed.trim().slice(0, maxFilterNameChars)
  const save = (): void => {
    if (name === '') return
    onName(name)
    onClose()
  }
  return (
    <Dialog
      title={t('filter:saved.title')}
      onClose={onClose}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button kind="main" changes isDisabled={name === ''} hint="Enter" onPress={save}>
            {t('common:action.save')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <LineField label={t('filter:saved.name')} value={typed} onChange={setTyped} autoFocus />
      </form>
    </Dialog>
  )
}

/** Who works here: a local profile of name and role, switched or added from the foot of the rail. */
import { UserPlus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Button, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { actOnLibrary } from '../../article/open-articles.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { IfWritable } from '../../ui/read-only.tsx'
import css from './person-menu.module.css'

/** Dialogs come after the start. */
const PersonDialog = lazy(async () => ({ default: (await import('./person-dialog.tsx')).PersonDialog }))

function initials(name: string): string {
  const parts = name.trim().split(/\s+/u)
  return parts
    .slice(0, 2)
    .map((part) => [...part][0] ?? '')
    .join('')
    .toUpperCase()
}

export function PersonMenu() {
  const { t } = useTranslation(['settings', 'common'])
  const { person, people, refresh } = useDesk()
  const [isAdding, setIsAdding] = useState(false)
  const choose = async (key: string): Promise<void> => {
    if (key === 'add') return setIsAdding(true)
    const chosen = people.find((other) => other.id === key)
    if (chosen === undefined) return
    await actOnLibrary('person.switch', { person: chosen.id })
    await refresh()
  }
  return (
    <>
      <MenuTrigger>
        <IfWritable changes>
          {(closed) => (
            <Button
              {...closed}
              className={css.badge ?? ''}
              aria-label={t('people.current', { name: person.name, role: t(`common:role.${person.role}`) })}
            >
              {/* A picture of the name, not words that one could say to press it. */}
              <span data-initials={initials(person.name)} aria-hidden />
            </Button>
          )}
        </IfWritable>
        <Popover className={css.popover ?? ''} placement="end bottom" offset={8}>
          <Menu className={css.menu ?? ''} onAction={(key) => void choose(String(key))}>
            <MenuSection selectionMode="single" selectedKeys={[person.id]} aria-label={t('people.title')}>
              {people.map((other) => (
                <MenuItem key={other.id} id={other.id} textValue={other.name} className={css.item ?? ''}>
                  <span className={css.name}>{other.name}</span>
                  <span className={css.role}>{t(`common:role.${other.role}`)}</span>
                </MenuItem>
              ))}
            </MenuSection>
            <Separator className={css.line ?? ''} />
            <MenuItem id="add" className={css.item ?? ''} textValue={t('people.add')}>
              <span className={css.name}>
                <UserPlus size={15} aria-hidden /> {t('people.add')}
              </span>
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <Suspense fallback={null}>
        {isAdding && <PersonDialog person={undefined} onClose={() => setIsAdding(false)} />}
      </Suspense>
    </>
  )
}

/** All keys on one sheet, as they are on this keyboard. */
import { useTranslation } from 'react-i18next'
import { type KeyAction, keyActions } from '../../../contract/keys.ts'
import { keyLabels } from '../../keys/key-map.ts'
import { Dialog } from '../../ui/dialog.tsx'
import css from './shortcut-sheet.module.css'

type Group = 'segment' | 'finding' | 'article' | 'view' | 'window'

/** By what stands before the point of an action's name. */
const groupOf: Readonly<Record<string, Group>> = {
  segment: 'segment',
  worklist: 'segment',
  finding: 'finding',
  correction: 'finding',
  article: 'article',
  action: 'article',
  view: 'view',
  alignment: 'view',
  pane: 'view',
  zoom: 'view',
}

const groups = ['segment', 'finding', 'article', 'view', 'window'] as const

function actionsOf(group: Group): readonly KeyAction[] {
  return keyActions.filter((action) => (groupOf[action.slice(0, action.indexOf('.'))] ?? 'window') === group)
}

function Line({ action }: { readonly action: KeyAction }) {
  const { t } = useTranslation('settings')
  return (
    <div className={css.line}>
      <dt>{t(`shortcuts.action.${action}`)}</dt>
      <dd>
        {keyLabels(action).map((label) => (
          <kbd key={label}>{label}</kbd>
        ))}
      </dd>
    </div>
  )
}

export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('settings')
  return (
    <Dialog title={t('shortcuts.title')} size="large" onClose={onClose}>
      <div className={css.sheet}>
        {groups.map((group) => (
          <section key={group}>
            <h3>{t(`shortcuts.group.${group}`)}</h3>
            <dl>
              {actionsOf(group).map((action) => (
                <Line key={action} action={action} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

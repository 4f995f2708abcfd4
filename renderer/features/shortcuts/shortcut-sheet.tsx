/** All keys on one sheet, as they are on this keyboard. */
import { useTranslation } from 'react-i18next'
import { alignmentActions, chordLabel, type KeyAction, keyActions } from '../../../contract/keys.ts'
import { alignmentKeyLabel, isMac, keyLabels } from '../../keys/key-map.ts'
import { Dialog } from '../../ui/dialog.tsx'
import css from './shortcut-sheet.module.css'

type Group = 'segment' | 'finding' | 'article' | 'view' | 'window'

/** By what stands before the point of an action's name. */
const groupOf: Readonly<Record<string, Group>> = {
  segment: 'segment',
  worklist: 'segment',
  term: 'segment',
  finding: 'finding',
  change: 'finding',
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

function Line({ words, keys }: { readonly words: string; readonly keys: readonly string[] }) {
  return (
    <div className={css.line}>
      <dt>{words}</dt>
      <dd>
        {keys.map((label) => (
          <kbd key={label}>{label}</kbd>
        ))}
      </dd>
    </div>
  )
}

/** In a section of their own: they are keys there alone. */
function AlignmentKeys() {
  const { t } = useTranslation(['settings', 'alignment'])
  return (
    <section>
      <h3>{t('settings:shortcuts.group.alignment')}</h3>
      <dl>
        {alignmentActions.map((action) => (
          <Line
            key={action}
            words={t(`alignment:act.${action}`)}
            keys={[alignmentKeyLabel(action, t('alignment:key.space'))]}
          />
        ))}
      </dl>
    </section>
  )
}

/** Keys of the list of segments and of its texts, which nobody chooses: as everywhere, Shift goes on from where one is. */
function TextKeys() {
  const { t } = useTranslation('settings')
  const label = (code: string, ...held: readonly ('shift' | 'primary')[]) =>
    chordLabel({ code, ...Object.fromEntries(held.map((one) => [one, true])) }, isMac)
  return (
    <>
      <Line words={t('shortcuts.select')} keys={[label('ArrowDown', 'shift'), label('ArrowUp', 'shift')]} />
      <Line words={t('shortcuts.selectAll')} keys={[label('KeyA', 'primary')]} />
      <Line words={t('shortcuts.pastePlain')} keys={[label('KeyV', 'primary', 'shift')]} />
    </>
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
                <Line key={action} words={t(`shortcuts.action.${action}`)} keys={keyLabels(action)} />
              ))}
              {group === 'segment' && <TextKeys />}
            </dl>
          </section>
        ))}
        <AlignmentKeys />
      </div>
    </Dialog>
  )
}

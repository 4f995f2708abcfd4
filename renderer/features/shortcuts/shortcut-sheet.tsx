/** All keys on one sheet, as they are on this keyboard. */
import { useTranslation } from 'react-i18next'
import { chordsOf, type KeyAction, keyActions, keyLabel } from '../../keys/key-map.ts'
import { Dialog } from '../../ui/dialog.tsx'
import css from './shortcut-sheet.module.css'

const groups = {
  segment: (action: KeyAction) => /^(?:segment|worklist)\./u.test(action),
  finding: (action: KeyAction) => /^(?:finding|correction|action)\./u.test(action),
  article: (action: KeyAction) => action.startsWith('article.'),
  window: (action: KeyAction) => /^(?:library|settings|shortcuts|view|alignment|pane)\./u.test(action),
} as const

const groupNames = ['segment', 'finding', 'article', 'window'] as const

export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('settings')
  const shown = keyActions.filter((action) => chordsOf(action).length > 0)
  return (
    <Dialog title={t('shortcuts.title')} size="large" onClose={onClose}>
      <div className={css.sheet}>
        {groupNames.map((group) => (
          <section key={group}>
            <h3>{t(`shortcuts.group.${group}`)}</h3>
            <dl>
              {shown.filter(groups[group]).map((action) => (
                <div key={action} className={css.line}>
                  <dt>{t(`shortcuts.action.${action}`)}</dt>
                  <dd>
                    <kbd>{keyLabel(action)}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

/** How sure findings have to be to be listed, with how many there are each way; one key goes from one to the next. */
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { reaches } from '../../../core/model/reach.ts'
import { useText } from '../../article/article-context.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { keyLabel } from '../../keys/key-map.ts'
import { IfWritable } from '../../ui/read-only.tsx'
import css from './reach-choice.module.css'

export function ReachChoice() {
  const { t } = useTranslation(['panel', 'common'])
  const { settings, changeSettings } = useDesk()
  const counts = useText(({ head }) => head?.findingsByReach)
  if (counts === undefined || counts.everything === 0) return null
  const choose = (keys: ReadonlySet<unknown>): void => {
    const reach = reaches.find((known) => keys.has(known))
    if (reach !== undefined) void changeSettings({ reach })
  }
  return (
    <div className={css.bar} title={t('panel:reach.tip', { key: keyLabel('finding.reach') })}>
      <IfWritable changes>
        {(closed) => (
          <ToggleButtonGroup
            {...closed}
            className={css.reaches ?? ''}
            aria-label={t('panel:reach.label')}
            disallowEmptySelection
            selectedKeys={[settings.reach]}
            onSelectionChange={choose}
          >
            {reaches.map((reach) => (
              <ToggleButton key={reach} id={reach} className={css.reach ?? ''}>
                {t(`common:reach.${reach}`)} <span className={css.count}>{counts[reach]}</span>
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        )}
      </IfWritable>
    </div>
  )
}

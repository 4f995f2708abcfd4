/** How sure findings have to be to be listed, with how many there are each way; one key goes from one to the next. */
import { useTranslation } from 'react-i18next'
import { reaches } from '../../../core/model/reach.ts'
import { useText } from '../../article/article-context.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { keyLabel } from '../../keys/key-map.ts'
import { ButtonChoice } from '../../ui/button-choice.tsx'
import css from './reach-choice.module.css'

export function ReachChoice() {
  const { t } = useTranslation(['panel', 'common'])
  const { settings, changeSettings } = useDesk()
  const counts = useText(({ head }) => head?.findingsByReach)
  if (counts === undefined || counts.everything === 0) return null
  return (
    <div className={css.bar} title={t('panel:reach.tip', { key: keyLabel('finding.reach') })}>
      <ButtonChoice
        label={t('panel:reach.label')}
        look="joined"
        value={settings.reach}
        choices={reaches.map((value) => ({ value, words: t(`common:reach.${value}`), count: counts[value] }))}
        onChange={(reach) => void changeSettings({ reach })}
        changes
      />
    </div>
  )
}

/** What can be done to a link, each with its key: for the mouse, and to be learned by. */
import {
  ArrowDown,
  ArrowUp,
  Check,
  ChevronsDown,
  Link2,
  Link2Off,
  Lock,
  Merge,
  RefreshCw,
  Scissors,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { Toolbar as AriaToolbar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { AlignmentAction } from '../../../contract/keys.ts'
import { alignmentKeyLabel } from '../../keys/key-map.ts'
import { IconButton } from '../../ui/button.tsx'
import css from './toolbar.module.css'
import type { Mending } from './use-mending.ts'

type ActProps = { readonly name: AlignmentAction; readonly icon: ReactNode; readonly onPress: () => void }

function Act({ name, icon, onPress }: ActProps) {
  const { t } = useTranslation('alignment')
  const key = alignmentKeyLabel(name, t('key.space'))
  return <IconButton label={t(`act.${name}`)} hint={key} icon={icon} changes={name !== 'doubtful'} onPress={onPress} />
}

export function Toolbar({ mending: { acts, splitting, active } }: { readonly mending: Mending }) {
  const { t } = useTranslation('alignment')
  return (
    <AriaToolbar className={css.bar ?? ''} aria-label={t('toolbar')}>
      <Act name="confirm" icon={<Check size={17} />} onPress={() => void acts.confirm()} />
      <Act name="doubtful" icon={<ChevronsDown size={17} />} onPress={() => acts.doubtful(1)} />
      <span className={css.gap} />
      <Act name="link" icon={<Link2 size={17} />} onPress={acts.link} />
      <Act name="unlink" icon={<Link2Off size={17} />} onPress={acts.unlink} />
      <Act name="down" icon={<ArrowDown size={17} />} onPress={() => acts.move('down')} />
      <Act name="up" icon={<ArrowUp size={17} />} onPress={() => acts.move('up')} />
      <Act name="lock" icon={<Lock size={17} />} onPress={acts.lock} />
      <span className={css.gap} />
      <Act name="split" icon={<Scissors size={17} />} onPress={acts.beginSplit} />
      <Act name="join" icon={<Merge size={17} />} onPress={acts.join} />
      <Act name="realign" icon={<RefreshCw size={17} />} onPress={() => acts.realign(false)} />
      <span className={css.hint} role="status">
        {splitting !== undefined && t('splitHint')}
        {splitting === undefined && active !== undefined && t('hint')}
      </span>
    </AriaToolbar>
  )
}

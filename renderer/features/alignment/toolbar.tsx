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
import { IconButton } from '../../ui/button.tsx'
import css from './toolbar.module.css'
import type { Mending } from './use-mending.ts'

function Act({ label, hint, icon, onPress }: { label: string; hint: string; icon: ReactNode; onPress: () => void }) {
  return <IconButton label={label} hint={hint} icon={icon} onPress={onPress} />
}

export function Toolbar({ mending: { acts, splitting, active } }: { readonly mending: Mending }) {
  const { t } = useTranslation('alignment')
  return (
    <AriaToolbar className={css.bar ?? ''} aria-label={t('toolbar')}>
      <Act label={t('act.confirm')} hint="Enter" icon={<Check size={17} />} onPress={() => void acts.confirm()} />
      <Act label={t('act.doubtful')} hint="N" icon={<ChevronsDown size={17} />} onPress={() => acts.doubtful(1)} />
      <span className={css.gap} />
      <Act label={t('act.link')} hint="L" icon={<Link2 size={17} />} onPress={acts.link} />
      <Act label={t('act.unlink')} hint="K" icon={<Link2Off size={17} />} onPress={acts.unlink} />
      <Act label={t('act.down')} hint="D" icon={<ArrowDown size={17} />} onPress={() => acts.move('down')} />
      <Act label={t('act.up')} hint="U" icon={<ArrowUp size={17} />} onPress={() => acts.move('up')} />
      <Act label={t('act.lock')} hint={t('key.space')} icon={<Lock size={17} />} onPress={acts.lock} />
      <span className={css.gap} />
      <Act label={t('act.split')} hint="S" icon={<Scissors size={17} />} onPress={acts.beginSplit} />
      <Act label={t('act.join')} hint="J" icon={<Merge size={17} />} onPress={acts.join} />
      <Act label={t('act.realign')} hint="R" icon={<RefreshCw size={17} />} onPress={() => acts.realign(false)} />
      <span className={css.hint} role="status">
        {splitting !== undefined && t('splitHint')}
        {splitting === undefined && active !== undefined && t('hint')}
      </span>
    </AriaToolbar>
  )
}

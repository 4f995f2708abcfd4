/** What people said is no error: how far it reaches, what it silences, and the way to take it back. */
import { useTranslation } from 'react-i18next'
import type { ListedDismissal } from '../../../contract/dismissal.ts'
import { type DismissHabit, dismissHabits } from '../../../contract/settings.ts'
import { formatDay } from '../../../locales/dates.ts'
import { interfaceLanguageFor } from '../../../locales/languages.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { keyLabel } from '../../keys/key-map.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/field.tsx'
import { useFindingWords } from '../../words/use-finding-words.ts'
import css from './dismissals-list.module.css'
import { type Reach, useDismissals } from './use-dismissals.ts'

function Habit() {
  const { t } = useTranslation('settings')
  const { settings, changeSettings } = useDesk()
  return (
    <ChoiceField<DismissHabit>
      label={t('dismissals.habit')}
      value={settings.dismissScope}
      choices={dismissHabits.map((value) => ({ value, label: t(`dismissals.habitChoice.${value}`) }))}
      onChange={(dismissScope) => void changeSettings({ dismissScope })}
    />
  )
}

type DismissalProps = { readonly dismissal: ListedDismissal; readonly onRevoke: () => void }

/** Where it was dismissed and by whom; a segment that is gone has no number. */
function Origin({ dismissal }: Pick<DismissalProps, 'dismissal'>) {
  const { t, i18n } = useTranslation('settings')
  const { headline, row, by, atMs } = dismissal
  const where =
    row === undefined ? t('dismissals.whereGone', { headline }) : t('dismissals.where', { headline, number: row + 1 })
  const day = formatDay(atMs, interfaceLanguageFor(i18n.language))
  return (
    <>
      <span className={css.faint}>{where}</span>
      <span className={css.faint}>{t('dismissals.who', { name: by, day })}</span>
    </>
  )
}

function Dismissal({ dismissal, onRevoke }: DismissalProps) {
  const { t } = useTranslation(['settings', 'panel'])
  const { quote, check, scope, silences } = dismissal
  const { name } = useFindingWords()(check)
  return (
    <li className={css.dismissal}>
      <div className={css.facts}>
        {/* Where words are missing there are none to show. */}
        {quote === '' ? (
          <span className={css.name}>{name}</span>
        ) : (
          <q className={css.quote} dir="auto">
            {quote}
          </q>
        )}
        <span className={css.meaning}>
          {quote !== '' && `${name} · `}
          {t(`panel:ask.${scope}`)} · {t('settings:dismissals.silences', { count: silences })}
        </span>
        <Origin dismissal={dismissal} />
      </div>
      <Button
        changes
        aria-label={t('settings:dismissals.revokeNamed', { quote: quote === '' ? name : quote })}
        onPress={onRevoke}
      >
        {t('settings:dismissals.revoke')}
      </Button>
    </li>
  )
}

export function DismissalsList() {
  const { t } = useTranslation('settings')
  const { dismissals, total, reach, setReach, showMore, revoke } = useDismissals()
  const none = reach === 'wide' ? t('dismissals.noneWide') : t('dismissals.none', { key: keyLabel('finding.dismiss') })
  return (
    <div className={css.page}>
      <div className={css.choices}>
        <Habit />
        <ChoiceField<Reach>
          label={t('dismissals.which')}
          value={reach}
          choices={(['wide', 'recent'] as const).map((value) => ({ value, label: t(`dismissals.${value}`) }))}
          onChange={setReach}
        />
      </div>
      {dismissals?.length === 0 && <p className={css.none}>{none}</p>}
      {dismissals !== undefined && dismissals.length > 0 && (
        <ul className={css.list}>
          {dismissals.map((dismissal) => (
            <Dismissal key={dismissal.id} dismissal={dismissal} onRevoke={() => void revoke(dismissal)} />
          ))}
        </ul>
      )}
      {dismissals !== undefined && dismissals.length < total && (
        <p className={css.more}>
          <Button onPress={showMore}>{t('dismissals.more')}</Button>
          <span className={css.faint}>{t('dismissals.count', { shown: dismissals.length, total })}</span>
        </p>
      )}
    </div>
  )
}

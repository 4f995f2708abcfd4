/** Every check by family: whether it speaks, how grave its findings are, in which languages, and what it lacks. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedCheck } from '../../../contract/check.ts'
import { findingFamilies, type Severity, severities } from '../../../core/model/finding.ts'
import type { LanguageTag } from '../../../core/model/ids.ts'
import { type Reach, reaches } from '../../../core/model/reach.ts'
import { actOnLibrary } from '../../article/open-articles.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { FamilyName } from '../../ui/family-name.tsx'
import { ChoiceField, SwitchField } from '../../ui/field.tsx'
import { useLanguageName } from '../../words/language-pair.tsx'
import { useChecks } from '../../words/use-checks.ts'
import { useFindingWords } from '../../words/use-finding-words.ts'
import css from './checks-list.module.css'
import { useLacking } from './use-lacking.ts'

type Change = { readonly isOn?: boolean; readonly severity?: Severity | null }

/** The list as the store has it; a change shows at once. */
function useCheckList() {
  const stored = useChecks(undefined)
  const [checks, setChecks] = useState<readonly ListedCheck[]>([])
  useEffect(() => setChecks([...stored.values()]), [stored])
  const change = async (check: ListedCheck, wish: Change): Promise<void> => {
    const reply = await actOnLibrary('check.change', { check: check.id, ...wish })
    if (reply.ok) setChecks(reply.value)
  }
  return { checks, change }
}

/** What is worth knowing of a check besides its name, in one line. */
function useNotes(): (check: ListedCheck) => readonly string[] {
  const { t } = useTranslation('settings')
  const languageName = useLanguageName()
  return ({ languages, needs, isQuiet }) => [
    languages === 'all' ? t('checks.all') : languages.map(languageName).join(', '),
    ...(needs === 'pair' ? [t('checks.needsSource')] : []),
    ...(isQuiet ? [t('checks.quiet')] : []),
  ]
}

const asFound = 'as-found'

type SeverityProps = { readonly check: ListedCheck; readonly name: string; readonly onChange: (wish: Change) => void }

function SeverityChoice({ check, name, onChange }: SeverityProps) {
  const { t } = useTranslation(['settings', 'common'])
  const graded = severities.map((value) => ({ value, label: t(`common:severity.${value}`) }))
  const usual = t('settings:checks.asFound', { severity: t(`common:severity.${check.severity}`) })
  return (
    <ChoiceField<Severity | typeof asFound>
      label={t('settings:checks.severity', { name })}
      look="inline"
      value={check.chosenSeverity ?? asFound}
      choices={[{ value: asFound, label: usual }, ...graded.reverse()]}
      onChange={(value) => onChange({ severity: value === asFound ? null : value })}
    />
  )
}

/** Said in a line of its own: a check that is on, and yet cannot speak. */
function Lacking({ languages }: { readonly languages: readonly LanguageTag[] }) {
  const { t } = useTranslation('settings')
  const languageName = useLanguageName()
  return (
    <span className={css.lacking}>
      {t('checks.withoutModel', { languages: languages.map(languageName).join(', ') })}
    </span>
  )
}

type LineProps = {
  readonly check: ListedCheck
  readonly lacking: readonly LanguageTag[]
  readonly onChange: (wish: Change) => void
}

function Line({ check, lacking, onChange }: LineProps) {
  const { name } = useFindingWords()(check.id)
  const notes = useNotes()(check).join(' · ')
  return (
    <li className={css.line}>
      <SwitchField
        changes
        label={name}
        explanation={
          <>
            {notes}
            {lacking.length > 0 && <Lacking languages={lacking} />}
          </>
        }
        isOn={check.isOn}
        onChange={(isOn) => onChange({ isOn })}
      />
      <span className={css.severity}>
        <SeverityChoice check={check} name={name} onChange={onChange} />
      </span>
    </li>
  )
}

function ReachField() {
  const { t } = useTranslation('settings')
  const { settings, changeSettings } = useDesk()
  return (
    <div className={css.reach}>
      <ChoiceField<Reach>
        changes
        label={t('checks.reach')}
        value={settings.reach}
        choices={reaches.map((value) => ({ value, label: t(`checks.reachChoice.${value}`) }))}
        onChange={(reach) => void changeSettings({ reach })}
      />
    </div>
  )
}

export function ChecksList() {
  const { t } = useTranslation('settings')
  const { checks, change } = useCheckList()
  const lackingOf = useLacking()
  return (
    <div className={css.page}>
      <p className={css.intro}>{t('checks.intro')}</p>
      <ReachField />
      {findingFamilies.map((family) => {
        const own = checks.filter((check) => check.family === family)
        if (own.length === 0) return null
        return (
          <section key={family} aria-labelledby={`checks-${family}`}>
            <h2 id={`checks-${family}`} className={css.family}>
              <FamilyName family={family} />
            </h2>
            <ul className={css.lines}>
              {own.map((check) => (
                <Line
                  key={check.id}
                  check={check}
                  lacking={lackingOf(check.id)}
                  onChange={(wish) => void change(check, wish)}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

/** Above the changes of a file: how many of each kind, what it was compared with, and in whose name they are taken. */
import { useTranslation } from 'react-i18next'
import type { ReimportPlan } from '../../../contract/reimport.ts'
import { type ActionId, asId } from '../../../core/model/ids.ts'
import { returnedKinds } from '../../../core/model/reimport.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { ChoiceField, LineField } from '../../ui/field.tsx'
import { useStateNames } from '../../words/use-state-names.ts'
import css from './reimport-dialog.module.css'

const imported = 'imported'
const other = ' other'
const each = ' each'

export function Counts({ plan }: { readonly plan: ReimportPlan }) {
  const { t } = useTranslation('reimport')
  const counts = returnedKinds.flatMap((kind) => {
    const count = plan.changes.filter((change) => change.kind === kind).length
    return count === 0 ? [] : [t(`count.${kind}`, { count })]
  })
  const told = [
    ...(plan.changes.length === 0 && plan.comments.length === 0 ? [t('nothing')] : [counts.join(' · ')]),
    ...(plan.agreed > 0 ? [t('agreed', { count: plan.agreed })] : []),
  ]
  return <p className={css.counts}>{told.join(' ')}</p>
}

type StateProps = { readonly plan: ReimportPlan; readonly onChoose: (since: ActionId | null) => void }

export function StateChoice({ plan, onChoose }: StateProps) {
  const { t } = useTranslation('reimport')
  const names = useStateNames()(plan.states, ({ by }, when) =>
    when === undefined ? t('state.imported') : t('state.exported', { when, name: by?.name }),
  )
  return (
    <ChoiceField<string>
      label={t('comparedWith')}
      value={plan.state.action ?? imported}
      choices={plan.states.map(({ action }, at) => ({ value: action ?? imported, label: names[at] ?? '' }))}
      onChange={(value) => onChoose(value === imported ? null : asId<ActionId>(value))}
    />
  )
}

type AuthorProps = {
  readonly plan: ReimportPlan
  readonly name: string
  /** True while a name is written that nobody here has. */
  readonly isOther: boolean
  /** Nobody has chosen yet. */
  readonly isAsNamed: boolean
  /** Undefined for each whom the file names. */
  readonly onName: (said: { readonly name: string; readonly isOther: boolean } | undefined) => void
}

/** Whom the file names stands first, then whoever works here. */
export function AuthorChoice({ plan, name, isOther, isAsNamed, onName }: AuthorProps) {
  const { t, i18n } = useTranslation('reimport')
  const { people } = useDesk()
  const areSeveral = plan.authors.length > 1
  const formatList = (all: readonly string[]) => new Intl.ListFormat(i18n.language).format(all)
  const names = [...new Set([...plan.authors, ...people.map((person) => person.name)])]
  return (
    <>
      <ChoiceField<string>
        label={t('by')}
        value={isOther ? other : isAsNamed && areSeveral ? each : name}
        choices={[
          ...(areSeveral ? [{ value: each, label: t('each', { names: formatList(plan.authors) }) }] : []),
          ...names.map((value) => ({ value, label: value })),
          { value: other, label: t('other') },
        ]}
        onChange={(value) => {
          onName(value === each ? undefined : { name: value === other ? '' : value, isOther: value === other })
        }}
      />
      {isOther && (
        <LineField
          label={t('name')}
          value={name}
          maxChars={200}
          autoFocus
          onChange={(typed) => onName({ name: typed, isOther: true })}
        />
      )}
    </>
  )
}

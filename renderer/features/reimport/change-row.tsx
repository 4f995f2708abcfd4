/** One change of a file that came back, with both texts where both were changed, and a box to tick if it is to be taken. */
import { useTranslation } from 'react-i18next'
import { DiffText } from '../../ui/diff-text.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import css from './reimport-dialog.module.css'
import type { Choice, PlannedChange } from './use-reimport.ts'

type RowProps = {
  readonly change: PlannedChange
  readonly choice: Choice
  readonly lang: string
  readonly onChoose: (isTaken: boolean) => void
}

/** Where both sides changed it, each against what went out; else what would become of it here. */
function linesOf({ kind, base, ours, theirs, result }: PlannedChange) {
  if (kind !== 'conflict') return [{ side: undefined, before: ours, after: result }]
  return [
    { side: 'ours', before: base, after: ours },
    { side: 'theirs', before: base, after: theirs },
  ] as const
}

export function ChangeRow({ change, choice, lang, onChoose }: RowProps) {
  const { t } = useTranslation('reimport')
  const { kind, row, fault, strangers, codes } = change
  const words = { row: row + 1, kind: t(`kind.${kind}`), choice: t(`choice.${choice}`) }
  return (
    <li className={css.row} data-choice={choice} data-kind={kind}>
      <TickField
        isOn={choice === 'apply'}
        isPartly={choice === 'open'}
        isDisabled={choice === 'none'}
        label={t('rowLabel', words)}
        onChange={onChoose}
      >
        <span className={css.head}>
          <span className={css.number}>{words.row}</span>
          <span className={css.kind}>{words.kind}</span>
          <span className={css.choice}>{words.choice}</span>
        </span>
        {linesOf(change).map(({ side, before, after }) => (
          <span key={side ?? ''} className={css.line}>
            {side !== undefined && <span className={css.side}>{t(`side.${side}`)}</span>}
            <span className={css.text}>
              <DiffText before={before} after={after} lang={lang} codes={codes} />
            </span>
          </span>
        ))}
        {fault !== undefined && <span className={css.fault}>{t(`fault.${fault.kind}`, { ...fault })}</span>}
        {fault === undefined && strangers > 0 && <span className={css.told}>{t('strangers')}</span>}
      </TickField>
    </li>
  )
}

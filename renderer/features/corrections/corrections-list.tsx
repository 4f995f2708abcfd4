/** What Sverka learned from repeated changes: each to be reworded, stopped or forgotten; all of it to be saved. */
import { Pencil, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { correctionFormats } from '../../../contract/correction.ts'
import type { LearnedCorrection } from '../../../core/model/correction.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { PairText } from '../../ui/pair-text.tsx'
import { useLanguageName } from '../../words/language-pair.tsx'
import { CorrectionDialog } from './correction-dialog.tsx'
import css from './corrections-list.module.css'
import { useCorrections } from './use-corrections.ts'

/** More than these are shown on demand: a desk learns hundreds in a year. */
const shownAtFirst = 20

function useFacts(): (correction: LearnedCorrection) => string {
  const { t } = useTranslation('corrections')
  const languageName = useLanguageName()
  return ({ language, times, lastBy, isStopped, refusals }) =>
    [
      languageName(language),
      t('list.made', { count: times }),
      lastBy === undefined ? undefined : t('list.by', { name: lastBy }),
      refusals === 0 ? undefined : t('list.kept', { count: refusals }),
      isStopped ? t('list.stopped') : undefined,
    ]
      .filter((fact) => fact !== undefined)
      .join(' · ')
}

type ListedProps = {
  readonly correction: LearnedCorrection
  readonly onChange: () => void
  readonly onRemove: () => void
}

function Listed({ correction, onChange, onRemove }: ListedProps) {
  const { t } = useTranslation('corrections')
  const facts = useFacts()
  const { before, after, language, isStopped } = correction
  return (
    <li className={isStopped ? css.stopped : css.correction}>
      <span className={css.words}>
        <PairText before={before} after={after} lang={language} />
        <small className={css.facts}>{facts(correction)}</small>
      </span>
      <IconButton label={t('list.change', { before })} icon={<Pencil size={15} />} changes onPress={onChange} />
      <IconButton label={t('list.remove', { before })} icon={<X size={15} />} changes onPress={onRemove} />
    </li>
  )
}

export function CorrectionsList() {
  const { t } = useTranslation('corrections')
  const { corrections, change, remove, save } = useCorrections()
  const [changing, setChanging] = useState<LearnedCorrection>()
  const [isWhole, setWhole] = useState(false)
  if (corrections === undefined) return null
  const shown = isWhole ? corrections : corrections.slice(0, shownAtFirst)
  return (
    <div className={css.page}>
      <p className={css.explanation}>{corrections.length === 0 ? t('list.none') : t('list.explanation')}</p>
      <ul className={css.list} aria-label={t('list.title')}>
        {shown.map((correction) => (
          <Listed
            key={correction.id}
            correction={correction}
            onChange={() => setChanging(correction)}
            onRemove={() => void remove(correction)}
          />
        ))}
      </ul>
      <p className={css.acts}>
        {shown.length < corrections.length && (
          <Button kind="quiet" onPress={() => setWhole(true)}>
            {t('list.more')}
          </Button>
        )}
        {corrections.length > 0 &&
          correctionFormats.map((format) => (
            <Button key={format} onPress={() => void save(format)}>
              {t('list.export', { format: format.toUpperCase() })}
            </Button>
          ))}
      </p>
      {changing !== undefined && (
        <CorrectionDialog
          correction={changing}
          onSave={(wording) => change(changing, wording)}
          onClose={() => setChanging(undefined)}
        />
      )}
    </div>
  )
}

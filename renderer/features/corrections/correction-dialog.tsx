/** Changes the words of a learned correction, or whether it is offered. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CorrectionFailure } from '../../../contract/correction.ts'
import { minPhraseChars } from '../../../contract/limits.ts'
import type { LearnedCorrection } from '../../../core/model/correction.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { LineField, SwitchField } from '../../ui/field.tsx'
import css from './correction-dialog.module.css'
import type { Wording } from './use-corrections.ts'

type DialogProps = {
  readonly correction: LearnedCorrection
  readonly onSave: (wording: Wording) => Promise<CorrectionFailure | undefined>
  readonly onClose: () => void
}

export function CorrectionDialog({ correction, onSave, onClose }: DialogProps) {
  const { t } = useTranslation(['corrections', 'common'])
  const [before, setBefore] = useState(correction.before)
  const [after, setAfter] = useState(correction.after)
  const [isStopped, setStopped] = useState(correction.isStopped)
  const [error, setError] = useState<string>()
  const save = async (): Promise<void> => {
    const wording = { before: before.trim(), after: after.trim(), isStopped }
    if (Math.min(wording.before.length, wording.after.length) < minPhraseChars) {
      return setError(t('corrections:edit.too-short'))
    }
    const failure = await onSave(wording)
    if (failure === undefined) onClose()
    else setError(t(`corrections:edit.${failure.kind}`))
  }
  return (
    <Dialog
      title={t('corrections:edit.title')}
      onClose={onClose}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button kind="main" onPress={() => void save()}>
            {t('common:action.save')}
          </Button>
        </>
      }
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <LineField
          label={t('corrections:edit.before')}
          value={before}
          onChange={setBefore}
          lang={correction.language}
          autoFocus
        />
        <LineField
          label={t('corrections:edit.after')}
          value={after}
          onChange={setAfter}
          lang={correction.language}
          error={error}
        />
        <SwitchField
          label={t('corrections:edit.offered')}
          isOn={!isStopped}
          onChange={(isOffered) => setStopped(!isOffered)}
        />
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}

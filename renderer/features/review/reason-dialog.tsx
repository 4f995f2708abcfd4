/** Asks for the reason of an act that is nothing without one. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { maxReasonChars } from '../../../contract/limits.ts'
import type { MoveAct } from '../../../core/model/workflow.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { LineField } from '../../ui/field.tsx'
import { useTooLong } from '../../words/use-too-long.ts'

type ReasonProps = { readonly act: MoveAct; readonly onClose: () => void; readonly onReason: (reason: string) => void }

export function ReasonDialog({ act, onClose, onReason }: ReasonProps) {
  const { t } = useTranslation(['review', 'common'])
  const [reason, setReason] = useState('')
  const error = useTooLong(maxReasonChars)(reason)
  const isReady = reason.trim() !== '' && error === undefined
  return (
    <Dialog
      title={t(`act.${act}`)}
      onClose={onClose}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button kind="main" isDisabled={!isReady} onPress={() => onReason(reason.trim())}>
            {t(`act.${act}`)}
          </Button>
        </>
      }
    >
      <LineField label={t('reason.label')} value={reason} onChange={setReason} error={error} isMultiline autoFocus />
    </Dialog>
  )
}

/** The whole article goes back to its translator: a reason by one letter, words if one likes. */
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { maxReasonChars } from '../../../contract/limits.ts'
import { ReasonChoice } from '../../comments/reason-choice.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { LineField } from '../../ui/field.tsx'
import { useTooLong } from '../../words/use-too-long.ts'

/** Why an article is returned: the id of a reason, words, or both. */
export type ReturnWhy = { readonly returnReason?: string; readonly reason?: string }

type ReturnProps = { readonly onClose: () => void; readonly onReturn: (why: ReturnWhy) => void }

export function ReturnDialog({ onClose, onReturn }: ReturnProps) {
  const { t } = useTranslation(['review', 'comments', 'common'])
  const [chosen, setChosen] = useState<string>()
  const [words, setWords] = useState('')
  const said = words.trim()
  const error = useTooLong(maxReasonChars)(words)
  const isReady = (chosen !== undefined || said !== '') && error === undefined
  const finish = (): void => {
    if (!isReady) return
    onReturn({ ...(chosen !== undefined && { returnReason: chosen }), ...(said !== '' && { reason: said }) })
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) finish()
  }
  return (
    <Dialog
      title={t('comments:return.article')}
      onClose={onClose}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button kind="main" isDisabled={!isReady} hint="Enter" onPress={finish}>
            {t('review:act.returnToTranslator')}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter from whichever of its fields */}
      <div onKeyDown={press}>
        <ReasonChoice value={chosen} onChange={setChosen} onEnter={finish} />
        <LineField label={t('comments:return.words')} value={words} onChange={setWords} isMultiline error={error} />
      </div>
    </Dialog>
  )
}

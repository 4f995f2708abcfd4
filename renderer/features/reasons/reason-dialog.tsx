/** A new reason, or another letter and name for one. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { maxReasonNameChars } from '../../../contract/limits.ts'
import { isUsualReason, type ReturnReason } from '../../../core/model/return-reason.ts'
import { actOnLibrary } from '../../article/open-articles.ts'
import { useReasonName } from '../../comments/return-why.tsx'
import { useDesk } from '../../desk/desk-context.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { LineField } from '../../ui/field.tsx'
import css from './reasons-page.module.css'

type ReasonDialogProps = { readonly reason: ReturnReason | undefined; readonly onClose: () => void }

function store(reason: ReturnReason | undefined, letter: string, name: string) {
  if (reason === undefined) return actOnLibrary('reason.add', { letter, name })
  return actOnLibrary('reason.change', { reason: reason.id, letter, name: name === '' ? null : name })
}

/** Which field is wrong, and why. */
type Wrong = { readonly letter?: string; readonly name?: string }

export function ReasonDialog({ reason, onClose }: ReasonDialogProps) {
  const { t } = useTranslation(['settings', 'common'])
  const { refresh } = useDesk()
  const nameOf = useReasonName()
  const [letter, setLetter] = useState(reason?.letter ?? '')
  const [name, setName] = useState(reason?.name ?? '')
  const [wrong, setWrong] = useState<Wrong>({})
  // A field that is wrong would keep the form from being sent until it is written in again.
  const write = (set: (words: string) => void) => (words: string) => {
    setWrong({})
    set(words)
  }
  const usual = reason !== undefined && isUsualReason(reason.id) ? t(`common:returnReason.${reason.id}`) : undefined
  const save = async (): Promise<void> => {
    const capital = letter.trim().toUpperCase()
    if (!/^[A-Z]$/u.test(capital)) return setWrong({ letter: t('reasons.wrong.letter') })
    if (name.trim() === '' && usual === undefined) return setWrong({ name: t('reasons.wrong.name-missing') })
    const saved = await store(reason, capital, name.trim())
    await refresh()
    if (saved.ok) return onClose()
    const { failure } = saved
    const words = t(`reasons.wrong.${failure.kind}`, { name: 'by' in failure ? nameOf(failure.by) : '' })
    setWrong(failure.kind === 'letter-taken' ? { letter: words } : { name: words })
  }
  return (
    <Dialog
      title={reason === undefined ? t('reasons.title.add') : t('reasons.title.change')}
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
          label={t('reasons.letter')}
          value={letter}
          onChange={write(setLetter)}
          error={wrong.letter}
          maxChars={1}
          autoFocus
        />
        <LineField
          label={t('reasons.name')}
          value={name}
          onChange={write(setName)}
          error={wrong.name}
          maxChars={maxReasonNameChars}
          placeholder={usual}
        />
        {/* Enter in either field saves. */}
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}

/** Another name for a memory, and the question before one is deleted. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { maxMemoryNameChars } from '../../../contract/limits.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { LineField } from '../../ui/field.tsx'

type RenameProps = {
  readonly name: string
  /** Answers why not. */
  readonly onRename: (name: string) => Promise<string | undefined>
  readonly onClose: () => void
}

export function RenameDialog({ name, onRename, onClose }: RenameProps) {
  const { t } = useTranslation(['memories', 'common'])
  const [written, setWritten] = useState(name)
  const [failure, setFailure] = useState<string>()
  const save = async (): Promise<void> => {
    const why = await onRename(written)
    if (why === undefined) onClose()
    else setFailure(why)
  }
  return (
    <Dialog
      title={t('memories:rename.title')}
      onClose={onClose}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button kind="main" changes onPress={() => void save()}>
            {t('common:action.save')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <LineField
          label={t('memories:rename.name')}
          value={written}
          maxChars={maxMemoryNameChars}
          autoFocus
          error={failure}
          onChange={setWritten}
        />
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}

type RemoveProps = { readonly name: string; readonly onRemove: () => void; readonly onClose: () => void }

export function RemoveDialog({ name, onRemove, onClose }: RemoveProps) {
  const { t } = useTranslation(['memories', 'common'])
  return (
    <Dialog
      title={t('memories:remove.title')}
      onClose={onClose}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button kind="main" changes onPress={onRemove}>
            {t('memories:remove.act')}
          </Button>
        </>
      }
    >
      <p>{t('memories:remove.body', { name })}</p>
    </Dialog>
  )
}

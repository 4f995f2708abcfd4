/** Ctrl+S: the text is saved all the time; what a person saves is a state to compare with, by a name. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { maxSnapshotChars } from '../../../contract/limits.ts'
import { useOpenArticle } from '../../article/article-context.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { LineField } from '../../ui/field.tsx'
import { useTooLong } from '../../words/use-too-long.ts'

/** Answers its key while the article is on the screen, and draws nothing until then. */
export function Snapshot() {
  const [isAsked, setAsked] = useState(false)
  useKeys({ 'change.snapshot': () => setAsked(true) })
  return isAsked ? <SnapshotDialog onClose={() => setAsked(false)} /> : null
}

function SnapshotDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['changes', 'common'])
  const store = useOpenArticle()
  const [name, setName] = useState('')
  const error = useTooLong(maxSnapshotChars)(name)
  const take = (): void => {
    if (error !== undefined) return
    onClose()
    void store.changes.snapshot(name)
  }
  return (
    <Dialog
      title={t('changes:snapshot.title')}
      onClose={onClose}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button kind="main" changes isDisabled={error !== undefined} onPress={take}>
            {t('changes:snapshot.take')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          take()
        }}
      >
        <LineField label={t('changes:snapshot.name')} value={name} onChange={setName} error={error} autoFocus />
      </form>
    </Dialog>
  )
}

/** Go to a segment by its number. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenArticle, useSelection, useText } from '../../article/article-context.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { leaveDialog } from '../../ui/after-dialog.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { LineField } from '../../ui/field.tsx'

/** Nothing until it is asked for. */
export function GoToSegment() {
  const [isAsking, setIsAsking] = useState(false)
  useKeys({ 'segment.goTo': () => setIsAsking(true) })
  return isAsking ? <Ask onClose={() => setIsAsking(false)} /> : null
}

/** The row of what was typed, counted from 0; undefined if the article has no such segment. */
export function rowTyped(typed: string, total: number): number | undefined {
  if (!/^\s*\d{1,9}\s*$/u.test(typed)) return undefined
  const row = Number(typed) - 1
  return row >= 0 && row < total ? row : undefined
}

function Ask({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['find', 'common'])
  const store = useOpenArticle()
  const total = useText((state) => state.rows.total)
  const here = useSelection((state) => state.place.row)
  const [typed, setTyped] = useState('')
  const row = rowTyped(typed, total)
  const isWrong = typed.trim() !== '' && row === undefined
  const go = (): void => {
    if (row === undefined) return
    leaveDialog(onClose, () => void store.goToRow(row, { kind: 'start' }))
  }
  return (
    <Dialog
      title={t('find:goTo.title')}
      onClose={onClose}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button kind="main" isDisabled={row === undefined} hint="Enter" onPress={go}>
            {t('find:goTo.go')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          go()
        }}
      >
        <LineField
          label={t('find:goTo.label', { number: here + 1, total })}
          value={typed}
          onChange={setTyped}
          error={isWrong ? t('find:goTo.wrong', { total }) : undefined}
          autoFocus
        />
      </form>
    </Dialog>
  )
}

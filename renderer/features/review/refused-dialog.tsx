/** Why a move is refused: every reason with its count, and a way to the first place of each. */
import { useTranslation } from 'react-i18next'
import type { MoveAct, MoveObstacle, MoveRefused } from '../../../core/model/workflow.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import css from './refused-dialog.module.css'

type RefusedProps = {
  readonly act: MoveAct
  readonly refused: readonly MoveRefused[]
  readonly onClose: () => void
  /** Closes the dialog and goes to the first place. */
  readonly onShow: (kind: MoveObstacle) => void
}

function Reason({ refusal }: { readonly refusal: MoveRefused }) {
  const { t } = useTranslation('review')
  return 'count' in refusal ? t(`refused.${refusal.kind}`, { count: refusal.count }) : t(`refused.${refusal.kind}`)
}

export function RefusedDialog({ act, refused, onClose, onShow }: RefusedProps) {
  const { t } = useTranslation('review')
  return (
    <Dialog title={t(`refused.title.${act}`)} onClose={onClose}>
      <ul className={css.reasons}>
        {refused.map((refusal) => (
          <li key={refusal.kind} className={css.reason}>
            <span>
              <Reason refusal={refusal} />
            </span>
            {'count' in refusal && <Button onPress={() => onShow(refusal.kind)}>{t('refused.jump')}</Button>}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

/** What is asked before an article is delivered or approved: with the number, a way to the first place, and a yes. */
import { useTranslation } from 'react-i18next'
import type { MoveAct, MoveObstacle, MoveQuestion } from '../../../core/model/workflow.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import css from './refused-dialog.module.css'

type QuestionProps = {
  readonly act: MoveAct
  readonly asked: readonly MoveQuestion[]
  readonly onClose: () => void
  /** Closes the dialog and goes to the first place. */
  readonly onShow: (kind: MoveObstacle) => void
  readonly onYes: () => void
}

export function QuestionDialog({ act, asked, onClose, onShow, onYes }: QuestionProps) {
  const { t } = useTranslation(['review', 'common'])
  return (
    <Dialog
      title={act === 'approve' ? t('asked.title.approve') : t('asked.title.deliver')}
      onClose={onClose}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button kind="main" autoFocus onPress={onYes}>
            {act === 'approve' ? t('asked.approveAnyway') : t('asked.deliverAnyway')}
          </Button>
        </>
      }
    >
      <ul className={css.reasons}>
        {asked.map(({ kind, count, total }) => (
          <li key={kind} className={css.reason}>
            <span>{t(`asked.${kind}`, { count, total })}</span>
            <Button onPress={() => onShow(kind)}>{t('refused.jump')}</Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

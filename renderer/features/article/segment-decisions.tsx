/** What may be decided of the segment one is at, below its text in the review view. */
import { useTranslation } from 'react-i18next'
import type { SegmentState } from '../../../core/model/segment.ts'
import { confirmSegment } from '../../../core/workflow/segment-steps.ts'
import { useOpenArticle, useText } from '../../article/article-context.ts'
import { isWritable } from '../../article/slices/text.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { keyLabel } from '../../keys/key-map.ts'
import { Button } from '../../ui/button.tsx'
import css from './segment-decisions.module.css'

/** The forward step of a role is a word of that role: a translator confirms, an editor approves. */
export function SegmentDecisions({ state }: { readonly state: SegmentState }) {
  const { t } = useTranslation('article')
  const store = useOpenArticle()
  const { person } = useDesk()
  const canWrite = useText(({ head }) => isWritable(head))
  const next = confirmSegment(state, person.role)
  if (next === state) return null
  return (
    <div className={css.decisions}>
      <Button
        kind="quiet"
        changes
        isDisabled={!canWrite}
        hint={keyLabel('segment.confirm')}
        onPress={() => void store.worklist.confirm('next')}
      >
        {t(next === 'approved' ? 'review.approve' : 'review.confirm')}
      </Button>
    </div>
  )
}

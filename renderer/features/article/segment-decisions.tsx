/** What may be decided of the segment one is at, below its text in the review view. */
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Segment } from '../../../core/model/segment.ts'
import { confirmSegment, returnSegment } from '../../../core/workflow/segment-steps.ts'
import { useComments, useOpenArticle, useText } from '../../article/article-context.ts'
import { isWritable } from '../../article/slices/text.ts'
import { ReturnForm } from '../../comments/return-form.tsx'
import { useDesk } from '../../desk/desk-context.ts'
import { keyLabel } from '../../keys/key-map.ts'
import { Button } from '../../ui/button.tsx'
import css from './segment-decisions.module.css'
import { useChosenCount } from './use-chosen-count.ts'

/** Where several are selected, the act says how many it is about. */
function sayAct(t: TFunction<'article'>, act: 'approve' | 'confirm' | 'return', count: number): string {
  return count === 1 ? t(`review.${act}`) : t(`review.several.${act}`, { count })
}

/** Nothing is decided of a locked segment before it is unlocked. */
function Unlocking({ isDisabled }: { readonly isDisabled: boolean }) {
  const { t } = useTranslation('article')
  const store = useOpenArticle()
  return (
    <div className={css.decisions}>
      <Button
        kind="quiet"
        changes
        isDisabled={isDisabled}
        hint={keyLabel('segment.lock')}
        onPress={() => void store.worklist.turnLock()}
      >
        {t('unlock')}
      </Button>
    </div>
  )
}

/** The forward step of a role is a word of that role: a translator confirms, an editor approves; an editor may return it too. */
export function SegmentDecisions({ segment }: { readonly segment: Pick<Segment, 'id' | 'state' | 'isLocked'> }) {
  const { id, state } = segment
  const { t } = useTranslation('article')
  const store = useOpenArticle()
  const { person } = useDesk()
  const canWrite = useText(({ head }) => isWritable(head))
  const isReturning = useComments(({ returning }) => returning?.segments.includes(id) === true)
  const count = useChosenCount()
  const next = confirmSegment(state, person.role)
  const mayReturn = person.role !== 'translator' && returnSegment(state) === 'returned'
  if (isReturning) {
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: keys and clicks in the form are none of the list's
      <div
        className={css.form}
        onKeyDown={(event) => event.stopPropagation()}
        onClick={(event) => event.stopPropagation()}
      >
        <ReturnForm />
      </div>
    )
  }
  if (segment.isLocked === true && count === 1) return <Unlocking isDisabled={!canWrite} />
  return (
    <div className={css.decisions}>
      {next !== state && (
        <Button
          kind="quiet"
          changes
          isDisabled={!canWrite}
          hint={keyLabel('segment.confirm')}
          onPress={() => void store.worklist.confirm('next')}
        >
          {sayAct(t, next === 'approved' ? 'approve' : 'confirm', count)}
        </Button>
      )}
      {mayReturn && (
        <Button
          kind="quiet"
          changes
          isDisabled={!canWrite}
          hint={keyLabel('segment.return')}
          onPress={() => void store.returns.begin(person.role)}
        >
          {sayAct(t, 'return', count)}
        </Button>
      )}
    </div>
  )
}

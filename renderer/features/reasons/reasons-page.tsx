/** The reasons work is returned for, as the editors of this library want them: letter, name and order of each. */
import { ArrowDown, ArrowUp, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReasonChange, ReturnReason } from '../../../core/model/return-reason.ts'
import { actOnLibrary } from '../../article/open-articles.ts'
import { useReasonName } from '../../comments/return-why.tsx'
import { useDesk } from '../../desk/desk-context.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { notify } from '../../ui/notices.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import css from './reasons-page.module.css'

function useChange() {
  const { t } = useTranslation('settings')
  const nameOf = useReasonName()
  const { refresh } = useDesk()
  return async (reason: string, change: ReasonChange): Promise<void> => {
    const changed = await actOnLibrary('reason.change', { reason, ...change })
    await refresh()
    if (changed.ok) return
    const { failure } = changed
    const name = 'by' in failure ? nameOf(failure.by) : ''
    notify({ text: t(`reasons.wrong.${failure.kind}`, { name }), tone: 'warning', topic: 'reasons' })
  }
}

type LineProps = {
  readonly reason: ReturnReason
  /** The place of its neighbours in the list; undefined at its ends. */
  readonly above: number | undefined
  readonly below: number | undefined
  readonly onEdit: () => void
}

function Line({ reason, above, below, onEdit }: LineProps) {
  const { t } = useTranslation('settings')
  const change = useChange()
  const { id, letter } = reason
  const name = useReasonName()(id)
  return (
    <li className={css.line}>
      <kbd>{letter}</kbd>
      <span className={css.name} dir="auto">
        {name}
      </span>
      <span className={css.acts}>
        <IconButton
          changes
          isDisabled={above === undefined}
          label={t('reasons.up', { name })}
          icon={<ArrowUp size={15} />}
          onPress={() => void change(id, { at: above })}
        />
        <IconButton
          changes
          isDisabled={below === undefined}
          label={t('reasons.down', { name })}
          icon={<ArrowDown size={15} />}
          onPress={() => void change(id, { at: below })}
        />
        <Button kind="quiet" changes onPress={onEdit} aria-label={t('reasons.changeOf', { name })}>
          {t('reasons.change')}
        </Button>
        <Button
          kind="quiet"
          changes
          onPress={() => void change(id, { isRetired: true })}
          aria-label={t('reasons.retireOf', { name })}
        >
          {t('reasons.retire')}
        </Button>
      </span>
    </li>
  )
}

function Retired({ reasons }: { readonly reasons: readonly ReturnReason[] }) {
  const { t } = useTranslation('settings')
  const change = useChange()
  const nameOf = useReasonName()
  if (reasons.length === 0) return null
  return (
    <section>
      <h2>{t('reasons.retired')}</h2>
      <ul className={css.list}>
        {reasons.map(({ id, letter }) => (
          <li key={id} className={`${css.line} ${css.retired}`}>
            <kbd>{letter}</kbd>
            <span className={css.name} dir="auto">
              {nameOf(id)}
            </span>
            <span className={css.acts}>
              <Button
                kind="quiet"
                changes
                onPress={() => void change(id, { isRetired: false })}
                aria-label={t('reasons.restoreOf', { name: nameOf(id) })}
              >
                {t('reasons.restore')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function ReasonsPage() {
  const { t } = useTranslation('settings')
  const { returnReasons } = useDesk()
  const [edited, setEdited] = useState<ReturnReason | 'new'>()
  const offered = returnReasons.filter(({ isRetired }) => !isRetired)
  const placeOf = (reason: ReturnReason | undefined): number | undefined =>
    reason === undefined ? undefined : returnReasons.indexOf(reason)
  return (
    <div className={css.page}>
      <p className={css.intro}>{t('reasons.intro')}</p>
      <ul className={css.list}>
        {offered.map((reason, index) => (
          <Line
            key={reason.id}
            reason={reason}
            above={placeOf(offered[index - 1])}
            below={placeOf(offered[index + 1])}
            onEdit={() => setEdited(reason)}
          />
        ))}
      </ul>
      <div>
        <Button changes icon={<Plus size={15} aria-hidden />} onPress={() => setEdited('new')}>
          {t('reasons.add')}
        </Button>
      </div>
      <Retired reasons={returnReasons.filter(({ isRetired }) => isRetired)} />
      {edited !== undefined && (
        <ReasonDialog reason={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
      )}
    </div>
  )
}

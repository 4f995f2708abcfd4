/** Every learned correction, with what can be done to one: reworded, stopped, forgotten; and all of them saved as a file. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CorrectionFailure, CorrectionFormat } from '../../../contract/correction.ts'
import type { LearnedCorrection } from '../../../core/model/correction.ts'
import { actOnLibrary } from '../../article/open-articles.ts'
import { bridge } from '../../bridge.ts'
import { notify } from '../../ui/notices.ts'

export type Wording = { readonly before: string; readonly after: string; readonly isStopped: boolean }

export type Corrections = {
  /** Undefined while they are asked for. */
  readonly corrections: readonly LearnedCorrection[] | undefined
  /** Answers why it could not be done. */
  readonly change: (correction: LearnedCorrection, wording: Wording) => Promise<CorrectionFailure | undefined>
  readonly remove: (correction: LearnedCorrection) => Promise<void>
  readonly save: (as: CorrectionFormat) => Promise<void>
}

export function useCorrections(): Corrections {
  const { t } = useTranslation('review')
  const [corrections, setCorrections] = useState<readonly LearnedCorrection[]>()
  const refresh = async (): Promise<void> => setCorrections(await bridge.ask('correction.list', {}))
  useEffect(() => {
    void bridge.ask('correction.list', {}).then(setCorrections)
  }, [])
  return {
    corrections,
    change: async ({ id }, wording) => {
      const changed = await actOnLibrary('correction.change', { correction: id, ...wording })
      await refresh()
      return changed.ok ? undefined : changed.failure
    },
    remove: async ({ id }) => {
      const left = await actOnLibrary('correction.remove', { correction: id })
      if (left.ok) setCorrections(left.value)
      else await refresh()
    },
    save: async (as) => {
      const outcome = await bridge.saveFile(await bridge.ask('correction.export', { as }))
      if (outcome.kind === 'saved') notify({ text: t('exporting.saved', { name: outcome.name }), topic: 'export' })
      if (outcome.kind === 'failed')
        notify({
          text: t(`exporting.refused.${outcome.why}`, { name: outcome.name }),
          tone: 'warning',
          topic: 'export',
        })
    },
  }
}

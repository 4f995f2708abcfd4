/** What a table of both texts is headed by, and how it calls states, in the language of the window. */
import { useTranslation } from 'react-i18next'
import type { TableWords } from '../../core/formats/alignment/aligned-row.ts'
import { remarkWants } from '../../core/model/comment.ts'
import { segmentStates } from '../../core/model/segment.ts'

export function useTableWords(): TableWords {
  const { t } = useTranslation(['review', 'common', 'comments'])
  return {
    number: t('exporting.table.number'),
    source: t('exporting.table.source'),
    target: t('exporting.table.target'),
    state: t('exporting.table.state'),
    comments: t('exporting.table.comments'),
    states: Object.fromEntries(segmentStates.map((state) => [state, t(`common:segmentState.${state}`)])),
    remarks: Object.fromEntries(
      remarkWants.map((wants) => [
        wants,
        wants === 'answer' ? t('exporting.table.answer') : t(`comments:type.${wants}`),
      ]),
    ),
  }
}

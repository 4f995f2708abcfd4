/** What a table of both texts is headed by, and how it calls states, in the language of the terminal. */
import type { TableWords } from '../core/formats/alignment/aligned-row.ts'
import { remarkWants } from '../core/model/comment.ts'
import { segmentStates } from '../core/model/segment.ts'
import type { Say } from './words.ts'

export function tableWords(say: Say): TableWords {
  const heading = (name: string) => say(`review:exporting.table.${name}`)
  return {
    number: heading('number'),
    source: heading('source'),
    target: heading('target'),
    state: heading('state'),
    comments: heading('comments'),
    states: Object.fromEntries(segmentStates.map((state) => [state, say(`common:segmentState.${state}`)])),
    remarks: Object.fromEntries(
      remarkWants.map((wants) => [wants, wants === 'answer' ? heading('answer') : say(`comments:type.${wants}`)]),
    ),
  }
}

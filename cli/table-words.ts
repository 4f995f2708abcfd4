/** What a table of both texts is headed by, and how it calls states, in the language of the terminal. */
import type { TableWords } from '../core/formats/alignment/aligned-row.ts'
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
  }
}

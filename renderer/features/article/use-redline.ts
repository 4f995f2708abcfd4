/** What is shown of the changes of a segment. */
import type { ChangedSegment } from '../../../contract/change.ts'
import { textAsItStands } from '../../../core/model/redline.ts'
import type { Segment } from '../../../core/model/segment.ts'
import { useChanges } from '../../article/article-context.ts'
import type { ChangeShow } from '../../article/slices/changes.ts'

type ShownRedline = {
  /** Undefined where nothing is shown: changes are not, or there are none, or the text has moved on since they were told. */
  readonly redline: ChangedSegment | undefined
  readonly show: ChangeShow
  /** The change a person is at, if it is one of these. */
  readonly at: number | undefined
}

export function useRedline({ id, latestEdit, text }: Segment): ShownRedline {
  const show = useChanges(({ shown }) => shown)
  const redline = useChanges(({ shown, redlines }) => (shown === 'off' ? undefined : redlines.get(id)))
  const at = useChanges((state) => (state.at?.segment === id ? state.at.nth : undefined))
  // Typed text is no edit yet, and no redline tells of it.
  const isOfText = redline?.latestEdit === latestEdit && textAsItStands(redline?.pieces ?? []) === text
  return { redline: isOfText ? redline : undefined, show, at }
}

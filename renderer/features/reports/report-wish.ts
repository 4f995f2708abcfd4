/** What somebody wants to read in the room of reports. */
import type { PersonId } from '../../../core/model/ids.ts'
import type { ReportKind } from '../../../core/model/report.ts'

export type ReportWish = {
  /** Undefined: the first there is. */
  readonly kind?: ReportKind
  /** Whose work is told of; undefined for one's own. */
  readonly whose?: PersonId
}

/** Notes what became of findings that went by a person's act: how checks are judged later. */
import { isSwitchedOn } from '../../core/check/catalogue.ts'
import type { FindingFate } from '../../core/model/finding.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { spansTouch } from '../../core/model/span.ts'
import type { WriteDb } from '../../db/connection.ts'
import type { DueCheck } from '../../db/due-checks.ts'
import { addFate } from '../../db/fates.ts'
import type { OvertakenFinding, StoredFinding } from '../../db/findings.ts'
import { changedPart, type NewText } from '../base/changed-part.ts'
import { mend } from '../base/repairs.ts'
import type { Desk } from '../context/desk.ts'
import type { Act } from './act.ts'
import { targetTextIn } from './bitext.ts'
import type { Recheck } from './recheck.ts'

/** Acts by which a person may mend what a check found. */
const mending: readonly Act['kind'][] = ['edit', 'confirm', 'fix', 'fixMany']
/** Another finding's repair is no judgement of this one. */
const repairing: readonly Act['kind'][] = ['fix', 'fixMany']

/**
 * A finding that went because its own words were changed was fixed, as it offered or otherwise. One that the same check
 * brings again at these words was not, nor one that went because something elsewhere changed. Of what only a look at the
 * whole of a long article can tell, nothing is noted but that its repair was taken.
 */
export function recordOutcomes(
  desk: Desk,
  db: WriteDb,
  article: ArticleId,
  due: readonly DueCheck[],
  overtaken: readonly OvertakenFinding[],
  { gone, added, unasked }: Recheck,
): void {
  const choices = desk.choices()
  const dueOf = new Map(due.map((one) => [one.segment, one]))
  const hasGone = new Set(gone.map(({ id }) => id))
  const texts = desk.texts.get(article)
  for (const finding of overtaken) {
    const { action, kind, before } = dueOf.get(finding.segment) ?? {}
    if (action === undefined || kind === undefined || before === undefined || !mending.includes(kind)) continue
    if (!hasGone.has(finding.id) || finding.isDismissed || !isSwitchedOn(finding.check, choices)) continue
    if (unasked.has(finding.check) && !finding.isTaken) continue
    const text = { before, after: targetTextIn(texts, finding.segment) ?? '' }
    const fate = fateOf(finding, kind, text, added)
    if (fate !== undefined) addFate(db, action, article, { ...finding, fate }, desk.appVersion)
  }
}

function fateOf(
  finding: OvertakenFinding,
  kind: Act['kind'],
  text: NewText,
  added: readonly StoredFinding[],
): FindingFate | undefined {
  if (finding.isTaken) return 'fixed-as-offered'
  if (repairing.includes(kind)) return undefined
  const { before, after } = changedPart(text)
  if (!spansTouch(finding.span, before)) return undefined
  const isBack = added.some(
    ({ check, segment, span }) => check === finding.check && segment === finding.segment && spansTouch(span, after),
  )
  if (isBack) return undefined
  return finding.fixes.some((fix) => mend(text.before, [fix]) === text.after) ? 'fixed-as-offered' : 'fixed-otherwise'
}

/** Notes what became of findings that went by a person's act: how checks are judged later. */
import { isSwitchedOn } from '../../core/check/catalogue.ts'
import type { FindingFate } from '../../core/model/finding.ts'
import type { ActionId } from '../../core/model/ids.ts'
import { type Span, spansTouch } from '../../core/model/span.ts'
import type { WriteDb } from '../../db/connection.ts'
import { addFate } from '../../db/fates.ts'
import type { StoredFinding } from '../../db/findings.ts'
import { mend } from '../base/repairs.ts'
import type { Desk } from '../context/desk.ts'
import type { Act } from './act.ts'
import type { Recheck } from './recheck.ts'

type NewText = { readonly before: string; readonly after: string }

/** Acts by which a person may mend what a check found. */
const mending: readonly Act['kind'][] = ['edit', 'confirm', 'fix', 'fixMany']

/**
 * A finding that went because its own words were changed was fixed, as it offered or otherwise. One that the same check
 * brings again at these words was not, nor one that went because something elsewhere changed. Of what only a look at the
 * whole of a long article can tell, nothing is noted but that its repair was taken.
 */
export function noteFates(desk: Desk, db: WriteDb, act: Act, action: ActionId, rechecked: Recheck): void {
  if (!mending.includes(act.kind)) return
  const { gone, added, unasked } = rechecked
  const choices = desk.choices()
  const texts = new Map(act.ops.flatMap(({ kind, payload }) => (kind === 'text' ? [[payload.segment, payload]] : [])))
  for (const finding of gone) {
    const text = texts.get(finding.segment)
    if (text === undefined || finding.isDismissed || !isSwitchedOn(finding.check, choices)) continue
    if (unasked.has(finding.check) && act.taken?.has(finding.id) !== true) continue
    const fate = fateOf(act, finding, text, added)
    if (fate !== undefined) addFate(db, action, act.article, { ...finding, fate }, desk.appVersion)
  }
}

function fateOf(
  { taken }: Act,
  finding: StoredFinding,
  text: NewText,
  added: readonly StoredFinding[],
): FindingFate | undefined {
  if (taken?.has(finding.id)) return 'fixed-as-offered'
  const { before, after } = changedPart(text)
  if (!spansTouch(finding.span, before)) return undefined
  const isBack = added.some(
    ({ check, segment, span }) => check === finding.check && segment === finding.segment && spansTouch(span, after),
  )
  if (isBack) return undefined
  // Another finding's repair is no judgement of this one.
  if (taken !== undefined) return undefined
  return finding.fixes.some((fix) => mend(text.before, [fix]) === text.after) ? 'fixed-as-offered' : 'fixed-otherwise'
}

/** The stretch between what both texts begin and end with. */
function changedPart({ before, after }: NewText): { readonly before: Span; readonly after: Span } {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let tail = 0
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  return { before: { start, end: before.length - tail }, after: { start, end: after.length - tail } }
}

/** A change as a redline tells of it. */
import { changeKind } from '../diff/describe-change.ts'
import type { ChangeNature, RedlineChange } from '../model/redline.ts'

/** `at` and `beforeAt`: where it begins in the text as it stands and in the baseline. */
export function changeOf(
  before: string,
  after: string,
  at: number,
  beforeAt: number,
  letters?: RedlineChange['letters'],
): RedlineChange {
  const kind = before === '' ? 'inserted' : after === '' ? 'removed' : 'replaced'
  return {
    kind,
    before,
    after,
    nature: natureOf(before, after),
    letters,
    at: { start: at, end: at + after.length },
    beforeAt: { start: beforeAt, end: beforeAt + before.length },
  }
}

const quotes = /^[\s"'«»‹›“”„‟‘’‚‛「」『』〈〉《》]*$/u

function natureOf(before: string, after: string): ChangeNature {
  const kind = changeKind(before, after)
  if (kind === 'spacing') return 'spacing'
  return quotes.test(before + after) ? 'quotes' : 'words'
}

/** All units of a bilingual file, as long as they are not more than an article can have. */
import type { FileRefused } from '../../model/file.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { Unit } from '../format.ts'
import { mostSentences } from '../too-long.ts'

/** Told at the first one too many, before a million of them fill the memory. Units without a word do not count. */
export function gatherUnits(units: Iterable<Unit>): Result<readonly Unit[], FileRefused> {
  const gathered: Unit[] = []
  let worded = 0
  for (const unit of units) {
    if (/\S/u.test(unit.source.text) || /\S/u.test(unit.target.text)) worded++
    if (worded > mostSentences) return fail({ kind: 'too-many-sentences', limit: mostSentences })
    gathered.push(unit)
  }
  return ok(gathered)
}

/** `correction.refuse`: keeps the words of some places as they are; the correction is not offered there to this person again. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { findPlaces } from '../../core/corrections/find-places.ts'
import { fail, ok } from '../../core/model/result.ts'
import { changeRefusal } from '../../db/correction-places.ts'
import { findCorrection } from '../../db/corrections.ts'
import { findSegment } from '../../db/segments.ts'
import type { Desk } from '../desk-context.ts'
import { passageOf } from '../finding/passage.ts'

/** With `isRefused` false, takes such a refusal back. Places whose words are gone are passed over. */
export function refuseCorrection(desk: Desk, args: Arguments<'correction.refuse'>): Reply<'correction.refuse'> {
  return desk.library.write((db) => {
    const correction = findCorrection(db, args.correction)
    if (correction === undefined) return fail({ kind: 'no-such-correction' })
    const person = desk.person().id
    for (const { segment, start } of args.places) {
      const text = findSegment(db, segment)?.segment.text ?? ''
      const place = findPlaces(text, correction).find(({ span }) => span.start === start)
      if (place === undefined) continue
      changeRefusal(db, correction.id, segment, person, passageOf(text, place.span), args.isRefused)
    }
    return ok(findCorrection(db, correction.id) ?? correction)
  })
}

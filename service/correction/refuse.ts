/** `correction.refuse`: keeps the words of some places as they are; the correction is not offered there to this person again. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { findPlacesIn } from '../../core/corrections/find-places.ts'
import { fail, ok } from '../../core/model/result.ts'
import { listRefusals } from '../../db/correction-places.ts'
import { findCorrection } from '../../db/corrections.ts'
import { findSegment } from '../../db/segments.ts'
import { passageOf, samePassage } from '../base/passage.ts'
import type { Desk } from '../context/desk.ts'
import { actOnMemory } from '../engine/act-on-memory.ts'
import type { Op } from '../engine/ops/registry.ts'

/** With `isRefused` false, takes such a refusal back. Places whose words are gone are passed over. */
export function refuseCorrection(desk: Desk, args: Arguments<'correction.refuse'>): Reply<'correction.refuse'> {
  const { places, isRefused } = args
  return desk.library.write<Reply<'correction.refuse'>>((db) => {
    const correction = findCorrection(db, args.correction)
    if (correction === undefined) return fail({ kind: 'no-such-correction' })
    const person = desk.person().id
    const refused = listRefusals(db, correction.id, person)
    const ops = places.flatMap(({ segment, start }): readonly Op[] => {
      const stored = findSegment(db, segment)?.segment
      const place = stored && findPlacesIn(stored, correction).find(({ span }) => span.start === start)
      if (place === undefined) return []
      const passage = passageOf(stored?.text ?? '', place.span)
      const wasRefused = refused.get(segment)?.some((one) => samePassage(one, passage)) === true
      if (wasRefused === isRefused) return []
      return [{ kind: 'refusal', payload: { correction: correction.id, segment, person, ...passage, isRefused } }]
    })
    actOnMemory(desk, db, 'refuseCorrection', ops)
    return ok(findCorrection(db, correction.id) ?? correction)
  })
}

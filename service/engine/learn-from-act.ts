/** Learns from what somebody wrote in a segment: which words they replaced, counted over the whole of their sitting. */
import { capitalisedPair, uncapitalise } from '../../core/corrections/change-pair.ts'
import { derivePairs, type LearnedPair } from '../../core/corrections/derive-pairs.ts'
import { sittingOf } from '../../core/corrections/sitting.ts'
import type { ActionId, CorrectionId, LanguageTag, SegmentId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import { readerText } from '../../core/model/reader-text.ts'
import type { WriteDb } from '../../db/connection.ts'
import { addMade, supersedeMade, type TaughtPair } from '../../db/corrections.ts'
import { listPastEdits } from '../../db/past-edits.ts'
import { findCodes } from '../../db/segments.ts'
import type { Desk } from '../context/desk.ts'
import type { Act } from './act.ts'

/** Acts by which a person writes in a segment; what undo, cuts and memory write is nobody's correction. */
const writing: readonly Act['kind'][] = ['edit', 'confirm', 'fix', 'fixMany']

/** What a person wrote may be a correction they will make again; what is done to many segments at once is none. */
export function learnFromAct(
  desk: Desk,
  db: WriteDb,
  { kind, ops }: Act,
  action: ActionId,
  language: LanguageTag,
): void {
  const texts = ops.flatMap((op) => (op.kind === 'text' ? [op.payload] : []))
  const [only] = texts
  if (!writing.includes(kind) || texts.length !== 1 || only === undefined) return
  learnCorrections(desk, db, { action, segment: only.segment, language, text: only.after })
}

type Written = {
  readonly action: ActionId
  readonly segment: SegmentId
  readonly language: LanguageTag
  /** The text as it now stands. */
  readonly text: string
}

/** Called in the transaction of the edit, after it was stored. Undo withdraws what it learned by itself. */
function learnCorrections(desk: Desk, db: WriteDb, { action, segment, language, text }: Written): void {
  const sitting = sittingOf(listPastEdits(db, segment))
  if (sitting === undefined) return
  supersedeMade(db, segment, sitting.earlier, action)
  const codes = findCodes(db, segment)
  for (const pair of derivePairs(readerText(sitting.before, codes), readerText(text, codes), language)) {
    addMade(db, asId<CorrectionId>(desk.newId()), language, taughtPair(pair), action, segment)
  }
}

function taughtPair(pair: LearnedPair): TaughtPair {
  const { before, after, isAtSentenceStart } = pair
  const small = isAtSentenceStart ? { before: uncapitalise(before), after: uncapitalise(after) } : undefined
  return { before, after, small, capital: capitalisedPair(pair) }
}

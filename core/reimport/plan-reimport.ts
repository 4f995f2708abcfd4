/** What is to be done with a file that came back: segment by segment, what was changed there, here, or on both sides. */

import { findCodeFaults } from '../formats/code-faults.ts'
import { codeCharacter, type InlineCode } from '../model/inline-text.ts'
import { append } from '../model/lists.ts'
import { readerText } from '../model/reader-text.ts'
import type { ReturnedChange, ReturnedFault, ReturnedPlan, Unplaced } from '../model/reimport.ts'
import { matchParagraphs } from './match-paragraphs.ts'
import { type Matched, matchUnits } from './match-units.ts'
import { mergeTexts } from './merge-texts.ts'
import { inOwnCodes } from './own-codes.ts'
import { composePlace, inOneLine, type Place, type Returned, wordsOf } from './place.ts'
import { shareText } from './share-text.ts'

export type ReturnedFile = {
  /** In the order of the article. */
  readonly places: readonly Place[]
  readonly returned: readonly Returned[]
  /** Its units bear ids or sources; otherwise they are paragraphs in their order. */
  readonly isBilingual: boolean
  /** False for a format that holds none of the article's mark-up. */
  readonly keepsCodes: boolean
}

/** Which text of the file belongs where. */
export function matchFile({ places, returned, isBilingual }: ReturnedFile): Matched {
  return isBilingual ? matchUnits(places, returned) : matchParagraphs(places, returned)
}

/** Of a file that came back as it went out nothing is to be done. Never throws. */
export function planReimport(file: ReturnedFile, matched: Matched = matchFile(file)): ReturnedPlan {
  const { places, returned, isBilingual } = file
  const { pairs, unplaced } = matched
  const cameBack = new Map(pairs.map(({ place, returned: unit }) => [place, unit]))
  const told: Unplaced[] = unplaced.map(({ returned: index, why }) => unplacedOf(returned[index], why))
  const changes: ReturnedChange[] = []
  let agreed = 0
  for (const [index, place] of places.entries()) {
    const number = cameBack.get(index)
    const unit = number === undefined ? undefined : returned[number]
    // In a bilingual file a unit that is not there was not sent along.
    if (unit === undefined && isBilingual) continue
    const seen = comparePlace(place, unit, file)
    if (seen === 'closed') told.push(unplacedOf(unit, 'closed'))
    else {
      append(
        changes,
        seen.changes.map((change) => ({ ...change, unit: number })),
      )
      agreed += seen.agreed
    }
  }
  const missing = places.filter(({ base }, index) => !cameBack.has(index) && base.trim() !== '').length
  return { changes, unplaced: told, placed: pairs.length, agreed, missing }
}

function unplacedOf(unit: Returned | undefined, why: Unplaced['why']): Unplaced {
  return { why, id: unit?.id, text: unit === undefined ? '' : readerText(unit.text, unit.codes) }
}

type Compared = { readonly changes: readonly Omit<ReturnedChange, 'unit'>[]; readonly agreed: number }

function comparePlace(place: Place, unit: Returned | undefined, file: ReturnedFile): Compared | 'closed' {
  const { base, codes, pieces } = place
  const nothing: Compared = { changes: [], agreed: 0 }
  const { text: theirs, strangers } =
    unit === undefined ? { text: '', strangers: [] } : inOwnCodes(unit, codes, file.isBilingual)
  const isAsItWent = inOneLine(theirs) === inOneLine(base)
  if (isAsItWent || (!file.keepsCodes && wordsOf(theirs, codes) === wordsOf(base, codes))) return nothing
  if (pieces.length === 0) return unit === undefined || theirs.trim() === '' ? nothing : 'closed'
  const now = composePlace(place)
  if (inOneLine(theirs) === inOneLine(now.text)) return { changes: [], agreed: 1 }
  const before = shareText(now.text, base, now.spans)
  const after = shareText(base, theirs, spansIn(base, before))
  const compared = pieces.map((piece, index) => {
    const texts = { base: before[index] ?? '', ours: piece.text, theirs: after[index] ?? '' }
    return compareTexts(texts, theirs.trim() === '')
  })
  const [stranger] = file.isBilingual ? strangers : []
  const unknown: ReturnedFault | undefined =
    stranger === undefined ? undefined : { kind: 'code-unknown', raw: stranger }
  const changes = compared.flatMap((change, index): Compared['changes'] => {
    const piece = pieces[index]
    if (change === undefined || change === 'agreed' || piece === undefined) return []
    const { segment, row } = piece
    const texts = [change.base, change.ours, change.theirs, change.result]
    const own = codes.filter(({ id }) => texts.some((text) => text.includes(codeCharacter(id))))
    const fault = unknown ?? faultOf(own, change, file.keepsCodes)
    return [{ ...change, segment, row, codes: own, strangers: strangers.length, fault, hands: [] }]
  })
  return { changes, agreed: compared.filter((change) => change === 'agreed').length }
}

/** Where the pieces of a text stand in it, one behind the other. */
function spansIn(text: string, pieces: readonly string[]) {
  let at = 0
  return pieces.map((piece) => {
    const found = text.indexOf(piece, at)
    const start = found < 0 ? at : found
    at = start + piece.length
    return { start, end: at }
  })
}

type Texts = Pick<ReturnedChange, 'base' | 'ours' | 'theirs'>
type Verdict = Texts & Pick<ReturnedChange, 'kind' | 'result'>

/** `isGone`: of its whole paragraph nothing came back. */
function compareTexts(texts: Texts, isGone: boolean): Verdict | 'agreed' | undefined {
  const { base, ours, theirs } = texts
  if (theirs === base) return undefined
  if (theirs === ours) return 'agreed'
  if (ours === base) return { ...texts, kind: isGone ? 'deleted' : 'changed', result: theirs }
  const merged = isGone ? undefined : mergeTexts(base, ours, theirs)
  if (merged === ours) return 'agreed'
  return merged === undefined
    ? { ...texts, kind: 'conflict', result: theirs }
    : { ...texts, kind: 'merged', result: merged }
}

function faultOf(
  codes: readonly InlineCode[],
  { ours, result }: Verdict,
  keepsCodes: boolean,
): ReturnedFault | undefined {
  if (result.trim() === '') return undefined
  const held = codes.find(({ id }) => ours.includes(codeCharacter(id)))
  if (!keepsCodes && held !== undefined) return { kind: 'code-lost', raw: held.raw }
  const [fault] = findCodeFaults(codes, ours, result)
  return fault && { kind: fault.kind, raw: fault.raw }
}

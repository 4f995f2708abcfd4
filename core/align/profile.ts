/** The punctuation profile of segments: translators keep question marks, quotes, brackets and the number of sentences. */
import { beads, longestSpan } from './beads.ts'
import { type Checkpoint, Pace } from './control.ts'
import type { TokenizedSide } from './side.ts'
import type { SoftLinks } from './soft-links.ts'

/** Values of a trait run from 0 to this, exclusive; higher counts are taken together. */
const valueCount = 5

type Trait = {
  /** What one segment shows. */
  readonly read: (text: string) => number
  /** How the traits of neighbours join in a span. */
  readonly join: 'add' | 'first' | 'last'
  /** Chance, before learning, that a translation takes the trait over rather than shows it by accident. */
  readonly kept: number
}

const count =
  (pattern: RegExp) =>
  (text: string): number =>
    text.match(pattern)?.length ?? 0

/** Characters looked at, from both ends of a segment: more of a line without end would take long and tell no more. */
const mostShown = 2000

function shownOf(text: string): string {
  return text.length <= mostShown ? text : `${text.slice(0, mostShown / 2)}${text.slice(-mostShown / 2)}`
}

const traits: readonly Trait[] = [
  { read: countSentences, join: 'add', kept: 0.6 },
  { read: count(/[?？;;؟]/gu), join: 'add', kept: 0.85 },
  { read: count(/[!！]/gu), join: 'add', kept: 0.6 },
  { read: count(/["«»“”„‟「」『』‹›]|''|``|(?<!\p{L})['‘]|['’](?!\p{L})/gu), join: 'add', kept: 0.55 },
  { read: count(/[([（【]/gu), join: 'add', kept: 0.8 },
  { read: count(/[:：;；]/gu), join: 'add', kept: 0.5 },
  { read: count(/\s[-–—]+\s|—/gu), join: 'add', kept: 0.15 },
  { read: count(/[,،，、]/gu), join: 'add', kept: 0.2 },
  { read: endKind, join: 'last', kept: 0.6 },
  { read: startKind, join: 'first', kept: 0.5 },
]

/** Sentence ends inside and at the end of a text; a glued one («жарияланды.Бұл») counts too. */
function countSentences(text: string): number {
  return (
    text
      .trim()
      .match(
        /[.!?…](?=["'»”’)\]]*\s+["'«“„(–—-]*\s*[\p{Lu}\p{Nd}])|(?<=\p{L}{3})[.!?](?=\p{Lu}\p{L})|[。！？]|[.!?…]["'»”’)\]\s]*$/gu,
      )?.length ?? 0
  )
}

function endKind(text: string): number {
  const end = text
    .trim()
    .replace(/[\s"'«»“”„’)\]」』]+$/gu, '')
    .slice(-1)
  if (end === '') return 0
  if ('.。…'.includes(end)) return 1
  if ('?!？！'.includes(end)) return 2
  if (':;,：；，–—-'.includes(end)) return 3
  return 4
}

function startKind(text: string): number {
  const start = text.trim()
  if (/^[-–—•*]/u.test(start)) return 0
  if (/^["«“„'‘「『]/u.test(start)) return 1
  if (/^[([（\p{N}]/u.test(start)) return 2
  return /^\p{Ll}/u.test(start) ? 3 : 4
}

/** What spans of one side show: `values[trait][length - 1][segment]`. */
type Traits = readonly (readonly Uint8Array[])[]

/** The profiles of both sides and how faithfully this text keeps each trait. */
export type ProfileModel = {
  readonly source: Traits
  readonly target: Traits
  /** Natural log of what agreement on a value tells: `[trait][(bead * valueCount) + value]`. */
  readonly agreement: readonly Float64Array[]
  /** The same of disagreement: `[trait]`. */
  readonly disagreement: Float64Array
  readonly sourceShares: readonly (readonly Float64Array[])[]
  readonly targetShares: readonly (readonly Float64Array[])[]
  readonly kept: Float64Array
}

/** The model before anything is aligned. */
export function firstProfile(source: TokenizedSide, target: TokenizedSide, checkpoint: Checkpoint): ProfileModel {
  const sourceTraits = readTraits(source, (share) => checkpoint(share / 2))
  const targetTraits = readTraits(target, (share) => checkpoint(0.5 + share / 2))
  const kept = Float64Array.from(traits, (trait) => trait.kept)
  return withKept(
    {
      source: sourceTraits,
      target: targetTraits,
      sourceShares: sourceTraits.map((spans) => spans.map(valueShares)),
      targetShares: targetTraits.map((spans) => spans.map(valueShares)),
    },
    kept,
  )
}

/** Learns from believed links how often each trait is kept, drawn towards what is usual while they are few. */
export function learnProfile(model: ProfileModel, links: SoftLinks): ProfileModel {
  const kept = Float64Array.from(traits, (trait, k) => {
    let takenOver = trait.kept * 12
    let seen = 12
    for (let at = 0; at < links.size; at++) {
      const weight = links.probability[at] ?? 0
      if (weight < 0.3) continue
      seen += weight
      takenOver += weight * shareTakenOver(model, k, links, at)
    }
    return Math.max(0.02, Math.min(0.97, takenOver / seen))
  })
  return withKept(model, kept)
}

function shareTakenOver(model: ProfileModel, trait: number, links: SoftLinks, at: number): number {
  const sourceSpan = (links.sourceCount[at] ?? 1) - 1
  const targetSpan = (links.targetCount[at] ?? 1) - 1
  const value = model.source[trait]?.[sourceSpan]?.[links.source[at] ?? 0] ?? 0
  if (value !== model.target[trait]?.[targetSpan]?.[links.target[at] ?? 0]) return 0
  const kept = model.kept[trait] ?? 0
  const chance = chanceAgreement(model, trait, sourceSpan, targetSpan, value)
  return kept / (kept + (1 - kept) * chance)
}

/**
 * Adds the natural log of the likelihood ratio of what the spans of a bead show, for source segment `source` against
 * target segments `low` to `high`; `into[0]` belongs to `low`.
 */
export function addProfileEvidence(
  model: ProfileModel,
  bead: number,
  source: number,
  range: { readonly low: number; readonly high: number },
  into: Float64Array,
): void {
  const shape = beads[bead]
  if (shape === undefined) return
  for (let k = 0; k < traits.length; k++) {
    const value = model.source[k]?.[shape.source - 1]?.[source] ?? 0
    const facing = model.target[k]?.[shape.target - 1]
    if (facing === undefined) continue
    const agreement = model.agreement[k]?.[bead * valueCount + value] ?? 0
    const disagreement = model.disagreement[k] ?? 0
    for (let j = range.low; j <= range.high; j++) {
      into[j - range.low] = (into[j - range.low] ?? 0) + (facing[j] === value ? agreement : disagreement)
    }
  }
}

const half = 5

/** Which of the first (0) or last (1) five traits each single segment shows: a number a combination. */
export function traitKeys(side: Traits, which: 0 | 1): Int32Array {
  const keys = new Int32Array(side[0]?.[0]?.length ?? 0)
  for (const spans of side.slice(which * half, (which + 1) * half)) {
    spans[0]?.forEach((value, segment) => {
      keys[segment] = (keys[segment] ?? 0) * valueCount + value
    })
  }
  return keys
}

/** What the first (0) or last (1) five traits of two single segments tell of a 1-1 link, as natural logarithm. */
export function agreementOfTraits(model: ProfileModel, which: 0 | 1, source: number, target: number): number {
  let told = 0
  for (let k = which * half; k < (which + 1) * half; k++) {
    const value = model.source[k]?.[0]?.[source] ?? 0
    const agrees = model.target[k]?.[0]?.[target] === value
    told += (agrees ? model.agreement[k]?.[value] : model.disagreement[k]) ?? 0
  }
  return told
}

type Shares = Pick<ProfileModel, 'source' | 'target' | 'sourceShares' | 'targetShares'>

function withKept(shares: Shares, kept: Float64Array): ProfileModel {
  const agreement = Array.from(kept, (keptShare, trait) => {
    const table = new Float64Array(beads.length * valueCount)
    beads.forEach((shape, bead) => {
      for (let value = 0; value < valueCount; value++) {
        const chance = chanceAgreement(shares, trait, shape.source - 1, shape.target - 1, value)
        table[bead * valueCount + value] = Math.log(1 - keptShare + keptShare / chance)
      }
    })
    return table
  })
  const { source, target, sourceShares, targetShares } = shares
  const disagreement = kept.map((keptShare) => Math.log(1 - keptShare))
  return { source, target, sourceShares, targetShares, agreement, disagreement, kept }
}

function chanceAgreement(shares: Shares, trait: number, sourceSpan: number, targetSpan: number, value: number): number {
  const one = shares.sourceShares[trait]?.[sourceSpan]?.[value] ?? 1
  const other = shares.targetShares[trait]?.[targetSpan]?.[value] ?? 1
  return Math.sqrt(one * other)
}

function valueShares(values: Uint8Array): Float64Array {
  const shares = new Float64Array(valueCount).fill(0.5 / (values.length + 0.5 * valueCount))
  for (const value of values) shares[value] = (shares[value] ?? 0) + 1 / (values.length + 0.5 * valueCount)
  return shares
}

function readTraits(side: TokenizedSide, checkpoint: Checkpoint): Traits {
  const pace = new Pace(checkpoint)
  return traits.map(({ read, join }, k) => {
    const single = new Uint8Array(side.size)
    side.texts.forEach((text, i) => {
      const shown = shownOf(text)
      pace.work(shown.length, (k + i / side.size) / traits.length)
      single[i] = Math.min(250, read(shown))
    })
    return Array.from({ length: longestSpan }, (_, more) => spanValues(single, more, join))
  })
}

function spanValues(single: Uint8Array, more: number, join: Trait['join']): Uint8Array {
  return single.map((value, i) => {
    if (join === 'first') return value
    const last = Math.min(single.length - 1, i + more)
    if (join === 'last') return single[last] ?? 0
    let total = 0
    for (let k = i; k <= last; k++) total += single[k] ?? 0
    return Math.min(valueCount - 1, total)
  })
}

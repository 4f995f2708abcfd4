/** `codes`: the block of a segment can hold inline codes that its document did not bring, or no longer can. */
import * as v from 'valibot'
import type { SegmentId } from '../../../core/model/ids.ts'
import { canonicalCodes, type InlineCode, lookCodes } from '../../../core/model/inline-text.ts'
import { changeCodes, findCodes } from '../../../db/segments.ts'
import type { AlignedTexts } from '../../context/article-cache.ts'
import { id, opKind } from './op-kind.ts'

type Codes = {
  readonly segment: SegmentId
  readonly codes: readonly InlineCode[]
  readonly isAdded: boolean
}

const freedom = v.strictObject({ copy: v.boolean(), delete: v.boolean(), reorder: v.boolean(), overlap: v.boolean() })
const number = v.pipe(v.number(), v.integer(), v.minValue(1))
const code: v.GenericSchema<unknown, InlineCode> = v.pipe(
  v.strictObject({
    id: number,
    kind: v.picklist(['open', 'close', 'single']),
    pair: v.optional(number),
    canonical: v.picklist(canonicalCodes),
    also: v.optional(v.array(v.picklist(lookCodes))),
    equiv: v.string(),
    may: freedom,
    raw: v.string(),
  }),
  v.transform(({ pair, also, ...rest }) => ({
    ...rest,
    ...(pair !== undefined && { pair }),
    ...(also !== undefined && { also }),
  })),
)

export const codesOp = opKind<Codes>({
  versions: [v.strictObject({ segment: id<SegmentId>(), codes: v.array(code), isAdded: v.boolean() })],
  invert: (op) => ({ ...op, isAdded: !op.isAdded }),
  touches: ({ segment }) => ({ shown: [segment], checked: [segment] }),
  apply(_, db, op) {
    changeCodes(db, op.segment, changed(findCodes(db, op.segment), op))
    return undefined
  },
  reshape: (texts, op) => reshaped(texts, op),
})

function changed(known: readonly InlineCode[], { codes, isAdded }: Codes): readonly InlineCode[] {
  if (isAdded) return [...known, ...codes]
  const gone = new Set(codes.map(({ id }) => id))
  return known.filter(({ id }) => !gone.has(id))
}

/** All segments of the block can hold them. */
function reshaped(texts: AlignedTexts, op: Codes): AlignedTexts {
  const own = texts.target.find(({ id }) => id === op.segment)
  if (own === undefined) return texts
  const codes = changed(own.codes ?? [], op)
  return {
    ...texts,
    target: texts.target.map((segment) => (segment.block === own.block ? { ...segment, codes } : segment)),
  }
}

/** Texts with inline codes as checks see them. Pages know nothing of codes: this is the one place where they are taken out. */
import type { Bitext } from '../model/finding.ts'
import type { SegmentId } from '../model/ids.ts'
import { codesOnly, type InlineCode } from '../model/inline-text.ts'
import { readerText, viewAsReader } from '../model/reader-text.ts'
import type { SegmentText } from '../model/segment.ts'
import type { CodedView } from '../text/mend-coded.ts'

export type ReaderBitext = {
  /** Each text as a reader sees it, without codes. */
  readonly bitext: Bitext
  /** The target segments in whose texts codes stand. */
  readonly coded: ReadonlyMap<SegmentId, CodedView>
}

type Read = { readonly segment: SegmentText; readonly view: CodedView | undefined }

/** Reads bitexts; segments and sides that have not changed since come out as the same values. */
export function createBitextReader(): (bitext: Bitext) => ReaderBitext {
  const segments = new WeakMap<SegmentText, Read>()
  const sides = new WeakMap<readonly SegmentText[], readonly SegmentText[]>()
  const read = (segment: SegmentText): Read => {
    if (segment.codes === undefined || segment.codes.length === 0) return { segment, view: undefined }
    const known = segments.get(segment) ?? readSegment(segment)
    segments.set(segment, known)
    return known
  }
  const readSide = (side: readonly SegmentText[]): readonly SegmentText[] => {
    const known = sides.get(side)
    if (known !== undefined) return known
    const seen = side.some(({ codes = [] }) => codes.length > 0) ? side.map((one) => read(one).segment) : side
    sides.set(side, seen)
    return seen
  }
  return (bitext) => {
    const target = readSide(bitext.target)
    const source = readSide(bitext.source)
    const coded = new Map<SegmentId, CodedView>()
    if (target !== bitext.target)
      for (const segment of bitext.target) {
        const { view } = read(segment)
        if (view !== undefined) coded.set(segment.id, view)
      }
    return {
      bitext: target === bitext.target && source === bitext.source ? bitext : { ...bitext, target, source },
      coded,
    }
  }
}

/** Unicode's sign for an object in a line. */
const objectSign = '\uFFFC'

/** What takes a place in the line without words, a picture or who knows what: "See ![map]." has no blank before its stop. */
function withObjects(codes: readonly InlineCode[]): readonly InlineCode[] {
  const takesPlace = ({ kind, canonical, equiv }: InlineCode) =>
    kind === 'single' && equiv === '' && (canonical === 'image' || canonical === 'field' || canonical === 'other')
  return codes.map((code) => (takesPlace(code) ? { ...code, equiv: objectSign } : code))
}

function readSegment({ codes: stored = [], ...segment }: SegmentText): Read {
  const codes = withObjects(stored)
  const seen = viewAsReader(segment.text, codes)
  return {
    segment: { ...segment, text: seen.text, gapBefore: readerText(segment.gapBefore, codes) },
    view: codesOnly(segment.text) === '' ? undefined : { coded: segment.text, codes, seen },
  }
}

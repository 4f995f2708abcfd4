/** Stands in for core/segment and core/align until they are here. */

import type { Bitext } from '../../core/model/finding.ts'
import { asId, type LanguageTag, type SegmentId } from '../../core/model/ids.ts'
import type { SegmentText } from '../../core/model/segment.ts'

type CutText = { readonly segments: readonly SegmentText[]; readonly starts: ReadonlyMap<SegmentId, number> }

const sentence = /\S.*?(?:[.!?…]+["'”’»)]*(?=\s+["“«(]*\p{L})(?<!\b(?:Mr|Mrs|Dr|St|г|им|U\.S|\p{L})\.)|$)/gu

export function cutText(text: string, _language: LanguageTag, side: string): CutText {
  const segments: SegmentText[] = []
  const starts = new Map<SegmentId, number>()
  let block = 0
  for (const line of text.matchAll(/[^\n]+/g)) {
    let last = line.index
    for (const match of line[0].matchAll(sentence)) {
      const start = line.index + match.index
      const id = asId<SegmentId>(`${side}${segments.length}`)
      const gapBefore = last === line.index ? '' : text.slice(last, start)
      segments.push({ id, text: match[0].trimEnd(), block, kind: 'paragraph', gapBefore })
      starts.set(id, start)
      last = start + match[0].trimEnd().length
    }
    block++
  }
  return { segments, starts }
}

export function alignTexts(source: readonly SegmentText[], target: readonly SegmentText[]): Bitext['links'] {
  const ids = (side: readonly SegmentText[]) => side.map((segment) => segment.id)
  if (source.length !== target.length) {
    const [first, second] = source
    const only = target[0]
    if (source.length === 2 && target.length === 1 && first && second && only) {
      const far = (text: string) => Math.abs(Math.log(text.length / only.text.length))
      if (far(first.text + second.text) > 0.4) {
        const [near, lost] = far(first.text) < far(second.text) ? [first, second] : [second, first]
        return [
          { source: [near.id], target: [only.id], confidence: 1 },
          { source: [lost.id], target: [], confidence: 1 },
        ]
      }
    }
    return [{ source: ids(source), target: ids(target), confidence: 0.5 }]
  }
  return source.map((segment, index) => ({
    source: [segment.id],
    target: ids(target.slice(index, index + 1)),
    confidence: 1,
  }))
}

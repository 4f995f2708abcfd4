/** What a segment is a translation of. */
import type { SegmentId } from '../../core/model/ids.ts'
import { readerText } from '../../core/model/reader-text.ts'
import type { AlignedTexts } from '../context/article-cache.ts'
import { placesIn } from './bitext.ts'

/** Of a segment of either side; as a reader sees it. */
export function sourceOf(bitext: AlignedTexts, segment: SegmentId): string {
  const link = bitext.links.find(({ source, target }) => target.includes(segment) || source.includes(segment))
  const { source: places } = placesIn(bitext)
  const texts = (link?.source ?? []).flatMap((id) => {
    const one = bitext.source[places.get(id) ?? -1]
    return one === undefined ? [] : [readerText(one.text, one.codes ?? [])]
  })
  return texts.map((text) => text.trim()).join(' ')
}

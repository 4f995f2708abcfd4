/** `term.recognise`: which terms stand in the source of a segment, and what they are in the language of its translation. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { wordsOf } from '../../core/language/word.ts'
import type { SegmentId } from '../../core/model/ids.ts'
import { readerText } from '../../core/model/reader-text.ts'
import { termsOf } from '../../core/model/term.ts'
import { longestOf } from '../../core/terms/term-index.ts'
import type { AlignedTexts } from '../context/article-cache.ts'
import type { Desk } from '../context/desk.ts'
import { placesIn } from '../engine/bitext.ts'

/** Each concept once, where it stands first. */
export function recogniseTerms(desk: Desk, { article, segment }: Arguments<'term.recognise'>): Reply<'term.recognise'> {
  const concepts = desk.terms()
  if (concepts.length === 0) return []
  const bitext = desk.texts.get(article)
  const { sourceLanguage, targetLanguage } = bitext
  if (sourceLanguage === undefined) return []
  const pair = desk.checker.terms(concepts, sourceLanguage, targetLanguage)
  if (pair === undefined) return []
  const text = sourceOf(bitext, segment)
  const seen = new Set<string>()
  return longestOf(pair.source.find(text, wordsOf(text))).flatMap(({ concept, start, end }) => {
    if (seen.has(concept.id)) return []
    seen.add(concept.id)
    const targets = termsOf(concept, targetLanguage)
    return targets.length === 0 ? [] : [{ concept, found: text.slice(start, end), span: { start, end }, targets }]
  })
}

/** Of a segment of either side; as a reader sees it. */
function sourceOf(bitext: AlignedTexts, segment: SegmentId): string {
  const link = bitext.links.find(({ source, target }) => target.includes(segment) || source.includes(segment))
  const { source: places } = placesIn(bitext)
  const texts = (link?.source ?? []).flatMap((id) => {
    const one = bitext.source[places.get(id) ?? -1]
    return one === undefined ? [] : [readerText(one.text, one.codes ?? [])]
  })
  return texts.map((text) => text.trim()).join(' ')
}

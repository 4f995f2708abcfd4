/** `term.used`: which terms stand in the sources of some rows of an article, and how each is rendered. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { SegmentId } from '../../core/model/ids.ts'
import { readerText } from '../../core/model/reader-text.ts'
import type { SegmentText } from '../../core/model/segment.ts'
import { usedTerms } from '../../core/terms/used-terms.ts'
import type { Desk } from '../context/desk.ts'
import { placesIn } from '../engine/bitext.ts'

/** Nothing without a source, or without a term in both languages. */
export function listUsedTerms(desk: Desk, { article, start, count }: Arguments<'term.used'>): Reply<'term.used'> {
  const bitext = desk.texts.get(article)
  const { sourceLanguage, targetLanguage, links } = bitext
  const next = start + count < links.length ? start + count : undefined
  const pair = sourceLanguage && desk.checker.terms(desk.terms(), sourceLanguage, targetLanguage)
  if (sourceLanguage === undefined || !pair) return { used: [], next: undefined }
  const places = placesIn(bitext)
  const textOf = (segments: readonly SegmentText[], at: ReadonlyMap<SegmentId, number>, ids: readonly SegmentId[]) =>
    ids
      .flatMap((id) => segments[at.get(id) ?? -1] ?? [])
      .map(({ text, codes = [] }) => readerText(text, codes).trim())
      .join(' ')
  const languages = { source: sourceLanguage, target: targetLanguage }
  const used = links.slice(start, start + count).flatMap(({ source, target }, index) =>
    usedTerms(pair, {
      row: start + index,
      source: textOf(bitext.source, places.source, source),
      target: textOf(bitext.target, places.target, target),
      languages,
    }),
  )
  return { used, next }
}

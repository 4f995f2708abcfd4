/** `term.recognise`: which terms stand in the source of a segment, and what they are in the language of its translation. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { wordsOf } from '../../core/language/word.ts'
import { termsOf } from '../../core/model/term.ts'
import { longestOf } from '../../core/terms/term-index.ts'
import type { Desk } from '../context/desk.ts'
import { sourceOf } from '../engine/source-of.ts'

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

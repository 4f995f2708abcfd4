/** "due to the Constitutional reform" where the article writes "constitutional guarantees" elsewhere. */

import type { WordModel } from '../../language/model/word-model.ts'
import { readOnce } from '../../language/notes.ts'
import { isCapitalised, type Word } from '../../language/word.ts'
import type { Catch, DocumentCheck } from '../check.ts'
import { isHeadlineLike, startsSentence } from '../headline-like.ts'
import type { ArticleView, ParagraphView, SegmentView } from '../view.ts'

export const strayCapital: DocumentCheck = {
  id: 'stray-capital',
  family: 'consistency',
  issueType: 'inconsistency',
  mqm: 'inconsistent-style',
  severity: 'minor',
  givesWayTo: [],
  needs: 'article',
  models: ['words'],
  scope: 'document',
  languages: ['en'],
  find: findStray,
  bad: [
    {
      text: 'They spoke of regional roads and regional schools. Due to the Regional policy, all were mended.',
      fixed: 'They spoke of regional roads and regional schools. Due to the regional policy, all were mended.',
    },
  ],
  good: [
    'They spoke of regional roads and regional schools. Due to the Regional Policy Act, all were mended.',
    'They spoke of regional roads. Regional policy was praised.',
    'They met at the Regional. Its regional policy and regional roads were praised.',
    'The Norwegian roads were mended.',
  ],
}

/** An adjective inside a sentence, how it is written, and whether it stands alone before an ordinary noun. */
type Use = {
  readonly segment: SegmentView
  readonly word: Word
  readonly isCapital: boolean
  readonly isAlone: boolean
}

const usesIn = readOnce((paragraph: ParagraphView) => paragraph.segments.flatMap(readUses))

function findStray({ paragraphs, language }: ArticleView): readonly Catch[] {
  const model = language.wordModel()
  if (!model) return []
  const small = new Map<string, number>()
  const stray: Use[] = []
  for (const paragraph of paragraphs)
    for (const use of usesIn(paragraph)) {
      if (!use.isCapital) small.set(use.word.lower, (small.get(use.word.lower) ?? 0) + 1)
      else if (use.isAlone) stray.push(use)
    }
  return stray.flatMap((use) => {
    const count = small.get(use.word.lower) ?? 0
    return count >= 2 ? [caught(use, count)] : []
  })
}

const adjective = /^\p{L}{3,}(?:al|ic|ary|ive|ous|able)$/u

function readUses(segment: SegmentView): readonly Use[] {
  const model = segment.language.wordModel()
  if (!model || isHeadlineLike(segment)) return []
  return segment.words.flatMap((word, at) => {
    if (!adjective.test(word.lower)) return []
    const isCapital = isCapitalised(word.text)
    if (isCapital && startsSentence(segment, at)) return []
    return [{ segment, word, isCapital, isAlone: isCapital && standsAlone(segment, at, model) }]
  })
}

/** Between small words, and before a noun it often stands before: no name, and no short form of one. */
function standsAlone({ words, text }: SegmentView, at: number, model: WordModel): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]]
  if (!before || !word || !next || isCapitalised(before.text) || isCapitalised(next.text)) return false
  if (text.slice(word.end, next.start) !== ' ' || /^\p{N}/u.test(next.text) || /\p{Lu}/u.test(word.text.slice(1)))
    return false
  return model.capitalShare(word.lower) < 0.7 && model.pairFrequency(word.lower, next.lower) >= 2
}

function caught({ segment, word }: Use, count: number): Catch {
  const span = { start: word.start, end: word.end }
  return {
    segment: segment.id,
    span,
    severity: 'minor',
    confidence: 0.75,
    facts: { found: word.text, usual: word.lower, count },
    fixes: [{ span, replacement: word.lower }],
  }
}

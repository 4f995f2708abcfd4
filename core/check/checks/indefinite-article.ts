/** "a hour", "an university": the indefinite article goes by the sound that follows, not by the letter. */

import type { Language } from '../../language/language.ts'
import type { Catch, SegmentCheck } from '../check.ts'
import type { SegmentView } from '../view.ts'

export const indefiniteArticle: SegmentCheck = {
  id: 'indefinite-article',
  family: 'garble',
  issueType: 'grammar',
  mqm: 'grammar',
  severity: 'minor',
  givesWayTo: ['mojibake', 'homoglyph', 'glued-words', 'untranslated-source', 'doubled-phrase'],
  needs: 'target',
  scope: 'segment',
  languages: ({ habits }) => habits.openingSound !== undefined,
  helpers: ['words'],
  find: (segment) => [...segment.text.matchAll(articles)].flatMap((match) => examine(segment, match)),
  bad: [
    { text: 'They waited for a hour.', fixed: 'They waited for an hour.' },
    { text: 'She teaches at an university.', fixed: 'She teaches at a university.' },
    { text: 'It was a 8-day walk.', fixed: 'It was an 8-day walk.' },
    { text: 'He wrote to a MP.', fixed: 'He wrote to an MP.' },
    { text: 'They read an UN report.', fixed: 'They read a UN report.' },
    { text: 'A old bridge fell.', fixed: 'An old bridge fell.' },
    { text: 'He called it a “empty” promise.', fixed: 'He called it an “empty” promise.' },
    { text: 'They won by an 20 per cent margin.', fixed: 'They won by a 20 per cent margin.' },
  ],
  good: [
    'They waited an hour for a one-way ticket.',
    'An historic day for a historic town.',
    'She drank milk with vitamin A every day, and got an A for it.',
    'A European union, an EU law and a US-based firm.',
    'An 11-day walk, a 110-day walk and an 1812 map.',
    'They dined a la carte; he paid a y-shaped fee.',
    'A NATO ship and an NGO.',
    'Option A is closed.',
    'He sang “a orillas del mar”.',
    'They made a into the first letter.',
  ],
}

/** The article, and the word or figure after it, in quotation marks or not. */
const articles =
  /(?<![\p{L}\p{M}\p{N}.&'’/_-])([Aa]n?)\s+["“‘]?(?=([A-Za-z0-9][\p{L}\p{M}\p{N}]{0,30}(?:[.,]\d+)*-?)(?![’'.][A-Z]))/gu

function examine({ id, text, language }: SegmentView, match: RegExpMatchArray): readonly Catch[] {
  const [, article = '', word = ''] = match
  const start = match.index ?? 0
  const sound = language.pack.habits.openingSound?.(word)
  const right = sound === 'vowel' ? 'an' : 'a'
  if (sound === undefined || article.toLowerCase() === right) return []
  if (article === 'A' && !/(?:^|[.!?:…"“‘(—–]\s*)$/u.test(text.slice(0, start))) return []
  if (!isEnglish(word, language)) return []
  const span = { start, end: start + article.length }
  return [
    {
      segment: id,
      span,
      severity: 'minor',
      confidence: 0.93,
      facts: { article, word: word.replace(/-$/, ''), right },
      fixes: [{ span, replacement: article.startsWith('A') ? `A${right.slice(1)}` : right }],
    },
  ]
}

/** A word that no English text has is of another language, and so may be its "a"; before "in" or "to" a noun was lost. */
function isEnglish(word: string, language: Language): boolean {
  if (/[^\p{ASCII}]/u.test(word) || language.pack.words?.functionWords.has(word)) return false
  if (!/^\p{Ll}+$/u.test(word)) return true
  const model = language.wordModel()
  return model === undefined || model.knows(word)
}

/** Rows of words that look like a person's name: capitalised, no titles, no ordinary words. */

import { isTranslated } from '../../language/en/translated-words.ts'
import type { Language } from '../../language/language.ts'
import { isCapitalised, type Word } from '../../language/word.ts'
import { isHeadlineLike, startsSentence } from '../headline-like.ts'
import type { SegmentView } from '../view.ts'

export type NameRow = readonly Word[]

const longestRow = 4

/** Every run of one to four name-like words with single blanks between them; longer runs are titles of something. */
export function nameRowsIn(segment: SegmentView): readonly NameRow[] {
  if (isHeadlineLike(segment)) return []
  const rows: NameRow[] = []
  let row: Word[] = []
  for (const [at, word] of segment.words.entries()) {
    if (row.length === 0 && !isCapitalised(word.text)) continue
    const goesOn = row.length > 0 && segment.text.slice(row.at(-1)?.end, word.start) === ' '
    if (!isNameLike(segment, word, at)) {
      if (row.length > 0) rows.push(isCapitalised(word.text) && goesOn ? [] : row)
      row = []
    } else if (goesOn) row.push(word)
    else {
      if (row.length > 0) rows.push(row)
      row = [word]
    }
  }
  rows.push(row)
  return rows.filter(({ length }) => length > 0 && length <= longestRow)
}

function isNameLike(segment: SegmentView, word: Word, at: number): boolean {
  if (!isCapitalised(word.text) || !/^\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}[\p{Ll}'’]+)*$/u.test(word.text)) return false
  const { language } = segment
  if (isTranslated(word.lower) || language.pack.words?.functionWords.has(word.lower)) return false
  const model = language.wordModel()
  const share = model?.capitalShare(word.lower) ?? 1
  const isKnown = model?.knows(word.lower) === true
  return startsSentence(segment, at) ? !isKnown || share > 0.9 : !isKnown || share > 0.6
}

/** The name without its ending of case, in lower case: «Азимовой» and «Азимова» are one. */
export function nameStem(word: Word, language: Language): string {
  const lower = word.lower.replace(/'s$/, '')
  return language.pack.names?.stem(lower) ?? lower
}

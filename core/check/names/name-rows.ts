/** Rows of words that look like a person's name: capitalised, no titles, no ordinary words. */
import { isHeadlineLike, startsSentence } from '../headline-like.ts'
import { wordModelOf } from '../model/word-model.ts'
import type { SegmentView } from '../view.ts'
import { isCapitalised, type Word } from '../word.ts'
import { wordListOf } from '../words/registry.ts'
import { isTranslated } from './exonyms.ts'

export type NameRow = readonly Word[]

const longestRow = 4

/** Every run of one to four name-like words with single blanks between them; longer runs are titles of something. */
export function nameRowsIn(segment: SegmentView): readonly NameRow[] {
  if (isHeadlineLike(segment)) return []
  const rows: NameRow[] = []
  let row: Word[] = []
  for (const [at, word] of segment.words.entries()) {
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
  if (isTranslated(word.lower) || wordListOf(language)?.functionWords.has(word.lower)) return false
  const model = wordModelOf(language)
  const share = model?.capitalShare(word.lower) ?? 1
  const isKnown = model?.knows(word.lower) === true
  return startsSentence(segment, at) ? !isKnown || share > 0.9 : !isKnown || share > 0.6
}

const russianEnding = /(?:ой|ою|ей|ею|ым|ом|ем|ого|его|ому|ему|а|я|у|ю|ы|и|е|о|ь|й)$/

const kazakhEnding = /(?:[нтд][ыі]ң|[нтд][ыі]|[ғқ]а|[гк]е|[дт][ае]н|н[ае]н|[дт][ае]|[мпб]ен)$/

/** The name without its ending of case, in lower case: «Азимовой» and «Азимова» are one. */
export function nameStem(word: Word, language: string): string {
  const lower = word.lower.replace(/'s$/, '')
  if (language === 'kk') return lower.length > 6 ? lower.replace(kazakhEnding, '') : lower
  return language === 'ru' ? lower.replace(russianEnding, '') : lower
}

/** A name that a translator moved to the sentence beside, where he wrote "he" or built the sentences anew. */
import { isCapitalised, type Word } from '../../language/word.ts'
import type { ParagraphView, SegmentView } from '../view.ts'
import { correspond } from './correspond.ts'

type Named = Pick<Word, 'text' | 'lower'>

/**
 * True if another sentence of the paragraph has the lost name although its own source has not, or its source has the
 * stranger although the sentence has not.
 */
export function isMoved(stranger: string, lost: string, segment: SegmentView, paragraph: ParagraphView): boolean {
  const [here, there] = [named(stranger), named(lost)]
  return paragraph.segments.some((other) => {
    const { source } = other
    if (!source || other.id === segment.id || source.text === segment.source?.text) return false
    const isLatin = other.language.pack.habits.script === 'latin'
    const pair = isLatin
      ? { latin: other.language, cyrillic: source.language }
      : { latin: source.language, cyrillic: other.language }
    const areOne = (target: Named, theirs: Named) =>
      isLatin ? correspond(full(target), full(theirs), pair) : correspond(full(theirs), full(target), pair)
    const saysLost = other.words.some((word) => isCapitalised(word.text) && areOne(word, there))
    if (saysLost && !has(source.words, there)) return true
    const sourceSays = source.words.some((word) => isCapitalised(word.text) && areOne(here, word))
    return sourceSays && !has(other.words, here)
  })
}

function named(text: string): Named {
  return { text, lower: text.toLowerCase() }
}

function full({ text, lower }: Named): Word {
  return { text, lower, start: 0, end: text.length }
}

/** In any form: without what may be an ending. */
function has(words: readonly Word[], { lower }: Named): boolean {
  const start = lower.slice(0, Math.max(3, lower.length - 3))
  return words.some((word) => word.lower.startsWith(start))
}

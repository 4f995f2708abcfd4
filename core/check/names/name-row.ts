/** Names stand in rows, "Kim Yong Du": where one of a row is answered, its neighbours answer each other. */
import { isCapitalised, type Word } from '../../language/word.ts'
import type { NamedSide } from './orphans.ts'

/** True if the two words, of the target and of the source, may stand for the same. */
export type Answering = (target: Word, source: Word) => boolean

/**
 * True if a neighbour tells that the stranger stands for another name than the lost one: "Yong" stands for «Ен» where "Kim"
 * is «Ким». By places in the words.
 */
export function areApartByRow(
  stranger: number,
  lost: number,
  target: NamedSide,
  source: NamedSide,
  mayBeSame: Answering,
): boolean {
  return [-1, 1].some((step) => {
    const own = beside(target, stranger, step)
    const there = own && onlyPlace(source, (word) => mayBeSame(own, word))
    // Of «Гонконг» only "Hong" may be mistaken.
    if (there === undefined || there === lost || there - step === lost) return false
    return beside(source, there, -step) !== undefined
  })
}

/**
 * True if the name after the lost one in its row is answered far from the stranger: where "Kozak" is «Козак», no name at
 * the other end of the sentence stands for the given name of «Дмитрий Козак». By places in the words.
 */
export function isRowElsewhere(
  stranger: number,
  lost: number,
  target: NamedSide,
  source: NamedSide,
  mayBeSame: Answering,
): boolean {
  const next = beside(source, lost, 1)
  const there = next && onlyPlace(target, (word) => mayBeSame(word, next))
  return there !== undefined && Math.abs(there - stranger) > farInRow
}

/** "Hong Kong" is one word, and a title may stand between. */
const farInRow = 3

/** The name next to it in its row: with a capital, and nothing between but a blank. */
function beside({ text, words }: NamedSide, at: number, step: number): Word | undefined {
  const [word, other] = [words[at], words[at + step]]
  if (!word || !other || !isCapitalised(other.text) || other.text.length < 2) return undefined
  const between = text.slice(Math.min(word.end, other.end), Math.max(word.start, other.start))
  return between === ' ' ? other : undefined
}

function onlyPlace({ words }: NamedSide, isIt: (word: Word) => boolean): number | undefined {
  const places = words.flatMap((word, at) => (isCapitalised(word.text) && isIt(word) ? [at] : []))
  return places.length === 1 ? places[0] : undefined
}

/** Kazakh words that stand in a relation to another: English has a small word for most such relations. */
import type { Word } from '../word.ts'
import { setOf } from '../word-list.ts'

const postpositions = setOf(
  'үшін туралы жайлы бойынша дейін шейін кейін соң бұрын бері арқылы бірге қарай қарсы ретінде сияқты жөнінде жөніндегі негізінде',
)

/** Genitive, dative, locative, ablative, instrumental, and the infinitive in «у». */
const oblique =
  /(?:[ндт][ыі]ң|[ғқ]а|[гк]е|[дт][ае]н?|н[ае]н?|нд[ае]ғ?[ыі]?|[мбп]ен|[дт][аеә][ғг][ыі]|у|уге|уға|уды|уді)$/u

/** True if the word at a place has an ending of case, or a postposition after it. */
export function isGoverned(words: readonly Word[], at: number): boolean {
  return oblique.test(words[at]?.lower ?? '') || postpositions.has(words[at + 1]?.lower ?? '')
}

/** Whether a Kazakh word may end a clause: in Kazakh the predicate comes last, so a sentence ends where one stands. */
import { setOf } from '../word-list.ts'

const bare = setOf(
  'бар жоқ емес керек қажет тиіс мүмкін еді екен болар шығар ғой отыр тұр жүр жатыр болсын көп аз дұрыс рас анық маңызды',
)

/** Past, present and intention with the endings of persons; an accusative may look like a past ("елді"). */
const finite =
  /(?:[дт][ыі](?:м|ң|ңыз|ңіз|қ|к)?|[аейи]д[ыі]|[аеый]м[ыі]н|[аей]м[ыі]з|[аей]с[ыі](?:ң|з)|[мбп][ае][қк](?:шы|ші)?|ғы[з]?дым|п?пын|ппін|мыз|міз|уда|уде)$/u

/** "болған", "болатын", "белгісіз": more often before a noun than at an end. */
const participle = /(?:[ғгқк][ае]н|[аейи]т[ыі]н|с[ыі]з|луы|луі|ие)$/u

/** True for a word that a sentence may end with where something else tells that the next one begins another. */
export function mayEndKazakh(lower: string): boolean {
  return isKazakhPredicate(lower) || (lower.length >= 4 && participle.test(lower)) || lower === 'ие' || lower === 'ғана'
}

/** True for a word that a sentence may well end with. */
export function isKazakhPredicate(lower: string): boolean {
  return bare.has(lower) || (lower.length >= 4 && finite.test(lower))
}

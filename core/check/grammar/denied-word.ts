/** Which word a denial denies, and where its translation stands. */
import { foldWord } from '../../align/fold-word.ts'
import { soundsLike, translationsOf } from '../names/correspond.ts'
import type { Word } from '../word.ts'
import type { Negation } from './negation.ts'

/** Words between a denial and what it denies: "would not have been", "не бы". */
const passedOver: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'be been being have a an the to so very any even quite really much do does did him her them it that'.split(' '),
  ),
  ru: new Set('бы же ли то ни у в на с к о за по это'.split(' ')),
  kk: new Set(),
}

/** A denial that holds its own verb: "can't" denies "can". */
const modal = /^(can|could|would|should|must)(?:not|n['’]t)$/

/** The words that the denial most likely denies, the nearest first. */
export function deniedWords(words: readonly Word[], { at, word }: Negation, language: string): readonly string[] {
  const own = modal.exec(word.toLowerCase())?.[1]
  const place = words.findIndex((one) => one.end > at)
  if (language === 'kk') return kazakhDenied(words, place, word)
  const after = words.slice(place + 1, place + 7).filter(({ lower }) => !passedOver[language]?.has(lower))
  const denied = after.slice(0, 3).map(({ lower }) => lower)
  const modalBefore = words[place - 1]?.lower ?? ''
  if (language === 'en' && /^(?:should|must|may|can|could)$/.test(modalBefore)) denied.push(modalBefore)
  return own === 'can' || own === 'could' ? [own, ...denied] : denied
}

/** "емес" and "жоқ" follow what they deny; a verb with -ма- is itself the word. */
function kazakhDenied(words: readonly Word[], place: number, word: string): readonly string[] {
  const before = words.slice(Math.max(0, place - 2), place).map(({ lower }) => lower)
  return /^(?:емес|жоқ)$/iu.test(word) ? before.reverse() : [word.toLowerCase(), ...before.reverse()]
}

/** Small words that every lexicon should know; Latin first. */
const pairs: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:can|could|able)$/, /^(?:мо[жг]|смо[жг]|может|ал[аы]|бол[аы]д)/],
  [/^(?:should|must)$/, /^(?:долж|следует|тиіс|керек)/],
  [/^(?:all|everyone|everybody|everything|every)$/, /^(?:вс[её]|все[хмй]|всем[иу]|барлы|бәрі|барша)/],
  [/^always$/, /^(?:всегда|әрдайым|үнемі|әрқашан)$/],
  [/^(?:only|just|merely|simply)$/, /^(?:только|лишь|просто|ғана|тек)$/],
  [/^(?:know|knew|known|knows)$/, /^(?:зна|извест|біл)/],
  [/^(?:want|wants|wanted)$/, /^(?:хо[тч]|жел|қала)/],
  [/^(?:see|saw|seen|sees)$/, /^(?:ви[дж]|увид|көр)/],
  [/^(?:think|thought|believe|believes|believed)$/, /^(?:дума|счита|вер|пола|ойла|сен)/],
  [/^(?:is|are|was|were|be)$/, /^(?:был|буд|есть|явля)/],
  [/^(?:have|has|had)$/, /^(?:име|бар$)/],
  [/^(?:more|longer)$/, /^(?:боле|больш)/],
  [/^(?:yet|still)$/, /^(?:ещё|еще|әлі)$/],
  [/^(?:make|made|makes|do|done|did|does)$/, /^(?:дела|сдела|жаса|ет|істе)/],
  [/^(?:need|needs|necessary|needed)$/, /^(?:ну[жд]|необход|надо|қажет|керек)/],
  [/^(?:speak|say|said|says|tell|told)$/, /^(?:говор|сказ|сообщ|айт)/],
  [/^(?:give|gave|given|let|allow|allowed)$/, /^(?:да[ютвёе]|дал|позвол|разреш|бер)/],
]

/** True if the target word translates the source's word, of English, Russian and Kazakh. Both in lower case. */
export function translates(source: string, target: string, from: string, to: string): boolean {
  const [latin, cyrillic] = from === 'en' ? [source, target] : [target, source]
  if (from !== 'en' && to !== 'en')
    return source.slice(0, 5) === target.slice(0, 5) || areCounted(source, target, from, to)
  if (pairs.some(([one, other]) => one.test(latin) && other.test(cyrillic))) return true
  if (areCounted(source, target, from, to)) return true
  const [one, other] = [foldWord(latin).slice(0, 6), foldWord(cyrillic).slice(0, 6)]
  if (one.length > 4 && one === other) return true
  return latin.length > 4 && soundsLike(latin, cyrillic, from === 'en' ? to : from)
}

/** The lexicon has seen one word translate the other often enough. */
function areCounted(source: string, target: string, from: string, to: string): boolean {
  const least = 0.04
  return (
    translationsOf(source, from, to).shareOf(target) >= least ||
    translationsOf(target, to, from).shareOf(source) >= least
  )
}

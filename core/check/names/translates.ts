/** Whether a word of one language may translate a word of another. */
import { foldWord } from '../../align/fold-word.ts'
import type { Language } from '../../language/language.ts'
import { soundsLike, translationsOf } from './correspond.ts'

/** Small words that every lexicon should know; Latin first. */
const pairs: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:can|could|able)$/, /^(?:мо[жг]|смо[жг]|может|ал[аы]|бол[аы]д)/],
  [/^(?:should|must)$/, /^(?:долж|следует|тиіс(?!п)|керек)/],
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
export function translates(source: string, target: string, from: Language, to: Language): boolean {
  if (!isLatin(from) && !isLatin(to))
    return source.slice(0, 5) === target.slice(0, 5) || areCounted(source, target, from, to)
  const [latin, cyrillic] = isLatin(from) ? [source, target] : [target, source]
  if (pairs.some(([one, other]) => one.test(latin) && other.test(cyrillic))) return true
  if (areCounted(source, target, from, to)) return true
  const [one, other] = [foldWord(latin).slice(0, 6), foldWord(cyrillic).slice(0, 6)]
  if (one.length > 4 && one === other) return true
  return latin.length > 4 && soundsLike(latin, cyrillic, isLatin(from) ? to : from)
}

function isLatin({ pack }: Language): boolean {
  return pack.habits.script === 'latin'
}

/** The lexicon has seen one word translate the other often enough. */
function areCounted(source: string, target: string, from: Language, to: Language): boolean {
  const least = 0.04
  return (
    translationsOf(source, from, to).shareOf(target) >= least ||
    translationsOf(target, to, from).shareOf(source) >= least
  )
}

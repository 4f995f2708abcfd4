/** The head of a subject: the word whose number the verb takes. */
import type { Sentence } from '../../language.ts'
import type { Subject } from '../../subject-rules.ts'
import type { Tag } from '../../tags/tagger.ts'
import type { Word } from '../../word.ts'
import { setOf } from '../../word-list.ts'
import { isMeasure, looksPlural, type Place, saying } from './subject-words.ts'

const unclear =
  setOf(`number majority minority range variety lot lots couple half rest percent per none all most some any more team staff police
  people government company family group committee pair crew data media public party council press army side what third quarter series
  kind sort type total bulk handful pair population generation youth class parliament board band club association ministry one remainder
  plenty mass host array dozen hundred thousand million billion set series means species headquarters young old rich poor sick dead elderly
  blind unemployed following both each either neither few many several two other others latter former same much enough union audience
  management leadership administration opposition electorate faculty congress senate orchestra choir cast nation world
  community duo trio twins gang squad troop jury firm department batch flood wave majority chain string one two three four five six seven eight nine ten today yesterday tomorrow time times proportion percentage fraction chunk clergy cattle
  statistics logistics physics gas personnel general sera mine yours hers ours theirs corps`)

/** The head stands before the first preposition; silent where a quantity or a second subject makes the number doubtful. */
export function readPhrase(place: Place, start: number, end: number, isSure: boolean): Subject | undefined {
  const { segment, words, tags } = place
  const isAtLeast = words[start]?.lower === 'at' && isMeasure(words, start + 1)
  if (start >= end || hidesClause(segment, tags, start, end)) return undefined
  if (tags[start] === 'preposition' && !isAtLeast) return undefined
  const cut = headEnd(place, start, isAtLeast, end)
  const head = words[cut - 1]
  if (!head || !mayBeHead(place, cut - 1, start) || saying.test(words[end - 1]?.lower ?? '')) return undefined
  const isRow = tags.slice(start, cut).includes('and')
  if (isRow && !(isSure && isPlainRow(place, start, cut))) return undefined
  const hasRowAfter = words.slice(cut, end).some(({ lower }) => lower === 'and')
  if (hasRowAfter && !(isSure && isOneInAnyCase(place, cut))) return undefined
  return { words: words.slice(start, end), head, isRow, isSure }
}

/** "the talks between the mayor and the council": whether the "and" belongs to the head or not, the number is told. */
function isOneInAnyCase({ words }: Place, cut: number): boolean {
  return looksPlural(words[cut - 1]?.lower ?? '') || words[cut]?.lower === 'between'
}

/** The index after the head: before the first preposition but that of "at least", or before what only describes it. */
function headEnd({ words, tags }: Place, start: number, isAtLeast: boolean, end: number): number {
  let cut = isAtLeast ? start + 2 : start
  while (cut < end && (tags[cut] !== 'preposition' || isMeasure(words, cut)) && (cut === start || !isTail(tags, cut)))
    cut++
  return cut
}

/** A noun or a name whose number is not in doubt. */
function mayBeHead({ words, tags }: Place, at: number, start: number): boolean {
  const head = words[at]
  const tag = tags[at]
  if (!head || (tag !== 'noun' && tag !== 'name')) return false
  if (at === 0 && isTurnedRound.test(head.lower)) return false
  return !unclear.has(head.lower) && !isShare(head) && !/ly$/.test(head.lower) && !isOwner(head, tag, at + 1 - start)
}

/** "Included are the stories", "Clearest of all are the figures": the subject comes later. */
const isTurnedRound = /(?:ed|est)$/

/** "two-thirds of the water was", "three-quarters of the roads were": what it is a share of tells the number. */
function isShare({ lower }: Word): boolean {
  return /-(?:thirds?|quarters?|fifths?|sixths?|tenths?|half|halves|percent)$/.test(lower)
}

/** "the mill and the lock", not "the mill or the lock", and no names, which may be one: "Marks and Spencer". */
function isPlainRow({ words, tags }: Place, start: number, cut: number): boolean {
  const isOdd = ({ lower }: Word) => /^(?:or|nor|each|every|no|plus)$/.test(lower)
  return tags[cut - 1] === 'noun' && !words.slice(start, cut).some(isOdd)
}

/** "the town's", and "Building" alone, which may be a verb. */
function isOwner(head: Word, tag: Tag, size: number): boolean {
  return /['’]s?$/.test(head.text) || (tag === 'noun' && /ing$/.test(head.lower) && size < 2)
}

/** "the land surrounding towns": a participle after the noun begins what only describes it. */
function isTail(tags: readonly Tag[], at: number): boolean {
  return tags[at] === 'gerund' && tags[at - 1] === 'noun' && tags[at + 1] !== 'noun'
}

/** "the measures the town", "the images I": a second subject without a preposition begins a clause of its own. */
function hidesClause({ words }: Sentence, tags: readonly Tag[], start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) {
    const before = tags[at - 1]
    const lower = words[at]?.lower ?? ''
    if (before !== 'noun' && before !== 'name') continue
    if (tags[at] === 'determiner' || tags[at] === 'pronoun' || tags[at] === 'number') return true
    if (tags[at] === 'name' && before === 'noun' && /[^s]s$/.test(words[at - 1]?.lower ?? '')) return true
    if (/^(?:alone|included|plus|or|nor)$/.test(lower)) return true
  }
  return false
}

/** "I ask you release him": after a verb of asking and whom one asks, an action wants its "to". */
import type { Language, Sentence } from '../language.ts'
import { setOf } from '../word-list.ts'

const asking = setOf(
  'ask asks asked asking urge urges urged urging want wants wanted expect expects expected order ordered advise advised ' +
    'allow allows allowed allowing invite invites invited encourage encouraged instruct instructed require required ' +
    'force forced enable enables permit permits permitted persuade persuaded authorise authorised authorize authorized beg begged',
)
const asked = setOf('you him them us me')

/** The words after which "to" is missing. Only the way a word is used elsewhere tells that it is an action here. */
export function askedToAct({ words, text, language }: Sentence): readonly number[] {
  const found: number[] = []
  for (let index = 1; index + 2 < words.length; index++) {
    const whom = words[index]
    if (!whom || !asked.has(whom.lower) || !asking.has(words[index - 1]?.lower ?? '')) continue
    const [action, next] = [words[index + 1], words[index + 2]]
    if (
      action &&
      next &&
      text.slice(whom.end, action.start) === ' ' &&
      isAction(action.text, language) &&
      text.slice(action.end, next.start) === ' '
    )
      found.push(index)
  }
  return found
}

/** A verb in its plain form: in a good part of its uses "to" stands before it. */
function isAction(word: string, language: Language): boolean {
  const model = language.wordModel()
  if (!model || /(?:s|ed|ing)$|^\P{Ll}/u.test(word)) return false
  return model.frequency(word) >= 20 && model.pairFrequency('to', word) >= 0.12 * model.frequency(word)
}

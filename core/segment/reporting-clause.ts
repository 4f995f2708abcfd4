/** Is what follows a quotation a clause that says who spoke: "said the girl", "Anna asked"? */
import { isUpperCase } from '../text/letters.ts'
import { type Stop, wordAt } from './stop.ts'

const wordsBeforeVerb = 3

/** True if a reporting verb stands first behind the quotation, or behind names: `"…?" Anna Stone asked`. */
export function isReportingClause(stop: Stop): boolean {
  const verbs = stop.index.reportingVerbs
  if (verbs.size === 0) return false
  let at = stop.first
  for (let count = 0; count <= wordsBeforeVerb; count++) {
    const word = wordAt(stop.text, at)
    if (word === '') return startsWithVerb(stop)
    if (verbs.has(word)) return count > 0 || !isUpperCase(stop.text.charAt(at))
    // Where letters have no case, a subject of two words may stand first: "उसने कहा", "राम ने कहा".
    const mayBeSubject = isUpperCase(stop.text.charAt(at)) || (stop.nextKind === 'caseless' && count < 2)
    if (!mayBeSubject || stop.index.starters.has(word)) return startsWithVerb(stop)
    at += word.length
    if (stop.text.charAt(at) !== ' ') return startsWithVerb(stop)
    at++
  }
  return false
}

/** Chinese writes no spaces: 他说 is looked for in the first few signs. */
function startsWithVerb(stop: Stop): boolean {
  if (stop.nextKind !== 'caseless') return false
  const head = stop.text.slice(stop.first, stop.first + 4)
  for (const verb of stop.index.reportingVerbs) if (verb.length <= 2 && head.includes(verb)) return true
  return false
}

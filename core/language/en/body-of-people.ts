/** "Union Writers": a body named by those it unites has lost its "of". */
import type { Sentence } from '../language.ts'
import { setOf } from '../word-list.ts'

const bodies = setOf('Union Association Federation League Guild')
const members =
  /^(?:Journalists|Writers|Composers|Artists|Architects|Designers|Filmmakers|Cinematographers|Entrepreneurs|Veterans|Farmers|Lawyers|Scientists|Engineers|Builders|Translators|Publishers|Photographers|Musicians)$/

/** Indexes of the words after which "of" is lost. */
export function bodyOfPeople({ words, text }: Sentence): readonly number[] {
  const found: number[] = []
  for (let index = 0; index + 1 < words.length; index++) {
    const [word, next] = [words[index], words[index + 1]]
    if (!word || !next || !bodies.has(word.text) || !members.test(next.text)) continue
    if (text.slice(word.end, next.start) === ' ') found.push(index)
  }
  return found
}

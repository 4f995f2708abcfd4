/** "Union Writers": a body named by those it unites has lost its "of". */
import type { Sentence } from '../language.ts'

const body = /^(?:Union|Association|Federation|League|Guild)$/
const members =
  /^(?:Journalists|Writers|Composers|Artists|Architects|Designers|Filmmakers|Cinematographers|Entrepreneurs|Veterans|Farmers|Lawyers|Scientists|Engineers|Builders|Translators|Publishers|Photographers|Musicians)$/

/** Indexes of the words after which "of" is lost. */
export function bodyOfPeople({ words, text }: Sentence): readonly number[] {
  return words.flatMap((word, index) => {
    const next = words[index + 1]
    const isOne = next && body.test(word.text) && members.test(next.text) && text.slice(word.end, next.start) === ' '
    return isOne ? [index] : []
  })
}

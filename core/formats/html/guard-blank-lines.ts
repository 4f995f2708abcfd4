/** In text set as it is typed (`<pre>`) a blank line ends a paragraph; elsewhere nobody sees it. */
import type { TextGrammar } from '../text-grammar.ts'

const blankLine = /(\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))+/gu

/** Takes out a blank line that a correction left, for its words were all that stood on it. */
export const guardBlankLines: TextGrammar['guard'] = (raw, original) => {
  return original.search(blankLine) >= 0 ? raw : raw.replace(blankLine, '$1')
}

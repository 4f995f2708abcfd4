/** What another program copies as a page (Word, Google Docs, a browser): its words and looks as a page of our own. */
import { untitledPage } from './clean-page.ts'
import { htmlGrammar, withoutAttributes } from './html.ts'

/** What plain text would lose. A window's own colours and fonts are nothing to keep. */
const looks =
  /<(?:b|strong|i|em|u|sup|sub|h[1-6]|li|table|a\s[^<>]*href)\b|(?<!-)font-weight\s*:\s*(?:bold|[6-9]00)|font-style\s*:\s*italic/iu

/** Undefined where plain text says the same, and where nothing can be read. Nothing of it is run or loaded. */
export function readPasted(copied: string): string | undefined {
  if (!looks.test(copied) || htmlGrammar.findBroken?.(copied) !== undefined) return undefined
  // What the document is called is none of the words that were copied.
  const words = copied.replace(/<title\b[^<>]*>[^<]*<\/title\s*>/giu, '')
  const { blocks } = htmlGrammar.parse(words)
  const shown = withoutAttributes(words, blocks)
  return shown.length === 0 ? undefined : untitledPage(shown, 'utf-8')
}

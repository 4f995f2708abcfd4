/** A text format put through its paces: a document read, its blocks corrected whole, and written back. */
import { readerText } from '../../model/reader-text.ts'
import type { Result } from '../../model/result.ts'
import type { TextGrammar } from '../text-grammar.ts'
import { type CodesBroken, writeText } from '../write-text.ts'

/** What a reader sees of each block. */
export function seenBlocks(grammar: TextGrammar, text: string): readonly string[] {
  return grammar.parse(text).blocks.map((block) => readerText(block.text, block.codes))
}

/** The document with each block's coded text corrected. */
export function corrected(
  grammar: TextGrammar,
  text: string,
  correct: (coded: string, index: number) => string,
): Result<string, CodesBroken> {
  const { blocks } = grammar.parse(text)
  const segments = blocks.map((block, index) => {
    const range = { start: 0, end: block.text.length }
    return { block: index, range, original: block.text, current: correct(block.text, index) }
  })
  return writeText(grammar, { text, blocks, segments })
}

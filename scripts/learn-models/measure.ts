/** How well a model foretells lines it did not learn from: perplexity a token, by text and by what of the model is used. */

import { tokensOf } from '../../core/language/model/tokens.ts'
import { openWordFile } from '../../core/language/model/word-file.ts'
import { joinFiles, type WordModel } from '../../core/language/model/word-model.ts'
import { linesOf, type Text } from './corpus.ts'
import { stop } from './token-stream.ts'

type Sum = { tokens: number; unknown: number; pairs: number; threes: number }

/** Prints a line a text. */
export async function measure(
  language: string,
  own: Uint8Array | undefined,
  shared: Uint8Array | undefined,
  texts: readonly Text[],
): Promise<void> {
  const files = [openWordFile(own), openWordFile(shared)].filter((file) => file !== undefined)
  const model = joinFiles(files)
  for (const text of texts) {
    const sum: Sum = { tokens: 0, unknown: 0, pairs: 0, threes: 0 }
    for await (const line of linesOf(text, 'held-out')) foretell(model, line, sum)
    console.log(`${language}/${text.name}: ${report(sum)}`)
  }
}

/** Adds one line's log probabilities. */
export function foretell(model: WordModel, line: string, sum: Sum): void {
  const tokens = [...tokensOf(line).map(({ text }) => text), stop]
  for (const [at, token] of tokens.entries()) {
    const [before, earlier] = [tokens[at - 1] ?? stop, tokens[at - 2] ?? stop]
    if (token === stop && before === stop) continue
    sum.tokens++
    if (!model.knows(token)) sum.unknown++
    sum.pairs += model.logAfter(before, token)
    sum.threes += model.logAfterTwo(before === stop ? stop : earlier, before, token)
  }
}

/** The sums as an editor of figures reads them. */
export function report({ tokens, unknown, pairs, threes }: Sum): string {
  const perplexity = (log: number) => Math.exp(-log / tokens).toFixed(1)
  return (
    `${tokens} tokens, ${((100 * unknown) / tokens).toFixed(2)} % unknown, ` +
    `perplexity by pairs ${perplexity(pairs)}, by threes ${perplexity(threes)}`
  )
}

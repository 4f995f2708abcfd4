/** Which commands a few typed letters mean, the likeliest first. */

export type Named = { readonly words: string }

/**
 * Every typed letter has to stand in the words, in its order. A place at the start of a word counts most, one behind the
 * last letter next; of equals the shorter words come first. Undefined if they do not fit.
 */
export function likeness(words: string, typed: string): number | undefined {
  const [text, letters] = [words.toLowerCase(), [...typed.toLowerCase()].filter((letter) => letter.trim() !== '')]
  let [at, sum] = [0, 0]
  for (const letter of letters) {
    const found = bestPlace(text, letter, at)
    if (found === undefined) return undefined
    sum += found === at && at > 0 ? 2 : isWordStart(text, found) ? 3 : 0
    at = found + letter.length
  }
  return sum - words.length / 1_000
}

/** Right here, else at the start of a later word, else wherever it comes next. */
function bestPlace(text: string, letter: string, from: number): number | undefined {
  const next = text.indexOf(letter, from)
  if (next < 0) return undefined
  if (next === from) return next
  for (let place = next; place >= 0; place = text.indexOf(letter, place + 1)) if (isWordStart(text, place)) return place
  return next
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))
}

/** Those that fit, the likeliest first; all in their order if nothing is typed. */
export function rankCommands<Command extends Named>(commands: readonly Command[], typed: string): readonly Command[] {
  if (typed.trim() === '') return commands
  return commands
    .flatMap((command) => {
      const score = likeness(command.words, typed)
      return score === undefined ? [] : [{ command, score }]
    })
    .sort((a, b) => b.score - a.score)
    .map(({ command }) => command)
}

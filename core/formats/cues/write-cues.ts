/** What keeps the corrected text of a cue inside its cue. */
import type { Block } from '../../model/article.ts'
import { anyLineEnd } from '../line-ends.ts'
import type { Splice, TextGrammar } from '../text-grammar.ts'

/** A typed line end is one of the cue. */
export const escapeCueText: TextGrammar['escape'] = (typed, { lineEnd }) =>
  typed.replace(new RegExp(anyLineEnd.source, 'gu'), lineEnd)

/** A blank line would end the cue, so that the words under it were shown to nobody. */
export const guardCues: TextGrammar['guard'] = (raw, _original, block) => {
  const fixed = block.codes.filter(({ may }) => !may.reorder).map((code) => code.raw)
  let rest = raw
  const guarded: string[] = []
  for (const time of fixed) {
    const at = rest.indexOf(time)
    if (at < 0) continue
    guarded.push(withoutBlankLines(rest.slice(0, at)), time)
    rest = rest.slice(at + time.length)
  }
  return [...guarded, withoutBlankLines(rest)].join('')
}

/** A carriage return before a line feed is half of one line end. */
const lineEnd = String.raw`(?:\r\n|\n|\r(?!\n))`

function withoutBlankLines(raw: string): string {
  const closed = raw.replace(new RegExp(`(${lineEnd})(?:[ \\t]*${lineEnd})+`, 'gu'), '$1')
  return closed.replace(new RegExp(`^[ \\t]*${lineEnd}|${lineEnd}[ \\t]*$`, 'gu'), '')
}

/** A cue that says nothing any more keeps its time. */
export function emptyCues(_text: string, blocks: readonly Block[], removed: readonly number[]): readonly Splice[] {
  return removed.flatMap((index) => {
    const block = blocks[index]
    if (block === undefined) return []
    const times = block.codes.filter(({ may }) => !may.reorder).map(({ raw }) => raw)
    return [{ range: block.range, replacement: times.join('') }]
  })
}

/** `return`: segments, or a whole article, go back to their translator with a reason. */
import type { SegmentId } from '../../core/model/ids.ts'
import { append } from '../../core/model/lists.ts'
import type { Command, Given } from '../command.ts'
import { findByWord, withLibrary } from '../library.ts'
import { findReason, mustFit } from '../return-reasons.ts'
import { segmentsIn } from '../segments-in.ts'
import { type ExitCode, print, type Terminal } from '../terminal.ts'
import { moveBy } from './move.ts'

async function run(terminal: Terminal, given: Given): Promise<ExitCode> {
  const [word = '', ...numbers] = given.operands
  if (numbers.length === 0) return moveBy(terminal, given, 'returnToTranslator')
  const words = given.options.reason
  mustFit(terminal, words)
  return withLibrary(terminal, given, 'change', async (ask) => {
    const article = await findByWord(terminal, ask, word)
    const reason = (await findReason(terminal, ask, given.options.for)) ?? null
    const segments: SegmentId[] = []
    for (const number of numbers) append(segments, await segmentsIn(terminal, ask, article, number))
    const returned = await ask('segment.return', { segments, reason, words })
    if (returned.ok) {
      print(terminal, terminal.say('review:done.returnToTranslator'))
      return 0
    }
    const { failure } = returned
    const why =
      failure.kind === 'article-closed' ? `article:closedWhy.${failure.why}` : `article:refused.${failure.kind}`
    terminal.errors.write(`${terminal.say(why)}\n`)
    return 1
  })
}

export const returnCommand: Command = {
  name: 'return',
  options: ['library', 'for', 'reason', 'person'],
  operands: [1, 1_000],
  run,
}

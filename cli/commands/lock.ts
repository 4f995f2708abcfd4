/** `lock`, `unlock`: segments that are to stay as they are, or may be written in again. */
import type { SegmentId } from '../../core/model/ids.ts'
import { append } from '../../core/model/lists.ts'
import type { Command, Given } from '../command.ts'
import { findByWord, withLibrary } from '../library.ts'
import { segmentsIn } from '../segments-in.ts'
import { type ExitCode, print, type Terminal } from '../terminal.ts'

async function run(terminal: Terminal, given: Given, isLocked: boolean): Promise<ExitCode> {
  const [word = '', ...numbers] = given.operands
  return withLibrary(terminal, given, 'change', async (ask) => {
    const article = await findByWord(terminal, ask, word)
    const segments: SegmentId[] = []
    for (const number of numbers) append(segments, await segmentsIn(terminal, ask, article, number))
    const changed = await ask('segment.lock', { segments, isLocked })
    if (changed.ok) {
      print(terminal, terminal.say(isLocked ? 'history:act.lock' : 'history:act.unlock'))
      return 0
    }
    const { failure } = changed
    const why =
      failure.kind === 'article-closed' ? `article:closedWhy.${failure.why}` : `article:refused.${failure.kind}`
    terminal.errors.write(`${terminal.say(why)}\n`)
    return 1
  })
}

function command(name: 'lock' | 'unlock'): Command {
  return {
    name,
    options: ['library', 'person'],
    operands: [2, 1_000],
    run: (terminal, given) => run(terminal, given, name === 'lock'),
  }
}

export const lockCommand = command('lock')
export const unlockCommand = command('unlock')

/** `deliver`, `approve` and `move`: from desk to desk, under the same rules as in the window. */
import type { MoveAct, MoveRefused, MoveStopped } from '../../core/model/workflow.ts'
import { moveActs, moveQuestionKinds } from '../../core/model/workflow.ts'
import { type Command, choose, type Given, usageError } from '../command.ts'
import { findByWord, withLibrary } from '../library.ts'
import { findReason, mustFit } from '../return-reasons.ts'
import { type ExitCode, print, Stop, type Terminal } from '../terminal.ts'

function sayRefused({ say }: Terminal, refused: MoveRefused): string {
  return say(`review:refused.${refused.kind}`, 'count' in refused ? { count: refused.count } : {})
}

/** Every reason against the move, or everything that is asked, a line each; the window would show the same. */
function sayStopped(terminal: Terminal, stopped: MoveStopped): readonly string[] {
  if (stopped.kind === 'move-refused') return stopped.refused.map((refused) => sayRefused(terminal, refused))
  const { say } = terminal
  return [
    ...stopped.asked.map(({ kind, count, total }) => say(`review:asked.${kind}`, { count, total })),
    say('anyway'),
  ]
}

export function moveBy(terminal: Terminal, given: Given, act: MoveAct): Promise<ExitCode> {
  return withLibrary(terminal, given, 'change', async (ask, checked) => {
    if (act === 'approve' || act === 'deliver') await checked()
    const article = await findByWord(terminal, ask, given.operands[0] ?? '')
    const accepted = given.isOn('anyway') ? [...moveQuestionKinds] : []
    const { reason } = given.options
    mustFit(terminal, reason)
    const returnReason = await findReason(terminal, ask, given.options.for)
    const moved = await ask('article.move', { article, act, reason, returnReason, accepted })
    if (moved.ok) {
      print(terminal, terminal.say(`review:done.${act}`))
      return 0
    }
    const { failure } = moved
    if (failure.kind === 'no-such-article') throw new Stop(terminal.say('wrong.noArticle', { word: article }), 3)
    for (const line of sayStopped(terminal, failure)) terminal.errors.write(`${line}\n`)
    return 1
  })
}

export const deliverCommand: Command = {
  name: 'deliver',
  options: ['library', 'anyway', 'person'],
  operands: [1, 1],
  run: (terminal, given) => moveBy(terminal, given, 'deliver'),
}

export const approveCommand: Command = {
  name: 'approve',
  options: ['library', 'anyway', 'person'],
  operands: [1, 1],
  run: (terminal, given) => moveBy(terminal, given, 'approve'),
}

export const moveCommand: Command = {
  name: 'move',
  options: ['library', 'as', 'for', 'reason', 'anyway', 'person'],
  operands: [1, 1],
  run: (terminal, given) => {
    const act = choose(terminal, moveCommand, 'as', given.options.as, moveActs)
    if (act === undefined) throw usageError(terminal, moveCommand, terminal.say('wrong.missing', { option: '--as' }))
    return moveBy(terminal, given, act)
  },
}

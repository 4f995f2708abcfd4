/** Finds the command, reads its arguments, runs it, and turns whatever stops it into words and an exit code. */

import { isLocked } from '../contract/rpc/server.ts'
import { isDiskFull } from '../core/model/error-code.ts'
import { createProductChecker } from '../service/models/product-checker.ts'
import { type Command, helpFor, readGiven } from './command.ts'
import { alignCommand } from './commands/align.ts'
import { binCommand } from './commands/bin.ts'
import { changesCommand } from './commands/changes.ts'
import { checkCommand } from './commands/check.ts'
import { checksCommand } from './commands/checks.ts'
import { answerCommand, commentCommand, commentsCommand } from './commands/comments.ts'
import { convertCommand } from './commands/convert.ts'
import { correctionsCommand } from './commands/corrections.ts'
import { detailsCommand } from './commands/details.ts'
import { exportCommand } from './commands/export.ts'
import { findCommand, replaceCommand } from './commands/find.ts'
import { historyCommand } from './commands/history.ts'
import { importCommand } from './commands/import.ts'
import { lexiconCommand } from './commands/lexicon.ts'
import { libraryCommand } from './commands/library.ts'
import { listCommand } from './commands/list.ts'
import { lockCommand, unlockCommand } from './commands/lock.ts'
import { markCommand } from './commands/mark.ts'
import { memoryCommand } from './commands/memory.ts'
import { approveCommand, deliverCommand, moveCommand } from './commands/move.ts'
import { reasonsCommand } from './commands/reasons.ts'
import { reimportCommand } from './commands/reimport.ts'
import { reportCommand } from './commands/report.ts'
import { returnCommand } from './commands/return.ts'
import { scoreCommand } from './commands/score.ts'
import { segmentCommand } from './commands/segment.ts'
import { srxCommand } from './commands/srx.ts'
import { termsCommand } from './commands/terms.ts'
import { type ExitCode, print, Stop, type Terminal } from './terminal.ts'
import { languageWish, sayIn } from './words.ts'

const commands: readonly Command[] = [
  importCommand,
  listCommand,
  deliverCommand,
  approveCommand,
  moveCommand,
  returnCommand,
  lockCommand,
  unlockCommand,
  reasonsCommand,
  exportCommand,
  convertCommand,
  reimportCommand,
  segmentCommand,
  alignCommand,
  checkCommand,
  checksCommand,
  srxCommand,
  lexiconCommand,
  correctionsCommand,
  termsCommand,
  memoryCommand,
  changesCommand,
  commentsCommand,
  commentCommand,
  answerCommand,
  historyCommand,
  findCommand,
  replaceCommand,
  markCommand,
  scoreCommand,
  reportCommand,
  detailsCommand,
  binCommand,
  libraryCommand,
]

/** Takes `--ui LANG` (or `--ui=LANG`) out of the words, wherever it stands. */
function takeLanguage(words: readonly string[]): { readonly ui: string | undefined; readonly rest: readonly string[] } {
  const at = words.findIndex((word) => word === '--ui' || word.startsWith('--ui='))
  const word = words[at]
  if (word === undefined) return { ui: undefined, rest: words }
  const isJoined = word !== '--ui'
  const ui = isJoined ? word.slice('--ui='.length) : words[at + 1]
  return { ui, rest: [...words.slice(0, at), ...words.slice(at + (isJoined ? 1 : 2))] }
}

function overview(terminal: Terminal): string {
  const { say } = terminal
  const lines = commands.map(({ name }) => `  ${name.padEnd(12)}${say(`${name}.about`)}`)
  return [say('usage', { usage: say('overview.usage') }), say('overview.about'), lines.join('\n'), say('overview.more')]
    .filter((part) => part !== '')
    .join('\n\n')
}

async function dispatch(terminal: Terminal, words: readonly string[]): Promise<ExitCode> {
  const [name, ...rest] = words
  const wantsHelp = words.some((word) => word === '--help' || word === '-h')
  const command = commands.find((known) => known.name === name)
  if (command === undefined) {
    if (wantsHelp || name === 'help') {
      print(terminal, overview(terminal))
      return 0
    }
    const message = name === undefined ? '' : `${terminal.say('wrong.command', { word: name })}\n\n`
    throw new Stop(message + overview(terminal), 2)
  }
  if (!wantsHelp) return command.run(terminal, readGiven(terminal, command, rest))
  print(terminal, helpFor(terminal, command))
  return 0
}

/** Runs one call of the command line to its end. */
export async function runCommandLine(
  words: readonly string[],
  surroundings: Omit<Terminal, 'say' | 'language' | 'checker'>,
): Promise<ExitCode> {
  const { ui, rest } = takeLanguage(words)
  const language = languageWish(ui, surroundings.environment)
  const terminal: Terminal = { ...surroundings, language, say: sayIn(language), checker: createProductChecker() }
  try {
    return await dispatch(terminal, rest)
  } catch (error) {
    const { message, exitCode } = stopOf(terminal, error)
    terminal.errors.write(`${message}\n`)
    return exitCode
  }
}

/** Why a call ends. A library that does not take something is no fault of ours: it says so wherever it stood. */
function stopOf({ say }: Terminal, error: unknown): Stop {
  if (error instanceof Stop) return error
  if (isDiskFull(error)) return new Stop(say('common:store.diskFull'), 3)
  if (isLocked(error)) return new Stop(say('common:store.locked'), 3)
  throw error
}

/** `history`: what was done to an article, or to what the library remembers, newest first. */
import type { LoggedAction, LoggedMemoryAct } from '../../contract/action.ts'
import type { ActionId } from '../../core/model/ids.ts'
import { append } from '../../core/model/lists.ts'
import { showable } from '../../core/model/showable.ts'
import { forPrograms, minuteOf, withMarkUp } from '../../core/report/parts.ts'
import { type Command, choose, type Given } from '../command.ts'
import { type Ask, findByWord, withLibrary } from '../library.ts'
import { type ExitCode, print, type Terminal } from '../terminal.ts'
import { oneLine } from '../visible-text.ts'
import type { Say } from '../words.ts'

const perPage = 500
const shownChars = 60

type Asked = { readonly limit: number; readonly before: ActionId | undefined }

/** All of a log, page by page. */
async function readLog<Entry extends { readonly id: ActionId }>(
  ask: (asked: Asked) => Promise<readonly Entry[]>,
): Promise<readonly Entry[]> {
  const all: Entry[] = []
  for (;;) {
    const page = await ask({ limit: perPage, before: all.at(-1)?.id })
    append(all, page)
    if (page.length < perPage) return all
  }
}

function sayDeed(say: Say, { kind, turned, move }: LoggedAction): string {
  if (kind === 'undo' || kind === 'redo')
    return say(`article:${kind === 'undo' ? 'undone' : 'redone'}.${turned ?? kind}`)
  return move === undefined ? say(`history:act.${kind}`) : say(`history:move.${move.act}`)
}

function begin(text: string): string {
  const line = oneLine(text)
  return line.length > shownChars ? `${[...line].slice(0, shownChars).join('')}…` : line
}

/** When, who, what; the segment, and the text as it was and became; what was said; tabs between. */
function describe(say: Say, action: LoggedAction): string {
  const { by, atMs, row, text, move, note, standing } = action
  const where = row === undefined ? '' : say('history:log.at', { number: row + 1 })
  const change = text && `${begin(withMarkUp(text.before, text.codes))} → ${begin(withMarkUp(text.after, text.codes))}`
  const isTakenBack = standing === 'undone' || standing === 'dropped'
  const rest = [change, move?.reason ?? note, isTakenBack ? `(${say('history:log.takenBack')})` : undefined]
  return [
    minuteOf(forPrograms(say), atMs),
    by.name,
    sayDeed(say, action),
    where,
    ...rest.filter((word) => word !== undefined),
  ]
    .map((word) => showable(word))
    .join('\t')
}

function describeMemory(say: Say, { by, atMs, kind }: LoggedMemoryAct): string {
  return [minuteOf(forPrograms(say), atMs), by.name, say(`history:act.${kind}`)]
    .map((word) => showable(word))
    .join('\t')
}

async function tell(terminal: Terminal, ask: Ask, given: Given, isJson: boolean): Promise<readonly string[]> {
  const { say } = terminal
  const [word] = given.operands
  if (word === undefined) {
    const acts = await readLog((asked) => ask('action.memoryLog', asked))
    return isJson ? [JSON.stringify(acts)] : acts.map((act) => describeMemory(say, act))
  }
  const article = await findByWord(terminal, ask, word)
  const actions = await readLog((asked) => ask('action.log', { article, ...asked }))
  if (!isJson) return actions.map((action) => describe(say, action))
  return [
    JSON.stringify(
      actions.map(({ text, ...action }) => ({
        ...action,
        text: text && { before: withMarkUp(text.before, text.codes), after: withMarkUp(text.after, text.codes) },
      })),
    ),
  ]
}

async function run(terminal: Terminal, given: Given): Promise<ExitCode> {
  const format = choose(terminal, historyCommand, 'format', given.options.format, ['text', 'json'] as const) ?? 'text'
  const lines = await withLibrary(terminal, given, 'read', (ask) => tell(terminal, ask, given, format === 'json'))
  for (const line of lines) print(terminal, line)
  if (lines.length === 0) print(terminal, terminal.say('history:log.none'))
  return 0
}

export const historyCommand: Command = { name: 'history', options: ['library', 'format'], operands: [0, 1], run }

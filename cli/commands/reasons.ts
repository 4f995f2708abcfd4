/** `reasons`: what work is returned for here, and how the editors of a library make the list their own. */
import * as v from 'valibot'
import { commands } from '../../contract/commands.ts'
import { maxReasonNameChars } from '../../contract/limits.ts'
import type { ReasonsChanged } from '../../contract/reason.ts'
import type { ReturnReason } from '../../core/model/return-reason.ts'
import { showable } from '../../core/model/showable.ts'
import { type Command, choose, type Given, usageError } from '../command.ts'
import { type Ask, withLibrary } from '../library.ts'
import { findReason, sayReason } from '../return-reasons.ts'
import { type ExitCode, print, Stop, type Terminal } from '../terminal.ts'

const formats = ['text', 'json'] as const

type Change = (ask: Ask, terminal: Terminal, first: string, second: string) => Promise<ReasonsChanged>

/** What the doorway takes; anything else is said to the person, who wrote it. */
async function change(ask: Ask, terminal: Terminal, word: string, wish: object): Promise<ReasonsChanged> {
  const reason = await findReason(terminal, ask, word)
  const read = v.safeParse(commands['reason.change'].schema, { reason, ...wish })
  if (!read.success) throw new Stop(terminal.say('reasons.wrong', { most: maxReasonNameChars }), 2)
  return ask('reason.change', read.output)
}

const changes: Readonly<Record<string, Change>> = {
  add: async (ask, terminal, letter, name) => {
    const read = v.safeParse(commands['reason.add'].schema, { letter: letter.toUpperCase(), name })
    if (!read.success) throw new Stop(terminal.say('reasons.wrong', { most: maxReasonNameChars }), 2)
    return ask('reason.add', read.output)
  },
  rename: (ask, terminal, word, name) => change(ask, terminal, word, { name: name.trim() === '' ? null : name }),
  letter: (ask, terminal, word, letter) => change(ask, terminal, word, { letter: letter.toUpperCase() }),
  move: (ask, terminal, word, place) => change(ask, terminal, word, { at: Number(place) - 1 }),
  retire: (ask, terminal, word) => change(ask, terminal, word, { isRetired: true }),
  restore: (ask, terminal, word) => change(ask, terminal, word, { isRetired: false }),
}

function show(terminal: Terminal, reasons: readonly ReturnReason[], format: (typeof formats)[number]): void {
  const { say } = terminal
  if (format === 'json') {
    print(terminal, JSON.stringify(reasons))
    return
  }
  for (const { id, letter, isRetired } of reasons) {
    const line = [letter, sayReason(say, reasons, id), ...(isRetired ? [say('reasons.retired')] : [])]
    print(terminal, line.join('\t'))
  }
}

async function run(terminal: Terminal, given: Given): Promise<ExitCode> {
  const { say } = terminal
  const format = choose(terminal, reasonsCommand, 'format', given.options.format, formats) ?? 'text'
  const [act, first, second = ''] = given.operands
  if (act === undefined) {
    show(terminal, await withLibrary(terminal, given, 'read', (ask) => ask('reason.list', {})), format)
    return 0
  }
  const doing = Object.hasOwn(changes, act) ? changes[act] : undefined
  if (doing === undefined || first === undefined) {
    const words = Object.keys(changes).join(', ')
    throw usageError(terminal, reasonsCommand, say('wrong.act', { word: showable(act), words }))
  }
  return withLibrary(terminal, given, 'change', async (ask) => {
    const before = await ask('reason.list', {})
    const changed = await doing(ask, terminal, first, second)
    if (changed.ok) show(terminal, changed.value, format)
    else terminal.errors.write(`${sayFailure(terminal, before, changed.failure)}\n`)
    return changed.ok ? 0 : 1
  })
}

type Failure = Extract<ReasonsChanged, { readonly ok: false }>['failure']

function sayFailure({ say }: Terminal, reasons: readonly ReturnReason[], failure: Failure): string {
  const name = 'by' in failure ? sayReason(say, reasons, failure.by) : ''
  return say(`reasons.failure.${failure.kind}`, { name })
}

export const reasonsCommand: Command = {
  name: 'reasons',
  options: ['library', 'format'],
  operands: [0, 3],
  run,
}

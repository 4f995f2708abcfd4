/** `memory`: translation memories listed, a TMX of any size added as one, all of them searched, one deleted. */

import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { maxMemoryNameChars, maxNameChars } from '../../contract/limits.ts'
import type { MemoryListed, MemoryMatch } from '../../core/model/memory.ts'
import { memoryRefusedAs } from '../../core/model/memory-refused-as.ts'
import { megabytes } from '../../core/model/refused-as.ts'
import { showable } from '../../core/model/showable.ts'
import { createPickedPaths } from '../../service/base/picked-files.ts'
import { type Command, choose, type Given, need, usageError } from '../command.ts'
import { type Ask, libraryFile, withLibrary } from '../library.ts'
import { tellProgress } from '../tell-progress.ts'
import { type ExitCode, print, Stop, type Terminal } from '../terminal.ts'

const acts = ['list', 'import', 'search', 'remove'] as const

type Act = (terminal: Terminal, given: Given, format: 'text' | 'json', operand: string | undefined) => Promise<ExitCode>

function describe({ say }: Terminal, listed: MemoryListed): string {
  if (listed.kind !== 'memory') return say(`memories:list.unreadable.${listed.kind}`, { file: showable(listed.file) })
  const { id, name, units, languages, sizeBytes } = listed
  const pairs = languages.map(({ language }) => language).join(', ')
  const size = say('memories:list.size', { size: Math.max(0.1, megabytes(sizeBytes)) })
  return [id, showable(name), pairs, say('memories:list.units', { count: units }), size].join('\t')
}

const list: Act = (terminal, given, format) =>
  withLibrary<ExitCode>(terminal, given, 'read', async (ask) => {
    const all = await ask('memory.list', {})
    for (const one of all) print(terminal, format === 'json' ? JSON.stringify(one) : describe(terminal, one))
    if (all.length === 0 && format === 'text') print(terminal, terminal.say('memory.none'))
    return 0
  })

const importFile: Act = async (terminal, given, format, path) => {
  if (path === undefined) throw usageError(terminal, memoryCommand, terminal.say('wrong.tooFew'))
  const file = basename(path).slice(-maxNameChars)
  const name = given.options.name ?? file.replace(/\.tmx$/iu, '')
  const picked = randomUUID()
  const pickedPaths = createPickedPaths(Date.now)
  pickedPaths.put(picked, resolve(terminal.folder, path))
  // Whoever holds the library may go on: a memory is no part of it.
  const use = existsSync(libraryFile(terminal, given)) ? 'read' : 'create'
  const progress = tellProgress(terminal)
  const options = { pickedPaths, onProgress: progress.tell }
  return withLibrary<ExitCode>(
    terminal,
    given,
    use,
    async (ask) => {
      const read = await ask('memory.import', { name: name.slice(0, maxMemoryNameChars), file, picked })
      progress.end()
      if (!read.ok) {
        const { key, facts } = memoryRefusedAs(read.failure)
        throw new Stop(terminal.say(`memories:refused.${key}`, { ...facts, file: showable(path) }), 3)
      }
      const { facts, passedOver, memory } = read.value
      const told = terminal.say('memories:import.done', { name: showable(facts.name), count: facts.units })
      print(terminal, format === 'json' ? JSON.stringify({ memory, ...facts, passedOver }) : told)
      if (passedOver > 0)
        terminal.errors.write(`${terminal.say('memories:import.passedOver', { count: passedOver })}\n`)
      return 0
    },
    options,
  )
}

function describeMatch({ percent, source, target, memoryName }: MemoryMatch): string {
  const date = target.atMs === undefined ? '' : new Date(target.atMs).toISOString().slice(0, 10)
  const signed = [memoryName, date, target.author ?? ''].map(showable)
  return [`${percent} %`, showable(source.text), `${target.language}: ${showable(target.text)}`, ...signed].join('\t')
}

const search: Act = (terminal, given, format, text) => {
  if (text === undefined) throw usageError(terminal, memoryCommand, terminal.say('wrong.tooFew'))
  const from = need(terminal, memoryCommand, given, 'from')
  return withLibrary<ExitCode>(terminal, given, 'read', async (ask) => {
    const found = await ask('memory.search', { text, from, to: given.options.to })
    for (const one of found) print(terminal, format === 'json' ? JSON.stringify(one) : describeMatch(one))
    if (found.length === 0 && format === 'text') print(terminal, terminal.say('memory.nothing'))
    return found.length > 0 ? 0 : 1
  })
}

async function meantBy(terminal: Terminal, ask: Ask, word: string): Promise<MemoryListed> {
  const all = await ask('memory.list', {})
  const meant = all.filter((one) => one.id === word || (one.kind === 'memory' && one.name === word))
  const [only] = meant
  if (only === undefined) throw new Stop(terminal.say('memory.unknown', { word: showable(word) }), 3)
  if (meant.length > 1) throw new Stop(terminal.say('memory.many', { word: showable(word), count: meant.length }), 3)
  return only
}

const remove: Act = (terminal, given, _format, word) => {
  if (word === undefined) throw usageError(terminal, memoryCommand, terminal.say('wrong.tooFew'))
  return withLibrary<ExitCode>(terminal, given, 'read', async (ask) => {
    const memory = await meantBy(terminal, ask, word)
    await ask('memory.remove', { memory: memory.id })
    print(terminal, terminal.say('memory.removed', { name: showable(word) }))
    return 0
  })
}

async function run(terminal: Terminal, given: Given): Promise<ExitCode> {
  const [word = 'list', operand] = given.operands
  const format = choose(terminal, memoryCommand, 'format', given.options.format, ['text', 'json'] as const) ?? 'text'
  const act = acts.find((known) => known === word)
  if (act === undefined) {
    throw usageError(
      terminal,
      memoryCommand,
      terminal.say('wrong.act', { word: showable(word), words: acts.join(', ') }),
    )
  }
  return { list, import: importFile, search, remove }[act](terminal, given, format, operand)
}

export const memoryCommand: Command = {
  name: 'memory',
  options: ['library', 'format', 'name', 'from', 'to'],
  operands: [0, 2],
  run,
}

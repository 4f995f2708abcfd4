/** `library copies|restore|salvage`: the copies of a library, the way back to one, and what can be read of a damaged one. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { LibraryCopy } from '../../contract/copy.ts'
import { listCopiesOf, restoreCopyOf, salvageLibrary } from '../../service/copy/closed-library.ts'
import { type Command, choose, type Given, need, usageError } from '../command.ts'
import { libraryFile } from '../library.ts'
import { type ExitCode, print, Stop, type Terminal } from '../terminal.ts'

const acts = ['copies', 'restore', 'salvage'] as const

function describe({ say }: Terminal, { name, kind, atMs, bytes, articles }: LibraryCopy): string {
  const what =
    articles === undefined ? say('settings:copies.unreadable') : say('settings:copies.articles', { count: articles })
  return [name, new Date(atMs).toISOString(), bytes, what, say(`settings:copies.kind.${kind}`)].join('\t')
}

function copies(terminal: Terminal, given: Given, path: string): ExitCode {
  const format = choose(terminal, libraryCommand, 'format', given.options.format, ['text', 'json'] as const)
  const all = listCopiesOf(path)
  if (format === 'json') print(terminal, JSON.stringify(all))
  else if (all.length === 0) print(terminal, terminal.say('library.none', { path }))
  else for (const copy of all) print(terminal, describe(terminal, copy))
  return 0
}

function restore(terminal: Terminal, { operands }: Given, path: string): ExitCode {
  const name = operands[1] ?? listCopiesOf(path).find(({ articles }) => articles !== undefined)?.name
  if (name === undefined) throw new Stop(terminal.say('library.none', { path }), 3)
  const restored = restoreCopyOf(path, name, undefined)
  switch (restored.kind) {
    case 'no-such-copy':
      throw new Stop(terminal.say('library.noCopy', { word: name }), 3)
    case 'copy-damaged':
      throw new Stop(terminal.say('library.copyDamaged', { word: name }), 3)
    case 'held':
      throw new Stop(terminal.say('library.held', { path }), 3)
    case 'no-room':
      throw new Stop(terminal.say('settings:copies.failure.no-room'), 3)
    case 'restored': {
      const { replacedFile: replaced } = restored
      print(
        terminal,
        terminal.say(replaced === undefined ? 'library.restoredOnly' : 'library.restored', { name, replaced }),
      )
      return 0
    }
  }
}

function salvage(terminal: Terminal, given: Given, path: string): ExitCode {
  const named = need(terminal, libraryCommand, given, 'output')
  const into = resolve(terminal.folder, named)
  if (existsSync(into)) throw new Stop(terminal.say('library.exists', { path: named }), 3)
  const salvaged = salvageLibrary(path, into)
  if (salvaged === undefined) throw new Stop(terminal.say('library.nothing', { path }), 3)
  const { articles, edits, lostSegments, unplaced } = salvaged
  print(terminal, terminal.say('library.salvaged', { articles, edits, path: named }))
  if (lostSegments > 0) print(terminal, terminal.say('common:store.recovered.lost', { count: lostSegments }))
  // What has no place in the text is not lost: it is printed.
  for (const text of unplaced) print(terminal, text)
  return lostSegments > 0 || unplaced.length > 0 ? 1 : 0
}

async function run(terminal: Terminal, given: Given): Promise<ExitCode> {
  const [word = ''] = given.operands
  const act = acts.find((known) => known === word)
  if (act === undefined) {
    throw usageError(terminal, libraryCommand, terminal.say('wrong.act', { word, words: acts.join(', ') }))
  }
  const path = libraryFile(terminal, given)
  return { copies, restore, salvage }[act](terminal, given, path)
}

export const libraryCommand: Command = {
  name: 'library',
  options: ['library', 'format', 'output'],
  operands: [1, 2],
  run,
}

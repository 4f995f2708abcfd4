/** `bin`: articles are deleted into it, restored from it, or erased for good. */
import type { Disposed } from '../../core/model/disposed.ts'
import { showable } from '../../core/model/showable.ts'
import { type Command, choose, type Given, usageError } from '../command.ts'
import { type Ask, findByWord, withLibrary } from '../library.ts'
import { type ExitCode, print, Stop, type Terminal } from '../terminal.ts'
import { oneLine } from '../visible-text.ts'

const formats = ['text', 'json'] as const
const acts = ['put', 'restore', 'empty'] as const

function describe(state: string, { article, headline, by, atMs }: Disposed): string {
  const when = new Date(atMs).toISOString()
  return [article, state, when, showable(by.name), showable(oneLine(headline))].join('\t')
}

async function list(terminal: Terminal, given: Given): Promise<ExitCode> {
  const { say } = terminal
  const format = choose(terminal, binCommand, 'format', given.options.format, formats) ?? 'text'
  const content = await withLibrary(terminal, given, 'read', (ask) => ask('bin.list', {}))
  if (format === 'json') {
    print(terminal, JSON.stringify(content))
    return 0
  }
  for (const one of content.binned) print(terminal, describe(say('bin.binned'), one))
  if (given.isOn('all')) for (const one of content.erased) print(terminal, describe(say('bin.erased'), one))
  return 0
}

/** An article of the bin, by its identity or enough of its beginning or end. */
async function findBinned(terminal: Terminal, ask: Ask, word: string): Promise<Disposed> {
  const { binned } = await ask('bin.list', {})
  const meant = binned.filter(({ article }) => article.startsWith(word) || article.endsWith(word))
  const [only] = meant
  if (only === undefined) throw new Stop(terminal.say('bin.notThere', { word }), 3)
  if (meant.length > 1) throw new Stop(terminal.say('wrong.manyArticles', { word, count: meant.length }), 3)
  return only
}

async function empty(terminal: Terminal, given: Given, ask: Ask, words: readonly string[]): Promise<ExitCode> {
  const named: Disposed[] = []
  for (const word of words) named.push(await findBinned(terminal, ask, word))
  const chosen = words.length === 0 ? (await ask('bin.list', {})).binned : named
  if (!given.isOn('anyway')) {
    for (const one of chosen) print(terminal, describe(terminal.say('bin.binned'), one))
    throw new Stop(terminal.say('bin.ask', { count: chosen.length }), 1)
  }
  const emptied = await ask('bin.empty', { articles: chosen.map(({ article }) => article) })
  if (!emptied.ok) throw new Stop(terminal.say('details:bin.notForTranslators'), 1)
  print(terminal, terminal.say('details:bin.erased', { count: emptied.value.erased }))
  return 0
}

async function run(terminal: Terminal, given: Given): Promise<ExitCode> {
  const [word, ...words] = given.operands
  if (word === undefined) return list(terminal, given)
  const act = acts.find((one) => one === word)
  if (act === undefined) throw usageError(terminal, binCommand, terminal.say('wrong.tooMany', { word }))
  if (act !== 'empty' && words.length === 0) throw usageError(terminal, binCommand, terminal.say('wrong.tooFew'))
  return withLibrary(terminal, given, 'change', async (ask) => {
    if (act === 'empty') return empty(terminal, given, ask, words)
    for (const one of words) {
      if (act === 'put') await ask('bin.put', { article: await findByWord(terminal, ask, one) })
      else await ask('bin.restore', { article: (await findBinned(terminal, ask, one)).article })
    }
    return 0
  })
}

/** Without an act it lists what lies there. Erasing asks for `--anyway`. */
export const binCommand: Command = {
  name: 'bin',
  options: ['library', 'person', 'format', 'all', 'anyway'],
  operands: [0, 1_000],
  run,
}

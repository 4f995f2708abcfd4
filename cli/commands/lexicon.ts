/** `lexicon`: the words that approved articles taught the aligner. */
import type { LearnedLanguages } from '../../contract/lexicon.ts'
import { type Command, choose, type Given, usageError } from '../command.ts'
import { type Ask, withLibrary } from '../library.ts'
import { type ExitCode, print, type Terminal } from '../terminal.ts'

const wordsShown = 1_000

function describe({ say }: Terminal, { languages, articles, pairs, words }: LearnedLanguages): readonly string[] {
  const facts = { languages: languages.join('–'), pairs, articles: say('lexicon.articles', { count: articles }) }
  return [
    say('lexicon.learned', facts),
    ...words.map(({ first, second, count }) => [first, second, count.toFixed(2)].join('\t')),
  ]
}

async function list(terminal: Terminal, ask: Ask, format: 'text' | 'json'): Promise<void> {
  const learned = await ask('lexicon.list', { words: wordsShown })
  if (format === 'json') return print(terminal, JSON.stringify(learned))
  if (learned.length === 0) print(terminal, terminal.say('lexicon.nothing'))
  for (const line of learned.flatMap((one) => describe(terminal, one))) print(terminal, line)
}

async function rebuild(terminal: Terminal, ask: Ask): Promise<void> {
  const { articles } = await ask('lexicon.rebuild', {})
  terminal.errors.write(
    `${terminal.say('lexicon.rebuilt', { articles: terminal.say('lexicon.articles', { count: articles }) })}\n`,
  )
}

async function run(terminal: Terminal, given: Given): Promise<ExitCode> {
  const format = choose(terminal, lexiconCommand, 'format', given.options.format, ['text', 'json'] as const) ?? 'text'
  const [wantsRebuild, wantsList] = [given.isOn('rebuild'), given.isOn('list')]
  if (!wantsRebuild && !wantsList)
    throw usageError(terminal, lexiconCommand, terminal.say('wrong.missing', { option: '--list, --rebuild' }))
  await withLibrary(terminal, given, wantsRebuild ? 'change' : 'read', async (ask) => {
    if (wantsRebuild) await rebuild(terminal, ask)
    if (wantsList) await list(terminal, ask, format)
  })
  return 0
}

export const lexiconCommand: Command = {
  name: 'lexicon',
  options: ['list', 'rebuild', 'library', 'format'],
  operands: [0, 0],
  run,
}

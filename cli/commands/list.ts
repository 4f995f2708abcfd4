/** `list`: the articles of the library, last changed first. */
import type { ArticleSummary } from '../../contract/article.ts'
import { type Command, choose, type Given } from '../command.ts'
import { withLibrary } from '../library.ts'
import { type ExitCode, print, type Terminal } from '../terminal.ts'
import type { Say } from '../words.ts'

function describe(say: Say, { article, openFindings }: ArticleSummary): string {
  const languages = [article.sourceLanguage, article.targetLanguage].filter((tag) => tag !== undefined).join('→')
  const findings = say('common:findings', { count: openFindings })
  return [article.id, say(`common:articleState.${article.state}`), languages, findings, article.headline].join('\t')
}

async function run(terminal: Terminal, given: Given): Promise<ExitCode> {
  const format = choose(terminal, listCommand, 'format', given.options.format, ['text', 'json'] as const) ?? 'text'
  const all = await withLibrary(terminal, given, 'read', (ask) => ask('article.list', {}))
  if (format === 'json') print(terminal, JSON.stringify(all))
  else for (const one of all) print(terminal, describe(terminal.say, one))
  return 0
}

export const listCommand: Command = { name: 'list', options: ['library', 'format'], operands: [0, 0], run }

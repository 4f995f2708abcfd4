/** Opens a library for one command of the command line, with the same handlers as the window. */
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Arguments, CommandName, Reply } from '../contract/commands.ts'
import type { ArticleId } from '../core/model/ids.ts'
import { showable } from '../core/model/showable.ts'
import { recoveryWords } from '../locales/recovery-words.ts'
import { interfaceLanguageFor } from '../locales/registry.ts'
import { type OpenDesk, openDesk } from '../service/desk.ts'
import type { Given } from './command.ts'
import { Stop, type Terminal } from './terminal.ts'

export type Ask = <Name extends CommandName>(name: Name, args: Arguments<Name>) => Promise<Reply<Name>>

const workerEntry = fileURLToPath(new URL('../service/workers/article-worker.ts', import.meta.url))

/** `--library`, else SVERKA_LIBRARY, else the window's own library. */
function libraryFile({ environment, folder }: Terminal, { options }: Given): string {
  const named = options.library ?? environment.SVERKA_LIBRARY
  return named === undefined ? windowLibrary(environment) : resolve(folder, named)
}

/** Where Electron keeps what belongs to the app, by system. */
function windowLibrary(environment: Terminal['environment']): string {
  const home = homedir()
  const folders: Partial<Record<NodeJS.Platform, string>> = {
    win32: environment.APPDATA ?? join(home, 'AppData/Roaming'),
    darwin: join(home, 'Library/Application Support'),
  }
  const folder = folders[process.platform] ?? environment.XDG_CONFIG_HOME ?? join(home, '.config')
  return join(folder, 'Sverka', 'library.sverka')
}

function openLibraryDesk(terminal: Terminal, given: Given, mayCreate: boolean): OpenDesk {
  const file = libraryFile(terminal, given)
  if (!mayCreate && !existsSync(file)) throw new Stop(terminal.say('wrong.noLibrary', { path: showable(file) }), 3)
  const desk = openDesk({ libraryFile: file, workerEntry, person: given.options.person })
  if (desk.ok) return desk.value
  throw new Stop(terminal.say(`library.${desk.failure.kind}`, { path: showable(file), ...desk.failure }), 3)
}

/**
 * Runs `work` on the library a command names, and closes it whatever happens. Only an import may create one. `checked`
 * waits until the checks of this app have looked at every article.
 */
export async function withLibrary<Answer>(
  terminal: Terminal,
  given: Given,
  mayCreate: boolean,
  work: (ask: Ask, checked: () => Promise<void>) => Promise<Answer>,
): Promise<Answer> {
  const desk = openLibraryDesk(terminal, given, mayCreate)
  const control = { onProgress: () => undefined, signal: new AbortController().signal }
  const ask: Ask = async (name, args) => desk.answer(name, args, control)
  try {
    await greet(terminal, given, ask)
    const answer = await work(ask, desk.checked)
    // An approval teaches words behind the scenes; nobody else would wait for it here.
    await desk.learned()
    return answer
  } finally {
    await desk.close()
  }
}

/** Says what happened to the library, and refuses to act in the name of someone it does not know. */
async function greet(terminal: Terminal, given: Given, ask: Ask): Promise<void> {
  const { person, recovery } = await ask('desk.open', {})
  if (recovery !== undefined) {
    const language = interfaceLanguageFor(terminal.language)
    const words = recoveryWords(recovery, language, (key, facts) =>
      terminal.say(`common:store.recovered.${key}`, facts),
    )
    terminal.errors.write(`${words}\n`)
  }
  const { person: name } = given.options
  if (name !== undefined && person.name !== name) throw new Stop(terminal.say('wrong.noPerson', { name }), 2)
}

/** The article a person means by its identity, or by enough of its beginning or end to be the only one. */
export async function findByWord(terminal: Terminal, ask: Ask, word: string): Promise<ArticleId> {
  const all = await ask('article.list', {})
  const meant = all.filter(({ article }) => article.id.startsWith(word) || article.id.endsWith(word))
  const [only] = meant
  if (only === undefined) throw new Stop(terminal.say('wrong.noArticle', { word }), 3)
  if (meant.length > 1) throw new Stop(terminal.say('wrong.manyArticles', { word, count: meant.length }), 3)
  return only.article.id
}

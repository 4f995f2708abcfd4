/** Opens a library for one command of the command line, with the same handlers as the window. */
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Progress } from '../contract/command.ts'
import type { Arguments, CommandName, Reply } from '../contract/commands.ts'
import type { ArticleId } from '../core/model/ids.ts'
import type { Holder } from '../core/model/library-access.ts'
import { showable } from '../core/model/showable.ts'
import { damageWords } from '../locales/damage-words.ts'
import { interfaceLanguageFor } from '../locales/languages.ts'
import { recoveryWords } from '../locales/recovery-words.ts'
import type { PickedPaths } from '../service/context/picked-paths.ts'
import { type OpenDesk, openDesk } from '../service/desk.ts'
import type { Given } from './command.ts'
import { Stop, type Terminal } from './terminal.ts'

export type Ask = <Name extends CommandName>(name: Name, args: Arguments<Name>) => Promise<Reply<Name>>

const workerEntry = fileURLToPath(new URL('../service/workers/article-worker.ts', import.meta.url))

/** `--library`, else SVERKA_LIBRARY, else the window's own library. */
export function libraryFile({ environment, folder }: Terminal, { options }: Given): string {
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

/** What a command does with the library. */
export type Use = 'read' | 'change' | 'create'

/** What a command has beside the library. */
type Beside = { readonly pickedPaths?: PickedPaths; readonly onProgress?: (progress: Progress) => void }

function openLibraryDesk(terminal: Terminal, given: Given, use: Use, { pickedPaths }: Beside): OpenDesk {
  const file = libraryFile(terminal, given)
  if (use !== 'create' && !existsSync(file))
    throw new Stop(terminal.say('wrong.noLibrary', { path: showable(file) }), 3)
  const desk = openDesk({
    libraryFile: file,
    workerEntry,
    person: given.options.person,
    ...(pickedPaths && { pickedPaths }),
  })
  if (desk.ok) return desk.value
  const holder = desk.failure.kind === 'locked' ? nameHolder(terminal, desk.failure.holder) : ''
  const facts = { ...desk.failure, file: showable(file), holder }
  const [message, advice] = ['message', 'advice'].map((part) =>
    terminal.say(`opening:refused.${desk.failure.kind}.${part}`, facts),
  )
  throw new Stop(`${message} ${advice}`, 3)
}

function nameHolder(terminal: Terminal, holder: Holder | undefined): string {
  return holder === undefined
    ? terminal.say('opening:holder.unknown')
    : terminal.say(`opening:holder.${holder.program}`, holder)
}

/** Whoever only reads may do so beside its holder; nobody else may. */
function mustBeWritable(terminal: Terminal, given: Given, { readOnly }: OpenDesk): void {
  if (readOnly === undefined) return
  const { holder } = readOnly.kind === 'held' ? readOnly : { holder: undefined }
  const facts = {
    file: showable(libraryFile(terminal, given)),
    holder: nameHolder(terminal, holder),
    pid: holder?.pid ?? '–',
  }
  throw new Stop(terminal.say(`opening:cannotChange.${readOnly.kind}`, facts), 3)
}

/**
 * Runs `work` on the library a command names, and closes it whatever happens. `checked`
 * waits until the checks of this app have looked at every article.
 */
export async function withLibrary<Answer>(
  terminal: Terminal,
  given: Given,
  use: Use,
  work: (ask: Ask, checked: () => Promise<void>) => Promise<Answer>,
  beside: Beside = {},
): Promise<Answer> {
  const desk = openLibraryDesk(terminal, given, use, beside)
  const control = { onProgress: beside.onProgress ?? (() => undefined), signal: new AbortController().signal }
  const ask: Ask = async (name, args) => desk.answer(name, args, control)
  try {
    if (use !== 'read') mustBeWritable(terminal, given, desk)
    await greet(terminal, given, ask)
    const answer = await work(ask, desk.checked)
    // An approval teaches words behind the scenes; nobody else would wait for it here.
    await desk.learned()
    // What came in is in the search index when the command ends.
    if (use !== 'read') await desk.indexed()
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
    const damage = damageWords(recovery.places, language, (key, facts) =>
      terminal.say(`common:store.damage.${key}`, facts),
    )
    const say = (key: string, facts: Readonly<Record<string, unknown>>) =>
      terminal.say(`common:store.recovered.${key}`, facts)
    const words = recoveryWords(recovery, language, say, damage)
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

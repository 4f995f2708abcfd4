/** `find` and `replace`: where a text stands in the library, and another in its place. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { FindFailure, FoundPlaces, FoundSite, Replaced } from '../../contract/find.ts'
import { maxRowsPerPage } from '../../contract/limits.ts'
import { append } from '../../core/model/lists.ts'
import { showable } from '../../core/model/showable.ts'
import { type Command, choose, type Given, usageError } from '../command.ts'
import { type Ask, findByWord, withLibrary } from '../library.ts'
import { type ExitCode, print, Stop, type Terminal } from '../terminal.ts'

type Search = Arguments<'find.search'>

async function searchOf(terminal: Terminal, command: Command, given: Given, ask: Ask): Promise<Search> {
  const { options, isOn, operands } = given
  const [text = '', written] = operands
  const isCaseExact = isOn('case')
  return {
    pattern: {
      text,
      isRegex: isOn('regex'),
      isWholeWords: isOn('words'),
      isCaseExact,
      isAccentExact: !isOn('accents'),
    },
    side: choose(terminal, command, 'side', options.side, ['source', 'target'] as const) ?? 'target',
    article: options.article === undefined ? undefined : await findByWord(terminal, ask, options.article),
    replacement:
      written === undefined ? undefined : { text: written, isCaseFollowed: !isCaseExact && !isOn('as-typed') },
  }
}

function sayFailure({ say }: Terminal, failure: FindFailure): string {
  switch (failure.kind) {
    case 'bad-pattern':
      return say(`find:fault.${failure.fault}`)
    case 'too-slow':
      return say('find:tooSlow', { ...failure, headline: showable(failure.headline), number: failure.row + 1 })
    case 'no-such-article':
      return say('wrong.noArticle', { word: '' })
  }
}

/** Throws `Stop` with code 2 for a pattern that cannot be read, with 1 for one that takes too long. */
async function search(terminal: Terminal, command: Command, ask: Ask, asked: Search): Promise<FoundPlaces> {
  const found = await ask('find.search', asked)
  if (found.ok) return found.value
  const message = sayFailure(terminal, found.failure)
  throw found.failure.kind === 'bad-pattern' ? usageError(terminal, command, message) : new Stop(message, 1)
}

async function sitesOf(ask: Ask, { search: id, total }: FoundPlaces): Promise<readonly FoundSite[]> {
  const sites: FoundSite[] = []
  while (sites.length < total) {
    const page: Reply<'find.places'> = await ask('find.places', {
      search: id,
      start: sites.length,
      count: maxRowsPerPage,
    })
    if (!page.ok || page.value.length === 0) break
    append(sites, page.value)
  }
  return sites
}

function describe({ article, row, lead, words, replacement, tail }: FoundSite): string {
  const place = replacement === undefined ? words : `${words} → ${replacement}`
  return [article, row + 1, showable(`${lead}⟦${place}⟧${tail}`)].join('\t')
}

async function show(terminal: Terminal, command: Command, given: Given, ask: Ask, found: FoundPlaces): Promise<void> {
  const format = choose(terminal, command, 'format', given.options.format, ['text', 'json'] as const)
  const sites = await sitesOf(ask, found)
  if (format === 'json') print(terminal, JSON.stringify(sites))
  else for (const site of sites) print(terminal, describe(site))
  if (found.isMore) terminal.errors.write(`${terminal.say('find:more', { count: found.total })}\n`)
}

/** As `grep` does: 1 if the text stands nowhere. */
function codeOf({ total }: FoundPlaces): ExitCode {
  return total === 0 ? 1 : 0
}

function find(terminal: Terminal, given: Given): Promise<ExitCode> {
  return withLibrary(terminal, given, 'read', async (ask) => {
    const found = await search(terminal, findCommand, ask, await searchOf(terminal, findCommand, given, ask))
    await show(terminal, findCommand, given, ask, found)
    return codeOf(found)
  })
}

function tell(terminal: Terminal, format: 'text' | 'json' | undefined, done: Replaced): void {
  const said = terminal.say('find:done.replaced', { count: done.replaced })
  print(terminal, format === 'json' ? JSON.stringify(done) : said)
  for (const left of ['moved', 'closed', 'unwritable'] as const) {
    if (done[left] > 0) terminal.errors.write(`${terminal.say(`find:done.${left}`, { count: done[left] })}\n`)
  }
}

function replace(terminal: Terminal, given: Given): Promise<ExitCode> {
  const isDry = given.isOn('dry-run')
  return withLibrary(terminal, given, isDry ? 'read' : 'change', async (ask) => {
    const found = await search(terminal, replaceCommand, ask, await searchOf(terminal, replaceCommand, given, ask))
    if (isDry) {
      await show(terminal, replaceCommand, given, ask, found)
      return codeOf(found)
    }
    const format = choose(terminal, replaceCommand, 'format', given.options.format, ['text', 'json'] as const)
    const done = await ask('find.replace', { search: found.search, without: [] })
    if (!done.ok) throw new Error('the search was made a moment ago')
    tell(terminal, format, done.value)
    if (found.isMore) terminal.errors.write(`${terminal.say('find:more', { count: found.total })}\n`)
    return done.value.replaced === 0 ? 1 : 0
  })
}

const options = ['library', 'article', 'regex', 'words', 'case', 'accents'] as const

export const findCommand: Command = {
  name: 'find',
  options: [...options, 'side', 'format'],
  operands: [1, 1],
  run: find,
}

export const replaceCommand: Command = {
  name: 'replace',
  options: [...options, 'as-typed', 'dry-run', 'person', 'format'],
  operands: [2, 2],
  run: replace,
}

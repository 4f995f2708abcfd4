/** `changes`: what was changed in a translation since a baseline, and by whom. */
import type { Baseline, ChangedSegment, ChangeFailure } from '../../contract/change.ts'
import type { Reply } from '../../contract/commands.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { append } from '../../core/model/lists.ts'
import { showable } from '../../core/model/showable.ts'
import { changesAsHtml } from '../changes-html.ts'
import { changesAsJson, changesAsText } from '../changes-text.ts'
import { type Command, choose, type Given } from '../command.ts'
import { type Ask, findByWord, withLibrary } from '../library.ts'
import { type ExitCode, print, Stop, type Terminal } from '../terminal.ts'
import type { ChangesTold } from '../told-changes.ts'
import { writeWhole } from '../write-whole.ts'

const formats = ['text', 'json', 'html'] as const
const perPage = 200

function isMeant({ kind, name, action }: Baseline, word: string): boolean {
  return kind === word || (name !== undefined && name === word) || action === word
}

/** The newest state of that name: a kind of state, a snapshot's own name, or an action. */
export async function findBaseline({ say }: Terminal, ask: Ask, article: ArticleId, word: string): Promise<Baseline> {
  const baselines = await ask('change.baselines', { article })
  const all = baselines.ok ? baselines.value : []
  const meant = all.find((baseline) => isMeant(baseline, word))
  if (meant !== undefined) return meant
  const names = [...new Set(all.map(({ kind, name }) => name ?? kind))].join(', ')
  throw new Stop(say('changes.noBaseline', { word: showable(word), names: showable(names) }), 2)
}

function refuse({ say }: Terminal, failure: ChangeFailure): Stop {
  if (failure.kind !== 'op-unreadable') return new Stop(say('wrong.noArticle', { word: '' }), 3)
  return new Stop(say(`article:unreadable.${failure.why}`, { what: failure.op }), 3)
}

/** All changes of the article that a word means, since `--since`. */
export async function gatherChanges(terminal: Terminal, ask: Ask, given: Given, word: string): Promise<ChangesTold> {
  const article = await findByWord(terminal, ask, word)
  const baseline = await findBaseline(terminal, ask, article, given.options.since ?? 'imported')
  const listed = (await ask('article.list', {})).find((one) => one.article.id === article)
  const segments: ChangedSegment[] = []
  let start: number | undefined = 0
  while (start !== undefined) {
    const page: Reply<'change.list'> = await ask('change.list', {
      article,
      since: baseline.action ?? null,
      start,
      count: perPage,
    })
    if (!page.ok) throw refuse(terminal, page.failure)
    append(segments, page.value.segments)
    start = page.value.next
  }
  const { headline = '', targetLanguage = '' } = listed?.article ?? {}
  return { article, headline, language: targetLanguage, baseline, segments }
}

function written(terminal: Terminal, format: (typeof formats)[number], told: ChangesTold): string {
  if (format === 'json') return `${changesAsJson(told)}\n`
  return format === 'html' ? changesAsHtml(terminal, told) : changesAsText(terminal.say, told)
}

async function run(terminal: Terminal, given: Given): Promise<ExitCode> {
  const { output } = given.options
  const format = choose(terminal, changesCommand, 'format', given.options.format, formats) ?? 'text'
  const told = await withLibrary(terminal, given, 'read', (ask) =>
    gatherChanges(terminal, ask, given, given.operands[0] ?? ''),
  )
  const text = written(terminal, format, told)
  if (output !== undefined && output !== '-') writeWhole(terminal, output, new TextEncoder().encode(text))
  else if (text === '') print(terminal, terminal.say('changes.nothing'))
  else terminal.output.write(text)
  return 0
}

export const changesCommand: Command = {
  name: 'changes',
  options: ['library', 'since', 'format', 'output'],
  operands: [1, 1],
  run,
}

/** `reimport`: what somebody changed in a file of an article elsewhere comes back into the article. */
import { basename } from 'node:path'
import type { ArticleMissing } from '../../contract/article.ts'
import {
  commentToTake,
  editToTake,
  type ReimportPlan,
  type ReimportRefused,
  type TakeRefused,
} from '../../contract/reimport.ts'
import type { ActionId, ArticleId } from '../../core/model/ids.ts'
import { readerText } from '../../core/model/reader-text.ts'
import { asksForChoice, type ReturnedChange } from '../../core/model/reimport.ts'
import { showable } from '../../core/model/showable.ts'
import { type Command, choose, type Given, usageError } from '../command.ts'
import { type Ask, findByWord, withLibrary } from '../library.ts'
import { readNamed, sayFileRefused } from '../read-file.ts'
import { type ExitCode, print, Stop, type Terminal } from '../terminal.ts'
import { oneLine } from '../visible-text.ts'

const sides = ['ours', 'theirs'] as const

function refuse({ say }: Terminal, path: string, failure: ReimportRefused | ArticleMissing): Stop {
  switch (failure.kind) {
    case 'file-refused':
      return new Stop(`${showable(path)}: ${sayFileRefused(say, failure.why)}`, 3)
    case 'other-language': {
      const { side, says, article } = failure
      return new Stop(say(`reimport:refused.other-language.${side}`, { says, article }), 1)
    }
    case 'op-unreadable':
      return new Stop(say(`article:unreadable.${failure.why}`, { what: failure.op }), 3)
    case 'no-such-article':
      return new Stop(say('wrong.noArticle', { word: '' }), 3)
    default:
      return new Stop(say(`reimport:refused.${failure.kind}`, failure), 1)
  }
}

function refuseTaking({ say }: Terminal, failure: TakeRefused): Stop {
  if (failure.kind === 'article-closed') return new Stop(say(`article:closedWhy.${failure.why}`), 1)
  if (failure.kind === 'no-such-article') return new Stop(say('wrong.noArticle', { word: '' }), 3)
  return new Stop(say(`reimport:refused.${failure.kind}`, failure), 1)
}

/** `imported`, `exported` for the last export, or an act. */
function stateOf({ say }: Terminal, { states }: ReimportPlan, word: string): ActionId | null {
  const meant =
    word === 'exported'
      ? states.find(({ action }) => action !== undefined)
      : states.find(({ action }) => action === word)
  if (word === 'imported') return null
  if (meant?.action === undefined) throw new Stop(say('reimport.noState', { word: showable(word) }), 2)
  return meant.action
}

async function plan(terminal: Terminal, ask: Ask, given: Given, article: ArticleId): Promise<ReimportPlan> {
  const path = given.operands[1] ?? ''
  const { bytes } = await readNamed(terminal, path)
  const file = { article, name: basename(path), bytes }
  const planned = await ask('reimport.plan', file)
  if (!planned.ok) throw refuse(terminal, path, planned.failure)
  const word = given.options.since
  if (word === undefined) return planned.value
  const again = await ask('reimport.plan', { ...file, since: stateOf(terminal, planned.value, word) })
  if (!again.ok) throw refuse(terminal, path, again.failure)
  return again.value
}

const seen = (change: ReturnedChange, text: string) => showable(oneLine(readerText(text, change.codes)))

function show(terminal: Terminal, given: Given, planned: ReimportPlan): void {
  const { say } = terminal
  const format = choose(terminal, reimportCommand, 'format', given.options.format, ['text', 'json'] as const)
  if (format === 'json') {
    print(terminal, JSON.stringify(planned))
    return
  }
  if (planned.changes.length === 0 && planned.comments.length === 0) print(terminal, say('reimport:nothing'))
  for (const change of planned.changes) {
    const { row, kind, ours, result } = change
    const words = [seen(change, ours), seen(change, result)].join(' → ')
    print(terminal, [row + 1, say(`reimport:kind.${kind}`), words].join('\t'))
  }
}

/** What of the file stays behind, and why. */
function tellLeft({ say, errors }: Terminal, { changes, unplaced }: ReimportPlan): void {
  const lines = [
    ...changes.flatMap(({ fault, row }) => {
      if (fault === undefined) return []
      return [say('reimport.left', { row: row + 1, why: say(`reimport:fault.${fault.kind}`, { ...fault }) })]
    }),
    ...unplaced.map(({ why, text }) => {
      return say('reimport.unplaced', { why: say(`reimport:why.${why}`), text: showable(oneLine(text)) })
    }),
  ]
  for (const line of lines) errors.write(`${line}\n`)
}

function conflictsOf(terminal: Terminal, { options }: Given): (typeof sides)[number] | undefined {
  return choose(terminal, reimportCommand, 'conflicts', options.conflicts, sides)
}

/** With no side named, nothing is decided for anybody. */
function chosen(
  terminal: Terminal,
  given: Given,
  { changes }: ReimportPlan,
): readonly ReimportPlan['changes'][number][] {
  const side = conflictsOf(terminal, given)
  const whole = changes.filter(({ fault }) => fault === undefined)
  const open = whole.filter(asksForChoice)
  if (open.length > 0 && side === undefined) {
    const { say } = terminal
    throw new Stop(say('reimport.conflicts', { open: say('reimport:open', { count: open.length }) }), 1)
  }
  return side === 'theirs' ? whole : whole.filter((change) => !asksForChoice(change))
}

async function take(terminal: Terminal, ask: Ask, given: Given, article: ArticleId, planned: ReimportPlan) {
  const changes = chosen(terminal, given, planned)
  const file = basename(given.operands[1] ?? '')
  const named = given.options.as ?? planned.authors[0]
  const by = named === undefined ? { person: (await ask('desk.open', {})).person.id } : { name: named }
  const taken = await ask('reimport.take', {
    article,
    name: file,
    by,
    edits: changes.map((change) => editToTake(change, given.options.as === undefined)),
    comments: planned.comments.map(commentToTake),
  })
  if (!taken.ok) throw refuseTaking(terminal, taken.failure)
  print(terminal, terminal.say('reimport:done', { count: changes.length, file: showable(file) }))
}

function run(terminal: Terminal, given: Given): Promise<ExitCode> {
  const isDry = given.isOn('dry-run')
  // Whatever the file turns out to bring.
  conflictsOf(terminal, given)
  if (given.options.as?.trim() === '') {
    throw usageError(terminal, reimportCommand, terminal.say('wrong.missing', { option: '--as' }))
  }
  return withLibrary<ExitCode>(terminal, given, isDry ? 'read' : 'change', async (ask) => {
    const article = await findByWord(terminal, ask, given.operands[0] ?? '')
    const planned = await plan(terminal, ask, given, article)
    const isNothing = planned.changes.every(({ fault }) => fault !== undefined) && planned.comments.length === 0
    if (isDry || isNothing) show(terminal, given, planned)
    else await take(terminal, ask, given, article, planned)
    tellLeft(terminal, planned)
    return planned.changes.some(({ fault }) => fault !== undefined) || planned.unplaced.length > 0 ? 1 : 0
  })
}

export const reimportCommand: Command = {
  name: 'reimport',
  options: ['library', 'dry-run', 'conflicts', 'since', 'as', 'person', 'format'],
  operands: [2, 2],
  run,
}

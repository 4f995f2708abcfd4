/** `details`: what a desk keeps of an article beside its text, told or changed: who works on it, until when, its lines. */
import type { DetailsFailure } from '../../contract/details.ts'
import { lastPlannedMs, maxDetailChars } from '../../contract/limits.ts'
import {
  type ArticleDetails,
  type DetailChange,
  type DetailField,
  detailFields,
  momentDetails,
  type Priority,
  personDetails,
  priorities,
} from '../../core/model/article-details.ts'
import type { ArticleId, PersonId } from '../../core/model/ids.ts'
import type { Person } from '../../core/model/person.ts'
import { showable } from '../../core/model/showable.ts'
import { type Command, choose, type Given, usageError } from '../command.ts'
import { type Ask, findByWord, withLibrary } from '../library.ts'
import { sayTold } from '../read-file.ts'
import { type ExitCode, print, Stop, type Terminal } from '../terminal.ts'
import { oneLine } from '../visible-text.ts'

const formats = ['text', 'json'] as const

/** `deadline=2026-12-01T17:00`: a field as it is named here, and what is to be said; nothing to say no longer. */
type Wish = { readonly field: DetailField; readonly said: string }

/** Fields of moments are named without their unit. */
function nameOf(field: DetailField): string {
  return field.replace(/Ms$/u, '')
}

function readWish(terminal: Terminal, word: string): Wish {
  const at = word.indexOf('=')
  const name = at < 0 ? word : word.slice(0, at)
  const field = detailFields.find((one) => nameOf(one) === name)
  if (at >= 0 && field !== undefined) return { field, said: word.slice(at + 1).trim() }
  const message = terminal.say('details.noField', { word, fields: detailFields.map(nameOf).join(', ') })
  throw usageError(terminal, detailsCommand, message)
}

function isOneOf<Item extends string>(items: readonly Item[], word: string): word is Item {
  return items.some((item) => item === word)
}

function changeOf(
  terminal: Terminal,
  { field, said }: Wish,
  now: ArticleDetails,
  people: readonly Person[],
): DetailChange {
  const after = said === '' ? null : meantBy(terminal, field, said, people)
  // The field says which of the values it is.
  return { field, before: now[field] ?? null, after } as DetailChange
}

function meantBy(terminal: Terminal, field: DetailField, said: string, people: readonly Person[]): string | number {
  if (isOneOf(momentDetails, field)) return momentOf(terminal, said)
  if (isOneOf(personDetails, field)) return personNamed(terminal, said, people)
  if (field === 'priority') return priorityOf(terminal, said)
  if (said.length > maxDetailChars) throw new Stop(terminal.say('details.tooLong', { most: maxDetailChars }), 3)
  return said
}

function personNamed(terminal: Terminal, name: string, people: readonly Person[]): PersonId {
  const person = people.find((one) => one.name === name)
  if (person === undefined) throw new Stop(terminal.say('wrong.noPerson', { name }), 2)
  return person.id
}

function priorityOf(terminal: Terminal, word: string): Priority {
  if (isOneOf(priorities, word)) return word
  const facts = { option: 'priority', word, words: priorities.join(', ') }
  throw usageError(terminal, detailsCommand, terminal.say('wrong.value', facts))
}

/** Local time, unless it says otherwise. */
function momentOf(terminal: Terminal, said: string): number {
  const isMoment = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?$/u.test(said)
  const atMs = isMoment ? Date.parse(said.replace(' ', 'T')) : Number.NaN
  if (!(atMs >= 0 && atMs <= lastPlannedMs))
    throw usageError(terminal, detailsCommand, terminal.say('details.noMoment', { word: said }))
  return atMs
}

function told(field: DetailField, details: ArticleDetails, people: readonly Person[]): string {
  const value = details[field] ?? ''
  if (isOneOf(momentDetails, field)) return new Date(Number(value)).toISOString()
  if (isOneOf(personDetails, field)) return people.find(({ id }) => id === value)?.name ?? ''
  return String(value)
}

async function look(terminal: Terminal, ask: Ask, word: string) {
  const article = await findByWord(terminal, ask, word)
  const [sheet, { people }] = [await ask('details.show', { article }), await ask('desk.open', {})]
  if (!sheet.ok) throw new Stop(terminal.say('wrong.noArticle', { word }), 3)
  return { article, sheet: sheet.value, people }
}

async function change(terminal: Terminal, ask: Ask, word: string, wishes: readonly Wish[]): Promise<void> {
  const { article, sheet, people } = await look(terminal, ask, word)
  const changes = wishes.map((wish) => changeOf(terminal, wish, sheet.details, people))
  const changed = await ask('details.change', { article, changes })
  if (!changed.ok) throw refusal(terminal, article, changed.failure)
}

function refusal(terminal: Terminal, article: ArticleId, failure: DetailsFailure): Stop {
  if (failure.kind !== 'changed-meanwhile') return new Stop(terminal.say(`details:refused.${failure.kind}`), 1)
  return new Stop(terminal.say('details:changedMeanwhile', { field: nameOf(failure.field), article }), 1)
}

async function run(terminal: Terminal, given: Given): Promise<ExitCode> {
  const [word = '', ...said] = given.operands
  const format = choose(terminal, detailsCommand, 'format', given.options.format, formats) ?? 'text'
  const wishes = said.map((one) => readWish(terminal, one))
  if (new Set(wishes.map(({ field }) => field)).size < wishes.length)
    throw usageError(terminal, detailsCommand, terminal.say('details.twice'))
  if (wishes.length > 0) {
    await withLibrary(terminal, given, 'change', (ask) => change(terminal, ask, word, wishes))
    return 0
  }
  const { sheet, people } = await withLibrary(terminal, given, 'read', (ask) => look(terminal, ask, word))
  if (format === 'json') {
    print(terminal, JSON.stringify(sheet))
    return 0
  }
  for (const field of detailFields) {
    if (sheet.details[field] === undefined) continue
    print(terminal, `${nameOf(field)}\t${showable(oneLine(told(field, sheet.details, people)))}`)
  }
  for (const { file, diagnostics } of sheet.files) {
    const lines = new Set(diagnostics.map((one) => sayTold(terminal.say, one)))
    const format = terminal.say(`importing:formatName.${file.format}`)
    print(terminal, ['file', showable(file.name), format, ...lines].join('\t'))
  }
  return 0
}

export const detailsCommand: Command = {
  name: 'details',
  options: ['library', 'person', 'format'],
  operands: [1, 1 + detailFields.length],
  run,
}

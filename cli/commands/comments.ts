/** `comments`, `comment`: what is said about an article, and one remark more. */
import { maxRemarkChars } from '../../contract/limits.ts'
import { isGone } from '../../core/comments/is-gone.ts'
import { commentTypes, type PlacedThread } from '../../core/model/comment.ts'
import { asId, type ThreadId } from '../../core/model/ids.ts'
import type { ReturnReason } from '../../core/model/return-reason.ts'
import { showable } from '../../core/model/showable.ts'
import { type Command, choose, type Given } from '../command.ts'
import { findByWord, withLibrary } from '../library.ts'
import { sayReason } from '../return-reasons.ts'
import { type ExitCode, print, Stop, type Terminal } from '../terminal.ts'
import { oneLine } from '../visible-text.ts'
import type { Say } from '../words.ts'

const formats = ['text', 'json'] as const

function where(say: Say, { row, anchor, quote }: PlacedThread): string {
  if (anchor === undefined) return say('comments.onArticle')
  const place = row === undefined ? '–' : String(row + 1)
  if (quote === '') return place
  return `${place}\t${say(isGone(anchor) ? 'comments.gone' : 'comments.on', { words: showable(oneLine(quote)) })}`
}

type Reasons = readonly ReturnReason[]

/** What it is; of a return also what came of it, and why it was made. */
function nature(say: Say, reasons: Reasons, { type, outcome, reason }: PlacedThread): readonly string[] {
  const came = outcome === undefined ? [] : [say(`common:returnOutcome.${outcome}`)]
  const why = reason === undefined ? [] : [sayReason(say, reasons, reason)]
  return [[say(`comments.type.${type}`), ...came].join(', '), ...why]
}

function describe(say: Say, reasons: Reasons, thread: PlacedThread): string {
  const state = say(thread.isResolved ? 'comments.resolved' : 'comments.open')
  const head = [thread.id, state, ...nature(say, reasons, thread), where(say, thread)].join('\t')
  const said = thread.remarks
    .filter(({ words }) => words !== '')
    .map(({ by, words }) => `  ${showable(by.name)}: ${showable(oneLine(words))}`)
  return [head, ...said].join('\n')
}

async function runList(terminal: Terminal, given: Given): Promise<ExitCode> {
  const format = choose(terminal, commentsCommand, 'format', given.options.format, formats) ?? 'text'
  const { listed, reasons } = await withLibrary(terminal, given, 'read', async (ask) => {
    const article = await findByWord(terminal, ask, given.operands[0] ?? '')
    return { listed: await ask('comment.list', { article }), reasons: await ask('reason.list', {}) }
  })
  if (!listed.ok) throw new Stop(terminal.say('wrong.noArticle', { word: given.operands[0] }), 3)
  const threads = given.isOn('all') ? listed.value : listed.value.filter(({ isResolved }) => !isResolved)
  if (format === 'json') print(terminal, JSON.stringify(threads))
  else for (const thread of threads) print(terminal, describe(terminal.say, reasons, thread))
  return 0
}

/** Those nobody has settled; with `--all` the others too. */
export const commentsCommand: Command = {
  name: 'comments',
  options: ['library', 'format', 'all'],
  operands: [1, 1],
  run: runList,
}

function remarkIn(terminal: Terminal, raw: string): string {
  const words = raw.trim()
  if (words !== '' && words.length <= maxRemarkChars) return words
  throw new Stop(terminal.say('comment.refused', { most: maxRemarkChars }), 3)
}

async function runAdd(terminal: Terminal, given: Given): Promise<ExitCode> {
  const [word = '', raw = ''] = given.operands
  const words = remarkIn(terminal, raw)
  const type = choose(terminal, commentCommand, 'as', given.options.as, commentTypes) ?? 'question'
  const opened = await withLibrary(terminal, given, 'change', async (ask) => {
    const article = await findByWord(terminal, ask, word)
    return ask('comment.open', { subject: { on: 'article', article }, type, words })
  })
  if (!opened.ok) throw new Stop(terminal.say('wrong.noArticle', { word }), 3)
  print(terminal, opened.value.thread)
  return 0
}

/** On the whole article; words and segments are commented on in the window. */
export const commentCommand: Command = {
  name: 'comment',
  options: ['library', 'person', 'as'],
  operands: [2, 2],
  run: runAdd,
}

async function runAnswer(terminal: Terminal, given: Given): Promise<ExitCode> {
  const [id = '', raw = ''] = given.operands
  const words = remarkIn(terminal, raw)
  const gone = new Stop(terminal.say('answer.gone'), 3)
  if (!isThreadId(id)) throw gone
  const answered = await withLibrary(terminal, given, 'change', (ask) =>
    ask('comment.answer', { thread: asId<ThreadId>(id), words }),
  )
  if (!answered.ok) throw gone
  return 0
}

function isThreadId(id: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u.test(id)
}

/** By the identity that `comments` tells. */
export const answerCommand: Command = {
  name: 'answer',
  options: ['library', 'person'],
  operands: [2, 2],
  run: runAnswer,
}

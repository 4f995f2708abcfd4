/** `comments`, `comment`: what is said about an article, and one remark more. */
import { maxRemarkChars } from '../../contract/limits.ts'
import { commentTypes, type PlacedThread } from '../../core/model/comment.ts'
import { showable } from '../../core/model/showable.ts'
import { type Command, choose, type Given } from '../command.ts'
import { findByWord, withLibrary } from '../library.ts'
import { type ExitCode, print, Stop, type Terminal } from '../terminal.ts'
import { oneLine } from '../visible-text.ts'
import type { Say } from '../words.ts'

const formats = ['text', 'json'] as const

function where(say: Say, { row, anchor, quote }: PlacedThread): string {
  if (anchor === undefined) return say('comments.onArticle')
  const place = row === undefined ? '–' : String(row + 1)
  if (quote === '') return place
  const isGone = anchor.span?.start === anchor.span?.end
  return `${place}\t${say(isGone ? 'comments.gone' : 'comments.on', { words: showable(oneLine(quote)) })}`
}

function describe(say: Say, thread: PlacedThread): string {
  const state = say(thread.isResolved ? 'comments.resolved' : 'comments.open')
  const head = [thread.id, state, say(`comments.type.${thread.type}`), where(say, thread)].join('\t')
  const said = thread.remarks.map(({ by, words }) => `  ${showable(by.name)}: ${showable(oneLine(words))}`)
  return [head, ...said].join('\n')
}

async function runList(terminal: Terminal, given: Given): Promise<ExitCode> {
  const format = choose(terminal, commentsCommand, 'format', given.options.format, formats) ?? 'text'
  const listed = await withLibrary(terminal, given, 'read', async (ask) =>
    ask('comment.list', { article: await findByWord(terminal, ask, given.operands[0] ?? '') }),
  )
  if (!listed.ok) throw new Stop(terminal.say('wrong.noArticle', { word: given.operands[0] }), 3)
  const threads = given.isOn('all') ? listed.value : listed.value.filter(({ isResolved }) => !isResolved)
  if (format === 'json') print(terminal, JSON.stringify(threads))
  else for (const thread of threads) print(terminal, describe(terminal.say, thread))
  return 0
}

/** Those nobody has settled; with `--all` the others too. */
export const commentsCommand: Command = {
  name: 'comments',
  options: ['library', 'format', 'all'],
  operands: [1, 1],
  run: runList,
}

async function runAdd(terminal: Terminal, given: Given): Promise<ExitCode> {
  const [word = '', raw = ''] = given.operands
  const words = raw.trim()
  if (words === '' || words.length > maxRemarkChars)
    throw new Stop(terminal.say('comment.refused', { most: maxRemarkChars }), 3)
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

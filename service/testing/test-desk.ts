/** A desk for tests: the real one, on a library in memory or in a folder of its own. */
import { fileURLToPath } from 'node:url'
import type { Row } from '../../contract/article.ts'
import type { JobControl } from '../../contract/command.ts'
import type { Arguments, CommandName, Reply } from '../../contract/commands.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import type { Failed, Ok } from '../../core/model/result.ts'
import type { Segment } from '../../core/model/segment.ts'
import { type MoveAct, moveQuestionKinds } from '../../core/model/workflow.ts'
import { type DeskOptions, type OpenDesk, openDesk } from '../desk.ts'
import { createProductChecker } from '../models/product-checker.ts'
import { openWorkerPool } from '../workers/worker-pool.ts'

const workerEntry = fileURLToPath(new URL('../workers/article-worker.ts', import.meta.url))

/** Starting a worker takes longer than a whole test, so those of one file share theirs. */
const workers = openWorkerPool(workerEntry)

/** So does the opening of models. */
const checker = createProductChecker()

export type TestDesk = OpenDesk & {
  ask<Name extends CommandName>(name: Name, args: Arguments<Name>, control?: Partial<JobControl>): Promise<Reply<Name>>
}

/** Throws if the library is refused. */
export function openTestDesk(options: Partial<DeskOptions> = {}): TestDesk {
  const opened = openDesk({ libraryFile: ':memory:', workerEntry, workers, checker, ...options })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  const desk = opened.value
  const quiet: JobControl = { onProgress: () => undefined, signal: new AbortController().signal }
  return {
    ...desk,
    ask: async (name, args, control = {}) => await desk.answer(name, args, { ...quiet, ...control }),
  }
}

/** What a window asks by: the port between it and the store is left out, but what it carries is copied, as here. */
export function askByPort(desk: () => Pick<TestDesk, 'ask'>) {
  return async <Name extends CommandName>(name: Name, args: Arguments<Name>): Promise<Reply<Name>> =>
    structuredClone(await desk().ask(name, structuredClone(args)))
}

/** The value of an answer that must have gone well. */
export function must<Value>(answer: Ok<Value> | Failed<unknown>): Value {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.failure)}`)
  return answer.value
}

export function textFile(name: string, text: string, language: string) {
  const format = name.endsWith('.md') ? ('md' as const) : ('txt' as const)
  return { name, bytes: new TextEncoder().encode(text), encoding: 'utf-8' as const, format, language }
}

/** Imports a translation, and its source if given; answers the article's id. */
export async function importText(desk: TestDesk, target: string, source?: string, name = 'target.txt') {
  const imported = await desk.ask('article.import', {
    target: textFile(name, target, 'en'),
    source:
      source === undefined ? undefined : textFile(name.endsWith('.md') ? 'source.md' : 'source.txt', source, 'ru'),
    allowSameFile: true,
  })
  return must(imported).article.id
}

export async function rowsOf(desk: TestDesk, article: ArticleId): Promise<readonly Row[]> {
  return (await desk.ask('article.rows', { article, start: 0, count: 200 })).rows
}

/** The target segments of an article, in the order of the text. */
export async function segmentsOf(desk: TestDesk, article: ArticleId): Promise<readonly Segment[]> {
  return (await rowsOf(desk, article)).flatMap(({ target }) => target)
}

/** As a person would: on what stands there now. */
export async function edit(desk: TestDesk, article: ArticleId, index: number, text: string) {
  const segment = (await segmentsOf(desk, article))[index]
  if (segment === undefined) throw new Error(`no segment ${index}`)
  return must(await desk.ask('segment.edit', { segment: segment.id, basedOn: segment.latestEdit ?? null, text }))
}

export async function confirm(desk: TestDesk, article: ArticleId, index: number) {
  const segment = (await segmentsOf(desk, article))[index]
  if (segment === undefined) throw new Error(`no segment ${index}`)
  const { id, text, latestEdit } = segment
  return must(await desk.ask('segment.confirm', { segment: id, basedOn: latestEdit ?? null, text }))
}

/** Confirms every target segment. */
export async function confirmAll(desk: TestDesk, article: ArticleId): Promise<void> {
  const { length } = await segmentsOf(desk, article)
  for (let index = 0; index < length; index++) await confirm(desk, article, index)
}

/** Moves an article on, whatever is asked. */
export function moveOn(desk: TestDesk, article: ArticleId, act: MoveAct, reason?: string) {
  return desk.ask('article.move', { article, act, reason, accepted: [...moveQuestionKinds] })
}

import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CancelledError } from '../../contract/rpc/server.ts'
import { idleChecks } from '../../core/check/catalogue.ts'
import { asId, type SegmentId } from '../../core/model/ids.ts'
import type { CheckedPart } from '../context/jobs.ts'
import { OutOfMemoryError, type WorkerPool } from '../context/worker-pool.ts'
import { createProductChecker } from '../models/product-checker.ts'
import { must, textFile } from '../testing/test-desk.ts'
import { openWorkerPool } from './worker-pool.ts'

let workers: WorkerPool
beforeEach(() => {
  workers = openWorkerPool(fileURLToPath(new URL('./article-worker.ts', import.meta.url)))
})
afterEach(() => workers.close())

const control = (signal = new AbortController().signal) => ({ onProgress: () => undefined, signal })
const inspect = (text: string) => ({ name: 'a.txt', bytes: new TextEncoder().encode(text), encoding: undefined })

test('several jobs at once are all done', async () => {
  const texts = ['One came.', 'Two left.', 'Three stayed.']
  const done = await Promise.all(texts.map((text) => workers.run('inspect', inspect(text), control())))
  expect(done.map((one) => must(one).text)).toEqual(texts)
})

test.skipIf(process.platform !== 'linux')('however many jobs come at once, only a few threads work', async () => {
  const threads = () => readdirSync('/proc/self/task').length
  const before = threads()
  const jobs = Array.from({ length: 60 }, (_, n) => workers.run('inspect', inspect(`Number ${n} came.`), control()))
  let most = 0
  const count = setInterval(() => {
    most = Math.max(most, threads() - before)
  }, 20)
  const texts = (await Promise.all(jobs)).map((done) => must(done).text)
  clearInterval(count)
  expect([texts.length, texts.at(-1)]).toEqual([60, 'Number 59 came.'])
  // Each worker is a thread or two.
  expect(most).toBeLessThan(30)
})

test('a job called off while it waits for its turn is not begun, and the others are done', async () => {
  const giveUp = new AbortController()
  const jobs = Array.from({ length: 40 }, (_, n) => workers.run('inspect', inspect(`Number ${n} came.`), control()))
  const waiting = Array.from({ length: 10 }, () => workers.run('inspect', inspect('Never.'), control(giveUp.signal)))
  giveUp.abort()
  const calledOff = await Promise.allSettled(waiting)
  const texts = (await Promise.all(jobs)).map((done) => must(done).text)
  expect(calledOff.map((one) => one.status === 'rejected' && one.reason instanceof CancelledError)).toEqual(
    waiting.map(() => true),
  )
  expect(texts.at(-1)).toBe('Number 39 came.')
})

test('a job called off before it began is not begun', async () => {
  const stop = new AbortController()
  stop.abort()
  await expect(workers.run('inspect', inspect('One came.'), control(stop.signal))).rejects.toThrow(CancelledError)
})

test('after a job was called off in the middle, or met a defect, the next one is done', async () => {
  const stop = new AbortController()
  const long = Array.from({ length: 2_000 }, (_, n) => `Sentence ${n} came.`).join('\n\n')
  const target = textFile('long.txt', long, 'en')
  const called = { onProgress: () => stop.abort(), signal: stop.signal }
  await expect(workers.run('import', { target, source: undefined }, called)).rejects.toThrow(CancelledError)
  const broken = { ...inspect(''), bytes: 'no bytes at all' as never }
  await expect(workers.run('inspect', broken, control())).rejects.toThrow(/./u)
  expect(must(await workers.run('inspect', inspect('One came.'), control())).text).toBe('One came.')
})

test('a long check tells in parts what it found so far, and is called off between them', async () => {
  const segments = Array.from({ length: 3_000 }, (_, n) => ({
    id: asId<SegmentId>(`t${n}`),
    text: n % 10 === 0 ? `The river river rose by ${n} steps.` : `The river fell by ${n} steps and rose again.`,
    block: n,
    kind: 'paragraph' as const,
    gapBefore: '',
  }))
  const bitext = { targetLanguage: 'en', target: segments, sourceLanguage: undefined, source: [], links: [] }
  const input = { key: 'river', bitext, without: idleChecks(new Map()) }
  const parts: CheckedPart[] = []
  const wide = await workers.run('check', input, control(), (part) => parts.push(part))
  const stop = new AbortController()
  await expect(workers.run('check', input, control(stop.signal), () => stop.abort())).rejects.toThrow(CancelledError)
  const starts = parts.map(({ start }) => start)
  expect([starts, parts.length > 1]).toEqual([[0, ...parts.map(({ end }) => end)].slice(0, -1), true])
  expect(parts.at(-1)?.end).toBe(3_000)
  const told = [...parts.flatMap(({ found }) => found), ...wide]
  const named = (found: typeof told) =>
    found.map(({ check, segment, span }) => `${check} ${segment} ${span.start}`).sort()
  expect(named(told)).toEqual(named([...createProductChecker().check(bitext, input.without)]))
})

test('a worker that cannot start is told as a defect, not waited for', async () => {
  const nowhere = openWorkerPool('/nowhere/article-worker.ts')
  await expect(nowhere.run('inspect', inspect('One came.'), control())).rejects.toThrow('/nowhere/article-worker.ts')
  await nowhere.close()
})

test('a file that takes more memory than a worker may have ends its worker and nothing else', async () => {
  const models = fileURLToPath(new URL('../../core/language/model/files', import.meta.url))
  const narrow = openWorkerPool(fileURLToPath(new URL('./article-worker.ts', import.meta.url)), models, 64)
  // Much that is small: codes that are no two the same.
  const codes = (n: number) => Array.from({ length: 6 }, (_, at) => `<x id="${n}.${at}"/> rain`).join(' ')
  const unit = (n: number) =>
    `<trans-unit id="${n}"><source>${codes(n)}</source><target>${codes(n)}</target></trans-unit>`
  const units = Array.from({ length: 40_000 }, (_, n) => unit(n)).join('')
  const file = `<xliff version="1.2"><file source-language="en" target-language="ru"><body>${units}</body></file></xliff>`
  const bytes = new TextEncoder().encode(file)
  const large = { name: 'large.xlf', bytes, encoding: undefined }
  await expect(narrow.run('inspect', large, control())).rejects.toThrow(OutOfMemoryError)
  expect(must(await narrow.run('inspect', inspect('One came.'), control())).text).toBe('One came.')
  expect(must(await workers.run('inspect', large, control())).bitext?.units).toBe(40_000)
  await narrow.close()
})

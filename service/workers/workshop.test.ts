import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CancelledError } from '../../contract/rpc/server.ts'
import { must, textFile } from '../testing/test-desk.ts'
import { openWorkshop, type Workshop } from './workshop.ts'

let workshop: Workshop
beforeEach(() => {
  workshop = openWorkshop(fileURLToPath(new URL('./article-worker.ts', import.meta.url)))
})
afterEach(() => workshop.close())

const control = (signal = new AbortController().signal) => ({ onProgress: () => undefined, signal })
const inspect = (text: string) => ({ name: 'a.txt', bytes: new TextEncoder().encode(text), encoding: undefined })

test('several jobs at once are all done', async () => {
  const texts = ['One came.', 'Two left.', 'Three stayed.']
  const done = await Promise.all(texts.map((text) => workshop.run('inspect', inspect(text), control())))
  expect(done.map((one) => must(one).text)).toEqual(texts)
})

test('a job called off before it began is not begun', async () => {
  const stop = new AbortController()
  stop.abort()
  await expect(workshop.run('inspect', inspect('One came.'), control(stop.signal))).rejects.toThrow(CancelledError)
})

test('after a job was called off in the middle, or met a defect, the next one is done', async () => {
  const stop = new AbortController()
  const long = Array.from({ length: 2_000 }, (_, n) => `Sentence ${n} came.`).join('\n\n')
  const target = textFile('long.txt', long, 'en')
  const called = { onProgress: () => stop.abort(), signal: stop.signal }
  await expect(workshop.run('import', { target, source: undefined }, called)).rejects.toThrow(CancelledError)
  const broken = { ...inspect(''), bytes: 'no bytes at all' as never }
  await expect(workshop.run('inspect', broken, control())).rejects.toThrow(/./u)
  expect(must(await workshop.run('inspect', inspect('One came.'), control())).text).toBe('One came.')
})

test('a worker that cannot start is told as a defect, not waited for', async () => {
  const nowhere = openWorkshop('/nowhere/article-worker.ts')
  await expect(nowhere.run('inspect', inspect('One came.'), control())).rejects.toThrow('/nowhere/article-worker.ts')
  await nowhere.close()
})

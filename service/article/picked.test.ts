import { expect, test } from 'vitest'
import { createPickedFiles } from '../base/picked-files.ts'
import { must, openTestDesk } from '../testing/test-desk.ts'

const token = '0b9c5a52-6b6e-4a51-8a0e-5d2a0a7f3c11'
const forged = '0b9c5a52-6b6e-4a51-8a0e-5d2a0a7f3c12'
const bytes = new TextEncoder().encode('The bridge was opened in May. The road follows next year.')
const about = { name: 'bridge.txt', encoding: 'utf-8', format: 'txt', language: 'en' } as const

function deskWithPicked(nowMs = Date.now) {
  const picked = createPickedFiles(nowMs)
  picked.put(token, bytes)
  return openTestDesk({ picked })
}

test('a picked file is looked at and imported by its token, which is spent by that', async () => {
  const desk = deskWithPicked()
  const seen = must(await desk.ask('file.inspect', { name: about.name, picked: token }))
  expect([seen.guess.format, seen.words]).toEqual(['txt', 11])
  const imported = must(await desk.ask('article.import', { target: { ...about, picked: token } }))
  expect(imported.targetWords).toBe(11)
  expect(await desk.ask('article.import', { target: { ...about, picked: token }, allowSameFile: true })).toMatchObject({
    failure: { kind: 'file-refused', side: 'target', name: about.name, why: { kind: 'not-at-hand' } },
  })
})

test('an import that is refused leaves the token, so that it can be tried again', async () => {
  const desk = deskWithPicked()
  must(await desk.ask('article.import', { target: { ...about, bytes } }))
  const target = { ...about, picked: token }
  expect(await desk.ask('article.import', { target })).toMatchObject({ failure: { kind: 'already-imported' } })
  must(await desk.ask('article.import', { target, allowSameFile: true }))
})

test('a forged token stands for no file', async () => {
  const desk = deskWithPicked()
  expect(await desk.ask('file.inspect', { name: about.name, picked: forged })).toEqual({
    ok: false,
    failure: { kind: 'file-refused', why: { kind: 'not-at-hand' } },
  })
})

test('a file is kept for an hour, and of many only the last six', () => {
  let nowMs = 0
  const picked = createPickedFiles(() => nowMs)
  for (let n = 0; n < 7; n += 1) picked.put(`token-${n}`, bytes)
  const known = () => Array.from({ length: 7 }, (_, n) => picked.look(`token-${n}`) !== undefined)
  expect(known()).toEqual([false, true, true, true, true, true, true])
  nowMs = 60 * 60_000
  expect(known()).toEqual(Array.from({ length: 7 }, () => false))
})

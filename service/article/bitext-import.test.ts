/** One file that holds both texts becomes an article, and its corrections go out in that very file. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ArticleId } from '../../core/model/ids.ts'
import { confirm, edit, moveOn, must, openTestDesk, rowsOf, segmentsOf, type TestDesk } from '../testing/test-desk.ts'

const folder = join(import.meta.dirname, '../../samples/formats')
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(folder, name)))
const languages = { sourceLanguage: 'ru', targetLanguage: 'en' }

async function imported(name: string): Promise<{ desk: TestDesk; article: ArticleId }> {
  const desk = openTestDesk()
  const bitext = { name, bytes: bytesOf(name), ...languages }
  return { desk, article: must(await desk.ask('article.import', { bitext, allowMismatch: true })).article.id }
}

async function exported(desk: TestDesk, article: ArticleId): Promise<string> {
  const file = must(await desk.ask('article.export', { article, overrideReason: 'for the customer' }))
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes)
}

test('its preview tells the languages, the units and how the two texts begin', async () => {
  const desk = openTestDesk()
  const name = 'ferry.ru-en.xlf'
  const seen = must(await desk.ask('file.inspect', { name, bytes: bytesOf(name) }))
  expect(seen.bitext).toMatchObject({
    languages: { source: 'ru', target: 'en' },
    units: 5,
    translated: 4,
    pairs: [{ source: 'Паром Караоя возвращается', target: 'The ferry of Qaraoy returns' }, {}, {}, {}, {}],
  })
})

test('each unit is a row, in the state its file tells; one without a translation is an empty segment', async () => {
  const { desk, article } = await imported('ferry.ru-en.xlf')
  const rows = await rowsOf(desk, article)
  expect(
    rows.map(({ source, target }) => [source.length, target.map(({ text, state }) => [text !== '', state])]),
  ).toEqual([
    [1, [[true, 'translated']]],
    [1, [[true, 'approved']]],
    [1, [[true, 'machine']]],
    [1, [[false, 'empty']]],
    [1, [[true, 'machine']]],
  ])
})

test.each(['ferry.ru-en.xlf', 'ferry.ru-en.sdlxliff', 'ferry.ru-en.mqxliff', 'ferry-21.ru-en.xlf'])(
  '%s goes out byte for byte as it came in, also after an edit that was taken back',
  async (name) => {
    const { desk, article } = await imported(name)
    expect(await exported(desk, article)).toBe(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(name)))
    await edit(desk, article, 0, 'Another headline')
    expect(await exported(desk, article)).toContain('Another headline')
    must(await desk.ask('action.undo', { article }))
    expect(await exported(desk, article)).toBe(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(name)))
  },
)

test('an empty segment is filled, and emptied again by undo', async () => {
  const { desk, article } = await imported('ferry.ru-en.xlf')
  await edit(desk, article, 3, 'Tickets are sold on board.')
  expect(await exported(desk, article)).toMatch(/<target[^>]*>Tickets are sold on board\.<\/target>/u)
  must(await desk.ask('action.undo', { article }))
  expect((await segmentsOf(desk, article))[3]).toMatchObject({ text: '', state: 'empty' })
})

test('what was approved is told so in the file, and what is locked stands as it came', async () => {
  const { desk, article } = await imported('ferry.ru-en.mqxliff')
  const segments = await segmentsOf(desk, article)
  for (const [index, { isLocked }] of segments.entries()) if (isLocked !== true) await confirm(desk, article, index)
  must(await moveOn(desk, article, 'deliver'))
  must(await moveOn(desk, article, 'approve'))
  const units = (await exported(desk, article)).match(/<trans-unit[^>]*>/gu) ?? []
  const cameIn = new TextDecoder().decode(bytesOf('ferry.ru-en.mqxliff')).match(/<trans-unit[^>]*>/gu) ?? []
  const isLocked = (unit: string) => unit.includes('locked="locked"')
  expect(units.filter(isLocked)).toEqual(cameIn.filter(isLocked))
  expect(units.filter((unit) => !isLocked(unit)).every((unit) => unit.includes('mq:status="Proofread"'))).toBe(true)
})

test('given as one side of an article it is refused', async () => {
  const desk = openTestDesk()
  const name = 'ferry.ru-en.xlf'
  const target = { name, bytes: bytesOf(name), format: 'xliff', encoding: 'utf-8', language: 'en' } as const
  expect(await desk.ask('article.import', { target })).toMatchObject({
    failure: { kind: 'file-refused', why: { kind: 'both-sides' } },
  })
})

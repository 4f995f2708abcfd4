/** A PDF comes in as its text, which goes out as text; one without text is refused in plain words. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CancelledError } from '../../contract/rpc/server.ts'
import { fail } from '../../core/model/result.ts'
import { must, openTestDesk, segmentsOf } from '../testing/test-desk.ts'

const folder = join(import.meta.dirname, '../../samples/pdf')
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(folder, name)))

/** A page on which a line is drawn, as from a scanner. */
const picture = new TextEncoder().encode(`%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>> endobj
4 0 obj <</Length 18>> stream
0 0 m 99 99 l S   
endstream endobj
trailer <</Root 1 0 R>>
`)

test('its preview says what it is, and running heads and page numbers are left out', async () => {
  const desk = openTestDesk()
  const seen = must(await desk.ask('file.inspect', { name: 'bridge.pdf', bytes: bytesOf('bridge.pdf') }))
  expect(seen.guess).toMatchObject({ format: 'txt', encoding: 'utf-8' })
  expect(seen.language?.language).toBe('ru')
  expect(seen.text.startsWith('Мост через Светлую закрыли до пятницы, часть 1-я\n\n2-е сообщение.')).toBe(true)
  expect(seen.text).not.toContain('Вестник')
  expect(seen.diagnostics).toEqual([
    { kind: 'pdf-text', count: 5 },
    { kind: 'page-furniture', count: 10 },
  ])
})

test('a paragraph that goes over to the next page is one, and the article is exported as text under its name', async () => {
  const desk = openTestDesk()
  const about = { encoding: 'utf-8', format: 'txt', language: 'ru' } as const
  const target = { name: 'Bridge.PDF', bytes: bytesOf('bridge.pdf'), ...about }
  const { article } = must(await desk.ask('article.import', { target }))
  expect((await segmentsOf(desk, article.id)).map(({ text }) => text)).toContain(
    'По её словам, третья опора сместилась на два сантиметра после паводка, и никто не знает, сколько времени займёт ремонт.',
  )
  const out = must(await desk.ask('article.export', { article: article.id, overrideReason: 'to look at' }))
  expect(out.name).toBe('Bridge.txt')
  const text = new TextDecoder().decode(out.bytes)
  expect(text.split('\n\n')).toHaveLength(30)
  const { files } = must(await desk.ask('details.show', { article: article.id }))
  expect(files[0]?.diagnostics).toContainEqual({ kind: 'pdf-text', count: 5 })
  const again = await desk.ask('article.import', { target })
  expect(again).toMatchObject({ ok: false, failure: { kind: 'already-imported' } })
})

test.each([
  ['closed by a password', bytesOf('closed.pdf'), { kind: 'password-protected' }],
  ['cut off', bytesOf('bridge.pdf').slice(0, 9_000), { kind: 'broken-pdf', rule: 'damaged' }],
  ['nothing but a beginning', new TextEncoder().encode('%PDF-1.7\nrain'), { kind: 'broken-pdf', rule: 'damaged' }],
  ['pictures of pages', picture, { kind: 'broken-pdf', rule: 'no-text' }],
] as const)('one that is %s is refused', async (_, bytes, why) => {
  const desk = openTestDesk()
  expect(await desk.ask('file.inspect', { name: 'news.pdf', bytes })).toEqual(fail({ kind: 'file-refused', why }))
})

test('a look that is called off ends', async () => {
  const desk = openTestDesk()
  const stop = new AbortController()
  const seen = desk.ask('file.inspect', { name: 'bridge.pdf', bytes: bytesOf('bridge.pdf') }, { signal: stop.signal })
  stop.abort()
  await expect(seen).rejects.toBeInstanceOf(CancelledError)
})

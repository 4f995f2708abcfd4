import { expect, test } from 'vitest'
import { makeDocx, p, r } from '../../core/formats/docx/testing/make-docx.ts'
import { revisedTexts } from '../../core/formats/docx/testing/revised-text.ts'
import { readPackage } from '../../core/formats/package/read-package.ts'
import { unpack } from '../../core/formats/package/unpack.ts'
import { asId, type LanguageTag } from '../../core/model/ids.ts'
import { edit, importText, must, openTestDesk, segmentsOf, type TestDesk } from '../testing/test-desk.ts'

const all = { isOwn: () => true }

async function openFerry(desk: TestDesk) {
  const bytes = makeDocx({ body: p(r('The ferry returns. It leaves at eight.')) + p(r('Tickets cost little.')) })
  const file = {
    name: 'ferry.docx',
    bytes,
    encoding: 'utf-8',
    format: 'docx',
    language: asId<LanguageTag>('en'),
  } as const
  return must(await desk.ask('article.import', { target: file })).article.id
}

function body(bytes: Uint8Array): string {
  const source = readPackage(bytes)
  const entry = source.ok ? source.value.entries.find(({ name }) => name === 'word/document.xml') : undefined
  const content = source.ok && entry !== undefined ? unpack(source.value, entry) : undefined
  return content?.ok ? new TextDecoder().decode(content.value) : ''
}

test('a redline holds every change since the import, and who made it, whatever was split and joined meanwhile', async () => {
  const desk = openTestDesk()
  const article = await openFerry(desk)
  await edit(desk, article, 0, 'The ferry comes back.')
  const [first, second] = await segmentsOf(desk, article)
  if (first === undefined || second === undefined) throw new Error('a text of less than two segments')
  const [basedOn, nextBasedOn] = [first.latestEdit ?? null, second.latestEdit ?? null]
  must(await desk.ask('segment.join', { segment: first.id, basedOn, nextBasedOn }))
  const redline = { since: null, withComments: true }
  const file = must(await desk.ask('article.export', { article, redline, overrideReason: 'for the author' }))
  const xml = body(file.bytes)
  expect([file.name, file.told?.changes]).toEqual(['ferry.redline.docx', 1])
  expect(revisedTexts(xml, { way: 'accept', ...all })).toEqual([
    'The ferry comes back. It leaves at eight.',
    'Tickets cost little.',
  ])
  expect(revisedTexts(xml, { way: 'reject', ...all })).toEqual([
    'The ferry returns. It leaves at eight.',
    'Tickets cost little.',
  ])
  desk.close()
})

test('against a snapshot it holds what was changed behind it alone', async () => {
  const desk = openTestDesk()
  const article = await openFerry(desk)
  await edit(desk, article, 0, 'The ferry comes back.')
  must(await desk.ask('change.snapshot', { article, name: 'first look' }))
  await edit(desk, article, 0, 'The old ferry comes back.')
  const [snapshot] = must(await desk.ask('change.baselines', { article }))
  const redline = { since: snapshot?.action ?? null, withComments: false }
  const xml = body(must(await desk.ask('article.export', { article, redline, overrideReason: 'for the author' })).bytes)
  expect(revisedTexts(xml, { way: 'reject', ...all })[0]).toBe('The ferry comes back. It leaves at eight.')
  expect(revisedTexts(xml, { way: 'accept', ...all })[0]).toBe('The old ferry comes back. It leaves at eight.')
  desk.close()
})

test('what is said of words in it is said in the margin, and what was settled is not', async () => {
  const desk = openTestDesk()
  const article = await openFerry(desk)
  const [first] = await segmentsOf(desk, article)
  if (first === undefined) throw new Error('a text without segments')
  const subject = { on: 'segment' as const, segment: first.id, basedOn: null, span: { start: 4, end: 9 } }
  must(await desk.ask('comment.open', { subject, type: 'question', words: 'Which one?' }))
  const told = must(await desk.ask('article.redline', { article, redline: { since: null, withComments: true } }))
  expect(told).toEqual({ changes: 0, wholeParagraphs: 0, comments: 1, commentsLeft: 0 })
  desk.close()
})

test('a document is not redlined as another kind of file, and a file that can hold no changes says that it cannot', async () => {
  const desk = openTestDesk()
  const article = await openFerry(desk)
  const redline = { since: null, withComments: false }
  const refused = await desk.ask('article.export', { article, format: 'txt', redline, overrideReason: 'a look' })
  expect(refused).toEqual({ ok: false, failure: { kind: 'cannot-convert', from: 'docx', to: 'txt' } })
  const plain = await importText(desk, 'Snow fell.\n')
  const none = await desk.ask('article.export', { article: plain, format: 'docx', redline, overrideReason: 'a look' })
  expect(none).toEqual({ ok: false, failure: { kind: 'no-redline', format: 'txt' } })
  desk.close()
})

/** A clock that was set back: order is that of the log, never that of the moments written in it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeDocx, p, r } from '../core/formats/docx/testing/make-docx.ts'
import { readPackage } from '../core/formats/package/read-package.ts'
import { unpack } from '../core/formats/package/unpack.ts'
import { asId, type LanguageTag } from '../core/model/ids.ts'
import { isChange } from '../core/model/redline.ts'
import { confirmAll, edit, importText, moveOn, must, openTestDesk, type TestDesk } from './testing/test-desk.ts'

const noon = Date.UTC(2026, 10, 30, 12)
const day = 86_400_000

let folder = ''
let nowMs = noon
let desk: TestDesk
const open = () => openTestDesk({ libraryFile: join(folder, 'library.sverka'), nowMs: () => nowMs })
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-clock-'))
  nowMs = noon
  desk = open()
})
afterEach(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The machine is started again with another clock: what a running program remembers of time is gone too. */
async function setClock(ms: number): Promise<void> {
  await desk.close()
  nowMs = ms
  desk = open()
}

const ordered = async (by: 'changed' | 'waiting') =>
  (await desk.ask('article.order', { text: '', states: [], isReversed: false, by })).articles

test('history, undo and the redline go by what was done, not by when it says it was', async () => {
  const article = await importText(desk, 'The fair opened early. It rained all day.')
  await edit(desk, article, 0, 'The fair opened late.')
  await setClock(noon - day)
  await edit(desk, article, 0, 'The fair opened at noon.')
  await edit(desk, article, 1, 'It snowed all day.')
  const log = await desk.ask('action.log', { article, limit: 9 })
  const { segments } = must(await desk.ask('change.list', { article, since: null, start: 0, count: 9 }))
  const told = segments.flatMap(({ pieces }) => pieces.filter(isChange).map(({ before, after }) => [before, after]))
  must(await desk.ask('action.undo', { article }))
  must(await desk.ask('action.undo', { article }))
  const { rows } = await desk.ask('article.rows', { article, start: 0, count: 1 })
  expect([log.map(({ kind, text }) => text?.after ?? kind), told, rows[0]?.target[0]?.text]).toEqual([
    ['It snowed all day.', 'The fair opened at noon.', 'The fair opened late.', 'import'],
    [
      ['early', 'at noon'],
      ['rained', 'snowed'],
    ],
    'The fair opened late.',
  ])
})

test('what changed since is asked of the last return, though it says it was made before the delivery', async () => {
  const editor = must(await desk.ask('person.add', { name: 'Aigul', role: 'editor' })).id
  const translator = must(await desk.ask('person.add', { name: 'Marat', role: 'translator' })).id
  must(await desk.ask('person.switch', { person: translator }))
  const article = await importText(desk, 'The fair opened early. It rained all day.')
  await confirmAll(desk, article)
  must(await moveOn(desk, article, 'deliver'))
  await setClock(noon - day)
  must(await desk.ask('person.switch', { person: editor }))
  await edit(desk, article, 0, 'The fair opened late.')
  must(await moveOn(desk, article, 'returnToTranslator', 'Too early.'))
  await edit(desk, article, 1, 'It snowed all day.')
  const [last, before] = must(await desk.ask('change.baselines', { article }))
  const rows = must(await desk.ask('change.rows', { article, since: last?.action ?? null }))
  expect([last?.kind, before?.kind, rows]).toEqual(['returned', 'delivered', [1]])
})

test('the list has what was changed last first, and what waits longest as it came', async () => {
  const fair = await importText(desk, 'The fair opened early.')
  const flood = await importText(desk, 'The river rose.')
  await setClock(noon - day)
  const ferry = await importText(desk, 'The ferry left.')
  await edit(desk, fair, 0, 'The fair opened late.')
  const changed = await ordered('changed')
  const listed = (await desk.ask('article.list', {})).map(({ article }) => article.id)
  await confirmAll(desk, flood)
  must(await moveOn(desk, flood, 'deliver'))
  const waiting = await ordered('waiting')
  expect([changed, listed, waiting]).toEqual([
    [fair, ferry, flood],
    [fair, ferry, flood],
    [fair, ferry, flood],
  ])
})

test('a document with its changes tracked names for each the one who made it', async () => {
  const bytes = makeDocx({ body: p(r('The ferry returns. It leaves at eight.')) })
  const language = asId<LanguageTag>('en')
  const target = { name: 'ferry.docx', bytes, encoding: 'utf-8', format: 'docx', language } as const
  const article = must(await desk.ask('article.import', { target })).article.id
  const people = [
    must(await desk.ask('person.add', { name: 'Aigul', role: 'editor' })).id,
    must(await desk.ask('person.add', { name: 'Marat', role: 'editor' })).id,
  ] as const
  must(await desk.ask('person.switch', { person: people[0] }))
  await edit(desk, article, 0, 'The old ferry returns.')
  await setClock(noon - day)
  must(await desk.ask('person.switch', { person: people[1] }))
  await edit(desk, article, 0, 'The old ferry comes back.')
  const redline = { since: null, withComments: false }
  const file = must(await desk.ask('article.export', { article, redline, overrideReason: 'to compare' }))
  const source = readPackage(file.bytes)
  const entry = source.ok ? source.value.entries.find(({ name }) => name === 'word/document.xml') : undefined
  const content = source.ok && entry !== undefined ? unpack(source.value, entry) : undefined
  const xml = content?.ok ? new TextDecoder().decode(content.value) : ''
  const authors = [...xml.matchAll(/<w:(?:ins|del) [^>]*w:author="([^"]+)"[^>]*>.*?<w:(?:t|delText)[^>]*>([^<]*)</gu)]
  expect(authors.map(([, author, words]) => [words?.trim(), author])).toEqual([
    ['old', 'Aigul'],
    ['returns', 'Marat'],
    ['comes back', 'Marat'],
  ])
})

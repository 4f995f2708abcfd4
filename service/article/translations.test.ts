/** One source with two translations in a real library: what is done to one leaves the other as it was. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ArticleId, DocumentId, LinkId, SegmentId, TranslationId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import type { WriteDb } from '../../db/connection.ts'
import { addBlocks, addDocument } from '../../db/documents.ts'
import { areRowsSound } from '../../db/integrity/altered.ts'
import { keepRollingBackup, readCopy } from '../../db/keep-backup.ts'
import type { Library } from '../../db/library.ts'
import { addLinks } from '../../db/links.ts'
import { openLibrary } from '../../db/opening.ts'
import { listHeadlines } from '../../db/restore.ts'
import { addSegments } from '../../db/segments.ts'
import { addTranslation, showTranslation } from '../../db/translations.ts'
import { hashBytes } from '../base/hash.ts'
import { doings } from '../testing/doings.ts'
import { importText, must, openTestDesk, rowsOf, type TestDesk } from '../testing/test-desk.ts'

const source = 'Мост открыли утром. Его строили два года.\n\nЛюди пришли рано и ждали.\n\nДождя не было.'
const english =
  'The bridge was opened opened. It took two years.\n\nPeople came early and waited.\n\nThere was no no rain.'
const german = ['Die Brücke wurde wurde eröffnet.', 'Die Leute kamen früh , sagen sie.', 'Es gab keinen Regen.']

let folder = ''
let file = ''
let article: ArticleId
let made = 0
const inEnglish = () =>
  withLibrary(({ read }) => read.one<{ id: TranslationId }>("SELECT id FROM translation WHERE language = 'en'")!.id)
const inGerman = asId<TranslationId>('in German')

function withLibrary<Answer>(act: (library: Library) => Answer): Answer {
  const opened = openLibrary(file, { nowMs: 1, newId: () => `made-${made++}` })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  try {
    return act(opened.value)
  } finally {
    opened.value.close()
  }
}

async function atDesk<Answer>(work: (desk: TestDesk) => Promise<Answer>): Promise<Answer> {
  const desk = openTestDesk({ libraryFile: file })
  try {
    await desk.checked()
    return await work(desk)
  } finally {
    await desk.close()
  }
}

const show = (translation: TranslationId) =>
  withLibrary((library) => library.write((db) => showTranslation(db, translation)))

/** A German translation of one segment a paragraph, beside its own cut of the source: one segment a paragraph too. */
function addGerman(db: WriteDb): void {
  const head = { headline: german[0]!, state: 'drafting' as const, createdMs: 1, isWhole: true }
  addTranslation(db, { id: inGerman, article, language: 'de', ...head })
  const text = german.join('\n\n')
  const bytes = new TextEncoder().encode(text)
  const target = addDocument(db, inGerman, {
    id: asId<DocumentId>('German document'),
    side: 'target',
    name: 'bruecke.txt',
    format: 'txt',
    encoding: 'utf-8',
    hasByteOrderMark: false,
    language: 'de',
    sha256: hashBytes(bytes),
    sizeBytes: bytes.length,
    packed: bytes,
    diagnostics: [],
    chosen: undefined,
  })
  const blocks = german.map((one) => {
    const start = text.indexOf(one)
    return { kind: 'paragraph' as const, range: { start, end: start + one.length }, text: one, codes: [] }
  })
  const blockRows = addBlocks(db, target, blocks)
  const home = { translation: inGerman, document: target, blocks, blockRows }
  const targets = addSegments(db, home, german.map(whole('target')), 'machine')
  const shared = db.one<{ row: number }>("SELECT row FROM document WHERE side = 'source'")!.row
  const sourceBlocks = db.all<{ row: number; text: string }>('SELECT row, text FROM block WHERE document = ?', shared)
  const rows = sourceBlocks.map(({ row }) => row)
  const sources = addSegments(
    db,
    { translation: inGerman, document: shared, blocks: [], blockRows: rows },
    sourceBlocks.map(({ text }) => text).map(whole('source')),
    'machine',
  )
  addLinks(
    db,
    inGerman,
    sources.map((one, index) => ({
      id: asId<LinkId>(`German link ${index}`),
      confidence: 0.5,
      origin: 'automatic' as const,
      members: [one, targets[index]!],
    })),
  )
}

const whole = (side: string) => (text: string, block: number) => ({
  id: asId<SegmentId>(`German ${side} ${block}`),
  block,
  range: { start: 0, end: text.length },
  gapBefore: '',
  text,
  words: text.split(' ').length,
})

/** Every row that is of a translation, with its hash, whatever else is in the library. */
const ofTranslation = [
  'SELECT language, headline, state FROM translation WHERE row = ?',
  'SELECT * FROM document WHERE translation = ?',
  'SELECT * FROM segment WHERE translation = ? ORDER BY row',
  'SELECT * FROM link WHERE translation = ? ORDER BY row',
  'SELECT link_member.* FROM link_member JOIN link ON link.row = link WHERE translation = ? ORDER BY segment',
  'SELECT segment, check_id, span_start, span_end, facts, dismissal IS NULL FROM finding WHERE translation = ? ORDER BY segment, check_id, span_start',
  'SELECT * FROM action WHERE translation = ? ORDER BY row',
  ...['dismissal', 'action_op', 'edit', 'finding_fate', 'article_move', 'correction_made'].map(
    (table) => `SELECT own.* FROM ${table} AS own JOIN action ON action.row = own.action WHERE action.translation = ?`,
  ),
  ...['draft', 'segment_visit'].map(
    (table) => `SELECT own.* FROM ${table} AS own JOIN segment ON segment.row = own.segment WHERE translation = ?`,
  ),
]

function standOf(language: string, { read }: Pick<Library, 'read'>): string {
  const row = read.one<{ row: number }>('SELECT row FROM translation WHERE language = ?', language)!.row
  return JSON.stringify(
    ofTranslation.map((sql) => read.all(sql, row)),
    null,
    1,
  )
}

const stand = (language: string) => withLibrary((library) => standOf(language, library))

/** What a person sees of the article: the translation it shows. */
const seen = () =>
  atDesk(async (desk) => {
    const exported = must(await desk.ask('article.export', { article, overrideReason: 'for a look' }))
    const { article: head } = must(await desk.ask('article.open', { article }))
    const rows = await rowsOf(desk, article)
    return {
      headline: head.headline,
      language: head.targetLanguage,
      listed: (await desk.ask('article.list', {})).map((one) => [one.article.headline, one.segments]),
      rows: rows.map((row) => [row.source.map(({ text }) => text), row.target.map(({ text }) => text)]),
      findings: (await desk.ask('finding.list', { article })).map(({ check }) => check),
      log: (await desk.ask('action.log', { article, limit: 20 })).map(({ kind }) => kind),
      found: (await desk.ask('library.search', { text: 'утром', limit: 9 })).map(({ text }) => text),
      exported: { name: exported.name, text: new TextDecoder().decode(exported.bytes) },
    }
  })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-translations-'))
  file = join(folder, 'library.sverka')
  article = await atDesk((desk) => importText(desk, english, source))
  withLibrary((library) => library.write(addGerman))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('an article shows one translation, and the other when it is told to', async () => {
  const before = await seen()
  show(inGerman)
  const after = await seen()
  show(inEnglish())
  expect([before, after, await seen()]).toMatchObject([
    { headline: 'The bridge was opened opened. It took two years.', language: 'en', exported: { text: english } },
    {
      headline: german[0],
      language: 'de',
      listed: [[german[0], 3]],
      rows: [
        [['Мост открыли утром. Его строили два года.'], [german[0]]],
        [['Люди пришли рано и ждали.'], [german[1]]],
        [['Дождя не было.'], [german[2]]],
      ],
      log: [],
      found: ['Мост открыли утром. Его строили два года.'],
      exported: { name: 'bruecke.txt', text: german.join('\n\n') },
    },
    before,
  ])
})

test('both are in every copy, and in the journal that makes a damaged library anew', async () => {
  const before = { en: stand('en'), de: stand('de') }
  const copy = await withLibraryHeld((library) => keepRollingBackup(library, file, { nowMs: 1, mayThin: true }))
  const copied = readCopy(copy.path, undefined, (one) => ({ en: standOf('en', one), de: standOf('de', one) }))
  show(inGerman)
  await atDesk((desk) => doings[0]!.does(desk, article, 1, 0))
  show(inEnglish())
  await atDesk((desk) => doings[0]!.does(desk, article, 1, 0))
  const written = { en: stand('en'), de: stand('de') }
  truncateSync(file, 4096)
  writeFileSync(`${file}-wal`, '')
  const anew = { en: stand('en'), de: stand('de') }
  expect(copied).toEqual(before)
  expect(listHeadlines(copy.path, undefined)).toMatchObject([
    { headline: 'The bridge was opened opened. It took two years.' },
  ])
  expect([anew.en === written.en, anew.de === written.de, written.en === before.en, written.de === before.de]).toEqual([
    true,
    true,
    false,
    false,
  ])
})

async function withLibraryHeld<Answer>(act: (library: Library) => Promise<Answer>): Promise<Answer> {
  const opened = openLibrary(file, { nowMs: 1, newId: () => `held-${made++}` })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  try {
    return await act(opened.value)
  } finally {
    opened.value.close()
  }
}

const deeds = fc.array(fc.record({ what: fc.constantFrom(...doings), where: fc.nat(50), how: fc.nat(50) }), {
  minLength: 5,
  maxLength: 40,
  size: 'max',
})

test('whatever is done to one translation, every row of the other is as it was, to the byte', async () => {
  const sides = { en: inEnglish(), de: inGerman }
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('en' as const, 'de' as const), deeds, async (shown, list) => {
      show(sides[shown])
      const other = shown === 'en' ? 'de' : 'en'
      const [before, own] = [stand(other), stand(shown)]
      const acts = await atDesk(async (desk) => {
        let count = 0
        for (const { what, where, how } of list) count += await what.does(desk, article, where, how)
        return count
      })
      expect(stand(other)).toBe(before)
      expect(stand(shown) === own).toBe(acts === 0)
      withLibrary((library) => expect(areRowsSound(library)).toBe(true))
    }),
    { numRuns: 8, endOnFailure: true },
  )
}, 300_000)

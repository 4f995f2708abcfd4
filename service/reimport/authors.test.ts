/** A file that several people changed comes back in the names of each, and goes away again in one step. */
import { expect, test } from 'vitest'
import { editToTake } from '../../contract/reimport.ts'
import { makeDocx, p, r } from '../../core/formats/docx/testing/make-docx.ts'
import { makeOdt, p as odtParagraph } from '../../core/formats/odt/testing/make-odt.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { edit, must, openTestDesk, segmentsOf, type TestDesk, textFile } from '../testing/test-desk.ts'

const hour = (nth: number) => `2031-03-04T1${nth}:00:00Z`
const inserted = (by: string, words: string, nth: number) =>
  `<w:ins w:id="${nth}" w:author="${by}" w:date="${hour(nth)}">${r(words)}</w:ins>`
const deleted = (by: string, words: string, nth: number) =>
  `<w:del w:id="${nth}" w:author="${by}" w:date="${hour(nth)}"><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`

const word = (...paragraphs: readonly string[]) => makeDocx({ body: paragraphs.map((runs) => p(runs)).join('') })
const before = word(r('The ferry leaves at seven.'), r('Bread is baked at night.'))

async function openAs(desk: TestDesk, name: 'pier.docx' | 'pier.odt', bytes: Uint8Array): Promise<ArticleId> {
  const target = {
    ...textFile(name, '', 'en'),
    bytes,
    format: name === 'pier.docx' ? ('docx' as const) : ('odt' as const),
  }
  return must(await desk.ask('article.import', { target })).article.id
}

async function takeAll(desk: TestDesk, article: ArticleId, name: string, bytes: Uint8Array, isNamed = true) {
  const plan = must(await desk.ask('reimport.plan', { article, name, bytes }))
  const edits = plan.changes.map((change) => editToTake(change, isNamed))
  must(await desk.ask('reimport.take', { article, name, by: { name: plan.authors[0] ?? 'Aiša' }, edits, comments: [] }))
  return plan
}

/** Oldest first: who wrote what. */
async function historyOf(desk: TestDesk, article: ArticleId, at: number) {
  const segment = (await segmentsOf(desk, article))[at]
  if (segment === undefined) throw new Error('no segment')
  const { edits } = must(await desk.ask('segment.history', { segment: segment.id }))
  return edits.map(({ person, after }) => `${person.name}: ${after}`).reverse()
}

test('each text is of whoever changed it, one that two changed of both in turn, and one undo takes all of it back', async () => {
  const desk = openTestDesk()
  const article = await openAs(desk, 'pier.docx', before)
  const first = r('The ') + inserted('Marta', 'old ', 1) + r('ferry leaves at ') + deleted('Berik', 'seven', 2)
  const back = word(
    first + inserted('Berik', 'eight', 2) + r('.'),
    r('Bread is baked ') + deleted('Berik', 'at', 3) + inserted('Berik', 'by', 3) + r(' night.'),
  )
  const plan = await takeAll(desk, article, 'pier.docx', back)
  expect(plan.authors).toEqual(['Berik', 'Marta'])
  expect([await historyOf(desk, article, 0), await historyOf(desk, article, 1)]).toEqual([
    ['Marta: The old ferry leaves at seven.', 'Berik: The old ferry leaves at eight.'],
    ['Berik: Bread is baked by night.'],
  ])
  const texts = async () => (await segmentsOf(desk, article)).map(({ text }) => text)
  const after = await texts()
  must(await desk.ask('action.undo', { article }))
  expect(await texts()).toEqual(['The ferry leaves at seven.', 'Bread is baked at night.'])
  must(await desk.ask('action.redo', { article }))
  expect(await texts()).toEqual(after)
  expect((await historyOf(desk, article, 0)).slice(-2)).toEqual([
    'Marta: The old ferry leaves at seven.',
    'Berik: The old ferry leaves at eight.',
  ])
  await desk.close()
})

test('where one person is chosen, all of it is theirs', async () => {
  const desk = openTestDesk()
  const article = await openAs(desk, 'pier.docx', before)
  const back = word(
    r('The ') + inserted('Marta', 'old ', 1) + inserted('Berik', 'red ', 2) + r('ferry leaves at seven.'),
    r('Bread is baked at night.'),
  )
  await takeAll(desk, article, 'pier.docx', back, false)
  expect(await historyOf(desk, article, 0)).toHaveLength(1)
  await desk.close()
})

test('what was changed here meanwhile stands in each of their texts', async () => {
  const desk = openTestDesk()
  const article = await openAs(desk, 'pier.docx', before)
  await edit(desk, article, 0, 'The ferry leaves today at seven.')
  const back = word(
    inserted('Marta', 'Now ', 1) +
      r('The ferry leaves at ') +
      deleted('Berik', 'seven', 2) +
      inserted('Berik', 'eight', 2) +
      r('.'),
    r('Bread is baked at night.'),
  )
  const plan = must(await desk.ask('reimport.plan', { article, name: 'pier.docx', bytes: back, since: null }))
  expect(plan.changes.map(({ kind, hands }) => [kind, ...hands.map(({ by, text }) => `${by}: ${text}`)])).toEqual([
    ['merged', 'Marta: Now The ferry leaves today at seven.', 'Berik: Now The ferry leaves today at eight.'],
  ])
  await desk.close()
})

const change = (id: string, by: string, nth: number) =>
  `<text:changed-region text:id="${id}"><text:insertion><office:change-info><dc:creator>${by}</dc:creator><dc:date>${hour(nth)}</dc:date></office:change-info></text:insertion></text:changed-region>`
const came = (id: string, words: string) =>
  `<text:change-start text:change-id="${id}"/>${words}<text:change-end text:change-id="${id}"/>`

test('authors of an OpenDocument text are told apart as well', async () => {
  const desk = openTestDesk()
  const article = await openAs(desk, 'pier.odt', makeOdt({ body: odtParagraph('The ferry leaves.') }))
  const list = `<text:tracked-changes>${change('a', 'Marta', 1)}${change('b', 'Berik', 2)}</text:tracked-changes>`
  const back = makeOdt({ body: list + odtParagraph(`The ${came('a', 'old ')}ferry leaves${came('b', ' soon')}.`) })
  const plan = await takeAll(desk, article, 'pier.odt', back)
  expect([...plan.authors].sort()).toEqual(['Berik', 'Marta'])
  expect(await historyOf(desk, article, 0)).toEqual([
    'Marta: The old ferry leaves.',
    'Berik: The old ferry leaves soon.',
  ])
  await desk.close()
})

const segmentOfTrados = (target: string, head = '') =>
  new TextEncoder().encode(
    `<xliff version="1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0">${head}<file original="a" source-language="ru" target-language="en" datatype="x"><body><trans-unit id="1"><source>Паром отходит в семь.</source><seg-source><mrk mtype="seg" mid="1">Паром отходит в семь.</mrk></seg-source><target><mrk mtype="seg" mid="1">${target}</mrk></target><sdl:seg-defs><sdl:seg id="1" conf="Draft"/></sdl:seg-defs></trans-unit></body></file></xliff>`,
  )
const revision = (id: string, type: string, by: string, nth: number) =>
  `<rev-def id="${id}" type="${type}" author="${by}" date="${hour(nth)}"/>`
const tracked = (mtype: 'added' | 'deleted', id: string, words: string) =>
  `<mrk mtype="x-sdl-${mtype}" sdl:revid="${id}">${words}</mrk>`

async function openTrados(desk: TestDesk): Promise<ArticleId> {
  const bytes = segmentOfTrados('The ferry leaves at seven.')
  const bitext = { name: 'a.sdlxliff', bytes, sourceLanguage: 'ru', targetLanguage: 'en' }
  return must(await desk.ask('article.import', { bitext, allowMismatch: true })).article.id
}

test('words that Trados tracks are taken over as words, in the name of who wrote them', async () => {
  const desk = openTestDesk()
  const article = await openTrados(desk)
  const head = `<doc-info><rev-defs>${revision('r', 'Insert', 'Marta', 1)}</rev-defs></doc-info>`
  const back = segmentOfTrados(`The ${tracked('added', 'r', 'old ')}ferry leaves at seven.`, head)
  await takeAll(desk, article, 'a.sdlxliff', back)
  expect(await historyOf(desk, article, 0)).toEqual(['Marta: The old ferry leaves at seven.'])
  await desk.close()
})

test('what two people tracked in one segment of Trados is of each in turn, within each other too', async () => {
  const desk = openTestDesk()
  const article = await openTrados(desk)
  const head = `<doc-info><rev-defs>${[
    revision('a', 'Insert', 'Marta', 1),
    revision('b', 'Delete', 'Berik', 2),
    revision('c', 'Insert', 'Berik', 2),
  ].join('')}</rev-defs></doc-info>`
  const added = tracked('added', 'a', `old ${tracked('deleted', 'b', 'red ')}`)
  const late = tracked('deleted', 'b', 'seven') + tracked('added', 'c', 'eight')
  const back = segmentOfTrados(`The ${added}ferry leaves at ${late}.`, head)
  const plan = await takeAll(desk, article, 'a.sdlxliff', back)
  expect(plan.authors).toEqual(['Berik', 'Marta'])
  expect(await historyOf(desk, article, 0)).toEqual([
    'Marta: The old red ferry leaves at seven.',
    'Berik: The old ferry leaves at eight.',
  ])
  must(await desk.ask('action.undo', { article }))
  expect((await segmentsOf(desk, article)).map(({ text }) => text)).toEqual(['The ferry leaves at seven.'])
  await desk.close()
})

/** What is said and locked here goes out in the file the article came in, and comes in with it again as it was. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ArticleId } from '../../core/model/ids.ts'
import { edit, importText, must, openTestDesk, segmentsOf, type TestDesk } from '../testing/test-desk.ts'

const formats = join(import.meta.dirname, '../../samples/formats')
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(formats, name)))
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

async function open(desk: TestDesk, name: string, bytes: Uint8Array): Promise<ArticleId> {
  const bitext = { name, bytes, sourceLanguage: 'ru', targetLanguage: 'en' }
  return must(await desk.ask('article.import', { bitext, allowMismatch: true })).article.id
}

const out = async (desk: TestDesk, article: ArticleId) =>
  must(await desk.ask('article.export', { article, overrideReason: 'for review' })).bytes

async function say(desk: TestDesk, article: ArticleId, at: number, type: 'question' | 'mustChange', words: string) {
  const segment = (await segmentsOf(desk, article))[at]
  if (segment === undefined) throw new Error('no segment')
  const subject = { on: 'segment' as const, segment: segment.id, basedOn: segment.latestEdit ?? null }
  return must(await desk.ask('comment.open', { subject, type, words })).thread
}

/** What stands in the margin: at which segment, what it wants, who says what; and which segments are locked. */
async function margin(desk: TestDesk, article: ArticleId) {
  const segments = await segmentsOf(desk, article)
  const threads = must(await desk.ask('comment.list', { article }))
  return {
    said: threads.map(({ anchor, type, remarks }) => [
      segments.findIndex(({ id }) => id === anchor?.segment),
      type,
      ...remarks.map(({ by, words }) => `${by.name}: ${words}`),
    ]),
    locked: segments.flatMap(({ isLocked }, index) => (isLocked === true ? [index] : [])),
    texts: segments.map(({ text }) => text.replace(/[\uE000-\uF8FF]/gu, '')),
  }
}

const files = [
  { name: 'ferry.ru-en.xlf', takesLocks: true },
  { name: 'ferry-21.ru-en.xlf', takesLocks: true },
  { name: 'ferry.ru-en.sdlxliff', takesLocks: true },
  { name: 'ferry.ru-en.mqxliff', takesLocks: true },
  { name: 'ferry.ru-en.tmx', takesLocks: false },
  { name: 'ferry.ru-en.po', takesLocks: false },
  { name: 'ferry.ru-en.csv', takesLocks: false },
  { name: 'ferry.ru-en.docx', takesLocks: false },
]

test.each(files)(
  'comments and locks of $name come in again as they went out, with the text corrected',
  async ({ name, takesLocks }) => {
    const desk = openTestDesk()
    const article = await open(desk, name, bytesOf(name))
    const before = await segmentsOf(desk, article)
    const free = before.flatMap(({ isLocked, text }, at) => (isLocked === true || text === '' ? [] : [at]))
    const [first = 0, second = 0, third = 0] = free
    const { name: me } = (await desk.ask('desk.open', {})).person
    const thread = await say(desk, article, first, 'question', 'Is <it> so & why?\nI doubt it.')
    must(await desk.ask('comment.answer', { thread, words: 'It is.' }))
    await say(desk, article, second, 'mustChange', 'Too long.')
    await edit(desk, article, second, `Soon, ${before[second]?.text}`)
    if (takesLocks) must(await desk.ask('segment.lock', { segments: [before[third]!.id], isLocked: true }))
    const bytes = await out(desk, article)
    const here = await margin(desk, article)
    const there = await margin(desk, await open(desk, name, bytes))
    expect(there).toEqual(here)
    expect(here.said).toContainEqual([first, 'question', `${me}: Is <it> so & why?\nI doubt it.`, `${me}: It is.`])
    expect(here.locked.includes(third)).toBe(takesLocks)
    const plan = must(await desk.ask('reimport.plan', { article, name, bytes }))
    expect([plan.changes, plan.comments, plan.unplaced]).toEqual([[], [], []])
    await desk.close()
  },
)

test.each(files)('of $name not a byte is another where nothing is said or locked here', async ({ name }) => {
  const desk = openTestDesk()
  expect(await out(desk, await open(desk, name, bytesOf(name)))).toEqual(bytesOf(name))
  await desk.close()
})

const texts = files.filter(({ name }) => !name.endsWith('.docx'))

test.each(texts)('only what was added differs in $name', async ({ name }) => {
  const desk = openTestDesk()
  const article = await open(desk, name, bytesOf(name))
  const at = (await segmentsOf(desk, article)).findIndex(({ isLocked, text }) => isLocked !== true && text !== '')
  await say(desk, article, at, 'question', 'Which ferry?')
  const written = decode(await out(desk, article))
  const left = wordsIn(decode(bytesOf(name)))
  // Everything that stood there stands there still, in its order.
  let from = 0
  for (const word of left) {
    const found = written.indexOf(word, from)
    expect(found, word).toBeGreaterThanOrEqual(from)
    from = found + word.length
  }
  await desk.close()
})

const wordsIn = (text: string) => text.split(/(?<=>)|(?=<)|\s+/u).filter((piece) => piece !== '')

test('an answer given here stands behind what it answers, which is written no second time', async () => {
  const note = '<note from="Marta">Which ferry?</note><note from="Dana">Bold?</note>'
  const text = (notes: string) =>
    `<xliff version="1.2"><file original="a" source-language="ru" target-language="en" datatype="x"><body><trans-unit id="1"><source>Паром отходит.</source><target>The ferry leaves.</target>${notes}</trans-unit></body></file></xliff>`
  const desk = openTestDesk()
  const article = await open(desk, 'a.xlf', new TextEncoder().encode(text(note)))
  const [thread] = must(await desk.ask('comment.list', { article }))
  must(await desk.ask('comment.answer', { thread: thread!.id, words: 'The old one.' }))
  const { name: me } = (await desk.ask('desk.open', {})).person
  const answer = `<note from="${me}">[answer] The old one.</note>`
  expect(decode(await out(desk, article))).toBe(text(note.replace('<note from="Dana">', `${answer}<note from="Dana">`)))
  await desk.close()
})

test('a comment on all of the text stands in the head of the file, and settled ones stay here', async () => {
  for (const name of ['ferry.ru-en.xlf', 'ferry-21.ru-en.xlf', 'ferry.ru-en.tmx']) {
    const desk = openTestDesk()
    const article = await open(desk, name, bytesOf(name))
    const earlier = (await margin(desk, article)).said
    must(await desk.ask('comment.open', { subject: { on: 'article', article }, type: 'praise', words: 'Well done.' }))
    const settled = await say(desk, article, 0, 'question', 'Settled?')
    must(await desk.ask('comment.resolve', { thread: settled, isResolved: true }))
    const there = await margin(desk, await open(desk, name, await out(desk, article)))
    const { name: me } = (await desk.ask('desk.open', {})).person
    expect(there.said).toEqual([[-1, 'praise', `${me}: Well done.`], ...earlier])
    await desk.close()
  }
})

test('a lock of the file that is taken away here is taken away in the file', async () => {
  for (const name of ['ferry.ru-en.xlf', 'ferry.ru-en.sdlxliff', 'ferry.ru-en.mqxliff']) {
    const desk = openTestDesk()
    const article = await open(desk, name, bytesOf(name))
    const locked = (await segmentsOf(desk, article)).filter(({ isLocked }) => isLocked === true)
    const segments = locked.map(({ id }) => id)
    if (segments.length > 0) must(await desk.ask('segment.lock', { segments, isLocked: false }))
    expect((await margin(desk, await open(desk, name, await out(desk, article)))).locked).toEqual([])
    await desk.close()
  }
})

const two = ['Паром отходит.', 'Хлеб пекут ночью.']
const twoOut = ['The ferry leaves.', 'Bread is baked at night.']
const marked = (texts: readonly string[]) =>
  texts.map((text, at) => `<mrk mtype="seg" mid="${at + 1}">${text}</mrk>`).join(' ')
const wholeUnit = (name: string, attributes = '', defs = '') => ({
  name,
  bytes: new TextEncoder().encode(
    `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"${attributes}><file original="pier" source-language="ru" target-language="en" datatype="x"><body><trans-unit id="1"><source>${two.join(' ')}</source><seg-source>${marked(two)}</seg-source><target>${marked(twoOut)}</target>${defs}</trans-unit></body></file></xliff>`,
  ),
})
const pairsIn2 = two.map((source, at) => `<segment><source>${source}</source><target>${twoOut[at]}</target></segment>`)

test.each([
  [wholeUnit('a.xlf'), 1],
  [wholeUnit('a.mqxliff', ' xmlns:mq="MQXliff"'), 1],
  [
    wholeUnit(
      'a.sdlxliff',
      ' xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"',
      '<sdl:seg-defs><sdl:seg id="1" conf="Draft"/><sdl:seg id="2" conf="Draft"/></sdl:seg-defs>',
    ),
    0,
  ],
  [
    {
      name: 'b.xlf',
      bytes: new TextEncoder().encode(
        `<xliff version="2.1" srcLang="ru" trgLang="en" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f"><unit id="1">${pairsIn2.join('')}</unit></file></xliff>`,
      ),
    },
    1,
  ],
])('a lock of one segment of a unit that $0.name locks as a whole is told to stay behind', async (file, untold) => {
  const desk = openTestDesk()
  const article = await open(desk, file.name, file.bytes)
  const segments = await segmentsOf(desk, article)
  const past = async () => must(await desk.ask('article.contents', { article })).locksPastFile
  expect([segments.length, await past()]).toEqual([2, 0])
  must(await desk.ask('segment.lock', { segments: [segments[0]!.id], isLocked: true }))
  expect(await past()).toBe(untold)
  await edit(desk, article, 1, 'Bread is baked by night.')
  expect(await past()).toBe(untold)
  must(await desk.ask('segment.lock', { segments: [segments[1]!.id], isLocked: true }))
  expect(await past()).toBe(0)
  const again = await open(desk, file.name, await out(desk, article))
  must(await desk.ask('segment.lock', { segments: [(await segmentsOf(desk, again))[1]!.id], isLocked: false }))
  expect(must(await desk.ask('article.contents', { article: again })).locksPastFile).toBe(untold)
  await desk.close()
})

test('a lock of one of two segments that a row holds is told to stay behind in a new file', async () => {
  const desk = openTestDesk()
  const article = await importText(desk, 'The ferry leaves.\n', 'Паром отходит.\n')
  const [whole] = await segmentsOf(desk, article)
  if (whole === undefined) throw new Error('no segment')
  const past = async () => must(await desk.ask('article.contents', { article })).locksPastRows
  must(await desk.ask('segment.split', { segment: whole.id, basedOn: whole.latestEdit ?? null, at: 9 }))
  const [first, second] = await segmentsOf(desk, article)
  must(await desk.ask('segment.lock', { segments: [first!.id], isLocked: true }))
  expect(await past()).toBe(1)
  must(await desk.ask('segment.lock', { segments: [second!.id], isLocked: true }))
  expect(await past()).toBe(0)
  await desk.close()
})

test.each([
  ['csv', 'csv'],
  ['tsv', 'tsv'],
  ['xlsx', 'xlsx'],
  ['bilingual-docx', 'docx'],
] as const)(
  'a comment goes into its cell of a table as %s, below what stands there, and no other cell changes',
  async (as, ending) => {
    const desk = openTestDesk()
    const own = await open(desk, 'ferry.ru-en.csv', bytesOf('ferry.ru-en.csv'))
    await say(desk, own, 0, 'question', '=1+1, as it is?')
    const words = { number: '№', source: 'Source', target: 'Target', state: 'State', comments: 'Comments', states: {} }
    const table = must(await desk.ask('alignment.export', { article: own, as, words })).bytes
    const name = `table.${ending}`
    const article = await open(desk, name, table)
    expect(await out(desk, article)).toEqual(table)
    await say(desk, article, 0, 'mustChange', 'Two <words> & "more".\nAnd a line; with\ttabs.')
    await say(desk, article, 1, 'question', 'Why?')
    const again = await open(desk, `again.${ending}`, await out(desk, article))
    const [here, there] = [await margin(desk, article), await margin(desk, again)]
    expect(there).toEqual(here)
    expect(there.said.filter(([at]) => at === 0)).toHaveLength(2)
    await desk.close()
  },
)

test('of a sheet without a column of comments it is told that they stay behind', async () => {
  const desk = openTestDesk()
  const name = 'ferry.ru-en.xlsx'
  const article = await open(desk, name, bytesOf(name))
  await say(desk, article, 0, 'question', 'Why?')
  const { hasNoNotes, comments } = must(await desk.ask('article.contents', { article }))
  expect([hasNoNotes, comments, await out(desk, article)]).toEqual([true, 1, bytesOf(name)])
  await desk.close()
})

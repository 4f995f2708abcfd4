import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commentToTake, type ReimportPlan } from '../../contract/reimport.ts'
import { makeDocx, p, r } from '../../core/formats/docx/testing/make-docx.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import {
  confirmAll,
  edit,
  importText,
  moveOn,
  must,
  openTestDesk,
  segmentsOf,
  type TestDesk,
  textFile,
} from '../testing/test-desk.ts'

const formats = join(import.meta.dirname, '../../samples/formats')
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(formats, name)))
const encode = (text: string) => new TextEncoder().encode(text)
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

const unit = (id: string, source: string, target: string) =>
  `<trans-unit id="${id}"><source>${source}</source><target state="translated">${target}</target></trans-unit>`
const file = (...units: readonly string[]) =>
  encode(
    `<?xml version="1.0"?><xliff version="1.2"><file original="pier" source-language="ru" target-language="en" datatype="x"><body>${units.join('')}</body></file></xliff>`,
  )
const sources = ['Паром отходит в семь.', 'Хлеб пекут ночью.', 'Луна стояла над рекой.']
const targets = ['The ferry leaves at seven.', 'Bread is baked at night.', 'The moon stood over the river.']
const pier = (...texts: readonly string[]) =>
  file(...sources.map((source, index) => unit(`${index}`, source, texts[index] ?? '')))

async function openPier(desk: TestDesk): Promise<ArticleId> {
  const bitext = { name: 'pier.xlf', bytes: pier(...targets), sourceLanguage: 'ru', targetLanguage: 'en' }
  return must(await desk.ask('article.import', { bitext, allowMismatch: true })).article.id
}

async function sendOut(desk: TestDesk, article: ArticleId): Promise<Uint8Array> {
  const { bytes } = must(await desk.ask('article.export', { article, overrideReason: 'for review' }))
  must(await desk.ask('article.exported', { article, overrideReason: 'for review' }))
  return bytes
}

const planned = async (desk: TestDesk, article: ArticleId, bytes: Uint8Array, name = 'pier.xlf') =>
  must(await desk.ask('reimport.plan', { article, name, bytes }))
const saidIn = ({ comments }: ReimportPlan) =>
  comments.map(({ type, row, quote, remarks }) => [
    type,
    row,
    quote,
    ...remarks.map(({ by, words }) => `${by}: ${words}`),
  ])
const told = ({ changes }: ReimportPlan) => changes.map(({ row, kind, result }) => [row, kind, result])

/** Everything that can be taken as it is. */
function take(desk: TestDesk, article: ArticleId, { changes }: Pick<ReimportPlan, 'changes'>, by = 'Marta Weiss') {
  const edits = changes.flatMap(({ fault, segment, basedOn, result: text }) =>
    fault ? [] : [{ segment, basedOn, text }],
  )
  return desk.ask('reimport.take', { article, name: 'pier.xlf', by: { name: by }, edits, comments: [] })
}

test('a bilingual file edited elsewhere is taken over in its author’s name, and one undo takes all of it back', async () => {
  const desk = openTestDesk()
  const article = await openPier(desk)
  await sendOut(desk, article)
  await edit(desk, article, 2, 'The moon stood above the river.')
  const before = await segmentsOf(desk, article)
  const back = pier('The ferry leaves at eight.', 'Bread is baked by night.', 'The moon stood over the lake.')
  const plan = await planned(desk, article, back)
  expect(told(plan)).toEqual([
    [0, 'changed', 'The ferry leaves at eight.'],
    [1, 'changed', 'Bread is baked by night.'],
    [2, 'merged', 'The moon stood above the lake.'],
  ])
  must(await take(desk, article, plan))
  const [first] = await segmentsOf(desk, article)
  if (first === undefined) throw new Error('no segment')
  const history = must(await desk.ask('segment.history', { segment: first.id }))
  const log = await desk.ask('action.log', { article, limit: 1 })
  expect([
    (await segmentsOf(desk, article)).map(({ text }) => text),
    history.edits.map(({ person }) => person.name),
    log.map(({ kind, note, by }) => [kind, note, by.name]),
  ]).toEqual([plan.changes.map(({ result }) => result), ['Marta Weiss'], [['reimport', 'pier.xlf', 'Marta Weiss']]])
  must(await desk.ask('action.undo', { article }))
  const after = await segmentsOf(desk, article)
  expect(after.map(({ text, state }) => [text, state])).toEqual(before.map(({ text, state }) => [text, state]))
  await desk.close()
})

test('the file that went out comes back as nothing to do, whatever was edited here since', async () => {
  const desk = openTestDesk()
  const article = await openPier(desk)
  await edit(desk, article, 0, 'The ferry sails at seven.')
  const out = await sendOut(desk, article)
  await edit(desk, article, 0, 'The ferry sails at six.')
  const plan = await planned(desk, article, out)
  expect([plan.changes, plan.unplaced, plan.placed, plan.states.length]).toEqual([[], [], 3, 2])
  expect(plan.state).toEqual(plan.states[0])
  await desk.close()
})

test('of exports that are the same text the newest counts, not the import', async () => {
  const desk = openTestDesk()
  const article = await openPier(desk)
  await sendOut(desk, article)
  await sendOut(desk, article)
  const { state, states } = await planned(desk, article, pier(...targets))
  expect([states.length, states.indexOf(state)]).toEqual([3, 0])
  await desk.close()
})

test('words changed on both sides are a conflict; with another state to compare with they are a change', async () => {
  const desk = openTestDesk()
  const article = await openPier(desk)
  await sendOut(desk, article)
  await edit(desk, article, 0, 'The ferry leaves at eight.')
  const back = decode(pier(...targets)).replace('at seven', 'at nine')
  const plan = await planned(desk, article, encode(back))
  expect(plan.changes.map(({ kind, ours, theirs }) => [kind, ours, theirs])).toEqual([
    ['conflict', 'The ferry leaves at eight.', 'The ferry leaves at nine.'],
  ])
  await sendOut(desk, article)
  const since = (await planned(desk, article, encode(back))).states[0]?.action ?? null
  const again = must(await desk.ask('reimport.plan', { article, name: 'pier.xlf', bytes: encode(back), since }))
  expect(told(again)).toEqual([[0, 'changed', 'The ferry leaves at nine.']])
  await desk.close()
})

test('a segment that is locked is shown and not taken; one locked meanwhile is told as that', async () => {
  const desk = openTestDesk()
  const article = await openPier(desk)
  const back = pier('The ferry leaves at eight.', 'Bread is baked at dawn.', targets[2] ?? '')
  const before = await planned(desk, article, back)
  const [first] = await segmentsOf(desk, article)
  if (first === undefined) throw new Error('no segment')
  must(await desk.ask('segment.lock', { segments: [first.id], isLocked: true }))
  expect(await take(desk, article, before)).toEqual({ ok: false, failure: { kind: 'segment-locked', count: 1 } })
  const plan = await planned(desk, article, back)
  expect(plan.changes.map(({ row, fault }) => [row, fault?.kind])).toEqual([
    [0, 'segment-locked'],
    [1, undefined],
  ])
  must(await take(desk, article, plan))
  expect((await segmentsOf(desk, article)).map(({ text }) => text)).toEqual([
    targets[0],
    'Bread is baked at dawn.',
    targets[2],
  ])
  await desk.close()
})

test('what was looked at before the article changed is not taken', async () => {
  const desk = openTestDesk()
  const article = await openPier(desk)
  const plan = await planned(desk, article, pier('The ferry leaves at eight.', ...targets.slice(1)))
  await edit(desk, article, 0, 'The ferry left.')
  expect(await take(desk, article, plan)).toEqual({ ok: false, failure: { kind: 'changed-meanwhile', count: 1 } })
  await desk.close()
})

test('a text that is signed off takes nothing over, but shows what came', async () => {
  const desk = openTestDesk()
  const article = await openPier(desk)
  await confirmAll(desk, article)
  must(await moveOn(desk, article, 'deliver'))
  must(await moveOn(desk, article, 'approve'))
  const plan = await planned(desk, article, pier('The ferry leaves at eight.', ...targets.slice(1)))
  expect([plan.closed, plan.changes.length]).toEqual(['signed-off', 1])
  expect(await take(desk, article, plan)).toEqual({ ok: false, failure: { kind: 'article-closed', why: 'signed-off' } })
  await desk.close()
})

test('a file of another article, or of another language, says so', async () => {
  const desk = openTestDesk()
  const article = await openPier(desk)
  const refusalOf = async (bytes: Uint8Array, name = 'pier.xlf') => {
    const answer = await desk.ask('reimport.plan', { article, name, bytes })
    return answer.ok ? undefined : answer.failure
  }
  const other = file(
    unit('0', 'Снег шёл весь день.', 'Snow fell all day.'),
    unit('9', 'Рынок закрыт.', 'The market is closed.'),
  )
  const kazakh = encode(decode(pier(...targets)).replace('target-language="en"', 'target-language="kk"'))
  expect([
    await refusalOf(other),
    await refusalOf(kazakh),
    await refusalOf(encode('Снег шёл весь день, и рынок закрыли.'), 'a.txt'),
  ]).toEqual([
    { kind: 'other-article', placed: 0, of: 2 },
    { kind: 'other-language', side: 'target', says: 'kk', article: 'en' },
    { kind: 'other-language', side: 'target', says: 'ru', article: 'en' },
  ])
  await desk.close()
})

test('a text comes back by its paragraphs, each sentence to its own segment', async () => {
  const desk = openTestDesk()
  const article = await importText(desk, 'The ferry leaves at seven. It is old.\n\nBread is baked at night.\n')
  await sendOut(desk, article)
  const back = encode('The ferry leaves at seven. It is very old.\n\nBread is baked at dawn.\n')
  const plan = await planned(desk, article, back, 'target.txt')
  expect(told(plan)).toEqual([
    [1, 'changed', 'It is very old.'],
    [2, 'changed', 'Bread is baked at dawn.'],
  ])
  must(await take(desk, article, plan))
  expect(decode(await sendOut(desk, article))).toBe(decode(back))
  await desk.close()
})

test.each(['csv', 'tsv', 'xlsx', 'bilingual-docx', 'xliff', 'xliff-12', 'tmx', 'po'] as const)(
  'the rows as %s come back as nothing to do, though one source stands there twice',
  async (as) => {
    const desk = openTestDesk()
    const article = await importText(desk, [...targets, 'A ferry.'].join('\n\n'), [...sources, sources[1]].join('\n\n'))
    const exported = must(await desk.ask('alignment.export', { article, as }))
    const plan = await planned(desk, article, exported.bytes, exported.name)
    expect([plan.changes, plan.unplaced, plan.placed]).toEqual([[], [], 4])
    await desk.close()
  },
)

test('the alignment as a translation memory comes back row by row, in any order', async () => {
  const desk = openTestDesk()
  const article = await importText(desk, targets.join('\n\n'), sources.join('\n\n'))
  const { bytes } = must(await desk.ask('alignment.export', { article, as: 'tmx' }))
  const units = decode(bytes).split(/(?=<tu )/u)
  const [head = '', first = '', second = '', third = ''] = units
  const shuffled = head + third.replace(/<\/body>.*/su, '') + first.replace('at seven', 'at eight') + second
  const plan = await planned(desk, article, encode(`${shuffled}</body></tmx>`), 'target.tmx')
  expect([told(plan), plan.placed]).toEqual([[[0, 'changed', 'The ferry leaves at eight.']], 3])
  await desk.close()
})

test.each([
  'ferry.ru-en.xlf',
  'ferry-21.ru-en.xlf',
  'ferry.ru-en.sdlxliff',
  'ferry.ru-en.mqxliff',
  'ferry.ru-en.tmx',
  'ferry.ru-en.po',
  'ferry.ru-en.csv',
  'ferry.ru-en.xlsx',
  'ferry.ru-en.docx',
])('%s itself brings nothing back', async (name) => {
  const desk = openTestDesk()
  const bitext = { name, bytes: bytesOf(name), sourceLanguage: 'ru', targetLanguage: 'en' }
  const article = must(await desk.ask('article.import', { bitext, allowMismatch: true })).article.id
  const plan = await planned(desk, article, bytesOf(name), name)
  expect([plan.changes, plan.unplaced]).toEqual([[], []])
  await desk.close()
})

test.each(['docx', 'odt'] as const)(
  'a redline of a %s document, edited further, brings the further edits alone',
  async (format) => {
    const desk = openTestDesk()
    const name = `ferry.en.${format}`
    const target = { ...textFile(name, '', 'en'), bytes: bytesOf(name), format }
    const article = must(await desk.ask('article.import', { target, allowMismatch: true })).article.id
    const segments = await segmentsOf(desk, article)
    const at = segments.findIndex(({ text, codes }) => codes.length === 0 && text.length > 20)
    await edit(desk, article, at, `${segments[at]?.text.slice(0, -1)} indeed.`)
    const redline = { since: null, withComments: true }
    const { bytes, name: as } = must(
      await desk.ask('article.export', { article, redline, overrideReason: 'for review' }),
    )
    must(await desk.ask('article.exported', { article, overrideReason: 'for review' }))
    const plan = await planned(desk, article, bytes, as)
    expect([plan.changes, plan.unplaced]).toEqual([[], []])
    await desk.close()
  },
)

const inserted = `<w:ins w:id="7" w:author="Marta Weiss" w:date="2031-03-04T10:00:00Z">${r('very ')}</w:ins>`
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const commentParts = {
  'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" Type="${office}/comments" Target="comments.xml"/></Relationships>`,
  'word/comments.xml': `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="3" w:author="Marta Weiss">${p(r('Which bread?'))}</w:comment></w:comments>`,
}

test('tracked changes of Word name their author, and a comment comes with its words; one undo takes both back', async () => {
  const desk = openTestDesk()
  const body = (before: string, marked: string) =>
    p(r('The ') + before + r('ferry leaves at seven.')) + p(marked + r(' is baked at night.'))
  const bytes = makeDocx({ body: body('', r('Bread')) })
  const target = { ...textFile('pier.docx', '', 'en'), bytes, format: 'docx' as const }
  const article = must(await desk.ask('article.import', { target })).article.id
  const marked = `<w:commentRangeStart w:id="3"/>${r('Bread')}<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>`
  const back = makeDocx({ body: body(inserted, marked), others: commentParts })
  const plan = await planned(desk, article, back, 'pier.docx')
  expect([told(plan), plan.authors, saidIn(plan)]).toEqual([
    [[0, 'changed', 'The very ferry leaves at seven.']],
    ['Marta Weiss'],
    [['note', 1, 'Bread', 'Marta Weiss: Which bread?']],
  ])
  const edits = plan.changes.map(({ segment, basedOn, result: text }) => ({ segment, basedOn, text }))
  const comments = plan.comments.map(commentToTake)
  const by = { name: plan.authors[0] ?? '' }
  must(await desk.ask('reimport.take', { article, name: 'pier.docx', by, edits, comments }))
  const [thread] = must(await desk.ask('comment.list', { article }))
  expect([thread?.quote, thread?.anchor?.span, thread?.remarks[0]?.by.name]).toEqual([
    'Bread',
    { start: 0, end: 5 },
    'Marta Weiss',
  ])
  expect((await planned(desk, article, back, 'pier.docx')).comments).toEqual([])
  must(await desk.ask('action.undo', { article }))
  expect([
    must(await desk.ask('comment.list', { article })).length,
    (await segmentsOf(desk, article))[0]?.text,
  ]).toEqual([0, 'The ferry leaves at seven.'])
  must(await desk.ask('action.redo', { article }))
  expect(must(await desk.ask('comment.list', { article }))[0]?.anchor?.span).toEqual({ start: 0, end: 5 })
  await desk.close()
})

test('a note that an XLIFF file has now and had not before comes as a comment, and memoQ names who was last', async () => {
  const desk = openTestDesk()
  const memoq = (texts: readonly string[], note = '', by = 'Anna') =>
    encode(
      decode(pier(...texts))
        .replace('<xliff ', '<xliff xmlns:mq="MQXliff" ')
        .replace('<trans-unit id="0"', `<trans-unit mq:lastchanginguser="${by}" id="0"`)
        .replace('</target>', `</target><note from="client">Old.</note>${note}`),
    )
  const bitext = { name: 'pier.mqxliff', bytes: memoq(targets), sourceLanguage: 'ru', targetLanguage: 'en' }
  const article = must(await desk.ask('article.import', { bitext, allowMismatch: true })).article.id
  const back = memoq(['The ferry left.', ...targets.slice(1)], '<note from="Marta">Is it true?</note>', 'Marta')
  const plan = await planned(desk, article, back, 'pier.mqxliff')
  expect([plan.authors, saidIn(plan)]).toEqual([['Marta'], [['note', 0, undefined, 'Marta: Is it true?']]])
  await desk.close()
})

test('a unit translated elsewhere for the first time brings the mark-up of its source along, and goes out with it', async () => {
  const desk = openTestDesk()
  const bold = (words: string) => `The <g id="1">${words}</g> leaves.`
  const both = (target: string) => file(unit('0', bold('ferry'), target), unit('1', sources[1] ?? '', targets[1] ?? ''))
  const bitext = { name: 'pier.xlf', bytes: both(''), sourceLanguage: 'ru', targetLanguage: 'en' }
  const article = must(await desk.ask('article.import', { bitext, allowMismatch: true })).article.id
  const before = await segmentsOf(desk, article)
  const plan = await planned(desk, article, both(bold('boat')))
  expect(plan.changes.map(({ fault, kind }) => [fault, kind])).toEqual([[undefined, 'changed']])
  must(await take(desk, article, plan))
  expect(decode(await sendOut(desk, article))).toContain('>The <g id="1">boat</g> leaves.</target>')
  must(await desk.ask('action.undo', { article }))
  const undated = (all: typeof before) => all.map((one) => ({ ...one, latestEdit: undefined }))
  expect(undated(await segmentsOf(desk, article))).toEqual(undated(before))
  await desk.close()
})

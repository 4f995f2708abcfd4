/** What came with a document beside its text: tracked changes and comments, as a person wanted them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { docx } from '../../core/formats/docx/docx.ts'
import type { WithFile } from '../../core/model/file.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { edit, must, openTestDesk, rowsOf, type TestDesk } from '../testing/test-desk.ts'

const name = 'commented.en.docx'
const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '../../samples/formats', name)))
const file = { name, bytes, encoding: 'utf-8', format: 'docx', language: 'en' } as const

async function imported(wishes: Partial<WithFile>): Promise<{ desk: TestDesk; article: ArticleId }> {
  const desk = openTestDesk()
  const target = { ...file, ...wishes }
  return { desk, article: must(await desk.ask('article.import', { target, allowMismatch: true })).article.id }
}

async function textOf({ desk, article }: { desk: TestDesk; article: ArticleId }): Promise<string> {
  const rows = await rowsOf(desk, article)
  return rows.flatMap(({ target }) => target.map(({ text }) => text)).join(' ')
}

async function exported(desk: TestDesk, article: ArticleId, withRedline = false): Promise<Uint8Array> {
  const redline = withRedline ? { since: null, withComments: true } : undefined
  return must(await desk.ask('article.export', { article, overrideReason: 'for the customer', redline })).bytes
}

const accepted =
  'The lighthouse of Qaraoy The light shines over the bay every night. The keeper has a cat. It is called Pirate.'
const rejected = 'The lighthouse of Qaraoy The light burns over the bay every night. The keeper has a cat.'

test.each([
  ['accept', accepted, 'changes-accepted'],
  ['reject', rejected, 'changes-rejected'],
  ['keep', accepted, 'tracked-changes'],
] as const)('to %s its tracked changes decides the text, and the report tells it', async (tracked, text, told) => {
  const { desk, article } = await imported({ tracked })
  expect(await textOf({ desk, article })).toBe(text)
  const { files } = must(await desk.ask('details.show', { article }))
  expect(files[0]?.diagnostics[0]).toMatchObject({ kind: told, people: 2 })
})

test('changes that are kept go out as they came, those that were settled are gone from the document', async () => {
  const out = async (tracked: WithFile['tracked']) => {
    const { desk, article } = await imported({ tracked })
    return await exported(desk, article)
  }
  const [kept, settled] = [await out('keep'), await out('reject')]
  expect(Buffer.from(kept).equals(bytes)).toBe(true)
  const again = docx.open(settled, { encoding: 'utf-8' })
  const diagnostics = again.ok ? again.value.diagnostics.map(({ kind }) => kind) : []
  expect([again.ok && again.value.blocks.map(({ text }) => text).join(' '), diagnostics]).toEqual([
    rejected,
    ['comments-left'],
  ])
})

test('an edit goes into the document whose changes were settled', async () => {
  const { desk, article } = await imported({ tracked: 'reject' })
  await edit(desk, article, 1, 'The light glows over the bay every night.')
  const again = docx.open(await exported(desk, article), { encoding: 'utf-8' })
  expect(again.ok && again.value.blocks[1]?.text).toBe('The light glows over the bay every night.')
})

test('comments are taken in at their words, in the names of those who said them, with answers and what was settled', async () => {
  const { desk, article } = await imported({ tracked: 'accept', comments: 'take' })
  const threads = must(await desk.ask('comment.list', { article }))
  expect(
    threads.map(({ row, quote, isResolved, remarks }) => [
      row,
      quote,
      isResolved,
      remarks.map(({ by, words, atMs }) => [by.name, words, atMs]),
    ]),
  ).toEqual([
    [
      1,
      'the bay',
      false,
      [
        ['Customer', 'Which bay is this?', Date.UTC(2026, 0, 5, 9, 1)],
        ['Author', 'The northern one.', Date.UTC(2026, 0, 5, 9, 2)],
      ],
    ],
    [2, '', true, [['Customer', 'Nice.', Date.UTC(2026, 0, 5, 9, 3)]]],
  ])
})

test('nobody puts what came with the file into other words', async () => {
  const { desk, article } = await imported({ comments: 'take' })
  const [thread] = must(await desk.ask('comment.list', { article }))
  const remark = thread?.remarks[0]
  if (remark === undefined) throw new Error('no remark')
  const amended = await desk.ask('comment.amend', { remark: remark.id, words: 'Mine.' })
  expect(amended).toMatchObject({ ok: false, failure: { kind: 'not-yours' } })
})

test('comments that are left are none of the article', async () => {
  const { desk, article } = await imported({ comments: 'leave' })
  expect(must(await desk.ask('comment.list', { article }))).toEqual([])
})

test('an answer to the customer goes out as an answer in their document, and what they said is not doubled', async () => {
  const { desk, article } = await imported({ comments: 'take' })
  const [thread] = must(await desk.ask('comment.list', { article }))
  if (thread === undefined) throw new Error('no thread')
  must(await desk.ask('comment.answer', { thread: thread.id, words: 'It is the bay of Qaraoy.' }))
  const again = docx.open(await exported(desk, article, true), { encoding: 'utf-8', comments: 'take' })
  const said = again.ok ? (again.value.comments ?? []).map(({ remarks }) => remarks.map(({ words }) => words)) : []
  expect(said).toEqual([['Which bay is this?', 'The northern one.', 'It is the bay of Qaraoy.'], ['Nice.']])
})

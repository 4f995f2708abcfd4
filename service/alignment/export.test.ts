import { expect, test } from 'vitest'
import { type ArticleId, asId } from '../../core/model/ids.ts'
import { importText, must, openTestDesk } from '../testing/test-desk.ts'

test('the alignment goes out as a table and as a translation memory, and the article stays as it is', async () => {
  const desk = openTestDesk()
  const article = await importText(desk, 'Snow fell. It was cold.\n', 'Выпал снег. Было холодно.\n')
  const before = must(await desk.ask('article.open', { article }))
  const read = async (as: 'tsv' | 'tmx') => {
    const { name, bytes } = must(await desk.ask('alignment.export', { article, as }))
    return { name, text: new TextDecoder().decode(bytes) }
  }
  const table = await read('tsv')
  const memory = await read('tmx')
  expect([table.name, table.text.split('\n')[1]?.split('\t').slice(1, 4)]).toEqual([
    'target.tsv',
    ['Выпал снег.', 'Snow fell.', 'machine'],
  ])
  expect([memory.name, memory.text.match(/<tu /gu)?.length]).toEqual(['target.tmx', 2])
  expect(must(await desk.ask('article.open', { article }))).toEqual(before)
  await desk.close()
})

test('of an article that is not there nothing goes out', async () => {
  const desk = openTestDesk()
  const article = asId<ArticleId>('01890000-0000-7000-8000-000000000000')
  expect(await desk.ask('alignment.export', { article, as: 'tsv' })).toEqual({
    ok: false,
    failure: { kind: 'no-such-article' },
  })
  await desk.close()
})

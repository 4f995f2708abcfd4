/** Languages tagged in full, from the doorway and import to what the library remembers of them. */
import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { commands } from '../../contract/commands.ts'
import { edit, must, openTestDesk, rowsOf, type TestDesk, textFile } from '../testing/test-desk.ts'

let desk: TestDesk
beforeEach(() => {
  desk = openTestDesk()
})
afterEach(() => desk.close())

const portuguese = 'O Sr. Silva abriu a ponte ontem de manhã. A obra durou dois anos. Ninguém ficou ferido.'
const chinese = '這座橋昨天早上開放了。工程歷時兩年。沒有人受傷。'

async function importAs(language: string, text: string, source?: { readonly language: string; readonly text: string }) {
  const asked = {
    target: textFile('target.txt', text, language),
    source: source && textFile('source.txt', source.text, source.language),
    allowSameFile: true,
  }
  const imported = await desk.ask('article.import', v.parse(commands['article.import'].schema, asked))
  return must(imported).article
}

test('a Brazilian translation of a text in traditional Chinese keeps both tags and is cut as its language', async () => {
  const article = await importAs('pt_br', portuguese, { language: 'zh-hant', text: chinese })
  const rows = await rowsOf(desk, article.id)
  expect([article.sourceLanguage, article.targetLanguage]).toEqual(['zh-Hant', 'pt-BR'])
  expect(rows.map((row) => [row.source.length, row.target.length])).toEqual([
    [1, 1],
    [1, 1],
    [1, 1],
  ])
})

test('a form of a language is checked by all that is known of the language', async () => {
  const text = 'The bridge was opened opened in teh morning.'
  const found = async (language: string) => {
    const { id } = await importAs(language, text)
    return (await desk.ask('finding.list', { article: id })).map(({ check, fixes }) => [check, fixes[0]?.replacement])
  }
  const inEnglish = await found('en')
  expect(inEnglish).not.toEqual([])
  expect(await found('en-GB')).toEqual(inEnglish)
})

test('one source has translations into two forms of a language, and what is no tag is refused', async () => {
  const article = await importAs('pt-PT', portuguese, { language: 'pt-BR', text: portuguese })
  expect([article.sourceLanguage, article.targetLanguage]).toEqual(['pt-BR', 'pt-PT'])
  await expect(importAs('português', portuguese)).rejects.toThrow()
})

test('a long text said to be in a form of a language is not taken for another language', async () => {
  const long = 'The committee met on Tuesday and adopted the report without a vote. '.repeat(4)
  expect((await importAs('en-GB', long)).targetLanguage).toBe('en-GB')
})

test('what was corrected in a language is offered in its forms, and what in a form nowhere else', async () => {
  const text = 'The colour is red.\n\nThe colour is blue.\n\nThe colour is green.'
  const wide = await importAs('en', text)
  const british = await importAs('en-GB', text)
  const american = await importAs(
    'en-US',
    'The lift is new.\n\nThe lift is old.\n\nThe lift is slow.\n\nThe colour is dim.',
  )
  const others = await importAs('en', 'The lift is slow.')
  for (const index of [0, 1]) await edit(desk, wide.id, index, `The hue is ${['red', 'blue'][index]}.`)
  for (const index of [0, 1]) await edit(desk, american.id, index, `The elevator is ${['new', 'old'][index]}.`)
  const offered = async (article: typeof wide) =>
    (await desk.ask('correction.offers', { article: article.id })).map(({ before, here, elsewhere }) => [
      before,
      here,
      elsewhere,
    ])
  expect(await offered(british)).toEqual([['colour', 3, 2]])
  expect(await offered(american)).toEqual([
    ['lift', 1, 0],
    ['colour', 1, 4],
  ])
  expect(await offered(others)).toEqual([])
})

test('how a language is cut was taught for its forms too; a form that was taught otherwise is cut its own way', async () => {
  const text = 'We met Prof. Smith at the fair. He spoke.'
  const cutsOf = async (language: string) => (await rowsOf(desk, (await importAs(language, text)).id)).length
  const before = await cutsOf('en-GB')
  const article = await importAs('en', text)
  const [first] = (await rowsOf(desk, article.id))[0]!.target
  must(await desk.ask('segment.split', { segment: first!.id, basedOn: null, at: 'We met Prof. '.length }))
  expect([before, await cutsOf('en-GB'), await cutsOf('en')]).toEqual([2, 3, 3])
})

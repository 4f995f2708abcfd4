/** A file that went out from an article is known for what it is, whatever it is called meanwhile. */
import { expect, test } from 'vitest'
import { alignmentFormats } from '../../core/model/article.ts'
import { importText, must, openTestDesk, textFile } from '../testing/test-desk.ts'

const target = 'The ferry left at nine in the morning. Nobody was late.\n\nThe market opened an hour later.\n'
const source = 'Паром ушёл в девять утра. Никто не опоздал.\n\nРынок открылся часом позже.\n'
const other = 'Snow fell all night. The roads were closed by dawn.\n'

test('a file that went out under its name belongs to its article; one of another text, or that never went out, to none', async () => {
  const desk = openTestDesk()
  const article = await importText(desk, target, source)
  const bytes = new TextEncoder().encode(target.replace('nine', 'ten'))
  const home = (name: string, text = bytes) => desk.ask('reimport.home', { name, bytes: text })
  expect(await home('target.txt')).toBeUndefined()
  must(await desk.ask('article.exported', { article, overrideReason: 'for review' }))
  const found = { article, headline: expect.any(String) }
  expect([await home('target.txt'), await home('target (1).txt')]).toEqual([found, found])
  expect(await home('target.txt', new TextEncoder().encode(other))).toBeUndefined()
  expect(await home('elsewhere.txt')).toBeUndefined()
  expect(await desk.ask('reimport.home', { name: 'elsewhere.txt', bytes, open: article })).toEqual(found)
  await desk.close()
})

test('a file of an article in the bin belongs there, unless an article outside the bin is its home', async () => {
  const desk = openTestDesk()
  const first = await importText(desk, target, source)
  const bytes = new TextEncoder().encode(target.replace('nine', 'ten'))
  const home = () => desk.ask('reimport.home', { name: 'target.txt', bytes })
  must(await desk.ask('article.exported', { article: first, overrideReason: 'for review' }))
  const rows = must(await desk.ask('alignment.export', { article: first, as: 'xlsx' }))
  must(await desk.ask('bin.put', { article: first }))
  const binned = { article: first, headline: expect.any(String), isBinned: true }
  expect([await home(), await desk.ask('reimport.home', { name: 'other.xlsx', bytes: rows.bytes })]).toEqual([
    binned,
    binned,
  ])
  const second = must(
    await desk.ask('article.import', { target: textFile('target.txt', target, 'en'), allowSameFile: true }),
  ).article.id
  must(await desk.ask('article.exported', { article: second, overrideReason: 'for review' }))
  expect(await home()).toEqual({ article: second, headline: expect.any(String) })
  must(await desk.ask('bin.restore', { article: first }))
  expect(await home()).not.toHaveProperty('isBinned')
  await desk.close()
})

test.each(alignmentFormats)(
  'rows that went out as %s are known by their ids, whatever the file is called',
  async (as) => {
    const desk = openTestDesk()
    const article = await importText(desk, target, source)
    const { bytes, name } = must(await desk.ask('alignment.export', { article, as }))
    const renamed = `somewhere${name.slice(name.lastIndexOf('.'))}`
    expect((await desk.ask('reimport.home', { name: renamed, bytes }))?.article).toBe(article)
    await desk.close()
  },
)

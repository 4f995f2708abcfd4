/** Looking for a text through articles, and putting another in its place. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Arguments } from '../../contract/commands.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import type { Replacement, SearchPattern } from '../../core/model/search-pattern.ts'
import { edit, importText, moveOn, must, openTestDesk, segmentsOf, type TestDesk } from '../testing/test-desk.ts'

let desk: TestDesk
beforeEach(() => {
  desk = openTestDesk()
})
afterEach(() => desk.close())

const plain: SearchPattern = {
  text: 'bridge',
  isRegex: false,
  isWholeWords: false,
  isCaseExact: false,
  isAccentExact: true,
}
const bridge = 'The bridge opened. The BRIDGE is long.\n\nNo river here.\n\nBridges stand.'
const crossing: Replacement = { text: 'crossing', isCaseFollowed: true }

function search(pattern: Partial<SearchPattern>, rest: Partial<Arguments<'find.search'>> = {}) {
  return desk.ask('find.search', { pattern: { ...plain, ...pattern }, side: 'target', ...rest })
}

async function replace(rest: Partial<Arguments<'find.search'>> = {}, without: number[] = []) {
  const found = must(await search({}, { replacement: crossing, ...rest }))
  return must(await desk.ask('find.replace', { search: found.search, without }))
}

async function textOf(article: ArticleId): Promise<string> {
  return (await segmentsOf(desk, article)).map(({ text }) => text).join(' ')
}

async function undo(article: ArticleId) {
  return must(await desk.ask('action.undo', { article }))
}

describe('a search', () => {
  test('tells the places of one article in the order of its text, with the words around them', async () => {
    const article = await importText(desk, bridge)
    await importText(desk, 'Another bridge.')
    const found = must(await search({}, { article }))
    const sites = must(await desk.ask('find.places', { search: found.search, start: 0, count: 10 }))
    expect([found.total, found.segments, found.articles, found.marks.map(({ row }) => row)]).toEqual([
      3,
      3,
      1,
      [0, 1, 3],
    ])
    expect(sites.map(({ lead, words, tail }) => [lead, words, tail])).toEqual([
      ['The ', 'bridge', ' opened.'],
      ['The ', 'BRIDGE', ' is long.'],
      ['', 'Bridge', 's stand.'],
    ])
  })
  test.each([
    ['letters', {}, 4],
    ['whole words', { isWholeWords: true }, 3],
    ['capitals', { text: 'BRIDGE', isCaseExact: true }, 1],
    ['two words', { text: 'the bridge' }, 2],
    ['short words', { text: 'is' }, 1],
    ['without accents', { text: 'brídge', isAccentExact: false }, 4],
    ['an expression', { text: '^(the|another) b', isRegex: true }, 3],
    ['nothing that is there', { text: 'tunnel' }, 0],
  ])('of all articles finds %s', async (_, pattern, total) => {
    await importText(desk, bridge)
    await importText(desk, 'Another bridge.')
    expect(must(await search(pattern)).total).toBe(total)
  })
  test('looks at the source if that is asked for, in which nothing is replaced', async () => {
    const article = await importText(desk, 'It opened.', 'Мост открыт.')
    const found = must(await search({ text: 'мост' }, { article, side: 'source', replacement: crossing }))
    const done = must(await desk.ask('find.replace', { search: found.search, without: [] }))
    expect([found.total, found.writable, done.replaced]).toEqual([1, 0, 0])
  })
  test('for what is no expression says why', async () => {
    expect(await search({ text: '(a', isRegex: true })).toEqual({
      ok: false,
      failure: { kind: 'bad-pattern', fault: 'unclosed-group' },
    })
  })
  test('with an expression that takes for ever is ended, told where, and the next one is made', async () => {
    const article = await importText(desk, `Calm here.\n\n${'a'.repeat(40)}! The bridge.`)
    const hostile = await search({ text: '(a+)+$', isRegex: true }, { article })
    expect(hostile).toMatchObject({ ok: false, failure: { kind: 'too-slow', article, row: 1, limitMs: 250 } })
    expect(must(await search({}, { article })).total).toBe(1)
  })
  test('is forgotten when many others were made since', async () => {
    const article = await importText(desk, bridge)
    const { search: first } = must(await search({}, { article }))
    for (let more = 0; more < 6; more++) await search({}, { article })
    const gone = { ok: false, failure: { kind: 'no-such-search' } }
    expect(await desk.ask('find.places', { search: first, start: 0, count: 1 })).toEqual(gone)
    expect(await desk.ask('find.replace', { search: first, without: [] })).toEqual(gone)
  })
})

describe('a replacing', () => {
  test('is one act and one to undo in each article and in all, and can be done again', async () => {
    const articles = [await importText(desk, bridge), await importText(desk, 'Another bridge.')]
    const before = await Promise.all(articles.map(textOf))
    const done = await replace()
    const after = await Promise.all(articles.map(textOf))
    expect(done).toMatchObject({ replaced: 4, articles: 2, moved: 0, closed: 0, unwritable: 0 })
    expect(after).toEqual([
      'The crossing opened. The CROSSING is long. No river here. Crossings stand.',
      'Another crossing.',
    ])
    const undone = await undo(articles[1]!)
    expect([undone.elsewhere, await Promise.all(articles.map(textOf))]).toEqual([{ turned: 1, left: 0 }, before])
    const redone = must(await desk.ask('action.redo', { article: articles[0]! }))
    expect([redone.elsewhere, await Promise.all(articles.map(textOf))]).toEqual([{ turned: 1, left: 0 }, after])
  })
  test('is undone where nothing was done since, and what was left is told', async () => {
    const [one, two] = [await importText(desk, bridge), await importText(desk, 'Another bridge.')]
    await replace()
    await edit(desk, two, 0, 'Another crossing, they say.')
    expect([(await undo(one)).elsewhere, await textOf(two)]).toEqual([
      { turned: 0, left: 1 },
      'Another crossing, they say.',
    ])
    await undo(two)
    expect((await undo(two)).elsewhere).toBeUndefined()
    expect(await textOf(two)).toBe('Another bridge.')
  })
  test('leaves out the places that a person left out', async () => {
    const article = await importText(desk, bridge)
    expect((await replace({ article }, [1])).replaced).toBe(2)
    expect(await textOf(article)).toBe('The crossing opened. The BRIDGE is long. No river here. Crossings stand.')
  })
  test('leaves alone what was changed meanwhile, and tells how much', async () => {
    const article = await importText(desk, bridge)
    const found = must(await search({}, { article, replacement: crossing }))
    await edit(desk, article, 1, 'The bridge, no, the bridge is short.')
    const done = must(await desk.ask('find.replace', { search: found.search, without: [] }))
    expect([done.replaced, done.moved, await textOf(article)]).toEqual([
      2,
      1,
      'The crossing opened. The bridge, no, the bridge is short. No river here. Crossings stand.',
    ])
  })
  test('leaves closed articles alone, and tells so', async () => {
    const [open, closed] = [await importText(desk, bridge), await importText(desk, 'Another bridge.')]
    must(await moveOn(desk, closed, 'spike', 'old news'))
    const found = must(await search({}, { replacement: crossing }))
    const done = must(await desk.ask('find.replace', { search: found.search, without: [] }))
    expect([found.closed, found.writable, done.closed, done.replaced]).toEqual([1, 3, 1, 3])
    expect([await textOf(closed), (await undo(open)).elsewhere]).toEqual(['Another bridge.', undefined])
  })
  test('keeps inline codes, and takes an approved segment back to be confirmed again', async () => {
    const article = await importText(desk, 'The **big** bridge.', undefined, 'target.md')
    const [before] = await segmentsOf(desk, article)
    must(await desk.ask('segment.confirm', { segment: before!.id, basedOn: null, text: before!.text }))
    const { reopened } = await replace({ pattern: { ...plain, text: 'big bridge' } })
    const [after] = await segmentsOf(desk, article)
    expect([after!.codes.length, reopened, after!.state]).toEqual([2, 1, 'translated'])
    await undo(article)
    expect((await segmentsOf(desk, article))[0]).toMatchObject({ text: before!.text, state: 'approved' })
  })
  test('by the very same words changes nothing', async () => {
    const article = await importText(desk, bridge)
    expect(await replace({ article, replacement: { text: 'bridge', isCaseFollowed: true } })).toMatchObject({
      replaced: 0,
      articles: 0,
    })
    expect(await desk.ask('action.undo', { article })).toMatchObject({ ok: false })
  })
})

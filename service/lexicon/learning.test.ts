import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ArticleId } from '../../core/model/ids.ts'
import { confirmAll, importText, must, openTestDesk, rowsOf, type TestDesk } from '../testing/test-desk.ts'

/** Creatures nobody ever heard of, so that only an approval can teach them. */
const first = {
  source: 'Зумбаш пришёл.\n\nЗумбаш ушёл.\n\nКылжыга пришла.\n\nКылжыга ушла.',
  target: 'The florple came.\n\nThe florple left.\n\nThe tromble came.\n\nThe tromble left.',
}
const second = {
  source: 'Зумбаш пел.\n\nКылжыга пела.',
  target: 'The florple sang.\n\nThe tromble sang.',
}

let desk: TestDesk
beforeEach(() => {
  desk = openTestDesk()
})
afterEach(() => desk.close())

const move = async (article: ArticleId, act: 'deliver' | 'approve' | 'reopen') =>
  must(await desk.ask('article.move', { article, act, ...(act === 'reopen' ? { reason: 'a name is wrong' } : {}) }))

async function deliver({ source, target }: typeof first): Promise<ArticleId> {
  const article = await importText(desk, target, source)
  // A person links row by row what the aligner may not have dared to.
  const rows = await rowsOf(desk, article)
  const links = rows.filter((row) => row.source.length > 0 && row.target.length > 0).map(({ link }) => link.id)
  must(await desk.ask('link.confirm', { article, links }))
  await confirmAll(desk, article)
  await move(article, 'deliver')
  return article
}

async function approve(text: typeof first): Promise<ArticleId> {
  const article = await deliver(text)
  await move(article, 'approve')
  await desk.learned()
  return article
}

const known = () => desk.ask('lexicon.list', { words: 1000 })
const countOf = async (one: string, other: string) =>
  (await known())[0]?.words.find((pair) => pair.first === one && pair.second === other)?.count ?? 0

describe('the words of an article', () => {
  test('are learned when it is approved, and not before', async () => {
    const article = await deliver(first)
    const before = await known()
    await move(article, 'approve')
    await desk.learned()
    const [after] = await known()
    expect([before, after?.languages, after?.articles, (await countOf('florpl', 'zumbas')) > 0.5]).toEqual([
      [],
      ['en', 'ru'],
      1,
      true,
    ])
  })

  test('of several articles add up', async () => {
    await approve(first)
    const once = await countOf('florpl', 'zumbas')
    await approve(second)
    expect(await countOf('florpl', 'zumbas')).toBeGreaterThan(once)
  })

  test('are forgotten when the approval is undone, and known again when it is redone', async () => {
    const article = await approve(first)
    const learned = await known()
    must(await desk.ask('action.undo', { article }))
    const undone = await known()
    must(await desk.ask('action.redo', { article }))
    await desk.learned()
    expect([undone, await known()]).toEqual([[], learned])
  })

  test('are counted once, though it is reopened and approved again', async () => {
    const article = await approve(first)
    const learned = await known()
    await move(article, 'reopen')
    const reopened = await known()
    await move(article, 'approve')
    await desk.learned()
    expect([reopened, await known()]).toEqual([[], learned])
  })

  test('stay known when it is published', async () => {
    const article = await approve(first)
    const learned = await known()
    must(await desk.ask('article.exported', { article }))
    await desk.learned()
    expect(await known()).toEqual(learned)
  })

  test('are not learned if it is taken back before they are', async () => {
    const article = await deliver(first)
    await move(article, 'approve')
    must(await desk.ask('action.undo', { article }))
    await desk.learned()
    expect(await known()).toEqual([])
  })

  test('come out of a rebuild as they were learned one by one', async () => {
    await approve(first)
    await approve(second)
    const learned = await known()
    const shares: number[] = []
    const onProgress = ({ share }: { readonly share: number }) => shares.push(share)
    const rebuilt = await desk.ask('lexicon.rebuild', {}, { onProgress })
    expect([rebuilt, shares, await known()]).toEqual([{ articles: 2 }, [0, 0.5], learned])
  })

  test('help to align the next article, and to align again one that is open', async () => {
    const source = 'Зумбаш обедал у реки. Кылжыга обедала дома.'
    const target = 'A big wimble dozed off. A florple had lunch there. A tromble had lunch here.'
    const imported = async () => {
      const files = { source: { ...file('source.txt', source), language: 'ru' }, target: file('target.txt', target) }
      const article = await desk.ask('article.import', { ...files, allowSameFile: true, allowMismatch: true })
      return must(article).article.id
    }
    const firstRow = async (article: ArticleId) => {
      const [row] = await rowsOf(desk, article)
      return [row?.source.length, row?.target[0]?.text.trim()]
    }
    const early = await imported()
    const before = await firstRow(early)
    await approve(first)
    const late = await firstRow(await imported())
    must(await desk.ask('alignment.realign', { article: early }))
    const wimbleAlone = [0, 'A big wimble dozed off.']
    expect([before, late, await firstRow(early)]).toEqual([[1, wimbleAlone[1]], wimbleAlone, wimbleAlone])
  })
})

function file(name: string, text: string) {
  const bytes = new TextEncoder().encode(text)
  return { name, bytes, encoding: 'utf-8' as const, format: 'txt' as const, language: 'en' }
}

test('what a crash kept from being learned is learned at the next start', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sverka-'))
  const libraryFile = join(folder, 'library.sverka')
  try {
    await desk.close()
    desk = openTestDesk({ libraryFile })
    const article = await deliver(first)
    await move(article, 'approve')
    await desk.close()
    desk = openTestDesk({ libraryFile, isKeeper: true })
    await desk.learned()
    expect(await countOf('florpl', 'zumbas')).toBeGreaterThan(0.5)
  } finally {
    await desk.close()
    desk = openTestDesk()
    rmSync(folder, { recursive: true })
  }
})

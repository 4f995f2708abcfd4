/** A translation takes inline codes of its source; they are kept, exported and taken back like any edit. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ArticleId } from '../../core/model/ids.ts'
import { must, openTestDesk, segmentsOf, type TestDesk, textFile } from '../testing/test-desk.ts'

let desk: TestDesk
beforeEach(() => {
  desk = openTestDesk()
})
afterEach(() => desk.close())

const source = 'Новый **мост** открыли у [мельницы](https://example.org/m).\n'
const target = 'A new bridge was opened by the mill.\n'

async function imported(sourceName = 'source.md', text = target): Promise<ArticleId> {
  const article = must(
    await desk.ask('article.import', {
      target: textFile('target.md', text, 'en'),
      source: textFile(sourceName, source, 'ru'),
      allowMismatch: true,
    }),
  )
  return article.article.id
}

async function take(article: ArticleId, words: string) {
  const [segment] = await segmentsOf(desk, article)
  const { id, text, latestEdit } = segment!
  const start = words === '' ? 0 : text.indexOf(words)
  return desk.ask('segment.takeCodes', {
    segment: id,
    basedOn: latestEdit ?? null,
    start,
    end: start + words.length,
  })
}

async function written(article: ArticleId): Promise<string> {
  const answer = must(await desk.ask('article.export', { article, overrideReason: 'a look' } as never))
  return new TextDecoder().decode(answer.bytes)
}

const shown = async (article: ArticleId) => {
  const [segment] = await segmentsOf(desk, article)
  const raws = new Map(segment!.codes.map(({ id, raw }) => [String.fromCharCode(0xe000 + id - 1), raw]))
  return [...segment!.text].map((character) => raws.get(character) ?? character).join('')
}

describe('a translation', () => {
  test('takes one code of its source after the other, around the words that are marked', async () => {
    const article = await imported()
    must(await take(article, 'bridge'))
    must(await take(article, 'mill'))
    expect(await shown(article)).toBe('A new **bridge** was opened by the [mill](https://example.org/m).')
    expect(await take(article, 'new')).toEqual({ ok: false, failure: { kind: 'no-code-to-take' } })
  })

  test('gives them back by undo, and has them again by redo', async () => {
    const article = await imported()
    must(await take(article, 'bridge'))
    must(await desk.ask('action.undo', { article }))
    expect(await shown(article)).toBe(target.trim())
    must(await desk.ask('action.redo', { article }))
    expect(await shown(article)).toBe('A new **bridge** was opened by the mill.')
  })

  test('without words takes all of them at once', async () => {
    const article = await imported()
    const [segment] = await segmentsOf(desk, article)
    must(await desk.ask('segment.edit', { segment: segment!.id, basedOn: null, text: '' }))
    must(await take(article, ''))
    expect(await shown(article)).toBe('****[](https://example.org/m)')
  })

  test('takes none from a source of another format', async () => {
    const article = await imported('source.txt')
    expect(await take(article, 'bridge')).toEqual({ ok: false, failure: { kind: 'no-code-to-take' } })
  })

  test('is written with them', async () => {
    const article = await imported()
    must(await take(article, 'bridge'))
    expect(await written(article)).toBe('A new **bridge** was opened by the mill.\n')
  })
})

describe('a line put into a translation', () => {
  const bold = [
    { id: 1, kind: 'open', pair: 2, canonical: 'b', equiv: '', raw: '**' },
    { id: 2, kind: 'close', pair: 1, canonical: 'b', equiv: '', raw: '**' },
  ] as const
  const line = { text: 'A \uE000bridge\uE001', codes: [...bold] }
  const lay = async (article: ArticleId) => {
    const [segment] = await segmentsOf(desk, article)
    const { id, text, latestEdit } = segment!
    return must(
      await desk.ask('segment.layLine', { segment: id, basedOn: latestEdit ?? null, start: 0, end: text.length, line }),
    )
  }

  test('brings the codes that its source has, as one act, and is written with them', async () => {
    const article = await imported()
    expect((await lay(article)).leftOut).toBe(0)
    expect(await shown(article)).toBe('A **bridge**')
    expect(await written(article)).toBe('A **bridge**\n')
    must(await desk.ask('action.undo', { article }))
    expect(await shown(article)).toBe(target.trim())
  })

  test('has words alone where the source is of another format', async () => {
    const article = await imported('source.txt')
    expect((await lay(article)).leftOut).toBe(1)
    expect(await shown(article)).toBe('A bridge')
  })

  test('never brings mark-up of its own', async () => {
    const article = await imported()
    const foreign = { ...line, codes: bold.map((code) => ({ ...code, raw: '<script>' })) }
    const [segment] = await segmentsOf(desk, article)
    must(await desk.ask('segment.layLine', { segment: segment!.id, basedOn: null, start: 0, end: 99, line: foreign }))
    expect(await shown(article)).toBe('A **bridge**')
  })
})

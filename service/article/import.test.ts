import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ImportStage, Progress } from '../../contract/command.ts'
import { importText, must, openTestDesk, rowsOf, type TestDesk, textFile } from '../testing/test-desk.ts'

const source = 'Мост открыли утром. Его строили три года.\n\nМэр поблагодарил рабочих.\n'
const target = 'The bridge was opened in the morning. It took three years to build.\n\nThe mayor thanked the workers.\n'

let desk: TestDesk
beforeEach(() => {
  desk = openTestDesk()
})
afterEach(() => desk.close())

const importBoth = (more = {}) =>
  desk.ask('article.import', {
    target: textFile('bridge.en.txt', target, 'en'),
    source: textFile('bridge.ru.txt', source, 'ru'),
    ...more,
  })

describe('an import', () => {
  test('makes an article of a translation and its source, aligned sentence by sentence, nobody having looked at it', async () => {
    const { article, rows, targetSegmentsByState, targetWords } = must(await importBoth())
    expect({ ...article, id: '', createdMs: 0 }).toEqual({
      id: '',
      createdMs: 0,
      headline: 'The bridge was opened in the morning. It took three years to build.',
      state: 'drafting',
      sourceLanguage: 'ru',
      targetLanguage: 'en',
    })
    expect([rows, targetSegmentsByState.machine, targetWords]).toEqual([3, 3, 18])
    const pairs = (await rowsOf(desk, article.id)).map((row) => [row.source[0]?.text, row.target[0]?.text])
    expect(pairs).toEqual([
      ['Мост открыли утром.', 'The bridge was opened in the morning.'],
      ['Его строили три года.', 'It took three years to build.'],
      ['Мэр поблагодарил рабочих.', 'The mayor thanked the workers.'],
    ])
  })

  test('without a source has one row a segment', async () => {
    const article = await importText(desk, target)
    expect((await rowsOf(desk, article)).map((row) => [row.source.length, row.target.length])).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
    ])
  })

  test('tells its stages in their order and never goes back', async () => {
    const told: Progress[] = []
    const both = { target: textFile('t.txt', target, 'en'), source: textFile('s.txt', source, 'ru') }
    must(await desk.ask('article.import', both, { onProgress: (progress) => told.push(progress) }))
    const stages = [...new Set(told.map(({ stage }): ImportStage => stage))]
    const shares = told.map(({ share }) => share)
    expect([stages, shares]).toEqual([
      ['reading', 'segmenting', 'aligning', 'checking', 'storing'],
      [...shares].sort((a, b) => a - b),
    ])
  })

  test('of the same file again is told, and done when asked for', async () => {
    const first = must(await importBoth())
    expect(await importBoth()).toEqual({
      ok: false,
      failure: { kind: 'already-imported', article: first.article.id, headline: first.article.headline },
    })
    must(await importBoth({ allowSameFile: true }))
    expect((await desk.ask('article.list', {})).length).toBe(2)
  })

  test('called off at any stage leaves nothing', async () => {
    for (const stage of ['reading', 'segmenting', 'aligning', 'checking', 'storing'] as const) {
      const stop = new AbortController()
      const onProgress = (progress: Progress) => progress.stage === stage && stop.abort()
      const both = { target: textFile('t.txt', target, 'en'), source: textFile('s.txt', source, 'ru') }
      await expect(desk.ask('article.import', both, { signal: stop.signal, onProgress })).rejects.toThrow()
    }
    expect(await desk.ask('article.list', {})).toEqual([])
  })

  test.each([
    ['empty', '', { kind: 'empty' }],
    ['blank', ' \n\n\t', { kind: 'blank' }],
    ['a picture', '\u0089PNG\r\n\u001a\n', { kind: 'binary', seems: 'image' }],
  ])('of a file that is %s is refused with the reason', async (_, content, why) => {
    const bytes = Uint8Array.from(content, (character) => character.charCodeAt(0))
    const refused = await desk.ask('article.import', { target: { ...textFile('t.txt', '', 'en'), bytes } })
    expect(refused).toEqual({ ok: false, failure: { kind: 'file-refused', side: 'target', name: 't.txt', why } })
    expect(await desk.ask('article.list', {})).toEqual([])
  })

  test('of two texts in one language is refused', async () => {
    const both = { target: textFile('t.txt', target, 'en'), source: textFile('s.txt', source, 'en') }
    expect(await desk.ask('article.import', both)).toEqual({
      ok: false,
      failure: { kind: 'same-language', language: 'en' },
    })
  })
})

describe('a first look at a file', () => {
  test('guesses language, encoding and format, and shows how it reads', async () => {
    const { bytes } = textFile('', source, 'ru')
    const preview = must(await desk.ask('file.inspect', { name: 'bridge.txt', bytes }))
    expect([preview.guess.encoding, preview.guess.format, preview.language?.language, preview.text]).toEqual([
      'utf-8',
      'txt',
      'ru',
      source,
    ])
  })

  test('knows a translation that is in the library already', async () => {
    const { article } = must(await importBoth())
    const { bytes } = textFile('', target, 'en')
    const preview = must(await desk.ask('file.inspect', { name: 'again.txt', bytes }))
    expect(preview.alreadyImported?.article.id).toBe(article.id)
  })
})

describe('a first library', () => {
  const samplesDir = fileURLToPath(new URL('../../samples', import.meta.url))

  test('holds the sample articles, and tells as long as they are coming', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sverka-first-'))
    const first = openTestDesk({ libraryFile: join(folder, 'library.sverka'), samplesDir })
    const isBeingStocked = async () => (await first.ask('desk.open', {})).isBeingStocked
    const said = [await isBeingStocked()]
    await first.stocked
    said.push(await isBeingStocked())
    const headlines = (await first.ask('article.list', {})).map(({ article }) => article.headline)
    await first.close()
    const second = openTestDesk({ libraryFile: join(folder, 'library.sverka'), samplesDir })
    await second.stocked
    const again = await second.ask('article.list', {})
    await second.close()
    rmSync(folder, { recursive: true, force: true })
    const sample = JSON.parse(readFileSync(join(samplesDir, 'articles/ru-en-library-train/article.json'), 'utf8'))
    expect(said).toEqual([true, false])
    expect(headlines).toContain(sample.headline)
    expect(again.length).toBe(headlines.length)
  })
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { call } from './testing/call.ts'

let folder = ''
let article = ''
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-cli-details-'))
  writeFileSync(join(folder, 'fair.en.txt'), 'The fair opened.\n')
  article = (await run('import', '--to', 'en', 'fair.en.txt')).output.trim()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** What is told of the file whatever is said of the article. */
const file = 'file\tfair.en.txt\tPlain text\n'

const run = (name: string, ...words: string[]) => call([name, '--library', 'library.sverka', ...words], '', folder)

describe('the details of an article', () => {
  test('are said by their names, told one a line, and taken back by saying nothing', async () => {
    const said = await run('details', article, 'slug=spring-fair', 'deadline=2026-12-01T17:00Z', 'priority=urgent')
    const told = await run('details', article)
    await run('details', article, 'slug=')
    const without = await run('details', article)
    expect([said.code, told.output, without.output]).toEqual([
      0,
      `slug\tspring-fair\ndeadline\t2026-12-01T17:00:00.000Z\npriority\turgent\n${file}`,
      `deadline\t2026-12-01T17:00:00.000Z\npriority\turgent\n${file}`,
    ])
  })

  test('name the article in the list', async () => {
    await run('details', article, 'headline=Fair, second edition')
    expect((await run('list')).output.trim().split('\t').at(-1)).toBe('Fair, second edition')
  })

  test('are refused where they are none: a field, a moment, a person, a priority, one said twice', async () => {
    const wrong = [
      'colour=red',
      'deadline=tomorrow',
      'deadline=0002-01-01T10:00',
      'translator=Nobody At All',
      'priority=extreme',
      'slug',
    ]
    const codes: number[] = []
    for (const word of wrong) codes.push((await run('details', article, word)).code)
    codes.push((await run('details', article, 'slug=a', 'slug=b')).code)
    expect([codes, (await run('details', article)).output]).toEqual([[2, 2, 2, 2, 2, 2, 2], file])
  })
})

describe('the bin', () => {
  test('takes an article from the list and gives it back', async () => {
    await run('bin', 'put', article)
    const [listed, binned] = [(await run('list')).output, (await run('bin')).output]
    await run('bin', 'restore', article.slice(-12))
    expect([
      listed,
      binned.split('\t')[0],
      (await run('bin')).output,
      (await run('list')).output.includes(article),
    ]).toEqual(['', article, '', true])
  })

  test('is emptied only by whoever means it, and tells what was erased', async () => {
    await run('bin', 'put', article)
    const asked = await run('bin', 'empty')
    const kept = await run('bin')
    const emptied = await run('bin', 'empty', '--anyway')
    const left = await run('bin', '--all')
    expect([asked.code, kept.output.includes(article), emptied.code, left.output.split('\t').at(-1)]).toEqual([
      1,
      true,
      0,
      'The fair opened.\n',
    ])
  })

  test('tell what was found when its file was read, as long as it is there', async () => {
    const ferry = join(import.meta.dirname, '../samples/formats/text-box.en.docx')
    const [word = ''] = (await run('import', '--to', 'en', ferry)).output.trim().split('\n')
    expect((await run('details', word)).output).toBe(
      'file\ttext-box.en.docx\tWord (DOCX)\tThe text of 1 text box stands after the paragraph it is anchored to.\n',
    )
  })
})

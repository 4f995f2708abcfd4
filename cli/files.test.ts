/** What a command does with files that are none, or not what they say. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeXlsx } from '../core/formats/xlsx/testing/make-xlsx.ts'
import { runCommandLine } from './run.ts'
import { call } from './testing/call.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-files-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const run = (words: string, input = '') => call(words.split(' '), input, folder)
const samples = join(import.meta.dirname, '../samples/formats')
const isUnix = process.platform !== 'win32'

describe('an import', () => {
  test('of a file of both texts needs no other, and its export is the file again', async () => {
    const name = 'ferry.ru-en.sdlxliff'
    copyFileSync(join(samples, name), join(folder, name))
    const { code, output, errors } = await run(`import --library l.sverka --mismatch ${name}`)
    expect([code, errors]).toEqual([0, expect.stringContaining('1 segment is locked')])
    expect((await run(`export --library l.sverka --reason sent -o out.sdlxliff ${output.trim()}`)).code).toBe(0)
    expect(readFileSync(join(folder, 'out.sdlxliff'))).toEqual(readFileSync(join(samples, name)))
  })
  test.each(['ferry.ru-en.csv', 'ferry.ru-kk.tsv', 'ferry.ru-en.xlsx', 'ferry.ru-en.docx'])(
    'of the table %s needs no other file, says which columns it reads, and its export is the file again',
    async (name) => {
      copyFileSync(join(samples, name), join(folder, name))
      const { code, output, errors } = await run(`import --library l.sverka --mismatch ${name}`)
      expect([code, errors]).toEqual([0, expect.stringContaining('Source: column 2, translation: column 3.')])
      expect((await run(`export --library l.sverka --reason sent -o out ${output.trim()}`)).code).toBe(0)
      expect(readFileSync(join(folder, 'out'))).toEqual(readFileSync(join(samples, name)))
    },
  )
  test('of a table goes by the columns one names, and writes by them', async () => {
    writeFileSync(join(folder, 'a.csv'), 'Snow;Снег выпал ночью;The snow fell at night\nRain;Дождь шёл весь день;\n')
    const said = await run('import --library l.sverka --mismatch --columns 2,3,1 a.csv')
    expect([said.code, said.errors]).toEqual([0, expect.stringContaining('Source: column 2, translation: column 3.')])
    const wrong = await run('import --library l.sverka --columns 2 a.csv')
    expect([wrong.code, wrong.errors]).toEqual([2, expect.stringContaining('two or three column numbers are needed')])
  })
  test('of a spreadsheet reads the sheet one names, and its export is the file again', async () => {
    const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
    const head = `<row r="1">${cell('A1', 'Русский')}${cell('B1', 'English')}</row>`
    const sheet = (ru: string, en: string) => `${head}<row r="2">${cell('A2', ru)}${cell('B2', en)}</row>`
    const bytes = makeXlsx({ sheets: [sheet('Снег.', 'Snow.'), sheet('Дождь.', 'Rain.'), ''] })
    writeFileSync(join(folder, 'a.xlsx'), bytes)
    const said = (words: string) => run(`import --library l.sverka --mismatch a.xlsx ${words}`)
    const { code, output } = await said('--sheet xl/worksheets/sheet2.xml')
    expect([code, (await run(`export --library l.sverka --as tsv ${output.trim()}`)).output]).toEqual([
      0,
      expect.stringContaining('Дождь.\tRain.'),
    ])
    expect((await run(`export --library l.sverka --reason sent -o out ${output.trim()}`)).code).toBe(0)
    expect(readFileSync(join(folder, 'out'))).toEqual(Buffer.from(bytes))
    expect(await said('--sheet Third')).toMatchObject({
      code: 3,
      errors: expect.stringContaining('There is no sheet “Third” in this file. It has: Sheet 1, Sheet 2, Sheet 3.'),
    })
    expect(await said('--sheet xl/worksheets/sheet3.xml')).toMatchObject({
      code: 3,
      errors: expect.stringContaining('This sheet has no text.'),
    })
  })
  test('says that columns and sheets are of tables', async () => {
    const document = join(samples, 'ferry.en.odt')
    expect(await run(`import --library l.sverka --columns 1,2 ${document}`)).toMatchObject({
      code: 2,
      errors: expect.stringContaining('ferry.en.odt is not a table'),
    })
    expect(await run(`convert --sheet One ${join(samples, 'ferry.ru-kk.tsv')} out.txt`)).toMatchObject({
      code: 2,
      errors: expect.stringContaining('ferry.ru-kk.tsv is not a spreadsheet'),
    })
    writeFileSync(join(folder, 'a.csv'), 'Снег;Snow\n')
    expect(await run('import --library l.sverka --columns 9,2 a.csv')).toMatchObject({
      code: 3,
      errors: expect.stringContaining('a.csv'),
    })
  })
  test.each(['xlsx', 'bilingual-docx', 'xliff', 'xliff-12'])(
    'of what was exported as %s gives the same pairs',
    async (as) => {
      writeFileSync(join(folder, 'a.csv'), 'Русский;English\nСнег выпал ночью.;The snow fell at night.\nДождь.;Rain.\n')
      const first = (await run('import --library l.sverka --mismatch a.csv')).output.trim()
      const ending = as === 'bilingual-docx' ? 'docx' : as
      expect((await run(`export --library l.sverka --as ${as} -o out.${ending} ${first}`)).code).toBe(0)
      const again = await run(`import --library l.sverka --mismatch --from ru --to en out.${ending}`)
      expect([again.code, again.errors]).toEqual([0, expect.stringContaining('2 segments')])
      const table = async (id: string) => {
        const { output } = await run(`export --library l.sverka --as tsv ${id}`)
        return output.split('\r\n').map((line) => line.split('\t').slice(1, 3))
      }
      expect(await table(again.output.trim())).toEqual(await table(first))
    },
  )
  test.runIf(isUnix)('of a pipe says what it is', async () => {
    execFileSync('mkfifo', [join(folder, 'news.txt')])
    expect(await run('import --library l.sverka news.txt')).toEqual({
      code: 3,
      output: '',
      errors: 'news.txt is a pipe, not a file.\n',
    })
  })
  test('of a path of 500 characters is refused in a sentence', async () => {
    const path = 'x'.repeat(500)
    const { code, errors } = await run(`import --library l.sverka ${path}`)
    expect([code, errors]).toEqual([3, `${path}: this path is too long for the system.\n`])
  })
  test('of standard input that never ends stops', async () => {
    const endless = function* () {
      for (;;) yield Buffer.alloc(1_000_000, 'a ')
    }
    const input = Readable.from(endless())
    const silent = { write: () => true } as never
    const code = await runCommandLine(['segment', '--lang', 'en'], {
      input,
      output: silent,
      errors: silent,
      folder,
      environment: {},
    })
    expect(code).toBe(3)
  })
  test('of a Word file that was cut off says so', async () => {
    writeFileSync(join(folder, 'news.docx'), 'PK\u0003\u0004 word/document.xml')
    const { code, errors } = await run('import --library l.sverka news.docx')
    expect([code, errors]).toEqual([
      3,
      'news.docx: This file is damaged: it breaks off before its end. Get it again, or open and save it in the program it was made with.\n',
    ])
  })
  test('of a Word pair tells what became of its tracked changes, and gives the same document back', async () => {
    copyFileSync(join(samples, 'ferry.ru.docx'), join(folder, 'ferry.ru.docx'))
    copyFileSync(join(samples, 'ferry.en.docx'), join(folder, 'ferry.en.docx'))
    const imported = await run('import --library l.sverka --from ru --to en ferry.ru.docx ferry.en.docx')
    const id = imported.output.trim()
    const kept = await run('import --library k.sverka --to en --tracked keep ferry.en.docx')
    const exported = await run(`export --library k.sverka --reason look -o out.docx ${kept.output.trim()}`)
    const asText = await run(`export --library l.sverka --reason look --as md -o out.md ${id}`)
    expect(asText.errors).toMatch(/^Left out of the file: .*footnote mark/u)
    expect(exported.errors).toBe('')
    expect([imported.code, imported.errors.split('\n')[0], exported.code, asText.code]).toEqual([
      0,
      'ferry.en.docx: 2 tracked changes were accepted (authors: 1).',
      0,
      0,
    ])
    expect(readFileSync(join(folder, 'out.docx')).equals(readFileSync(join(samples, 'ferry.en.docx')))).toBe(true)
    expect(readFileSync(join(folder, 'out.md'), 'utf8')).toMatch(/^# The ferry of Qaraoy returns\n\nThe ferry over/u)
  })
  test('of a Word document rejects its tracked changes and leaves its comments when told so, or takes both in', async () => {
    copyFileSync(join(samples, 'commented.en.docx'), join(folder, 'commented.docx'))
    const usual = await run('import --library u.sverka --to en commented.docx')
    const other = await run('import --library o.sverka --to en --tracked reject --comments leave commented.docx')
    const said = async (library: string, id: string) =>
      (await run(`comments --library ${library} --all ${id.trim()}`)).output.includes('Which bay is this?')
    expect([await said('u.sverka', usual.output), await said('o.sverka', other.output)]).toEqual([true, false])
    expect(
      [usual.errors, other.errors].map((told) => /changes were (?:accepted|rejected) \(authors: 2\)/u.exec(told)?.[0]),
    ).toEqual(['changes were accepted (authors: 2)', 'changes were rejected (authors: 2)'])
    const locked = await run(`lock --library u.sverka ${usual.output.trim()} 2`)
    const unlocked = await run(`unlock --library u.sverka ${usual.output.trim()} 2`)
    expect([locked.output, unlocked.output]).toEqual(['Segment locked\n', 'Segment unlocked\n'])
  })
  test('of a text that is to become a Word document is refused', async () => {
    writeFileSync(join(folder, 'rain.txt'), 'It rained all night.')
    const id = (await run('import --library l.sverka --to en rain.txt')).output.trim()
    const { code, errors } = await run(`export --library l.sverka --reason look --as docx ${id}`)
    expect([code, errors]).toEqual([2, 'An article imported from Plain text cannot be exported as Word (DOCX).\n'])
  })
  test('of a page takes the article alone, or all of it when told so, and gives back the page or a clean one', async () => {
    copyFileSync(join(samples, 'ferry.en.html'), join(folder, 'ferry.html'))
    const whole = await run('import --library w.sverka --to en --whole-page ferry.html')
    const alone = await run('import --library l.sverka --to en ferry.html')
    expect([whole.errors, alone.errors].map((said) => said.includes('Only the article on the page is read.'))).toEqual([
      false,
      true,
    ])
    const id = alone.output.trim()
    await run(`export --library l.sverka --reason look -o out.html ${id}`)
    expect(readFileSync(join(folder, 'out.html')).equals(readFileSync(join(samples, 'ferry.en.html')))).toBe(true)
    const clean = (await run(`export --library l.sverka --reason look --as clean-html ${id}`)).output
    expect(clean).toContain("content=\"default-src 'none'")
    expect(clean).toContain('for <strong>forty years</strong> is back')
    expect(clean).not.toMatch(/script|About us|ferry at the shore/u)
  })
  test('of XML asks first, and takes its tags as text when told so', async () => {
    writeFileSync(join(folder, 'news.xml'), '<?xml version="1.0"?><p>It rained all night.</p>')
    const refused = await run('import --library l.sverka --to en news.xml')
    const taken = await run('import --library l.sverka --to en --as txt news.xml')
    expect([refused.code, refused.errors, taken.code]).toEqual([
      3,
      'news.xml: This is XML. As plain text, its tags would stand among the sentences. To read it that way anyway, add --as txt.\n',
      0,
    ])
  })
  test('of Markdown that would take for ever reads it as plain text, and says so', async () => {
    writeFileSync(join(folder, 'news.md'), `Rain.\n\n${'_a**b '.repeat(10_000)}\n`)
    const { code, errors } = await run('import --library l.sverka --to en news.md')
    expect([code, errors.split('\n')[0]]).toEqual([
      0,
      'news.md: Too much markup to be read as Markdown. It will be imported as plain text, one paragraph a line.',
    ])
    expect((await run('list --library l.sverka --format json')).output).toContain('Rain.')
  })
  test('of one endless paragraph says how long it is and may be', async () => {
    writeFileSync(join(folder, 'rain.txt'), 'rain and '.repeat(300_000))
    expect(await run('import --library l.sverka --to en rain.txt')).toEqual({
      code: 3,
      output: '',
      errors:
        'rain.txt: One paragraph has 2,700,000 characters; at most 2,000,000 can be read. Break it into paragraphs and import it again.\n',
    })
  })
  test('of more sentences than an article can have says how many it can have', async () => {
    writeFileSync(join(folder, 'rain.txt'), 'It rained. '.repeat(3).concat('\n').repeat(33_334))
    expect((await run('import --library l.sverka --to en rain.txt')).errors).toBe(
      'rain.txt: The text has more than 100,000 sentences, the most an article can have. Import it in parts.\n',
    )
  })
  test.runIf(isUnix)('shows a name that turns the terminal as what it is', async () => {
    const { errors } = await run('import --library l.sverka a\u001b[2J\u202etxt.exe')
    expect(errors).toBe('a\uFFFD[2J\uFFFDtxt.exe: there is no such file.\n')
  })
})

describe('an export', () => {
  const exported = async (path: string) => {
    writeFileSync(join(folder, 'news.txt'), 'It rained all night.\n')
    const { output } = await run('import --library l.sverka --to en news.txt')
    return run(`export --library l.sverka --reason test -o ${path} ${output.trim()}`)
  }
  test('over a library is refused, and the library still opens', async () => {
    const { code, errors } = await exported('l.sverka')
    expect([code, errors]).toEqual([
      3,
      'l.sverka is a library or another database. It was left as it is: choose another name.\n',
    ])
    expect((await run('list --library l.sverka')).output).toContain('It rained')
  })
  test.runIf(isUnix)('through a link is refused', async () => {
    writeFileSync(join(folder, 'true.txt'), 'Before')
    symlinkSync('true.txt', join(folder, 'link.txt'))
    const { code } = await exported('link.txt')
    expect([code, readFileSync(join(folder, 'true.txt'), 'utf8')]).toEqual([3, 'Before'])
  })
  test('as XLIFF tells of the findings in the language of the terminal, unless they are to stay behind', async () => {
    writeFileSync(join(folder, 'news.txt'), 'The river rose rose by a metre.\n')
    const { output } = await run('import --library l.sverka --to en news.txt')
    const sent = (words: string) => run(`export --library l.sverka --as xliff ${words} ${output.trim()}`)
    const [told, silent] = [await sent('--ui ru'), await sent('--without-findings')]
    expect([told.errors, /locQualityIssueComment="([^"]*)"/u.exec(told.output)?.[1]]).toEqual([
      'В файл войдут: 1 открытое замечание.\n',
      '«rose» повторяется.',
    ])
    expect([silent.errors, silent.output.includes('locQuality')]).toEqual([
      'Left out of the file: 1 open finding.\n',
      false,
    ])
  })
  test('that cannot be done leaves nothing behind', async () => {
    await exported('no/news.txt')
    expect(readdirSync(folder).filter((name) => name.endsWith('.part') || name.endsWith('.tmp'))).toEqual([])
  })
})

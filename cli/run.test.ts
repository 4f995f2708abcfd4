import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { interfaceLanguages } from '../locales/languages.ts'
import { edit, openTestDesk, segmentsOf } from '../service/testing/test-desk.ts'
import { call } from './testing/call.ts'

const russian = 'Ярмарка открылась утром. Она продлится 5 дней.\n\nВход свободный.\n'
const english = 'The fair opened opened in the morning. It will last 5 days.\n\nEntry is free.\n'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-cli-'))
  writeFileSync(join(folder, 'fair.ru.txt'), russian)
  writeFileSync(join(folder, 'fair.en.txt'), english)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const run = (words: string, input = '') => call(words.split(' '), input, folder)

describe('segment', () => {
  test('prints one segment a line', async () => {
    expect(await run('segment --lang en fair.en.txt')).toEqual({
      code: 0,
      output: 'The fair opened opened in the morning.\nIt will last 5 days.\nEntry is free.\n',
      errors: '',
    })
  })

  test('reads standard input where no file is named', async () => {
    expect((await run('segment --lang en', 'One came. Two left.')).output).toBe('One came.\nTwo left.\n')
  })

  test('--jsonl answers each line with pieces that joined are the text, whatever the text', async () => {
    const lines = fc.array(fc.record({ lang: fc.constantFrom('kk', 'ru', 'en', 'xx'), text: fc.string() }))
    await fc.assert(
      fc.asyncProperty(lines, async (asked) => {
        const input = asked.map((line) => JSON.stringify(line)).join('\n')
        const { code, output } = await run('segment --jsonl', input)
        const answers = output.split('\n').filter((line) => line !== '')
        expect([code, answers.map((line) => JSON.parse(line).join(''))]).toEqual([0, asked.map(({ text }) => text)])
      }),
      { numRuns: 50 },
    )
  })

  test('--jsonl stops at a line that does not fit, and names it', async () => {
    const { code, output, errors } = await run('segment --jsonl', '{"lang":"en","text":"Yes."}\n{"lang":"en"}\n')
    expect([code, output, errors.startsWith('stdin:2: ')]).toEqual([3, '["Yes."]\n', true])
  })
})

describe('align', () => {
  test('prints the pairs as a table', async () => {
    expect((await run('align --from ru --to en fair.ru.txt fair.en.txt --format tsv')).output).toBe(
      [
        'Ярмарка открылась утром.\tThe fair opened opened in the morning.',
        'Она продлится 5 дней.\tIt will last 5 days.',
        'Вход свободный.\tEntry is free.\n',
      ].join('\n'),
    )
  })

  test('--one-per-line takes every line as a segment', async () => {
    const { output } = await run('align --from ru --to en --one-per-line --format json fair.ru.txt fair.en.txt')
    expect(
      JSON.parse(output).links.map((link: { source: number[]; target: number[] }) => [link.source, link.target]),
    ).toEqual([
      [[0], [0]],
      [[1], [1]],
    ])
  })

  test('--jsonl names every index once', async () => {
    const line = { srcLang: 'ru', tgtLang: 'en', src: ['Вход свободный.'], tgt: ['Entry is free.', 'See you there.'] }
    const { output } = await run('align --jsonl', `${JSON.stringify(line)}\n`)
    const links: readonly [number[], number[]][] = JSON.parse(output)
    expect([links.flatMap(([source]) => source), links.flatMap(([, target]) => target).sort()]).toEqual([[0], [0, 1]])
  })

  test('without a language is wrong usage', async () => {
    const { code, errors } = await run('align --to en fair.ru.txt fair.en.txt')
    expect([code, errors.split('\n')[0]]).toEqual([2, '--from is missing.'])
  })

  test('with a form of a language takes what is known of the language', async () => {
    const { code, output } = await run('align --from RU_ru --to en-gb fair.ru.txt fair.en.txt')
    expect([code, output]).toEqual([0, (await run('align --from ru --to en fair.ru.txt fair.en.txt')).output])
  })

  test('with what names no language is wrong usage', async () => {
    const { code, errors } = await run('align --from russian --to en fair.ru.txt fair.en.txt')
    expect([code, errors.split('\n')[0]]).toEqual([
      2,
      '--from cannot be “russian”: this is not a language tag, such as kk, pt-BR or zh-Hant.',
    ])
  })
})

describe('check', () => {
  test('tells file, line, column and the repair, and exits with 1', async () => {
    const { code, output } = await run('check --lang en fair.en.txt')
    expect([code, output]).toEqual([
      1,
      'fair.en.txt:1:10: Major: “opened” is repeated. [doubled-phrase] | opened opened → opened\n',
    ])
  })

  test.each([
    ['minor', 1],
    ['major', 1],
    ['critical', 0],
    ['none', 0],
  ])('--fail-on %s exits with %i for a major finding', async (severity, code) => {
    expect((await run(`check --lang en --fail-on ${severity} fair.en.txt`)).code).toBe(code)
  })

  test('as SARIF gives the place and the repair in the words of the standard', async () => {
    const { output } = await run('check --lang en --source fair.ru.txt --from ru --format sarif fair.en.txt')
    const { version, runs } = JSON.parse(output)
    const [{ ruleId, level, locations, fixes }] = runs[0].results
    expect([version, ruleId, level, locations[0].physicalLocation.region.startLine]).toEqual([
      '2.1.0',
      'doubled-phrase',
      'warning',
      1,
    ])
    const { deletedRegion, insertedContent } = fixes[0].artifactChanges[0].replacements[0]
    const { charOffset, charLength } = deletedRegion
    const mended = english.slice(0, charOffset) + insertedContent.text + english.slice(charOffset + charLength)
    expect(mended).toBe(english.replace('opened opened', 'opened'))
  })

  test('asks about spelling only with --all', async () => {
    const text = 'The goverment met on Monday.'
    expect((await run('check --lang en', text)).code).toBe(0)
    const { code, output } = await run('check --lang en --all', text)
    expect([code, output]).toEqual([1, expect.stringContaining('goverment → government')])
  })

  test('--jsonl gives offsets into the text and suggestions that replace them', async () => {
    const { code, output } = await run('check --jsonl', `${JSON.stringify({ id: '1', lang: 'en', text: english })}\n`)
    const [issue] = JSON.parse(output)
    expect([code, issue.kind, english.slice(issue.start, issue.end), issue.suggestions[0]]).toEqual([
      0,
      'doubled-phrase',
      'opened opened',
      'opened',
    ])
  })

  test('of a file that is not there, or no text, is bad input', async () => {
    writeFileSync(join(folder, 'picture.txt'), Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    const missing = await run('check none.txt')
    const picture = await run('check picture.txt')
    expect([missing.code, missing.errors, picture.code, picture.errors]).toEqual([
      3,
      'none.txt: there is no such file.\n',
      3,
      'picture.txt: This is an image. Sverka reads documents (DOCX, ODT), web pages (HTML), subtitles (SRT, VTT), translation files (XLIFF, TMX, PO), tables (XLSX, CSV), the text of PDFs, plain text and Markdown.\n',
    ])
  })
})

// Every call starts a worker of its own, as a call from a script does.
describe('the library', () => {
  const inLibrary = (words: string) => run(`${words} --library here.sverka`)
  const importFair = async () => (await inLibrary('import --from ru --to en fair.ru.txt fair.en.txt')).output.trim()

  test('takes an article, lists it, refuses to approve it with the counts, and gives it back', async () => {
    const id = await importFair()
    const list = await inLibrary('list')
    const asked = await inLibrary(`deliver ${id}`)
    const delivered = await inLibrary(`deliver --anyway ${id}`)
    const refused = await inLibrary(`approve ${id}`)
    const unapproved = await inLibrary(`export ${id}`)
    const exported = await inLibrary(`export ${id.slice(-12)} --as txt -o out.txt --reason test`)
    expect(list.output).toBe(
      `${id}\tDrafting\tru→en\t1 finding\tThe fair opened opened in the morning. It will last 5 days.\n`,
    )
    expect([asked.code, asked.errors, delivered.code]).toEqual([
      1,
      '3 of 3 segments are not confirmed.\nTo continue anyway, add --anyway.\n',
      0,
    ])
    expect([refused.code, refused.errors]).toEqual([1, '3 segments are unreviewed machine translation.\n'])
    expect([unapproved.code, exported.code, readFileSync(join(folder, 'out.txt'), 'utf8')]).toEqual([1, 0, english])
    const memory = await inLibrary(`export ${id} --as tmx`)
    expect([memory.code, memory.output.match(/^<tmx version="1\.4">$/mu)?.length]).toEqual([0, 1])
  })

  test('is told what it holds already', async () => {
    await importFair()
    const again = await inLibrary('import --from ru --to en fair.ru.txt fair.en.txt')
    const allowed = await inLibrary('import --from ru --to en --again fair.ru.txt fair.en.txt')
    expect([again.code, allowed.code]).toEqual([1, 0])
  })

  test('is only made by an import', async () => {
    expect((await inLibrary('list')).code).toBe(3)
  })

  test('tells what its approved articles taught, and learns it anew', async () => {
    await importFair()
    const listed = await inLibrary('lexicon --list')
    const rebuilt = await inLibrary('lexicon --rebuild --list --format json')
    const neither = await inLibrary('lexicon')
    expect([listed.code, listed.output, rebuilt.code, rebuilt.errors, rebuilt.output, neither.code]).toEqual([
      0,
      'Nothing has been learned yet: no article with a source is approved.\n',
      0,
      'Learned anew from 0 articles.\n',
      '[]\n',
      2,
    ])
  })

  test('lists the corrections people made, and writes them to a file', async () => {
    await importFair()
    const nothing = await inLibrary('corrections')
    const desk = openTestDesk({ libraryFile: join(folder, 'here.sverka') })
    const [listed] = await desk.ask('article.list', {})
    const [segment] = await segmentsOf(desk, listed!.article.id)
    await edit(desk, listed!.article.id, 0, segment!.text.replace('fair', 'exhibition'))
    await desk.close()
    const { output } = await inLibrary('corrections')
    const written = await inLibrary('corrections -o learned.json')
    const file = JSON.parse(readFileSync(join(folder, 'learned.json'), 'utf8'))
    expect([nothing.output, output.split(',')[0], written.code, file.corrections.length]).toEqual([
      'Nothing has been learned yet.\n',
      'en\tfair\texhibition\tmade 1 time',
      0,
      1,
    ])
  })

  test('is read beside whoever holds it, and not changed: its holder is named', async () => {
    const id = await importFair()
    const holder = openTestDesk({ libraryFile: join(folder, 'here.sverka'), program: 'window' })
    const list = await inLibrary('list')
    const delivered = await inLibrary(`deliver ${id} --anyway`)
    await holder.close()
    const later = await inLibrary(`deliver ${id} --anyway`)
    expect([list.code, list.output.startsWith(id), delivered.code, later.code]).toEqual([0, true, 3, 0])
    expect(delivered.errors).toMatch(
      /nothing was changed\. The library is in use by .+’s Sverka on .+ \(process \d+\)\.\n$/u,
    )
  })

  test('that cannot be opened is said to be so in a sentence', async () => {
    mkdirSync(join(folder, 'here.sverka'))
    const { code, errors } = await inLibrary('list')
    expect([code, errors]).toEqual([
      3,
      `“${join(folder, 'here.sverka')}” is a folder, not a library. Move or rename the folder, or choose another library.\n`,
    ])
  })

  test('knows in whose name something may be done', async () => {
    const id = await importFair()
    const { code, errors } = await call(['deliver', id, '--person', 'Nobody', '--library', 'here.sverka'], '', folder)
    expect([code, errors]).toEqual([2, 'Nobody in the library is called “Nobody”.\n'])
  })
})

describe('help', () => {
  const commands = [
    'import',
    'list',
    'deliver',
    'approve',
    'move',
    'export',
    'segment',
    'align',
    'check',
    'lexicon',
    'corrections',
  ]

  test.each(interfaceLanguages)('tells of every command in %s, in words only', async (ui) => {
    const helps = await Promise.all(commands.map((name) => call([name, '--help', '--ui', ui])))
    const { output } = await call(['--help', '--ui', ui])
    const wordless = [...helps, { code: 0, output }].filter((help) =>
      /\b(?:option|wrong)\.|\.about|\.usage/u.test(help.output),
    )
    expect([wordless, helps.map(({ code }) => code)]).toEqual([[], commands.map(() => 0)])
  })

  test.each([[[]], [['nonsense']], [['check', '--nonsense', 'a']], [['segment', 'a', 'b']]])(
    'is what wrong usage ends with: %j',
    async (words) => {
      const { code, errors } = await call(words)
      expect([code, errors.includes('Usage: sverka')]).toEqual([2, true])
    },
  )
})

/** `reimport` as a script calls it: a text exported, edited elsewhere, and given back. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { call } from './testing/call.ts'

let folder = ''
let article = ''
const run = (words: string) => call(words.split(' '), '', folder)
const back = (text: string) => writeFileSync(join(folder, 'back.txt'), text)

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-reimport-'))
  writeFileSync(join(folder, 'pier.txt'), 'The ferry leaves at seven.\n\nBread is baked at night.\n')
  article = (await run('import --library l.sverka --to en pier.txt')).output.trim()
  await run(`export --library l.sverka --reason review -o out.txt ${article}`)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the changes of a file are listed without being made, then made in the name given', async () => {
  back('The ferry leaves at eight.\n\nBread is baked at night.\n')
  const dry = await run(`reimport --library l.sverka --dry-run ${article} back.txt`)
  expect([dry.code, dry.output]).toEqual([
    0,
    '1\tChanged in the file\tThe ferry leaves at seven. → The ferry leaves at eight.\n',
  ])
  const { code, output } = await run(`reimport --library l.sverka --as Marta ${article} back.txt`)
  expect([code, output]).toEqual([0, '1 change from “back.txt” applied\n'])
  await run(`export --library l.sverka --reason review -o again.txt ${article}`)
  expect(readFileSync(join(folder, 'again.txt'), 'utf8')).toContain('at eight')
  expect((await run(`history --library l.sverka ${article}`)).output).toMatch(
    /Marta.*Edits from a file.*back\.txt|Edits from a file.*Marta/u,
  )
})

test('a conflict is refused until somebody says whose text it shall be', async () => {
  back('The ferry leaves at eight.\n\nBread is baked at night.\n')
  await run(`reimport --library l.sverka ${article} back.txt`)
  back('The ferry leaves at nine.\n\nBread is baked at night.\n')
  const words = `reimport --library l.sverka --since exported ${article} back.txt`
  await run(`replace --library l.sverka --article ${article} eight ten`)
  const refused = await run(`reimport --library l.sverka --since imported ${article} back.txt`)
  expect([refused.code, refused.errors]).toEqual([1, expect.stringContaining('1 segment needs your decision.')])
  const ours = await run(`${words} --conflicts ours`)
  expect([ours.code, ours.errors]).toEqual([1, 'There is nothing to apply.\n'])
  expect((await run(`${words} --conflicts theirs`)).code).toBe(0)
  await run(`export --library l.sverka --reason review -o again.txt ${article}`)
  expect(readFileSync(join(folder, 'again.txt'), 'utf8')).toContain('at nine')
})

test('a file of another article is refused with what of it was found here', async () => {
  writeFileSync(join(folder, 'back.txt'), 'Snow fell all day on the market square.\n\nNobody came.\n')
  const { code, errors } = await run(`reimport --library l.sverka ${article} back.txt`)
  expect([code, errors]).toEqual([1, 'This is not a file of this article (texts found here: 0 of 2).\n'])
})

test('the file as it went out changes nothing', async () => {
  const { code, output } = await run(`reimport --library l.sverka ${article} out.txt`)
  expect([code, output]).toEqual([0, 'Nothing was changed in this file.\n'])
})

test('a side or a name that is none is told before the file is looked at', async () => {
  back('The ferry leaves at seven.\n\nBread is baked at night.\n')
  const wrong = await run(`reimport --library l.sverka --conflicts mine ${article} back.txt`)
  expect([wrong.code, wrong.errors]).toEqual([2, expect.stringContaining('--conflicts cannot be “mine”')])
  const nameless = await call(['reimport', '--library', 'l.sverka', '--as', ' ', article, 'back.txt'], '', folder)
  expect([nameless.code, nameless.errors]).toEqual([2, expect.stringContaining('--as is missing')])
})

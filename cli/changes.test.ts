/** `sverka changes`: the redline on the command line. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ArticleId } from '../core/model/ids.ts'
import { edit, importText, must, openTestDesk } from '../service/testing/test-desk.ts'
import { call } from './testing/call.ts'

let folder = ''
let article: ArticleId
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-changes-'))
  const desk = openTestDesk({ libraryFile: join(folder, 'here.sverka') })
  must(await desk.ask('person.add', { name: 'Ben <b>', role: 'editor' }))
  article = await importText(desk, 'The fair opened early. It rained  all day. Nobody left.\n')
  await edit(desk, article, 0, 'The fair <script>alert(1)</script> opened early.')
  must(await desk.ask('change.snapshot', { article, name: 'before lunch' }))
  await edit(desk, article, 1, 'It rained all day.')
  await desk.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const changes = (...words: readonly string[]) =>
  call(['changes', article, '--library', 'here.sverka', ...words], '', folder)

test('tells each changed segment, and below it who changed what', async () => {
  const { code, output } = await changes()
  expect([
    code,
    output.replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\dZ/gu, 'DATE').replaceAll(/\t[^\t,]+, DATE/gu, '\tWHO, DATE'),
  ]).toEqual([
    0,
    [
      '1\tThe fair {+<script>alert(1)</script> +}opened early.',
      '\t{+<script>alert(1)</script> +}\tWHO, DATE, wrote',
      '2\tIt rained [-·-]all day.',
      '\t[-·-]\tWHO, DATE, wrote',
      '',
    ].join('\n'),
  ])
})

test('compares with a snapshot by its name', async () => {
  const { output } = await changes('--since', 'before lunch', '--format', 'json')
  const told = JSON.parse(output)
  expect([told.since.name, told.segments.map(({ row }: { row: number }) => row)]).toEqual(['before lunch', [2]])
})

test('names the states there are when asked for another', async () => {
  const { code, errors } = await changes('--since', 'approved')
  expect([code, errors.trim()]).toEqual([
    2,
    'There is no state “approved” of this article. It has: before lunch, imported.',
  ])
})

test('says that nothing was changed since', async () => {
  const desk = openTestDesk({ libraryFile: join(folder, 'here.sverka') })
  must(await desk.ask('change.snapshot', { article, name: 'now' }))
  await desk.close()
  expect(await changes('--since', 'now')).toEqual({ code: 0, output: 'Nothing has been changed since.\n', errors: '' })
})

test('a page of it holds every text as text, and lets nothing be loaded or run', async () => {
  const { output } = await changes('--format', 'html')
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(output)?.[1]
  expect([output.includes('<script'), output.includes('&lt;script&gt;alert(1)'), policy]).toEqual([
    false,
    true,
    expect.stringMatching(/^default-src 'none'; style-src 'sha256-[\w+/=]{44}'; base-uri 'none'; form-action 'none'$/u),
  ])
})

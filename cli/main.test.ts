import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const project = fileURLToPath(new URL('..', import.meta.url))

/** As `npm run -s sverka --` runs it, from a folder that is not the project's. */
function sverka(words: readonly string[], input = '') {
  const env = { ...process.env, INIT_CWD: fileURLToPath(new URL('../samples/articles', import.meta.url)) }
  const { status, stdout } = spawnSync(process.execPath, ['scripts/run.mjs', 'cli/main.ts', ...words], {
    cwd: project,
    env,
    input,
    encoding: 'utf8',
  })
  return { status, stdout }
}

test('a call from a script reads standard input, prints to standard output and exits with 0', () => {
  const input = `${JSON.stringify({ lang: 'en', text: 'One came. Two left.' })}\n`
  expect(sverka(['segment', '--jsonl'], input)).toEqual({ status: 0, stdout: '["One came. ","Two left."]\n' })
})

test('paths count from where the command was called', () => {
  const { status, stdout } = sverka(['check', '--format', 'json', 'kk-en-kamkor-centre/target.en.txt'])
  expect([status, JSON.parse(stdout).length > 0]).toEqual([1, true])
})

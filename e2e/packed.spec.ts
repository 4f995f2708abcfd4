/** The packaged app cannot be made to run other code. Walked by `npm run pack` only. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from './launch.ts'

test.use({ library: 'none' })
test.skip(process.env.SVERKA_APP !== undefined, 'only a package has its fuses closed')

/** What the packaged executable prints until it ends, or within some seconds. */
async function printed(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  executable = process.env.SVERKA_ELECTRON ?? '',
): Promise<string> {
  const isRoot = process.getuid?.() === 0
  const userFolder = `--user-data-dir=${join(folder, 'user')}`
  const app = spawn(executable, [...args, ...(isRoot ? ['--no-sandbox'] : []), userFolder], {
    env: { ...process.env, ...env },
  })
  let text = ''
  for (const stream of [app.stdout, app.stderr]) {
    stream.on('data', (piece) => {
      text += piece
    })
  }
  await Promise.race([once(app, 'exit'), wait(5_000)])
  app.kill('SIGKILL')
  return text
}

test('it is no Node for whoever asks by the environment', { tag: '@packed' }, async ({ folder }) => {
  const say = ['-e', 'console.log("I am Node")']
  expect(await printed(folder, say, { ELECTRON_RUN_AS_NODE: '1' })).not.toContain('I am Node')
})

test('it takes no options for Node from the environment', { tag: '@packed' }, async ({ folder }) => {
  const required = join(folder, 'required.cjs')
  writeFileSync(required, 'console.log("I was required")')
  expect(await printed(folder, [], { NODE_OPTIONS: `--require ${required}` })).not.toContain('I was required')
})

test('it loads no other app and no native code named from outside', { tag: '@packed' }, async ({ folder, openApp }) => {
  const env = { SVERKA_SQLITE_BINDING: join(folder, 'foreign.node') }
  const { app, printed: output } = await openApp({ args: [join(folder, 'other-app')], env })
  const isPackaged = await app.evaluate((electron) => electron.app.isPackaged)
  expect([isPackaged, output().includes('foreign.node')]).toEqual([true, false])
})

for (const option of [
  '--remote-debugging-port=0',
  '--remote-debugging-pipe',
  '--js-flags=--expose-gc',
  '--utility-cmd-prefix=env',
])
  test(`it does not start with ${option}`, { tag: '@packed' }, async ({ folder }) => {
    const text = await printed(folder, [option], {})
    expect([
      text.includes(`does not start with ${option.replace(/=.*/u, '')}`),
      text.includes('DevTools listening'),
    ]).toEqual([true, false])
  })

test('it opens nothing with code beside its archive that is not the one it was packed with', {
  tag: '@packed',
}, async ({ folder }) => {
  const copy = join(folder, 'copy')
  cpSync(dirname(process.env.SVERKA_ELECTRON ?? ''), copy, { recursive: true })
  const unpacked = join(copy, 'resources/app.asar.unpacked')
  const [worker = ''] = readdirSync(unpacked).filter((name) => name.endsWith('-worker.cjs'))
  appendFileSync(join(unpacked, worker), 'console.log("I was added")')
  const executable = join(copy, 'sverka')
  const altered = await printed(folder, [], {}, executable)
  rmSync(copy, { recursive: true })
  expect([altered.includes(`app.asar.unpacked/${worker}`), altered.includes('I was added')]).toEqual([true, false])
})

/** The packaged app cannot be made to run other code. Walked by `npm run pack` only. */
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from './launch.ts'

test.skip(process.env.SVERKA_APP !== undefined, 'only a package has its fuses closed')

/** What the packaged executable prints within two seconds. */
async function printed(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const isRoot = process.getuid?.() === 0
  const userFolder = `--user-data-dir=${join(folder, 'user')}`
  const app = spawn(process.env.SVERKA_ELECTRON ?? '', [...args, ...(isRoot ? ['--no-sandbox'] : []), userFolder], {
    env: { ...process.env, ...env },
  })
  let text = ''
  app.stdout.on('data', (piece) => {
    text += piece
  })
  await wait(2_000)
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

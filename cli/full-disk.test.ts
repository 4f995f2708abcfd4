/** On a disk without room a command stops with a sentence, changes nothing, and goes through once there is room. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { call } from './testing/call.ts'

let folder = ''
let isMounted = false
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-cli-full-'))
  mkdirSync(join(folder, 'disk'))
  isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'none', join(folder, 'disk')]).status === 0
})
afterEach(() => {
  if (isMounted) spawnSync('umount', ['--lazy', join(folder, 'disk')])
  rmSync(folder, { recursive: true, force: true })
})

const run = (...words: readonly string[]) => call([...words, '--library', join(folder, 'disk', 'l.sverka')], '', folder)

/** Leaves room enough to open the library, and not enough for a long article. */
function fill(): string {
  const filler = join(folder, 'disk', 'filler')
  spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=1k'], { stdio: 'ignore' })
  truncateSync(filler, statSync(filler).size - 400 * 1024)
  return filler
}

test('an import that finds no room says so and leaves nothing; with room again it goes through', async (context) => {
  if (!isMounted) return context.skip('only root on Linux may mount a small disk for this')
  writeFileSync(join(folder, 'ferry.txt'), 'The ferry left at nine. Nobody was late.')
  writeFileSync(
    join(folder, 'boats.txt'),
    Array.from({ length: 2_000 }, (_, n) => `Boat ${n} came to the harbour.`).join('\n\n'),
  )
  await run('import', '--to', 'en', 'ferry.txt')
  const filler = fill()
  expect(await run('import', '--to', 'en', 'boats.txt')).toEqual({
    code: 3,
    output: '',
    errors: 'There is no room left on the disk. Nothing was changed; make room and try again.\n',
  })
  expect((await run('list')).output.trim().split('\n')).toHaveLength(1)
  rmSync(filler)
  expect(await run('import', '--to', 'en', 'boats.txt')).toMatchObject({ code: 0 })
})

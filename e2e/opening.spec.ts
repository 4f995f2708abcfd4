/** Whatever stands in the way of a library is said in the window, in a sentence that names it, and nothing is harmed. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { dropFiles } from './at-the-desk.ts'
import { type OpenApp, expect as plainExpect, test } from './launch.ts'

/** Whatever is waited for comes at once; only a machine with much else to do needs so long. */
test.use({ library: 'none', actionTimeout: 60_000 })
test.beforeEach(() => test.setTimeout(180_000))
const expect = plainExpect.configure({ timeout: 60_000 })

type OpenWindow = (options?: { readonly args?: readonly string[] }) => Promise<OpenApp>

const articles = (window: Page) => window.getByRole('row').filter({ hasText: /→/u })
const says = (window: Page, sentence: RegExp) => expect(window.getByRole('heading', { name: sentence })).toBeVisible()

/** All that lies in a folder, to the byte. */
const lying = (folder: string) =>
  readdirSync(folder, { withFileTypes: true }).map((entry) => [
    entry.name,
    entry.isFile() ? readFileSync(join(folder, entry.name)).toString('base64') : '',
  ])

/** A folder of its own for the library, so that everything around it can be looked at. */
function placeFor(folder: string): { readonly place: string; readonly library: string } {
  const place = join(folder, 'place')
  mkdirSync(place)
  return { place, library: join(place, 'news.sverka') }
}

test('a folder in its place is said, and a library put there meanwhile opens without a new start', async ({
  folder,
  openApp,
}) => {
  const { library } = placeFor(folder)
  mkdirSync(library)
  const { window, printed } = await openApp({ args: [`--library=${library}`] })
  await says(window, /“news\.sverka” is a folder/u)
  expect(printed()).not.toMatch(/^\s+at /mu)
  rmSync(library, { recursive: true })
  await window.getByRole('button', { name: 'Try again' }).click()
  await expect(articles(window)).toHaveCount(3)
})

test('the database of another program is said to be one, and left to the byte as it is', async ({
  folder,
  openApp,
  sampleLibrary,
}) => {
  const { place, library } = placeFor(folder)
  copyFileSync(await sampleLibrary(), library)
  const bytes = readFileSync(library)
  // SQLite keeps the application's number in bytes 68 to 71.
  bytes.writeUInt32BE(7, 68)
  writeFileSync(library, bytes)
  const before = lying(place)
  const { app, window } = await openApp({ args: [`--library=${library}`] })
  await says(window, /“news\.sverka” is not a Sverka library/u)
  await app.close()
  expect(lying(place)).toEqual(before)
})

test('a library whose version is not that of its tables, or from before the first release, is refused in a sentence', async ({
  folder,
  openApp,
  sampleLibrary,
}) => {
  const { place, library } = placeFor(folder)
  copyFileSync(await sampleLibrary(), library)
  const sentences = new Map([
    [-1, /does not have the structure of a Sverka library/u],
    [0, /does not have the structure of a Sverka library/u],
    [7, /was saved by a trial version of Sverka/u],
  ])
  for (const [version, sentence] of sentences) {
    const bytes = readFileSync(library)
    bytes.writeInt32BE(version, 60)
    writeFileSync(library, bytes)
    const before = lying(place)
    const { app, window } = await openApp({ args: [`--library=${library}`] })
    await says(window, sentence)
    await app.close()
    expect(lying(place)).toEqual(before)
  }
})

test('from a library that cannot be opened a person gets to another', async ({ folder, openApp, sampleLibrary }) => {
  const { place, library } = placeFor(folder)
  const other = join(place, 'other.sverka')
  copyFileSync(await sampleLibrary(), other)
  mkdirSync(library)
  const { app, window } = await openApp({ args: [`--library=${library}`] })
  await app.evaluate(({ dialog }, chosen) => {
    Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths: [chosen] }) })
  }, other)
  await window.getByRole('button', { name: 'Choose another library…' }).click()
  await expect(articles(window)).toHaveCount(3)
})

test('a store that dies again and again is told, and stays dead until a person tries again', async ({
  folder,
  openApp,
  sampleLibrary,
}) => {
  const { library } = placeFor(folder)
  copyFileSync(await sampleLibrary(), library)
  const { app, window } = await openApp({ args: [`--library=${library}`] })
  await expect(articles(window)).toHaveCount(3)
  const stillborn = join(folder, 'stillborn.cjs')
  writeFileSync(stillborn, 'process.exit(1)')
  const births = () => app.evaluate(() => Reflect.get(globalThis, 'births'))
  // From now on every store dies before it can open anything.
  await app.evaluate(({ utilityProcess, app: electronApp }, entry) => {
    const { fork } = utilityProcess
    const fate = { births: 0, fork, isGood: false }
    Object.assign(globalThis, fate)
    Object.assign(utilityProcess, {
      fork: (good: string, ...rest: [string[], object]) => {
        Reflect.set(globalThis, 'births', Reflect.get(globalThis, 'births') + 1)
        return fork(Reflect.get(globalThis, 'isGood') ? good : entry, ...rest)
      },
    })
    const store = electronApp.getAppMetrics().find((one) => [one.serviceName, one.name].includes('sverka-store'))
    if (store !== undefined) process.kill(store.pid, 'SIGKILL')
  }, stillborn)
  await says(window, /cannot be kept open/u)
  const before = await births()
  await window.waitForTimeout(1_000)
  expect([before, await births()]).toEqual([2, 2])
  await app.evaluate(() => Reflect.set(globalThis, 'isGood', true))
  await window.getByRole('button', { name: 'Try again' }).click()
  await expect(articles(window)).toHaveCount(3)
})

test.describe('a library held by another window', () => {
  const second = (folder: string, openApp: OpenWindow, library: string) =>
    openApp({ args: [`--user-data-dir=${join(folder, 'second')}`, `--library=${library}`] })
  const bar = (window: Page) => window.getByRole('status').filter({ hasText: 'Read-only.' })

  test('is read in the second, follows what the first writes, and can be edited once the first is killed', async ({
    folder,
    openApp,
  }) => {
    const { library } = placeFor(folder)
    const first = await openApp({ args: [`--library=${library}`] })
    await expect(articles(first.window)).toHaveCount(3)
    const { window } = await second(folder, openApp, library)
    await expect(bar(window)).toContainText(/’s Sverka on /u)
    await window.getByText('Library Train').first().click()
    await first.window.getByText('Library Train').first().click()
    const editor = first.window.locator('[contenteditable="true"]')
    await editor.click()
    await first.window.keyboard.press('Control+End')
    await first.window.keyboard.type(' Seen next door.')
    await first.window.keyboard.press('Alt+ArrowDown')
    await expect(window.getByText('Seen next door.').first()).toBeVisible()
    await expect(window.locator('[contenteditable="true"]')).toHaveCount(0)

    first.child.kill('SIGKILL')
    await expect(bar(window)).toBeHidden()
    await window.locator('[contenteditable="true"]').click()
    await window.keyboard.press('Control+End')
    await window.keyboard.type(' Written here.')
    await window.keyboard.press('Alt+ArrowDown')
    await expect(window.getByText('Written here.').first()).toBeVisible()
    await expect(window.getByText('Seen next door.').first()).toBeVisible()
  })

  test('shows in the second what would change it as disabled, with the reason; a key for it is refused and told', async ({
    folder,
    openApp,
  }) => {
    const { library } = placeFor(folder)
    const first = await openApp({ args: [`--library=${library}`] })
    await expect(articles(first.window)).toHaveCount(3)
    const { window } = await second(folder, openApp, library)
    await expect(bar(window)).toBeVisible()
    await window.getByRole('button', { name: 'Settings' }).click()
    const theme = window.getByRole('button', { name: /Theme/u })
    await expect(theme).toBeDisabled()
    await expect(window.locator('[title="The library is open for reading only."]').filter({ has: theme })).toHaveCount(
      1,
    )
    await window.getByRole('button', { name: 'Library', exact: true }).click()
    const start = window.getByRole('button', { name: /^Import/u })
    await expect(start).toBeDisabled()
    await expect(start).toHaveAccessibleDescription('The library is open for reading only.')
    await window.keyboard.press('Control+Equal')
    await expect(window.getByText('Nothing was changed: the library is open read-only.')).toBeVisible()

    await dropFiles(window, [{ name: 'ferry.txt', bytes: new TextEncoder().encode('The ferry came back at noon.') }])
    const dialog = window.getByRole('dialog')
    await expect(dialog.getByText('The ferry came back at noon.')).toBeVisible()
    const importIt = dialog.getByRole('button', { name: 'Import', exact: true })
    await expect(importIt).toBeDisabled()
    await expect(importIt).toHaveAccessibleDescription('The library is open for reading only.')
    await window.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  })
})

test.describe('on a disk of its own', () => {
  test.skip(!canMount(), 'only root on Linux may mount a small disk for this')
  let disk = ''
  test.beforeEach(({ folder }) => {
    disk = join(folder, 'disk')
    mkdirSync(disk)
    mount('-t', 'tmpfs', '-o', 'size=8m', 'none', disk)
  })
  test.afterEach(() => {
    spawnSync('umount', ['-l', disk])
  })

  test('that can only be read, a library is read', async ({ openApp, sampleLibrary }) => {
    copyFileSync(await sampleLibrary(), join(disk, 'news.sverka'))
    mount('-o', 'remount,ro', disk)
    const { window } = await openApp({ args: [`--library=${join(disk, 'news.sverka')}`] })
    await expect(window.getByText('The disk of this library cannot be written to.')).toBeVisible()
    await expect(articles(window)).toHaveCount(3)
  })

  test('that can only be read, a new library is not waited for', async ({ openApp }) => {
    mount('-o', 'remount,ro', disk)
    const { window } = await openApp({ args: [`--library=${join(disk, 'news.sverka')}`] })
    await says(window, /cannot be created: the disk is read-only/u)
  })

  test('that is full, a library is read, and edited as soon as there is room', async ({ openApp, sampleLibrary }) => {
    copyFileSync(await sampleLibrary(), join(disk, 'news.sverka'))
    fill(disk)
    const { window } = await openApp({ args: [`--library=${join(disk, 'news.sverka')}`] })
    await expect(window.getByText('The disk is full.')).toBeVisible()
    await expect(articles(window)).toHaveCount(3)
    rmSync(join(disk, 'filler-0'))
    await window.getByRole('button', { name: 'Try again' }).click()
    await expect(window.getByText('“news.sverka” can be edited now.')).toBeVisible()
  })
})

function mount(...args: readonly string[]): boolean {
  return spawnSync('mount', args).status === 0
}

function canMount(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0
}

/** Down to the last byte: a file larger than the room stops where that does. */
function fill(disk: string): void {
  for (const size of [16_000_000, 100_000]) {
    try {
      writeFileSync(join(disk, `filler-${size < 1_000_000 ? 1 : 0}`), new Uint8Array(size))
    } catch {
      // That is what was wanted.
    }
  }
}

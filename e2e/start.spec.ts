/** The window opens. */
import { once } from 'node:events'
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { en } from '../locales/en/index.ts'
import { importPasted, inEnglish, stocked } from './at-the-desk.ts'
import { expect as plainExpect, startUnwatched, test } from './launch.ts'

test.use({ library: 'none' })

/** Three articles are imported and checked by a first start; only a machine with much else to do needs so long. */
const expect = plainExpect.configure({ timeout: 60_000 })
test.beforeEach(() => test.setTimeout(180_000))

test('the window opens on the app, sandboxed and without Node', { tag: '@packed' }, async ({ window }) => {
  await expect(window).toHaveTitle(/Sverka/)
  await expect(window.locator('#root')).not.toBeEmpty()
  const seen = await window.evaluate(() => ({
    process: typeof Reflect.get(globalThis, 'process'),
    require: typeof Reflect.get(globalThis, 'require'),
    bridge: Object.keys(Reflect.get(globalThis, 'sverka')),
  }))
  const bridge = [
    'computerLanguage',
    'connect',
    'pickFiles',
    'recentFolders',
    'pickMemory',
    'onOffered',
    'takeOffered',
    'openOffered',
    'saveFile',
    'savePdf',
    'onTrouble',
    'tryAgain',
    'chooseLibrary',
    'quit',
    'onMenu',
    'onClosing',
    'describe',
    'showsArticle',
    'zoom',
  ]
  expect(seen).toEqual({ process: 'undefined', require: 'undefined', bridge })
})

test('the first library holds the sample articles, checked and ready to open', { tag: '@packed' }, async ({
  window,
}) => {
  const rows = window.getByRole('row').filter({ hasText: /→/u })
  await expect(rows).toHaveCount(3)
  await window.getByText(/Library Train/u).click()
  await expect(window.locator('[contenteditable="true"]')).toBeVisible()
})

test('who opens the app with the keyboard stands on the first article, and Enter opens it', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await stocked(window)
  await expect(window.getByRole('row').nth(1)).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(window.locator('[contenteditable="true"]')).toBeVisible()
})

test('while its samples are on their way, a first library is not called empty', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  // The articles come after a second or two; by then the library must have said that they will.
  await expect(window.getByText(en.library.stocking.title).or(window.getByRole('row').nth(1))).toBeVisible()
  await expect(window.getByText(en.library.empty.title)).not.toBeVisible()
  await stocked(window)
})

test('a library written by a newer app is left alone, and the reason is said', async ({ folder, openApp }) => {
  const library = join(folder, 'newer.sverka')
  const first = await openApp({ args: [`--library=${library}`] })
  await expect(first.window.getByText(/Library Train/u)).toBeVisible()
  await first.app.close()
  // SQLite keeps the schema's number in bytes 60 to 63 of the file.
  const bytes = readFileSync(library)
  bytes.writeUInt32BE(9_999, 60)
  writeFileSync(library, bytes)
  const again = startUnwatched(folder, [`--library=${library}`])
  await expect.poll(again.printed).toContain('was saved by a newer version of Sverka')
  again.child.kill('SIGKILL')
  await once(again.child, 'exit')
  expect(readFileSync(library).equals(bytes)).toBe(true)
})

test('a damaged library without its journal gives way to its last good copy, and a person is told', async ({
  folder,
  openApp,
}) => {
  const library = join(folder, 'hurt.sverka')
  const first = await openApp({ args: [`--library=${library}`] })
  await expect(first.window.getByRole('row').filter({ hasText: /→/u })).toHaveCount(3)
  await first.app.close()
  rmSync(`${library}.journal`, { recursive: true })
  rmSync(`${library}.backups`, { recursive: true })
  mkdirSync(`${library}.backups`)
  copyFileSync(library, join(`${library}.backups`, 'rolling-2026-03-05T10-00-00.000Z.sverka'))
  writeFileSync(library, 'no library at all'.repeat(1_000))
  const again = await openApp({ args: [`--library=${library}`] })
  await expect(again.window.getByRole('status').filter({ hasText: /5 March 2026.*damaged-/u })).toBeVisible()
  await expect(again.window.getByRole('row').filter({ hasText: /→/u })).toHaveCount(3)
})

test('a library opened while the app runs takes the place of the other, which has all that was typed', async ({
  folder,
  openApp,
}) => {
  const other = join(folder, 'other.sverka')
  const { window } = await openApp(inEnglish)
  await stocked(window)
  await importPasted(window, { target: 'The old bridge was closed.\n' })
  const text = window.getByRole('textbox', { name: /^Segment 1,/u })
  await text.click()
  await expect(text).toBeFocused()
  await window.keyboard.press('End')
  await window.keyboard.type(' For good')
  const opened = startUnwatched(folder, [other])
  await once(opened.child, 'exit')
  await stocked(window)
  await expect(window.getByText('The old bridge was closed.')).toHaveCount(0)

  const back = startUnwatched(folder, [join(folder, 'user', 'library.sverka')])
  await once(back.child, 'exit')
  await window.getByRole('row', { name: /The old bridge was closed\. For good/u }).click()
  await expect(text).toHaveText('The old bridge was closed. For good')
})

test('a library opened while the app runs waits for a dialog to be closed, and one that cannot be opened is said to be damaged', async ({
  folder,
  openApp,
}) => {
  const none = join(folder, 'none.sverka')
  writeFileSync(none, 'no library at all'.repeat(1_000))
  const { window } = await openApp(inEnglish)
  await stocked(window)
  await window.keyboard.press('Control+KeyO')
  const dialog = window.getByRole('dialog', { name: en.importing.title })
  await dialog.waitFor()
  const opened = startUnwatched(folder, [none])
  await once(opened.child, 'exit')
  await expect(dialog).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(window.getByRole('heading', { name: /“none\.sverka” is damaged/u })).toBeVisible()
  const back = startUnwatched(folder, [join(folder, 'user', 'library.sverka')])
  await once(back.child, 'exit')
  await stocked(window)
})

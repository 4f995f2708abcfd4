/** Letting articles in: pasted, dropped, picked; guessed and changed; refused with a clear sentence. */
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { en } from '../locales/en/index.ts'
import { dropFiles, importPasted, inEnglish, pick } from './at-the-desk.ts'
import { barriers } from './barriers.ts'
import { expect, startUnwatched, test } from './launch.ts'

const target = 'A new bridge was opened in the village.\n\nIt is truly it is long. The builders worked for two years.\n'
const source = 'Ауылда жаңа көпір ашылды.\n\nОл шынымен ұзын. Құрылысшылар екі жыл жұмыс істеді.\n'

function startButton(window: Page): Locator {
  return window.getByRole('button', { name: en.importing.start, exact: true })
}

/** The article stands open: its text is no longer that of the dialog's fields. */
async function imported(window: Page): Promise<void> {
  await window.getByRole('dialog').waitFor({ state: 'detached' })
}

/** As if copied in another program, then Ctrl+V. */
async function pasteText(app: ElectronApplication, window: Page, text: string): Promise<void> {
  await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
  await window.keyboard.press('Control+KeyV')
}

async function openDialog(window: Page): Promise<void> {
  await window.getByRole('row').nth(1).waitFor()
  await window.keyboard.press('Control+KeyO')
  await window.getByRole('dialog').waitFor()
}

test('a pasted translation with its source is opened, aligned and checked', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await importPasted(window, { target, source })
  await imported(window)
  await expect(window.getByText('Құрылысшылар екі жыл жұмыс істеді.')).toBeVisible()
  await expect(window.getByText('The builders worked for two years.')).toBeVisible()
  await expect(window.getByText(en.findings['doubled-phrase'].name).first()).toBeVisible()
})

test('two dropped files find their sides, and a guess can be changed', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await window.getByRole('heading', { name: en.library.title }).waitFor()
  const bytes = readFileSync('samples/formats/windows-1251.ru.txt')
  await dropFiles(window, [
    { name: 'steppe.ru.txt', bytes },
    { name: 'steppe.en.txt', bytes: new TextEncoder().encode(target) },
  ])
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByRole('region', { name: en.importing.source.title })).toContainText('Windows-1251')
  await expect(dialog.getByRole('region', { name: en.importing.source.title })).toContainText('Russian')
  await expect(dialog.getByRole('region', { name: en.importing.target.title })).toContainText('English')
  const encoding = dialog
    .getByRole('region', { name: en.importing.source.title })
    .getByRole('button', { name: /Windows-1251/u })
  await encoding.click()
  await window.getByRole('option', { name: 'KOI8-R' }).click()
  await expect(dialog.getByRole('region', { name: en.importing.source.title })).toContainText('KOI8-R')
})

test('the same files twice: told, and asked', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await importPasted(window, { target, source })
  await imported(window)
  await window.getByText('The builders worked for two years.').waitFor()
  await window.getByRole('button', { name: en.common.nav.library }).click()
  await importPasted(window, { target, source })
  const asked = window.getByRole('dialog').getByRole('alert')
  await expect(asked).toContainText('in the library already')
  expect(await barriers(window, '[role="dialog"]')).toEqual([])
  await asked.getByRole('button', { name: en.importing.openExisting }).click()
  await expect(window.getByText('The builders worked for two years.')).toBeVisible()
})

const refusals = [
  { what: 'an empty file', name: 'empty.txt', bytes: new Uint8Array(), says: en.importing.refused.empty },
  {
    what: 'a file of blanks',
    name: 'blank.txt',
    bytes: new TextEncoder().encode(' \n\t\n'),
    says: en.importing.refused.blank,
  },
  { what: 'an archive', name: 'letter.txt', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), says: 'This is' },
] as const

test('a file that is no text is refused in a sentence, and nothing is stored', async ({ openApp, folder }) => {
  const { app, window } = await openApp(inEnglish)
  const articles = await window
    .getByRole('row')
    .nth(3)
    .waitFor()
    .then(() => window.getByRole('row').count())
  for (const { what, name, bytes, says } of refusals) {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    await pick(app, path)
    await window.getByRole('button', { name: en.library.import }).first().click()
    const side = window.getByRole('dialog').getByRole('region', { name: en.importing.target.title })
    await side.getByRole('button', { name: en.importing.pick }).click()
    await expect(side.getByRole('alert'), what).toContainText(says)
    await expect(window.getByRole('button', { name: en.importing.start, exact: true })).toBeDisabled()
    await window.keyboard.press('Escape')
    await window.getByRole('dialog').waitFor({ state: 'detached' })
    await expect(window.getByRole('row')).toHaveCount(articles)
  }
})

test('a PDF opened with the app comes in as its text and says so; one that is opened so later and closed is refused', async ({
  openApp,
  folder,
}) => {
  const pdf = (name: string) => join(process.cwd(), 'samples/pdf', name)
  const { window } = await openApp({ args: [...inEnglish.args, pdf('bridge.pdf')] })
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByText(/The text of 5 pages of a PDF/u)).toBeVisible()
  const again = startUnwatched(folder, [pdf('closed.pdf')])
  await once(again.child, 'exit')
  const source = dialog.getByRole('region', { name: en.importing.source.title })
  await expect(source.getByRole('alert')).toContainText(en.importing.refused.passwordProtected)
  await source.getByRole('button', { name: /^Remove/u }).click()
  await startButton(window).click()
  await imported(window)
  await expect(window.getByText('Мост через реку Светлую закрыли до пятницы').first()).toBeVisible()
})

test('a file of XML is refused, and let in as the text it is by the button', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await window.getByRole('heading', { name: en.library.title }).waitFor()
  const bytes = new TextEncoder().encode('<?xml version="1.0"?><note>The bridge was opened on Monday.</note>\n')
  await dropFiles(window, [{ name: 'bridge.xml', bytes }])
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByRole('alert')).toContainText(en.importing.refused.otherFormat.xml)
  await expect(startButton(window)).toBeDisabled()
  await dialog.getByRole('button', { name: en.importing.importAsText }).click()
  await expect(dialog.getByRole('alert')).toHaveCount(0)
  await startButton(window).click()
  await imported(window)
  await expect(window.getByRole('textbox').filter({ hasText: '<note>The bridge was opened' })).toBeVisible()
})

test('Markdown that would take for ever is read as plain text, and the dialog says so', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await window.getByRole('heading', { name: en.library.title }).waitFor()
  const text = `The bridge was opened on Monday.\n\n${'_a**b '.repeat(10_000)}\n`
  await dropFiles(window, [{ name: 'bridge.md', bytes: new TextEncoder().encode(text) }])
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByRole('status').filter({ hasText: en.importing.markdownGivenUp })).toBeVisible()
  await startButton(window).click()
  await imported(window)
  await expect(window.getByText('The bridge was opened on Monday.').first()).toBeVisible()
})

test('a dropped file too large for any article is refused with its size, unread', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await window.getByRole('heading', { name: en.library.title }).waitFor()
  const transfer = await window.evaluateHandle(() => {
    const data = new DataTransfer()
    data.items.add(new File([new Uint8Array(21 * 1024 * 1024)], 'endless.txt'))
    return data
  })
  await window.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  await expect(window.getByRole('dialog').getByRole('alert')).toContainText('21 MB')
  await expect(window.getByRole('button', { name: en.importing.start, exact: true })).toBeDisabled()
})

test('Enter after a chosen file imports it', async ({ openApp, folder }) => {
  const { app, window } = await openApp(inEnglish)
  const path = join(folder, 'bridge.txt')
  writeFileSync(path, target)
  await pick(app, path)
  await openDialog(window)
  const side = window.getByRole('dialog').getByRole('region', { name: en.importing.target.title })
  await side.getByRole('button', { name: en.importing.pick }).click()
  await expect(startButton(window)).toBeFocused()
  await window.keyboard.press('Enter')
  await imported(window)
  await expect(window.getByText('The builders worked for two years.')).toBeVisible()
})

test('a file is chosen from one of the folders files came from lately', async ({ openApp, folder }) => {
  const { app, window } = await openApp(inEnglish)
  for (const day of ['Monday', 'Tuesday']) {
    mkdirSync(join(folder, day))
    writeFileSync(join(folder, day, 'bridge.txt'), target)
    await pick(app, join(folder, day, 'bridge.txt'))
    await openDialog(window)
    const side = window.getByRole('dialog').getByRole('region', { name: en.importing.target.title })
    await side.getByRole('button', { name: en.importing.pick }).click()
    await expect(startButton(window)).toBeFocused()
    await window.keyboard.press('Escape')
    await window.getByRole('dialog').waitFor({ state: 'detached' })
  }
  const opensIn = await app.evaluateHandle(({ dialog }) => {
    const opened: (string | undefined)[] = []
    const show = (_window: unknown, options: { readonly defaultPath?: string }) => {
      opened.push(options.defaultPath)
      return Promise.resolve({ canceled: true, filePaths: [] })
    }
    Object.assign(dialog, { showOpenDialog: show })
    return opened
  })
  await openDialog(window)
  await window.getByRole('button', { name: en.importing.recentFolders }).last().click()
  await window.getByRole('menuitem', { name: /^Monday — / }).click()
  await expect.poll(() => opensIn.evaluate((opened) => opened)).toEqual([join(folder, 'Monday')])
})

test('Ctrl+O, Ctrl+V, Ctrl+V, Enter: source and translation from the clipboard', async ({ openApp }) => {
  const { app, window } = await openApp(inEnglish)
  await openDialog(window)
  await pasteText(app, window, source)
  await expect(window.getByRole('textbox', { name: en.importing.target.paste })).toBeFocused()
  await pasteText(app, window, target)
  await expect(startButton(window)).toBeFocused()
  await window.keyboard.press('Enter')
  await imported(window)
  await expect(window.getByText('Құрылысшылар екі жыл жұмыс істеді.')).toBeVisible()
})

test('who imports from the settings stands in the article, not on the button that led to the settings', async ({
  openApp,
}) => {
  const { app, window } = await openApp(inEnglish)
  const settings = window.getByRole('navigation').getByRole('button', { name: en.common.nav.settings })
  await settings.focus()
  await window.keyboard.press('Enter')
  await window.keyboard.press('Control+o')
  await expect(window.getByRole('textbox', { name: en.importing.source.paste })).toBeFocused()
  await pasteText(app, window, source)
  await expect(window.getByRole('textbox', { name: en.importing.target.paste })).toBeFocused()
  await pasteText(app, window, target)
  await expect(startButton(window)).toBeFocused()
  await window.keyboard.press('Enter')
  await imported(window)
  await expect(window.getByRole('main').locator(':focus')).toHaveCount(1)
  await window.keyboard.press('Enter')
  await expect(window.locator('[contenteditable="true"]')).toBeFocused()
})

test('what is pasted beside the fields goes into the first empty side', async ({ openApp }) => {
  const { app, window } = await openApp(inEnglish)
  await openDialog(window)
  await window.getByRole('dialog').getByRole('button', { name: en.common.action.close }).focus()
  await pasteText(app, window, source)
  await expect(window.getByRole('textbox', { name: en.importing.source.paste })).toHaveValue(source)
  await window.getByRole('dialog').getByRole('button', { name: en.common.action.close }).focus()
  await pasteText(app, window, target)
  await expect(window.getByRole('textbox', { name: en.importing.target.paste })).toHaveValue(target)
})

test('typed text counts from its first letter, and the first click on Import is never lost', async ({ openApp }) => {
  const { app, window } = await openApp(inEnglish)
  await openDialog(window)
  const box = await startButton(window).boundingBox()
  if (box === null) throw new Error('no button')
  await window.getByRole('textbox', { name: en.importing.target.paste }).click()
  await window.keyboard.type('A')
  await expect(startButton(window)).toBeEnabled()
  await window.keyboard.press('Control+KeyA')
  await pasteText(app, window, target)
  await window.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await imported(window)
  await expect(window.getByText('The builders worked for two years.')).toBeVisible()
})

test('no button of the import moves, whatever is given, chosen or refused', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openDialog(window)
  const before = await startButton(window).boundingBox()
  for (const [side, text] of [
    ['target', target],
    ['source', target],
  ] as const) {
    await window.getByRole('textbox', { name: en.importing[side].paste }).fill(text)
    await expect(window.getByRole('region', { name: en.importing[side].title })).toContainText(/\d+ words/u)
    expect(await startButton(window).boundingBox()).toEqual(before)
  }
  await startButton(window).click()
  await expect(window.getByRole('dialog').getByRole('alert')).toBeVisible()
  expect(await startButton(window).boundingBox()).toEqual(before)
})

test('Ctrl+Z takes back words, not letters', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openDialog(window)
  const place = window.getByRole('textbox', { name: en.importing.target.paste })
  await place.click()
  await window.keyboard.type('The bridge')
  // What is guessed of it comes into sight.
  await expect(window.getByRole('region', { name: en.importing.target.title })).toContainText('2 words')
  await window.keyboard.type(' was opened in May')
  await expect(place).toHaveValue('The bridge was opened in May')
  await window.keyboard.press('ControlOrMeta+Z')
  await expect(place).toHaveValue(/^(?:The bridge)?$/u)
})

test('a question of the import takes the focus, and its answer keeps it', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await importPasted(window, { target, source })
  await imported(window)
  await window.getByText('The builders worked for two years.').waitFor()
  await window.getByRole('button', { name: en.common.nav.library }).click()
  await importPasted(window, { target, source })
  const question = window.getByRole('dialog').getByRole('alert')
  await expect(question).toBeFocused()
  await window.keyboard.press('Tab')
  await expect(question.getByRole('button', { name: en.importing.openExisting })).toBeFocused()
  await window.keyboard.press('Tab')
  await window.keyboard.press('Enter')
  await imported(window)
  await expect(window.getByText('The builders worked for two years.')).toBeVisible()
})

test('an import that was refused gives the focus to its question, never to nothing', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openDialog(window)
  await window.getByRole('textbox', { name: en.importing.source.paste }).fill(target)
  await window.getByRole('textbox', { name: en.importing.target.paste }).fill(target)
  await startButton(window).focus()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('dialog').getByRole('alert')).toBeFocused()
})

test('a dropped file that is refused leaves the focus in the dialog: Escape closes it', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await window.getByRole('row').nth(1).waitFor()
  await dropFiles(window, [
    { name: 'old.doc', bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) },
  ])
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByRole('alert')).toBeVisible()
  await expect(dialog.locator(':focus')).toHaveCount(1)
  await window.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('a dropped file takes the free side and leaves what was pasted; beneath another dialog it is not taken', async ({
  openApp,
}) => {
  const { window } = await openApp(inEnglish)
  const file = { name: 'bridge.ru.txt', bytes: new TextEncoder().encode('Мост открыли. Он длинный.') }
  await window.getByRole('row').nth(1).waitFor()
  await window.keyboard.press('Control+Slash')
  await window.getByRole('dialog', { name: en.settings.shortcuts.title }).waitFor()
  await dropFiles(window, [file])
  await window.keyboard.press('Escape')
  await window.getByRole('dialog').waitFor({ state: 'detached' })

  await openDialog(window)
  const pasted = window.getByRole('textbox', { name: en.importing.target.paste })
  await pasted.fill(target)
  await dropFiles(window, [file])
  await expect(window.getByRole('region', { name: en.importing.source.title })).toContainText('bridge.ru.txt')
  await expect(pasted).toHaveValue(target)
})

/** From draft to published: delivered, refused with the count, approved by other eyes, returned, exported. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { en } from '../locales/en/index.ts'
import { cancelSaving, dropFiles, importPasted, inEnglish, saveAs, workAs } from './at-the-desk.ts'
import { expect, test } from './launch.ts'

const clean = 'A library opened.\n\nThe hall has ninety seats. Readers came early in the morning.\n'

/** The button of the header, beside whose name stands its key. */
function forward(window: Page, act: 'deliver' | 'approve'): Locator {
  return window.getByRole('main').getByRole('button', { name: en.review.act[act] })
}

/** Approves; whoever has just sat down has not read all of it, and is asked. */
async function approve(window: Page): Promise<void> {
  await forward(window, 'approve').click()
  const yes = window.getByRole('button', { name: en.review.asked.approveAnyway })
  await yes.or(window.getByText(en.review.done.approve)).first().waitFor()
  if (await yes.isVisible()) await yes.click()
  await window.getByText(en.review.done.approve).waitFor()
}

/** Delivers what nobody confirmed, as somebody in a hurry would. */
async function deliverAnyway(window: Page): Promise<void> {
  await forward(window, 'deliver').click()
  await window.getByRole('button', { name: en.review.asked.deliverAnyway }).click()
  await window.getByText(en.review.done.deliver).waitFor()
}

/** Imports an article, confirms and delivers it as its translator, and approves it as another. */
async function importApproved(window: Page): Promise<void> {
  await workAs(window, 'Marat Iskakov', 'translator')
  await importPasted(window, { target: clean })
  for (let segment = 1; segment <= 3; segment += 1) {
    await window.getByRole('textbox', { name: new RegExp(`^Segment ${segment},`, 'u') }).waitFor()
    await window.keyboard.press('Control+Enter')
    await window.getByText(`${segment} of 3 confirmed`).waitFor()
  }
  await forward(window, 'deliver').click()
  await workAs(window, 'Aigul Serikova', 'editor')
  await approve(window)
  await expect(window.getByText('3 of 3 approved')).toBeVisible()
}

test('a delivery asks about what is not confirmed, and shows the first place', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await workAs(window, 'Marat Iskakov', 'translator')
  await importPasted(window, { target: clean })
  await window.getByRole('textbox', { name: /^Segment 1,/u }).waitFor()
  await window.keyboard.press('Control+Enter')
  await window.getByText('1 of 3 confirmed').waitFor()
  await forward(window, 'deliver').click()
  const dialog = window.getByRole('dialog')
  await expect(dialog).toContainText('2 of 3 segments are not confirmed.')
  await dialog.getByRole('button', { name: en.review.refused.jump }).click()
  await expect(window.getByRole('textbox', { name: /^Segment 2,/u })).toBeFocused()
  await deliverAnyway(window)
})

test('a raw machine translation is not approved: the count is told, and the first place shown', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await workAs(window, 'Marat Iskakov', 'translator')
  await importPasted(window, { target: clean })
  await deliverAnyway(window)
  await workAs(window, 'Aigul Serikova', 'editor')
  await forward(window, 'approve').click()
  const dialog = window.getByRole('dialog')
  await expect(dialog).toContainText('3 segments are unreviewed machine translation.')
  await dialog.getByRole('button', { name: en.review.refused.jump }).click()
  await expect(dialog).toBeHidden()
})

test('a delivered text is closed for its translator, who is told why and can take it back', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await workAs(window, 'Marat Iskakov', 'translator')
  await importPasted(window, { target: clean })
  await deliverAnyway(window)
  await expect(window.getByText(/The text is with the editor/u)).toBeVisible()
  await expect(window.getByText(en.article.closed['with-editor'], { exact: true })).toBeVisible()
  await window.getByRole('textbox', { name: /^Segment 1,/u }).click()
  await window.keyboard.type('Nobody hears this. ')
  await expect(window.getByText('Nobody hears this.')).toHaveCount(0)
  await window.getByRole('button', { name: en.review.takeBack }).click()
  await expect(window.getByText(en.common.articleState.drafting).first()).toBeVisible()
  await window.keyboard.press('Control+Enter')
  await window.getByText('1 of 3 confirmed').waitFor()
})

test('an editor returns with a reason, and the translator reads who, when and why', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await workAs(window, 'Marat Iskakov', 'translator')
  await importPasted(window, { target: clean })
  await deliverAnyway(window)
  await workAs(window, 'Aigul Serikova', 'editor')
  await window.getByRole('button', { name: en.review.menu }).click()
  await window.getByRole('menuitem', { name: en.review.act.returnToTranslator }).click()
  await window.getByRole('textbox', { name: en.comments.return.words }).fill('Please check the seats.')
  await window.getByRole('button', { name: en.review.act.returnToTranslator }).last().click()
  await expect(window.getByText(en.review.done.returnToTranslator)).toBeVisible()
  await expect(window.getByText(/^Returned by Aigul Serikova, .+: Please check the seats\.$/u)).toBeVisible()
  await window.getByRole('button', { name: en.common.nav.library, exact: true }).click()
  await expect(window.getByRole('row', { name: /A library opened/u })).toContainText(
    'Aigul Serikova: Please check the seats.',
  )
})

test('what the editor looked at is counted, and the rest is asked about before the article is approved', async ({
  openApp,
}) => {
  const { window } = await openApp(inEnglish)
  await workAs(window, 'Marat Iskakov', 'translator')
  await importPasted(window, { target: `${clean}\n${Array(80).fill('The road is long.').join('\n\n')}\n` })
  await deliverAnyway(window)
  await workAs(window, 'Aigul Serikova', 'editor')
  const progress = window.getByText(/of 83 read$/u)
  await expect(progress).toBeVisible()
  await window.keyboard.press('Control+Enter')
  await expect.poll(async () => Number.parseInt(await progress.innerText(), 10)).toBeGreaterThan(0)
  expect(Number.parseInt(await progress.innerText(), 10)).toBeLessThan(60)
  await expect(window.getByText(en.panel.none.done)).toHaveCount(0)
})

test('a critical finding that stays open is told when its sentence is confirmed, with a way to it', async ({
  openApp,
}) => {
  const { window } = await openApp(inEnglish)
  await importPasted(window, { target: 'The road is open.\n', source: 'Дорога не открыта.\n' })
  await window.getByText(en.common.severity.critical, { exact: true }).first().waitFor()
  await window.keyboard.press('Control+Enter')
  const said = window.getByText('Segment 1 confirmed with 1 critical finding open.')
  await expect(said).toBeVisible()
  await window.keyboard.press('Control+z')
  await expect(said, 'taken back, it is confirmed no longer').not.toBeVisible({ timeout: 2_000 })
  await window.keyboard.press('Control+Enter')
  await window.getByRole('button', { name: en.article.notice.show, exact: true }).click()
  await expect(window.locator('[data-card][aria-current]')).toContainText(en.common.severity.critical)
})

test('an article goes from machine to published, and the file is as the editor left it', async ({
  openApp,
  folder,
}) => {
  const { app, window } = await openApp(inEnglish)
  await importApproved(window)
  const path = join(folder, 'out.txt')
  await saveAs(app, path)
  await window.keyboard.press('Control+Shift+KeyS')
  await window.getByRole('button', { name: en.review.exporting.start }).click()
  await expect(window.getByText(en.common.articleState.published).first()).toBeVisible()
  expect(readFileSync(path, 'utf8')).toBe(clean)
})

test('a reason that is longer than the log keeps is told where it is written, and nothing of it is lost', async ({
  openApp,
}) => {
  const { window } = await openApp(inEnglish)
  await importApproved(window)
  await window.keyboard.press('Control+Shift+O')
  const reason = window.getByRole('textbox', { name: en.review.reason.label })
  await expect(reason).toBeFocused()
  await window.keyboard.insertText('a'.repeat(10_001))
  const dialog = window.getByRole('dialog')
  await expect(dialog).toContainText('Too long: 10,001 of 10,000 characters.')
  await expect(dialog.getByRole('button', { name: en.review.act.reopen })).toBeDisabled()
  await window.keyboard.press('Backspace')
  await dialog.getByRole('button', { name: en.review.act.reopen }).press('Enter')
  await window.getByText(en.review.done.reopen).waitFor()
})

test('a page that ends while its file is being saved leaves the article published all the same', async ({
  openApp,
  folder,
}) => {
  // A page more to load than in other journeys.
  test.setTimeout(180_000)
  const { app, window } = await openApp(inEnglish)
  await importApproved(window)
  await window.keyboard.press('Control+Shift+KeyS')
  const path = join(folder, 'out.txt')
  await app.evaluate(({ dialog, BrowserWindow }, filePath) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents
    const isBack = new Promise<void>((resolve) => page?.once('did-finish-load', () => resolve()))
    Object.assign(globalThis, { isBack })
    dialog.showSaveDialog = async () => {
      page?.forcefullyCrashRenderer()
      await isBack
      return { canceled: false, filePath }
    }
  }, path)
  await window
    .getByRole('button', { name: en.review.exporting.start })
    .click({ noWaitAfter: true })
    .catch(() => undefined)
  // A page that is ending answers nothing, ever.
  await app.evaluate(() => Reflect.get(globalThis, 'isBack'))
  const shown = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.textContent'),
    )
  await expect.poll(shown, { timeout: 60_000 }).toContain(en.common.articleState.published)
  expect(readFileSync(path, 'utf8')).toBe(clean)
})

test('an approved article whose file was not saved in the end is not published', async ({ openApp }) => {
  const { app, window } = await openApp(inEnglish)
  await importApproved(window)
  await cancelSaving(app)
  await window.keyboard.press('Control+Shift+KeyS')
  await window.getByRole('button', { name: en.review.exporting.start }).click()
  await expect(window.getByRole('button', { name: en.review.exporting.start })).toBeEnabled()
  await window.keyboard.press('Escape')
  await window.getByRole('button', { name: en.common.nav.library, exact: true }).click()
  await expect(window.getByRole('row', { name: /A library opened/u })).toContainText(en.common.articleState.approved)
})

test('what the file’s encoding cannot hold stops the save, and UTF-8 is offered', async ({ openApp, folder }) => {
  const { app, window } = await openApp(inEnglish)
  await window.getByRole('heading', { name: en.library.title }).waitFor()
  await dropFiles(window, [{ name: 'river.ru.txt', bytes: readFileSync('samples/formats/windows-1251.ru.txt') }])
  await window.getByRole('button', { name: en.importing.start, exact: true }).click()
  await window.getByRole('textbox', { name: /^Segment 1,/u }).click()
  await window.keyboard.press('End')
  await window.keyboard.type(' қ')
  const path = join(folder, 'river.txt')
  await saveAs(app, path)
  await window.keyboard.press('Control+Shift+KeyS')
  await window.getByRole('textbox', { name: en.review.reason.overrideLabel }).fill('For the printer.')
  await window.getByRole('button', { name: en.review.exporting.start }).click()
  const refused = window.getByRole('dialog').getByRole('alert')
  await expect(refused).toContainText('Windows-1251 cannot represent қ')
  await refused.getByRole('button', { name: en.review.exporting.useUtf8 }).click()
  await expect(window.getByText('Saved as river.txt.')).toBeVisible()
  expect(readFileSync(path, 'utf8')).toContain(' қ')
})

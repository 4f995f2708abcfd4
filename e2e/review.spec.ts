/** From draft to published: delivered, refused with the count, approved by other eyes, returned, exported. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { en } from '../locales/en/index.ts'
import { cancelSaving, dropFiles, importPasted, inEnglish, saveAs, workAs } from './at-the-desk.ts'
import { expect, test } from './launch.ts'

const clean = 'A library opened.\n\nThe hall has ninety seats. Readers came early in the morning.\n'

test('a raw machine translation is not approved: the count is told, and the first place shown', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await workAs(window, 'Marat Iskakov', 'translator')
  await importPasted(window, { target: clean })
  await window.getByRole('button', { name: en.review.act.deliver }).click()
  await workAs(window, 'Aigul Serikova', 'editor')
  await window.getByRole('button', { name: en.review.act.approve }).click()
  const dialog = window.getByRole('dialog')
  await expect(dialog).toContainText('3 segments are as the machine left them.')
  await dialog.getByRole('button', { name: en.review.refused.jump }).click()
  await expect(dialog).toBeHidden()
})

test('an editor returns with a reason, and the translator reads it', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await workAs(window, 'Marat Iskakov', 'translator')
  await importPasted(window, { target: clean })
  await window.getByRole('button', { name: en.review.act.deliver }).click()
  await workAs(window, 'Aigul Serikova', 'editor')
  await window.getByRole('button', { name: en.review.menu }).click()
  await window.getByRole('menuitem', { name: en.review.act.returnToTranslator }).click()
  await window.getByRole('textbox', { name: en.review.reason.label }).fill('Please check the seats.')
  await window.getByRole('button', { name: en.review.act.returnToTranslator }).last().click()
  await expect(window.getByText(en.review.done.returnToTranslator)).toBeVisible()
  await expect(window.getByText('Please check the seats.')).toBeVisible()
})

test('an article goes from machine to published, and the file is as the editor left it', async ({
  openApp,
  folder,
}) => {
  const { app, window } = await openApp(inEnglish)
  await workAs(window, 'Marat Iskakov', 'translator')
  await importPasted(window, { target: clean })
  for (let segment = 1; segment <= 3; segment += 1) {
    await window.getByRole('textbox', { name: new RegExp(`^Segment ${segment},`, 'u') }).waitFor()
    await window.keyboard.press('Control+Enter')
    await window.getByText(`${segment} of 3 confirmed`).waitFor()
  }
  await window.getByRole('button', { name: en.review.act.deliver }).click()
  await workAs(window, 'Aigul Serikova', 'editor')
  await window.getByRole('button', { name: en.review.act.approve }).click()
  await expect(window.getByText(en.review.done.approve)).toBeVisible()
  const path = join(folder, 'out.txt')
  await saveAs(app, path)
  await window.keyboard.press('Control+Shift+KeyS')
  await window.getByRole('button', { name: en.review.exporting.start }).click()
  await expect(window.getByText(en.common.articleState.published).first()).toBeVisible()
  expect(readFileSync(path, 'utf8')).toBe(clean)
})

test('an approved article whose file was not saved in the end is not published', async ({ openApp }) => {
  const { app, window } = await openApp(inEnglish)
  await workAs(window, 'Marat Iskakov', 'translator')
  await importPasted(window, { target: clean })
  for (let segment = 1; segment <= 3; segment += 1) {
    await window.getByRole('textbox', { name: new RegExp(`^Segment ${segment},`, 'u') }).waitFor()
    await window.keyboard.press('Control+Enter')
    await window.getByText(`${segment} of 3 confirmed`).waitFor()
  }
  await window.getByRole('button', { name: en.review.act.deliver }).click()
  await workAs(window, 'Aigul Serikova', 'editor')
  await window.getByRole('button', { name: en.review.act.approve }).click()
  await expect(window.getByText(en.review.done.approve)).toBeVisible()
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
  await expect(refused).toContainText('Windows-1251 has no sign for қ')
  await refused.getByRole('button', { name: en.review.exporting.useUtf8 }).click()
  await expect(window.getByText('Saved as river.txt.')).toBeVisible()
  expect(readFileSync(path, 'utf8')).toContain(' қ')
})

/** Keys of a program one knows, and a key of one's own: on the sheet, in the menu, pressed, and there after a restart. */
import type { Page } from '@playwright/test'
import { inEnglish, openSample, say } from './article.ts'
import { barriers } from './barriers.ts'
import { expect, test } from './launch.ts'

const words = say.keys
const action = say.settings.shortcuts.action

async function openKeys(window: Page): Promise<void> {
  await window.getByRole('row').nth(1).waitFor()
  await window.keyboard.press('Control+,')
  await window.getByRole('tab', { name: say.settings.page.keys }).click()
  await expect(window.getByText(words.intro)).toBeVisible()
}

const line = (window: Page, name: string) =>
  window.getByRole('listitem').filter({ has: window.getByText(name, { exact: true }) })

test('a profile is chosen and a key changed; what lost its key is said, and all of it is kept', async ({ openApp }) => {
  const first = await openApp(inEnglish)
  const { window } = first
  await openKeys(window)
  await window.getByRole('button', { name: words.profile.label }).click()
  await window.getByRole('option', { name: words.profile.memoq }).click()
  await expect(line(window, action['segment.split'])).toContainText('Ctrl+T')
  expect(await barriers(window, 'main')).toEqual([])

  await window.getByRole('button', { name: words.changeOf.replace('{{name}}', action['view.grid']) }).click()
  const dialog = window.getByRole('dialog')
  await window.keyboard.press('Control+c')
  await expect(dialog.getByRole('status')).toHaveText(words.unfit.kept)
  await window.keyboard.press('Control+Shift+F')
  await expect(dialog.getByRole('status')).toContainText(action['filter.show'])
  await window.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await expect(line(window, action['view.grid'])).toContainText('Ctrl+Shift+F')
  await expect(line(window, action['filter.show'])).toContainText(words.none)
  const inMenu = () =>
    first.app.evaluate(({ Menu }) => String(Menu.getApplicationMenu()?.getMenuItemById('view.grid')?.accelerator))
  await expect.poll(inMenu).toBe('CmdOrCtrl+Shift+F')
  await first.app.close()

  const second = await openApp(inEnglish)
  await openSample(second)
  await second.window.keyboard.press('Control+Shift+F')
  await expect(second.window.getByRole('grid')).toBeVisible()
  await second.window.keyboard.press('F1')
  await second.window.getByRole('dialog').waitFor()
  await second.window.keyboard.insertText(action['segment.split'])
  await expect(second.window.getByRole('option', { name: action['segment.split'] })).toContainText('Ctrl+T')
})

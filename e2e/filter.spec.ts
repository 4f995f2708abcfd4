/** The filter of segments, by keys alone: what is shown, walked, typed and kept. */
import type { Page } from '@playwright/test'
import { words as interfaceWords } from '../locales/registry.ts'
import { editor, inEnglish, say, sentence } from './article.ts'
import { importPasted, stocked } from './at-the-desk.ts'
import { barriers } from './barriers.ts'
import { expect, test } from './launch.ts'

const words = say.filter
const text = [
  'The bridge opened on Monday. Farmers crossed it at once.',
  'Nobody paid for the road.',
  'Bridges need care, and this bridge will have it. Rain fell.',
].join('\n\n')

const bar = (window: Page) => window.getByRole('search', { name: words.bar })
const told = (window: Page) => bar(window).getByRole('status')

async function openText(window: Page): Promise<void> {
  await stocked(window)
  await importPasted(window, { target: text })
  await window.getByRole('dialog').waitFor({ state: 'detached' })
  await expect(sentence(window, 0)).toBeVisible()
}

test('segments are filtered, walked and confirmed in both views without a mouse', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openText(window)
  await window.keyboard.press('Control+Shift+F')
  await window.keyboard.insertText('bridge')
  await expect(told(window)).toHaveText('2 of 5')
  await expect(sentence(window, 3)).toBeVisible()
  await expect(sentence(window, 1)).toHaveCount(0)
  expect(await barriers(window, 'search')).toEqual([])
  await window.keyboard.press('Enter')
  await expect(editor(window)).toHaveText('The bridge opened on Monday.')
  await window.keyboard.press('Alt+ArrowDown')
  await expect(editor(window)).toHaveText('Bridges need care, and this bridge will have it.')
  await window.keyboard.press('Home')
  await window.keyboard.insertText('All ')
  await window.keyboard.press('F4')
  await expect(window.getByRole('grid').getByRole('row')).toHaveCount(3)
  await expect(editor(window)).toContainText('All Bridges')

  // Who looks for what is not there goes on where they wrote, in whatever view.
  for (const view of ['Alt+3', 'Alt+2']) {
    await window.keyboard.press(view)
    await window.keyboard.press('Control+Shift+F')
    await window.keyboard.insertText('nowhere')
    await expect(told(window)).toHaveText('0 of 5')
    await window.keyboard.press('Escape')
    await expect(editor(window)).toBeFocused()
    await window.keyboard.insertText('_')
  }
  await expect(editor(window)).toContainText('All __Bridges')
  await window.keyboard.press('Backspace')
  await window.keyboard.press('Backspace')

  // Nothing that is being typed goes with a filter that its row does not fit.
  await window.keyboard.press('Control+Shift+F')
  await window.keyboard.insertText('rain')
  await expect(told(window)).toHaveText('1 of 5')
  await expect(sentence(window, 3)).toContainText('All Bridges')
  await window.keyboard.press('Enter')
  await expect(editor(window)).toHaveText('Rain fell.')
  await expect(sentence(window, 3)).toHaveCount(0)
  await window.keyboard.press('F1')
  await window.getByRole('dialog', { name: say.find.palette.title }).waitFor()
  await window.keyboard.insertText(say.settings.shortcuts.action['filter.clear'])
  await window.keyboard.press('Enter')
  await expect(bar(window)).toHaveCount(0)
  await expect(sentence(window, 3)).toContainText('Bridges need care')
})

test('a filter is put together from lists, kept under a name, and there after a restart', async ({ openApp }) => {
  const first = await openApp(inEnglish)
  await openText(first.window)
  await sentence(first.window, 2).click()
  await expect(editor(first.window)).toBeFocused()
  await first.window.keyboard.press('Control+Enter')
  await first.window.keyboard.press('Control+Shift+F')
  await first.window.keyboard.press('Tab')
  await first.window.keyboard.press('Enter')
  await first.window.getByRole('menuitemcheckbox', { name: say.common.segmentState.empty }).waitFor()
  await first.window.keyboard.type('Appr')
  await first.window.keyboard.press('Enter')
  await expect(told(first.window)).toHaveText('1 of 5')
  await bar(first.window).getByRole('button', { name: words.saved.label }).focus()
  await first.window.keyboard.press('Enter')
  await expect(first.window.getByRole('menuitem', { name: words.saved.save })).toBeFocused()
  await first.window.keyboard.press('Enter')
  await first.window.getByRole('dialog').waitFor()
  await first.window.keyboard.insertText('Confirmed')
  await first.window.keyboard.press('Enter')
  await first.window.getByRole('dialog').waitFor({ state: 'detached' })
  await first.app.close()

  const { window } = await openApp(inEnglish)
  await window.getByRole('row').nth(1).waitFor()
  await window.keyboard.press('Enter')
  await expect(sentence(window, 0)).toBeVisible()
  await window.keyboard.press('Control+Shift+F')
  await bar(window).getByRole('button', { name: words.saved.label }).focus()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('menuitem', { name: 'Confirmed' })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(told(window)).toHaveText('1 of 5')
})

test('in a small window the bar is one line in every language, and no word of it is cut', async ({ openApp }) => {
  for (const language of ['ru', 'kk'] as const) {
    const { app, window } = await openApp({ args: [`--lang=${language}`] })
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1024, 640))
    await stocked(window)
    await window.getByRole('row').nth(1).click()
    await expect(sentence(window, 0)).toBeVisible()
    await window.keyboard.press('Control+Shift+F')
    const own = interfaceWords[language].filter
    const here = window.getByRole('search', { name: own.bar })
    await here.getByRole('button', { name: own.conditions }).click()
    await expect(window.getByRole('dialog').getByRole('button', { name: own.state })).toBeVisible()
    expect((await here.boundingBox())?.height).toBeLessThan(48)
    const cut = (element: Element) =>
      [element, ...element.querySelectorAll('*')].filter(
        (one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1,
      ).length
    expect(await here.evaluate(cut)).toBe(0)
    await app.close()
  }
})

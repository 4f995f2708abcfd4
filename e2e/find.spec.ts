/** Find and replace: in the open article by keys alone, and over the whole library with every place to be left out. */
import type { Page } from '@playwright/test'
import { editor, inEnglish, say, sentence, writeIn } from './article.ts'
import { importPasted, stocked } from './at-the-desk.ts'
import { barriers } from './barriers.ts'
import { expect, test } from './launch.ts'

const words = say.find
const text = [
  'The bridge opened on Monday.',
  'Farmers crossed the BRIDGE at once.',
  'Nobody paid for the road.',
  'Bridges need care, and this bridge will have it.',
].join('\n\n')

async function openText(window: Page, article = text): Promise<void> {
  await stocked(window)
  await importPasted(window, { target: article })
  await window.getByRole('dialog').waitFor({ state: 'detached' })
  await expect(sentence(window, 0)).toBeVisible()
}

const bar = (window: Page) => window.getByRole('search', { name: words.bar })
const told = (window: Page) => bar(window).getByRole('status')

/** How many places are lit, and in how many the light says "here". */
function lit(window: Page): Promise<readonly number[]> {
  // The page's own registry; Playwright's types do not know it.
  return window.evaluate(() => {
    const lights = (CSS as unknown as { highlights: Map<string, { size: number }> }).highlights
    return [lights.get('found')?.size ?? 0, lights.get('found-now')?.size ?? 0]
  })
}

test('a word is found, walked, replaced and brought back without a mouse', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openText(window)
  await window.keyboard.press('Control+f')
  await window.keyboard.insertText('bridge')
  await expect(told(window)).toHaveText('4 places')
  await expect.poll(() => lit(window)).toEqual([4, 0])
  await window.keyboard.press('Enter')
  await window.keyboard.press('Enter')
  await expect(told(window)).toHaveText('2 of 4')
  await expect.poll(() => lit(window)).toEqual([3, 1])
  await window.keyboard.press('Shift+Enter')
  await window.keyboard.press('Shift+Enter')
  await expect(told(window)).toHaveText('4 of 4')
  await window.keyboard.press('Escape')
  await expect(editor(window)).toBeFocused()
  await expect.poll(() => window.evaluate(() => getSelection()?.toString())).toBe('bridge')
  await expect.poll(() => lit(window)).toEqual([0, 0])

  await window.keyboard.press('Control+h')
  await expect(told(window)).toHaveText('4 places')
  await bar(window).getByLabel(words.replaceWith).focus()
  await window.keyboard.insertText('crossing')
  const all = bar(window).getByRole('button', { name: 'Replace all (4)' })
  await all.focus()
  await window.keyboard.press('Enter')
  await expect(sentence(window, 1)).toContainText('the CROSSING at')
  await expect(sentence(window, 3)).toContainText('Crossings need care, and this crossing will')
  await expect(told(window)).toHaveText(words.none)
  await window.keyboard.press('Escape')
  await window.keyboard.press('Control+z')
  await expect(sentence(window, 3)).toContainText('Bridges need care, and this bridge will')
})

test('every place in the library is shown, one is left out, and one undo takes all back', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openText(window, 'Zebras drink.\n\nA zebra slept.')
  await window.getByRole('button', { name: say.common.nav.library }).click()
  await openText(window, 'One zebra came.\n\nThe zebra left.')
  await window.keyboard.press('Control+h')
  await window.keyboard.insertText('zebra')
  await bar(window).getByLabel(words.replaceWith).focus()
  await window.keyboard.insertText('horse')
  await bar(window).getByRole('button', { name: words.all }).press('Enter')
  const dialog = window.getByRole('dialog', { name: words.dialog.replace })
  await expect(dialog.locator('[data-place]')).toHaveCount(2)
  await dialog.getByRole('radio', { name: words.scope.article }).focus()
  await window.keyboard.press('ArrowRight')
  await expect(dialog.locator('[data-place]')).toHaveCount(4)
  expect(await barriers(window, '[role="dialog"]')).toEqual([])
  const last = dialog.getByRole('checkbox').last()
  await last.focus()
  await window.keyboard.press('Space')
  await dialog.getByRole('button', { name: 'Replace 3 places' }).press('Enter')
  await expect(sentence(window, 0)).toContainText('One horse came.')
  await window.keyboard.press('Escape')
  await window.keyboard.press('Control+z')
  await expect(sentence(window, 0)).toContainText('One zebra came.')
  await window.keyboard.press('Control+f')
  await bar(window).getByRole('button', { name: words.all }).press('Enter')
  await window.getByRole('radio', { name: words.scope.article }).focus()
  await window.keyboard.press('ArrowRight')
  await expect(window.getByRole('dialog').locator('[data-place]')).toHaveCount(4)
})

test('an expression that never ends is stopped with a word, and a wrong one is told', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openText(window, `It was calm.\n\nHe cried ${'a'.repeat(40)}!`)
  await writeIn(window, 0)
  await window.keyboard.press('Control+f')
  await bar(window).getByRole('button', { name: words.regex }).press('Enter')
  await bar(window).getByLabel(words.find, { exact: true }).fill('(a+)+$')
  await expect(told(window)).toContainText('took longer than 250 ms in segment 2')
  await bar(window).getByLabel(words.find, { exact: true }).fill('(a')
  await expect(told(window)).toHaveText(words.fault['unclosed-group'])
  await bar(window).getByLabel(words.find, { exact: true }).fill('c(al)m')
  await expect(told(window)).toHaveText('1 place')
  expect(await barriers(window, 'search')).toEqual([])
})

test('a segment is gone to by its number, with the caret in it', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openText(window)
  await window.keyboard.press('Control+g')
  await window.keyboard.insertText('9')
  await expect(window.getByText('This article has segments 1 to 4.')).toBeVisible()
  await window.keyboard.press('Backspace')
  await window.keyboard.insertText('3')
  await window.keyboard.press('Enter')
  await expect(editor(window)).toBeFocused()
  await expect(editor(window)).toHaveText('Nobody paid for the road.')
})

test('every command is found by a few letters and done where its key would be', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await stocked(window)
  await window.keyboard.press('F1')
  const palette = window.getByRole('dialog', { name: words.palette.title })
  await expect(palette.getByRole('option', { name: say.settings.shortcuts.action['segment.goTo'] })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  expect(await barriers(window, '[role="dialog"]')).toEqual([])
  await window.keyboard.press('Escape')
  await openText(window)
  await window.keyboard.press('Control+Shift+P')
  await window.keyboard.insertText('grid')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('grid')).toBeVisible()
})

test('a command of the palette acts on the words one was at, and the next key is typed behind them', async ({
  openApp,
}) => {
  const { window } = await openApp(inEnglish)
  await openText(window)
  await sentence(window, 2).click()
  await expect(editor(window)).toHaveText('Nobody paid for the road.')
  await expect(editor(window)).toBeFocused()
  await window.keyboard.press('Control+Shift+P')
  await window.getByRole('dialog', { name: words.palette.title }).waitFor()
  await window.keyboard.insertText('change case')
  await window.keyboard.press('Enter')
  await window.keyboard.type('X')
  // In the word at the caret, wherever the click has put that.
  await expect(editor(window)).toHaveText(/X/u)
  const written = (await editor(window).innerText()).replace('X', '')
  expect(written).not.toBe('Nobody paid for the road.')
  expect(written.toLowerCase()).toBe('nobody paid for the road.')
})

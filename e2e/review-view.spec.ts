/** The review view: target first, changes in it, its source above, the same place and keys as in the other views. */
import type { Page } from '@playwright/test'
import { writeIn } from './article.ts'
import { importPasted, inEnglish } from './at-the-desk.ts'
import { barriers } from './barriers.ts'
import { expect, test } from './launch.ts'

const target = (window: Page, row: number) => window.locator(`[data-row="${row}"][data-side="target"]`)
const marks = (window: Page, row: number) => target(window, row).locator('ins, del').allTextContents()

async function openCorrected(window: Page): Promise<void> {
  await importPasted(window, {
    source: 'Ярмарка открылась рано. Весь день шёл дождь.\n',
    target: 'The fair opened early. It it rained all day.\n',
  })
  await window.getByRole('textbox', { name: /^Segment 1,/u }).waitFor()
  await writeIn(window, 0)
  await window.keyboard.press('Control+A')
  await window.keyboard.insertText('The fair opened late.')
  await window.keyboard.press('Control+Shift+Enter')
  await window.keyboard.press('Alt+3')
}

test('an editor reads the target with its changes, folds sources, approves and goes on, by keys alone', async ({
  openApp,
}) => {
  const { window } = await openApp(inEnglish)
  await openCorrected(window)
  const sources = window.locator('[data-side="source"]')
  await expect(target(window, 0).getByRole('textbox')).toBeFocused()
  await window.keyboard.press('Escape')
  await expect.poll(() => marks(window, 0)).toEqual(['early', 'late'])
  await expect(sources).toHaveCount(2)
  await window.keyboard.press('Alt+ArrowDown')
  await window.keyboard.press('Alt+0')
  await expect(sources).toHaveText(['Весь день шёл дождь.'])

  await test.step('beside, the text of before stands next to the one of now', async () => {
    await window.keyboard.press('Control+Shift+D')
    await expect(window.locator('[data-baseline] del')).toHaveText('early')
    await expect.poll(() => marks(window, 0)).toEqual(['late'])
  })

  await test.step('no rule of accessibility is broken', async () => {
    expect(await barriers(window)).toEqual([])
  })

  await window.keyboard.press('Control+Enter')
  await window.getByText('2 of 2 confirmed').waitFor()
})

test('the next segment is read as well: its changes stand in it, and writing begins by Enter', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openCorrected(window)
  await window.keyboard.press('Escape')
  await window.keyboard.press('Alt+ArrowDown')
  await window.keyboard.press('Enter')
  await expect(target(window, 1).getByRole('textbox')).toBeFocused()
  await window.keyboard.press('Control+End')
  await window.keyboard.insertText(' Nobody left.')
  await window.keyboard.press('Escape')
  await expect.poll(() => marks(window, 1)).toEqual([' Nobody left.'])
  // What the checks found is marked there too, and its number stands in the margin.
  await expect(target(window, 1).locator('[data-finding]').first()).toBeVisible()
  await expect(window.locator('[data-margin-number]').first()).toBeVisible()
  await window.keyboard.press('F7')
  await expect(window.locator('[data-change="current"]').first()).toContainText('Nobody left')
  await window.keyboard.press('F7')
  await expect(window.locator('[data-change="current"]').first()).toContainText('late')
  await window.keyboard.press('Alt+Shift+Enter')
  await expect(target(window, 0)).toHaveText('The fair opened early.')
})

test('sentences of a source that one sentence answers stand apart in its line', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await importPasted(window, {
    source: 'На ремонт выделили 184 миллиона тенге.\nРаботы шли 14 месяцев.\n',
    target: 'The repairs took 184 million tenge and 14 months.\n',
  })
  await window.getByRole('textbox', { name: /^Segment 1,/u }).waitFor()
  await window.keyboard.press('Alt+3')
  await expect(window.locator('[data-side="source"]').first().locator('..')).toHaveText(
    'На ремонт выделили 184 миллиона тенге. Работы шли 14 месяцев.',
  )
})

/** What changed since a baseline, with the keyboard only: shown, walked, kept, taken back, compared with a snapshot. */
import type { Page } from '@playwright/test'
import { en } from '../locales/en/index.ts'
import { importPasted, inEnglish } from './at-the-desk.ts'
import { barriers } from './barriers.ts'
import { expect, test } from './launch.ts'

const text = 'The fair opened early. It rained all day.\n\nEntry was free. Tea was sold.\n'

/** Types over a word of the segment, and confirms. */
async function correct(window: Page, segment: number, from: string, to: string): Promise<void> {
  await window
    .locator(`[data-row="${segment - 1}"][data-side="target"]`)
    .first()
    .click()
  const editor = window.getByRole('textbox', { name: new RegExp(`^Segment ${segment},`, 'u') })
  const now = (await editor.textContent()) ?? ''
  await window.keyboard.press('Control+A')
  await window.keyboard.insertText(now.replace(from, to))
  await window.keyboard.press('Control+Shift+Enter')
}

const target = (window: Page, segment: number) =>
  window.locator(`[data-row="${segment - 1}"][data-side="target"]`).first()
const marks = (window: Page, segment: number) => target(window, segment).locator('ins, del').allTextContents()
const current = (window: Page) => window.getByRole('main').locator('[data-change="current"]')

test('changes are shown, walked, kept and taken back by keys alone', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await importPasted(window, { target: text })
  await window.getByRole('textbox', { name: /^Segment 1,/u }).waitFor()
  await correct(window, 1, 'early', 'late')
  await correct(window, 3, 'free', 'not free')
  await correct(window, 4, 'Tea', 'Coffee')
  await window.keyboard.press('Escape')

  await window.keyboard.press('Control+Shift+D')
  await expect.poll(() => marks(window, 1)).toEqual(['early', 'late'])
  await window.keyboard.press('F7')
  await expect(current(window)).toContainText('Coffee')
  await window.keyboard.press('Shift+F7')
  await expect(current(window)).toContainText('not')
  await window.keyboard.press('F7')
  await window.keyboard.press('F7')
  await expect(current(window)).toContainText('late')
  await window.keyboard.press('Alt+Enter')
  await expect(current(window)).toContainText('not')
  await window.keyboard.press('Alt+Shift+Enter')
  await expect(target(window, 3)).toHaveText('Entry was free.')
  await expect(current(window)).toContainText('Coffee')

  await test.step('the one that was taken back comes again by undo, and its history tells of it', async () => {
    await window.keyboard.press('Control+Z')
    await expect.poll(() => marks(window, 3)).toEqual(['not '])
  })

  await test.step('no rule of accessibility is broken', async () => {
    expect(await barriers(window)).toEqual([])
  })

  await test.step('off again there is only the text', async () => {
    await window.keyboard.press('Control+Shift+D')
    await window.keyboard.press('Control+Shift+D')
    await expect(window.getByRole('main').locator('[data-row] del')).toHaveCount(0)
  })
})

test('a snapshot by Ctrl+S is compared with: only what came after it is a change', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await importPasted(window, { target: text })
  await window.getByRole('textbox', { name: /^Segment 1,/u }).waitFor()
  await correct(window, 1, 'early', 'late')
  await window.keyboard.press('Control+S')
  await window.getByRole('dialog').getByRole('textbox').waitFor()
  const dialog = window.getByRole('dialog')
  await window.keyboard.insertText('before lunch'.padEnd(81, '!'))
  await expect(dialog).toContainText('Too long: 81 of 80 characters.')
  await window.keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: en.changes.snapshot.take })).toBeDisabled()
  await window.keyboard.press('Control+A')
  await window.keyboard.insertText('before lunch')
  await window.keyboard.press('Enter')
  await window.getByText(en.article.notice['snapshot-taken']).first().waitFor()
  await correct(window, 3, 'free', 'not free')
  await window.keyboard.press('F7')
  await expect.poll(() => marks(window, 1)).toEqual(['early', 'late'])
  const since = window.getByRole('button', { name: new RegExp(en.changes.since, 'u') })
  await since.focus()
  await window.keyboard.press('Enter')
  await window.getByRole('option', { name: /^before lunch/u }).waitFor()
  await window.keyboard.press('Home')
  await window.keyboard.press('Enter')
  await expect.poll(() => marks(window, 1)).toEqual([])
  await expect.poll(() => marks(window, 3)).toEqual(['not '])
})

test('what is found is lit among changes, and what is replaced becomes one', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await importPasted(window, { target: text })
  await window.getByRole('textbox', { name: /^Segment 1,/u }).waitFor()
  await correct(window, 1, 'fair opened early', 'great fair opened late')
  await window.keyboard.press('Escape')
  await window.keyboard.press('Control+Shift+D')
  await expect.poll(() => marks(window, 1)).toEqual(['great ', 'early', 'late'])
  await window.keyboard.press('Control+F')
  await window.keyboard.insertText('fair')
  const lit = () =>
    window.evaluate(() => {
      // The page's own registry; Playwright's types do not know it.
      const lights = (CSS as unknown as { highlights: Map<string, Iterable<Range>> }).highlights
      return [...(lights.get('found') ?? [])].map((range) => range.toString())
    })
  await expect.poll(lit).toEqual(['fair'])
  await window.keyboard.press('Control+H')
  await window.getByRole('search').getByLabel(en.find.replaceWith).focus()
  await window.keyboard.insertText('bazaar')
  await window.getByRole('search').getByRole('button', { name: 'Replace all (1)' }).press('Enter')
  await expect.poll(() => marks(window, 1)).toEqual(['fair', 'great bazaar', 'early', 'late'])
  await window.keyboard.press('Escape')
  await window.keyboard.press('Control+Z')
  await expect.poll(() => marks(window, 1)).toEqual(['great ', 'early', 'late'])
})

test('a kept change is passed over after a restart as well', async ({ openApp }) => {
  const first = await openApp(inEnglish)
  await importPasted(first.window, { target: text })
  await first.window.getByRole('textbox', { name: /^Segment 1,/u }).waitFor()
  await correct(first.window, 3, 'free', 'not free')
  await correct(first.window, 1, 'early', 'late')
  await first.window.keyboard.press('Escape')
  await first.window.keyboard.press('F7')
  await expect(current(first.window)).toContainText('late')
  await first.window.keyboard.press('Alt+Enter')
  await expect(current(first.window)).toContainText('not')
  await first.app.close()
  const { window } = await openApp(inEnglish)
  await window.getByRole('row', { name: /^The fair opened/u }).click()
  await expect(target(window, 1)).toBeVisible()
  await window.keyboard.press('F7')
  await expect(current(window)).toContainText('not')
  await window.keyboard.press('F7')
  await expect(current(window)).toContainText('not')
})

test('under a filter F7 leads over the whole article: the row of a change is shown while one is in it, and no longer', async ({
  openApp,
}) => {
  const { window } = await openApp(inEnglish)
  await importPasted(window, { target: text })
  await window.getByRole('textbox', { name: /^Segment 1,/u }).waitFor()
  await correct(window, 1, 'early', 'late')
  await correct(window, 3, 'free', 'not free')
  await correct(window, 4, 'Tea', 'Coffee')
  await window.keyboard.press('Escape')
  for (const view of ['Alt+1', 'Alt+2', 'Alt+3']) {
    await window.keyboard.press(view)
    await window.keyboard.press('Control+Shift+F')
    await window.keyboard.insertText('sold')
    await expect(target(window, 1)).toHaveCount(0)
    await expect(target(window, 4)).toBeVisible()
    await window.keyboard.press('Enter')
    await window.keyboard.press('F7')
    await expect(current(window)).toContainText('Coffee')
    await window.keyboard.press('F7')
    await expect(current(window)).toContainText('late')
    await expect(current(window)).toBeInViewport()
    await expect(target(window, 3)).toHaveCount(0)
    await window.keyboard.press('F7')
    await expect(current(window)).toContainText('not')
    await expect(current(window)).toBeInViewport()
    await expect(target(window, 1)).toHaveCount(0)
    await window.keyboard.press('Control+Shift+F')
    await window.keyboard.press('Control+A')
    await window.keyboard.press('Delete')
    await expect(target(window, 1)).toBeVisible()
    await window.keyboard.press('Escape')
    await window.keyboard.press('Control+Shift+D')
    await window.keyboard.press('Control+Shift+D')
    await expect(current(window)).toHaveCount(0)
  }
})

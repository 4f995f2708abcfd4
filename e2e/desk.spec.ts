/** The desk: details of an article, who has what until when, the bin; by keyboard. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { en } from '../locales/en/index.ts'
import { editor, inEnglish, openSample, say } from './article.ts'
import { expect, test } from './launch.ts'

const words = en.details
const panel = (window: Page) => window.getByRole('complementary', { name: words.title })
const rows = (window: Page) => window.getByRole('rowheader')
const row = (window: Page, nth: number) => window.getByRole('row').nth(nth)

async function barriers(window: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

test('an article is assigned, due and renamed in its panel, and the list tells of it', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await expect(rows(window)).toHaveCount(3)
  await expect(row(window, 1)).toBeFocused()
  await window.keyboard.press('Control+I')
  await expect(panel(window).getByRole('button', { name: new RegExp(words.field.translator, 'u') })).toBeFocused()
  await window.keyboard.press('Enter')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('columnheader', { name: en.library.column.person })).toBeVisible()
  await panel(window).getByLabel(words.field.deadlineMs).fill('02/01/2026 17:30')
  await window.keyboard.press('Enter')
  await expect(row(window, 1)).toContainText(en.library.overdue)
  await panel(window).getByLabel(words.field.headline).fill('Page three')
  await window.keyboard.press('Enter')
  await window.keyboard.press('Tab')
  await expect(rows(window).first()).toHaveText('Page three')
  await expect(window.getByText(/meanwhile/u)).toHaveCount(0)
  expect(await barriers(window)).toEqual([])
  await window.keyboard.press('Escape')
  await expect(panel(window)).toHaveCount(0)
  await expect(row(window, 1)).toBeFocused()
})

test('in the article the panel stands beside the text, and undo takes a detail back', async ({ openApp }) => {
  const opened = await openApp(inEnglish)
  const { window } = opened
  await openSample(opened)
  await window.keyboard.press('Control+I')
  const slug = panel(window).getByLabel(words.field.slug)
  await slug.fill('library-train')
  await window.keyboard.press('Enter')
  await expect(slug).toHaveValue('library-train')
  expect(await barriers(window)).toEqual([])
  await slug.fill('nonsense')
  await window.keyboard.press('Escape')
  await expect(slug).toHaveValue('library-train')
  await window.keyboard.press('Escape')
  await expect(panel(window)).toHaveCount(0)
  await expect(editor(window)).toBeFocused()
  await window.keyboard.press('Control+Z')
  await expect(window.getByText(say.article.undone.describe)).toBeVisible()
  await window.keyboard.press('Control+I')
  await expect(panel(window).getByLabel(words.field.slug)).toHaveValue('')
})

test('what is typed in a field is kept by whoever goes to another article without leaving it', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await expect(row(window, 1)).toBeFocused()
  await window.keyboard.press('Control+I')
  await panel(window).getByLabel(words.field.slug).fill('kept')
  await window.keyboard.press('Control+I')
  await expect(panel(window)).toHaveCount(0)
  await window.keyboard.press('Control+I')
  await expect(panel(window).getByLabel(words.field.slug)).toHaveValue('kept')
})

test('an article is deleted, restored, deleted again and erased', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await expect(rows(window)).toHaveCount(3)
  await expect(row(window, 1)).toBeFocused()
  const headline = (await rows(window).first().innerText()).trim()
  await window.keyboard.press('Delete')
  await expect(rows(window)).toHaveCount(2)
  await expect(row(window, 1)).toBeFocused()
  await window.getByRole('button', { name: en.common.action.undo }).press('Enter')
  await expect(rows(window)).toHaveCount(3)
  await row(window, 1).focus()
  await window.keyboard.press('Delete')
  await expect(rows(window)).toHaveCount(2)
  await window.getByRole('button', { name: en.library.bin_one.replace('{{count}}', '1') }).press('Enter')
  const bin = window.getByRole('dialog')
  await expect(bin).toContainText(en.details.bin.restore)
  expect(await barriers(window)).toEqual([])
  await bin.getByRole('button', { name: en.details.bin.empty }).press('Enter')
  await window.getByRole('button', { name: en.details.bin.eraseForGood }).press('Enter')
  await expect(bin.getByRole('region', { name: en.details.bin.log })).toBeVisible()
  await expect(bin).toContainText(en.details.bin.isEmpty)
  expect(headline.length).toBeGreaterThan(0)
  await window.keyboard.press('Escape')
  await expect(rows(window)).toHaveCount(2)
})

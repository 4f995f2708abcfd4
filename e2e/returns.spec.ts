/** Work goes back and forth by keys alone: returned by a letter, found, mended or answered, and looked at again. */
import type { Page } from '@playwright/test'
import { en } from '../locales/en/index.ts'
import { editor, saved, sentence } from './article.ts'
import { becomeAgain, command, importPasted, inEnglish, workAs } from './at-the-desk.ts'
import { barriers } from './barriers.ts'
import { expect, test } from './launch.ts'

const text = 'A library opened. The hall has ninety seats. Readers came early. Nobody left.\n'

/** Imported and confirmed by its translator, delivered by the key, and an editor sits down to it. */
async function deliver(window: Page): Promise<void> {
  await workAs(window, 'Marat Iskakov', 'translator')
  await importPasted(window, { target: text })
  for (let segment = 1; segment <= 4; segment += 1) {
    await window.getByRole('textbox', { name: new RegExp(`^Segment ${segment},`, 'u') }).waitFor()
    await window.keyboard.press('Control+Enter')
    await window.getByText(`${segment} of 4 confirmed`).waitFor()
  }
  await window.keyboard.press('F2')
  await window.getByText(en.review.done.deliver).waitFor()
  await workAs(window, 'Aigul Serikova', 'editor')
}

const returned = (window: Page) => window.getByText('1 segment returned.')
const reasons = (window: Page) => window.getByRole('radiogroup', { name: en.comments.return.why })
/** How far the last thing beside the text reaches below the panel, in pixels. */
const overflow = (window: Page) =>
  window.locator('aside[data-pane]').evaluate((panel) => {
    const last = panel.lastElementChild?.getBoundingClientRect().bottom ?? 0
    return Math.round(last - panel.getBoundingClientRect().bottom)
  })

const strip = (window: Page) => window.getByRole('region', { name: en.comments.return.strip })

test('an editor returns segments by a letter; their translator is led to them, mends one and answers the other', async ({
  openApp,
}) => {
  const { window } = await openApp(inEnglish)
  await deliver(window)
  await sentence(window, 1).click()
  await window.keyboard.press('Control+Shift+X')
  await expect(reasons(window)).toBeVisible()
  await window.keyboard.press('m')
  await window.keyboard.press('Enter')
  await returned(window).waitFor()
  await expect(reasons(window)).toBeHidden()
  await expect(editor(window)).toHaveAccessibleName(/^Segment 3,/u)
  await window.keyboard.press('Control+Shift+X')
  await window.keyboard.press('s')
  await window.keyboard.press('Tab')
  await window.keyboard.type('Too stiff, mate.')
  await window.keyboard.press('Control+Enter')
  await expect(editor(window)).toHaveAccessibleName(/^Segment 4,/u)

  await command(window, 'Return the article')
  await expect(reasons(window)).toBeVisible()
  await window.keyboard.press('m')
  await window.keyboard.press('Enter')
  await window.getByText(en.review.done.returnToTranslator).waitFor()
  await expect(window.getByText(/^Returned by Aigul Serikova, .+: Meaning differs from the source$/u)).toBeVisible()

  await becomeAgain(window, 'Marat Iskakov')
  await sentence(window, 3).click()
  await window.keyboard.press('F9')
  await expect(editor(window)).toHaveAccessibleName(/^Segment 2,/u)
  await expect(strip(window)).toContainText('Meaning differs from the source')
  expect(await barriers(window)).toEqual([])
  await window.keyboard.press('F9')
  await expect(strip(window)).toContainText('Too stiff, mate.')
  expect(await overflow(window), 'what stands below the returns ends with the panel').toBeLessThanOrEqual(0)
  await window.keyboard.press('Shift+F9')
  await expect(editor(window)).toHaveAccessibleName(/^Segment 2,/u)
  await window.keyboard.press('Control+End')
  await window.keyboard.type(' Indeed.')
  await window.keyboard.press('Control+Enter')
  await expect(editor(window)).toHaveAccessibleName(/^Segment 3,/u)
  await window.keyboard.press('Control+Shift+X')
  await expect(window.getByRole('textbox', { name: en.comments.answerLabel })).toBeFocused()
  await window.keyboard.type('The source is stiff too.')
  await window.keyboard.press('Control+Enter')
  await expect(strip(window)).toBeHidden()
  await saved(window)
  await expect(window.getByText('4 of 4 confirmed')).toBeVisible()

  await window.keyboard.press('F2')
  await window.getByText(en.review.done.deliver).waitFor()
  await becomeAgain(window, 'Aigul Serikova')
  await expect(window.getByText(/^Delivered again by Marat Iskakov/u)).toBeVisible()
  await command(window, 'Show only what changed')
  await expect(window.getByText('2 of 4', { exact: true })).toBeVisible()
  await expect(editor(window)).toHaveAccessibleName(/^Segment 3,/u)
  await expect(strip(window)).toContainText('answered')
  expect(await barriers(window)).toEqual([])
  await window.keyboard.press('Alt+3')
  await expect(window.locator('[data-row="1"] ins')).toHaveText(/Indeed/u)
  await window.keyboard.press('F7')
  await expect(window.locator('[data-row="1"][aria-selected="true"]')).toBeVisible()
})

test('in the review view the return stands at the segment, Escape leaves it for the text, and several go back at once', async ({
  openApp,
}) => {
  const { window } = await openApp(inEnglish)
  await deliver(window)
  await window.keyboard.press('Alt+3')
  await sentence(window, 1).click()
  await window.keyboard.press('Control+Shift+X')
  await expect(window.locator('[data-row="1"]').getByRole('radiogroup')).toBeVisible()
  expect(await barriers(window)).toEqual([])
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Tab')
  await window.keyboard.type('Words that are kept')
  await window.keyboard.press('Escape')
  await expect(reasons(window)).toBeHidden()
  await window.keyboard.press('Control+Shift+X')
  await expect(window.getByRole('textbox', { name: en.comments.return.words })).toHaveValue('Words that are kept')
  await window.keyboard.press('f')
  await window.keyboard.press('Enter')
  await returned(window).waitFor()
  await window.keyboard.press('Control+z')
  await window.getByText('Undone: segments returned').waitFor()
  await window.keyboard.press('Escape')
  await window.keyboard.press('Shift+ArrowDown')
  await expect(window.getByText('2 segments selected').last()).toBeVisible()
  expect(await barriers(window, 'main')).toEqual([])
  await window.keyboard.press('Control+Shift+X')
  await expect(reasons(window)).toBeVisible()
  await window.keyboard.press('f')
  await window.keyboard.press('Enter')
  await window.getByText('2 segments returned.').waitFor()
  await window.keyboard.press('Control+z')
  await window.getByText('Undone: segments returned').waitFor()
  await expect(window.locator('[data-state="returned"]')).toHaveCount(0)
})

test('the letter of a reason chooses it also where somebody has just been at a comment', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await deliver(window)
  await sentence(window, 3).click()
  await window.keyboard.press('Control+Shift+C')
  await window.keyboard.type('Who says so?')
  await window.keyboard.press('Control+Enter')
  await window.getByRole('article', { name: 'Question, Segment 4' }).waitFor()
  await window.keyboard.press('Escape')
  await expect(editor(window)).toBeFocused()
  await window.getByRole('tab', { name: en.article.inspector.changes }).click()
  await sentence(window, 1).click()
  await expect(editor(window)).toBeFocused()
  await window.keyboard.press('Control+Shift+X')
  await window.keyboard.press('s')
  await expect(reasons(window).getByRole('radio', { checked: true })).toHaveText(/Style and tone/u)
  await becomeAgain(window, 'Marat Iskakov')
  await expect(reasons(window)).toBeHidden()
})

test('the reasons are the library’s own list: a letter that is taken is told, another one joins', async ({
  openApp,
}) => {
  const { window } = await openApp(inEnglish)
  await deliver(window)
  await window.getByRole('button', { name: en.common.nav.settings }).click()
  await window.getByRole('tab', { name: en.settings.page.reasons }).click()
  await window.getByRole('button', { name: en.settings.reasons.add }).click()
  await window.getByRole('textbox', { name: en.settings.reasons.letter }).fill('m')
  await window.getByRole('textbox', { name: en.settings.reasons.name }).fill('House style')
  await window.keyboard.press('Enter')
  await expect(window.getByText('This letter stands for “Meaning differs from the source”.')).toBeVisible()
  await window.getByRole('textbox', { name: en.settings.reasons.letter }).fill('h')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('dialog')).toBeHidden()
  await expect(window.getByText('House style')).toBeVisible()
})

test('a translator reads what became of their work, by article and by kind, among the reports', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await deliver(window)
  await sentence(window, 1).click()
  await window.keyboard.press('Control+End')
  await window.keyboard.type(' Truly.')
  await window.keyboard.press('Control+Enter')
  await window.keyboard.press('Control+Shift+X')
  await window.keyboard.press('m')
  await window.keyboard.press('Enter')
  await returned(window).waitFor()
  const report = window.locator('[data-report]')
  await window.keyboard.press('Control+P')
  await window.getByRole('radio', { name: en.reports.kind.corrections, exact: true }).press('Space')
  await expect(report).toContainText(en.reports.corrections.none)
  await test.step('an editor chooses whose work', async () => {
    const whose = window.getByRole('button', { name: new RegExp(en.reports.corrections.whose, 'u') })
    await whose.press('Enter')
    await window.getByRole('option', { name: 'Marat Iskakov' }).press('Enter')
    await expect(report).toContainText(`${en.reports.column.returned}: 1`)
  })
  await becomeAgain(window, 'Marat Iskakov')
  await expect(window.getByRole('button', { name: new RegExp(en.reports.corrections.whose, 'u') })).toHaveCount(0)
  await expect(report).toContainText('Marat Iskakov')
  await expect(report).toContainText(`${en.reports.column.returned}: 1`)
  const table = (name: string) => report.getByRole('region', { name, exact: true })
  await expect(table(en.reports.corrections.byArticle).getByRole('row')).toHaveCount(2)
  await expect(table(en.reports.corrections.byKind)).toContainText(en.reports.corrections.kind.inserted)
  await expect(table(en.reports.corrections.each).getByRole('cell', { name: 'Truly.', exact: true })).toBeVisible()
  await expect(table(en.reports.corrections.each)).toContainText('Meaning differs from the source')
  await test.step('a row leads to its segment, and the palette back', async () => {
    await table(en.reports.corrections.each).getByRole('button', { name: 'Go to segment 2' }).first().press('Enter')
    await expect(
      window.locator('[data-row="1"][aria-selected="true"], [data-row="1"][data-active]').first(),
    ).toBeVisible()
    await command(window, 'My corrections')
    await expect(table(en.reports.corrections.each)).toBeVisible()
  })
})

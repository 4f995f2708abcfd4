/** Work goes back and forth by keys alone: returned by a letter, found, mended or answered, and looked at again. */
import type { Page } from '@playwright/test'
import { en } from '../locales/en/index.ts'
import { editor, saved, sentence } from './article.ts'
import { importPasted, inEnglish, workAs } from './at-the-desk.ts'
import { expect, test } from './launch.ts'

const text = 'A library opened. The hall has ninety seats. Readers came early. Nobody left.\n'

async function becomeAgain(window: Page, name: string): Promise<void> {
  await window.getByRole('button', { name: /^You work as/u }).click()
  await window.getByRole('menuitemradio', { name: new RegExp(name, 'u') }).click()
  await expect(window.getByRole('button', { name: new RegExp(`^You work as ${name}`, 'u') })).toBeVisible()
}

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

/** By the palette. */
async function command(window: Page, words: string): Promise<void> {
  await window.keyboard.press('Control+Shift+P')
  await window.getByRole('dialog', { name: en.find.palette.title }).waitFor()
  await window.keyboard.type(words)
  await window.keyboard.press('Enter')
}

const returned = (window: Page) => window.getByText('1 segment returned.')
const reasons = (window: Page) => window.getByRole('radiogroup', { name: en.comments.return.why })
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
  await window.keyboard.press('F9')
  await expect(strip(window)).toContainText('Too stiff, mate.')
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
  await window.keyboard.press('Alt+3')
  await expect(window.locator('[data-row="1"] ins')).toHaveText(/Indeed/u)
  await window.keyboard.press('F7')
  await expect(window.locator('[data-row="1"][aria-selected="true"]')).toBeVisible()
})

test('in the review view the return stands at the segment, and Escape leaves it for the text', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await deliver(window)
  await window.keyboard.press('Alt+3')
  await sentence(window, 1).click()
  await window.keyboard.press('Control+Shift+X')
  await expect(window.locator('[data-row="1"]').getByRole('radiogroup')).toBeVisible()
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
  const report = window.locator('[data-printed]')
  await window.keyboard.press('Control+P')
  await window.getByRole('radio', { name: en.reports.kind.corrections, exact: true }).press('Space')
  await expect(report).toContainText(en.reports.corrections.none)
  await becomeAgain(window, 'Marat Iskakov')
  await expect(report).toContainText('Marat Iskakov')
  await expect(report).toContainText(`${en.reports.column.returned}: 1`)
  const table = (name: string) => report.getByRole('region', { name, exact: true })
  await expect(table(en.reports.corrections.byArticle).getByRole('row')).toHaveCount(2)
  await expect(table(en.reports.corrections.byKind)).toContainText(en.reports.corrections.kind.inserted)
  await expect(table(en.reports.corrections.each).getByRole('cell', { name: 'Truly.', exact: true })).toBeVisible()
  await expect(table(en.reports.corrections.each)).toContainText('Meaning differs from the source')
})

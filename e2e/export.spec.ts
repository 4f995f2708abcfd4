/** What goes out of an article beside its text: what checks found in it, and its changes to be read. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { en } from '../locales/en/index.ts'
import { command, inEnglish, pick, saveAs, stocked } from './at-the-desk.ts'
import { barriers } from './barriers.ts'
import { expect, test } from './launch.ts'

const headline = "A centre for the protection of children's rights opened in Balkhash"
const { exporting } = en.review

async function openSample(window: Page): Promise<void> {
  await stocked(window)
  await window.getByRole('row', { name: headline }).click()
  await window.keyboard.press('Enter')
  await window.getByRole('textbox', { name: /^Segment 1,/u }).waitFor()
}

/** The export dialog, with a format chosen in it. */
async function choose(window: Page, name: string) {
  await window.keyboard.press('Control+Shift+KeyS')
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('button', { name: new RegExp(exporting.format, 'u') }).click()
  await window.getByRole('option', { name }).click()
  return dialog
}

test('open findings go out in XLIFF as quality issues, which the dialog says before; or they are left out', async ({
  openApp,
  folder,
}) => {
  const { app, window } = await openApp(inEnglish)
  await openSample(window)
  const path = join(folder, 'out.xlf')
  await saveAs(app, path)
  const dialog = await choose(window, exporting.xliff)
  const said = (title: string) => dialog.getByRole('region', { name: title })
  await expect(said(exporting.will)).toContainText(/\d+ open findings/u)
  expect(await barriers(window)).toEqual([])
  await dialog.getByText(exporting.findings, { exact: true }).click()
  await expect(said(exporting.will)).toHaveCount(0)
  await expect(said(exporting.leftOut)).toContainText(/\d+ open findings/u)
  await dialog.getByText(exporting.findings, { exact: true }).click()
  const told = Number(/\d+/u.exec((await said(exporting.will).textContent()) ?? '')?.[0])
  await dialog.getByRole('button', { name: exporting.start }).click()
  await expect(window.getByText('Saved as out.xlf.')).toBeVisible()
  const written = readFileSync(path, 'utf8')
  expect(written.match(/its:locQualityIssueEnabled="yes"/gu)).toHaveLength(told)
  expect(written).toContain('its:locQualityIssueType="duplication" its:locQualityIssueComment="“')
})

async function write(window: Page, words: string): Promise<void> {
  const segment = window.getByRole('textbox', { name: /^Segment 1,/u })
  await segment.click()
  await window.keyboard.press('Control+End')
  await window.keyboard.type(words)
  await window.keyboard.press('Control+Enter')
}

test('the whole text with its changes goes out as a page and as a PDF, with dates in words and without an approval', async ({
  openApp,
  folder,
}) => {
  const { app, window } = await openApp(inEnglish)
  await openSample(window)
  await write(window, ' today')
  for (const as of ['html', 'pdf'] as const) {
    const path = join(folder, `redline.${as}`)
    await saveAs(app, path)
    const dialog = await choose(window, exporting[`redline-${as}`])
    await expect(dialog.getByRole('region', { name: exporting.will })).toContainText('1 change')
    await expect(dialog.getByRole('textbox')).toHaveCount(0)
    expect(await barriers(window)).toEqual([])
    await dialog.getByRole('button', { name: exporting.start }).click()
    await expect(window.getByText(`Saved as redline.${as}.`)).toBeVisible()
  }
  expect(readFileSync(join(folder, 'redline.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  const page = readFileSync(join(folder, 'redline.html'), 'utf8')
  expect(page).toMatch(/<ins [^>]*title="Inserted by [^"]*, \d{1,2} [A-Z][a-z]+ \d{4}, \d\d:\d\d"> today<\/ins>/u)
})

test('two exports within a minute are told apart where one of them is compared with', async ({ openApp, folder }) => {
  const { app, window } = await openApp(inEnglish)
  await openSample(window)
  for (const name of ['one.txt', 'two.txt']) {
    await saveAs(app, join(folder, name))
    await window.keyboard.press('Control+Shift+KeyS')
    const dialog = window.getByRole('dialog')
    await dialog.getByRole('textbox').fill('To the author')
    await dialog.getByRole('button', { name: exporting.start }).click()
    await expect(window.getByText(`Saved as ${name}.`)).toBeVisible()
  }
  await pick(app, join(folder, 'two.txt'))
  await command(window, en.settings.shortcuts.action['article.reimport'])
  const dialog = window.getByRole('dialog', { name: /two\.txt/u })
  await dialog.getByRole('button', { name: new RegExp(en.reimport.comparedWith, 'u') }).click()
  const names = await window.getByRole('option').allTextContents()
  expect(names).toHaveLength(3)
  expect(new Set(names).size).toBe(3)
})

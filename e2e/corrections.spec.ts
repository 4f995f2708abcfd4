/** What an editor changes twice is offered elsewhere, looked at, applied in one act and taken back in one. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { editor, inEnglish, saved, say, sentence, writeIn } from './article.ts'
import { importPasted, saveAs, stocked } from './at-the-desk.ts'
import { barriers } from './barriers.ts'
import { expect, test } from './launch.ts'

const words = say.corrections
const text = [
  'A letter of the Head of State',
  'On Monday the Head of State opened a bridge.',
  'Later the Head of State met farmers in the valley.',
  'The farmers thanked the Head of State for the road.',
  'Nobody asked where the Head of State would go next.',
].join('\n\n')

async function openLetter(window: Page, letter = text): Promise<void> {
  await stocked(window)
  await importPasted(window, { target: letter })
  await window.getByRole('dialog').waitFor({ state: 'detached' })
  await expect(sentence(window, 0)).toBeVisible()
}

/** Makes the title in a row small, as an editor does: by typing, then leaving the segment. */
async function makeSmall(window: Page, row: number): Promise<void> {
  await writeIn(window, row)
  const now = await editor(window).innerText()
  await window.keyboard.press('Control+a')
  await window.keyboard.insertText(now.trim().replace('Head of State', 'head of state'))
  await window.keyboard.press('Alt+ArrowDown')
  await saved(window)
}

const offer = (window: Page) => window.getByRole('region', { name: words.label })
const sheet = (window: Page) => window.getByRole('dialog', { name: words.sheet.title })
const places = (window: Page) => sheet(window).locator('[data-place]')

test('a change made twice is offered, looked at, applied and undone by keys alone', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openLetter(window)
  await makeSmall(window, 1)
  await expect(offer(window)).toHaveCount(0)
  await makeSmall(window, 2)
  await expect(offer(window)).toContainText('You changed this 2 times · 3 more places')

  await window.keyboard.press('Control+Shift+r')
  await expect(places(window)).toHaveCount(3)
  await expect(places(window).first().locator('ins')).toHaveText('head of state')
  await window.keyboard.press('Tab')
  expect(await barriers(window)).toEqual([])

  await expect(sheet(window).getByRole('button', { name: 'Correct 3 places' })).toBeEnabled()
  await window.keyboard.press('Control+Enter')
  await expect(sentence(window, 4)).toContainText('where the head of state would go')
  await expect(offer(window)).toHaveCount(0)
  await window.keyboard.press('Control+z')
  await expect(sentence(window, 4)).toContainText('where the Head of State would go')
  await expect(sentence(window, 3)).toContainText('thanked the Head of State')
})

test('sixty places scroll above the buttons, which stay in the window', async ({ openApp }) => {
  const { app, window } = await openApp(inEnglish)
  const many = Array.from({ length: 60 }, (_, n) => `In town ${n + 1} the Head of State met farmers.`)
  await openLetter(window, [text, ...many].join('\n\n'))
  await makeSmall(window, 1)
  await makeSmall(window, 2)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1024, 640))
  await offer(window).getByRole('button', { name: words.preview }).click()
  await expect(places(window).nth(40)).toBeAttached()
  const correct = sheet(window).getByRole('button', { name: /^Correct \d+ places/u })
  await expect(correct).toBeInViewport({ ratio: 1 })
  await expect(sheet(window).getByRole('button', { name: say.common.action.close })).toBeInViewport({ ratio: 1 })
  await correct.click()
  await expect(sheet(window)).toBeHidden()
})

test('some places are left out, one is kept for good, and the notice takes all of it back', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openLetter(window)
  await makeSmall(window, 1)
  await makeSmall(window, 2)
  await offer(window).getByRole('button', { name: words.preview }).click()
  await places(window).nth(0).getByRole('button', { name: words.sheet.keep }).click()
  await expect(places(window)).toHaveCount(2)
  await places(window).nth(0).getByRole('checkbox').press('Space')
  await sheet(window).getByRole('button', { name: 'Correct 1 place' }).click()
  await expect(sentence(window, 4)).toContainText('head of state')
  await expect(sentence(window, 3)).toContainText('Head of State')
  await expect(offer(window)).toContainText('1 more place')
  await window.getByRole('button', { name: say.common.action.undo, exact: true }).last().click()
  await expect(sentence(window, 4)).toContainText('Head of State')
})

test('a learned correction survives a restart, is reworded, saved and forgotten', async ({ openApp, folder }) => {
  const first = await openApp(inEnglish)
  await openLetter(first.window)
  await makeSmall(first.window, 1)
  await makeSmall(first.window, 2)
  await expect(offer(first.window)).toBeVisible()
  await first.app.close()

  const { app, window } = await openApp(inEnglish)
  await stocked(window)
  await window.keyboard.press('Control+,')
  await window.getByRole('tab', { name: say.settings.page.corrections }).click()
  const list = window.getByRole('list', { name: words.list.title })
  await expect(list).toContainText('made 2 times')
  await list.getByRole('button', { name: /^Change/u }).click()
  await window.getByRole('textbox', { name: words.edit.after }).fill('president')
  await window.keyboard.press('Enter')
  await expect(list).toContainText('president')

  const file = join(folder, 'corrections.tsv')
  await saveAs(app, file)
  await window.getByRole('button', { name: 'Export as TSV' }).click()
  await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8')).toContain('Head of State\tpresident\t2')

  await list.getByRole('button', { name: /^Forget/u }).click()
  await expect(window.getByText(words.list.none)).toBeVisible()
})

test('with another panel beside the text, a notice tells of the offer and leads to it', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openLetter(window)
  await window.getByRole('tab', { name: say.article.inspector.history }).click()
  await makeSmall(window, 1)
  await makeSmall(window, 2)
  await window.getByRole('status').getByRole('button', { name: words.preview }).click()
  await expect(places(window)).toHaveCount(3)
  await window.keyboard.press('Escape')
  await expect(sheet(window)).toHaveCount(0)
  await expect(sentence(window, 4)).toContainText('Head of State')
})

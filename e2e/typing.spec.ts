/** Whatever a person does while there are words typed and not stored yet: none of them is lost. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { editor, inEnglish, openSample, saved, say, sentence, writeIn } from './article.ts'
import { importPasted, saveAs, workAs } from './at-the-desk.ts'
import { expect, test } from './launch.ts'

/** Scrolls the list of segments to its end or its beginning, as the wheel does. */
async function scrollFar(window: Page, to: 'end' | 'start'): Promise<void> {
  const page = window.locator('[data-pane]').first()
  await page.hover()
  await expect(async () => {
    await window.mouse.wheel(0, to === 'end' ? 4_000 : -4_000)
    if (to === 'start') await expect(sentence(window, 0)).toBeInViewport({ timeout: 300 })
    else await expect(sentence(window, 2)).not.toBeInViewport({ timeout: 300 })
  }).toPass()
}

for (const view of ['article', 'grid'] as const) {
  test(`what is typed stays when its row is scrolled out of sight: ${view}`, async ({ openApp }) => {
    const { window } = await openApp(inEnglish)
    await openSample({ window })
    if (view === 'grid') await window.keyboard.press('F4')
    await writeIn(window, 2)
    const before = await editor(window).innerText()
    await window.keyboard.type(' ALPHA')
    await saved(window)
    await scrollFar(window, 'end')
    await scrollFar(window, 'start')
    await expect(sentence(window, 2)).toHaveText(`${before} ALPHA`)
    await writeIn(window, 2)
    await window.keyboard.type(' BETA')
    await window.keyboard.press('Alt+ArrowDown')
    await saved(window)
    await expect(sentence(window, 2)).toHaveText(`${before} ALPHA BETA`)
    await window.keyboard.press('Alt+ArrowUp')
    await window.keyboard.press('Control+Shift+h')
    const history = window.getByRole('list', { name: say.history.label })
    await expect(history).toContainText('ALPHA BETA')
  })
}

test('keys typed while the row is out of sight go on where the caret is', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openSample({ window })
  await writeIn(window, 2)
  await window.keyboard.type(' ALPHA')
  await scrollFar(window, 'end')
  await window.keyboard.type(' BETA')
  await expect(sentence(window, 2)).toContainText('ALPHA BETA')
  await expect(sentence(window, 2)).toBeInViewport()
})

test('text typed and confirmed is taken back in two steps, and given again in two', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openSample({ window })
  const before = await sentence(window, 2).innerText()
  await writeIn(window, 2)
  await window.keyboard.type(' Indeed.')
  await window.keyboard.press('Control+Shift+Enter')
  const state = window.locator('footer')
  const stands = async (text: string, as: string) => {
    await expect(sentence(window, 2)).toHaveText(text)
    await expect(state).toContainText(as)
  }
  const { approved, draft, machine } = say.common.segmentState
  await stands(`${before} Indeed.`, approved)
  await window.keyboard.press('Control+z')
  await stands(`${before} Indeed.`, draft)
  await window.keyboard.press('Control+z')
  await stands(before, machine)
  await window.keyboard.press('Control+y')
  await stands(`${before} Indeed.`, draft)
  await window.keyboard.press('Control+y')
  await stands(`${before} Indeed.`, approved)
})

test('letters typed right after two undos and a click land in the sentence that was clicked', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openSample({ window })
  const before = await sentence(window, 2).innerText()
  await writeIn(window, 2)
  for (const word of [' One', ' two']) {
    await window.keyboard.type(word)
    await window.keyboard.press('Escape')
    await saved(window)
    await window.keyboard.press('Enter')
    await window.keyboard.press('Control+End')
  }
  await sentence(window, 4).click()
  const target = (await sentence(window, 5).boundingBox())!
  await window.keyboard.press('Control+z')
  await window.keyboard.press('Control+z')
  await window.mouse.click(target.x + 30, target.y + target.height - 6)
  await window.keyboard.type('Zz')
  await expect(sentence(window, 2)).toHaveText(before)
  await expect(sentence(window, 5)).toContainText('Zz')
})

test('whatever is done right after a key takes the words along', async ({ openApp, folder }) => {
  test.setTimeout(120_000)
  const { app, window } = await openApp(inEnglish)
  const type = async (words: string) => {
    await writeIn(window, 0)
    await window.keyboard.type(words)
  }
  const stands = (words: string) => expect(sentence(window, 0)).toHaveText(words)
  await workAs(window, 'Marat Iskakov', 'translator')
  await importPasted(window, { target: 'A library opened. The hall has ninety seats.' })

  // Another view.
  await type(' One')
  await window.keyboard.press('F4')
  await expect(window.getByRole('grid')).toBeVisible()
  await stands('A library opened. One')
  await window.keyboard.press('F4')
  await expect(window.getByRole('grid')).toBeHidden()

  // Out of the article and back.
  await type(' two')
  await window.keyboard.press('Alt+ArrowLeft')
  await window.getByRole('row', { name: /A library opened/u }).click()
  await stands('A library opened. One two')

  // Somebody else sits down: the words are the first one's.
  await type(' three')
  await workAs(window, 'Dana Omarova', 'editor')
  await stands('A library opened. One two three')
  await window.keyboard.press('Control+Shift+h')
  const last = window.getByRole('list', { name: say.history.label }).getByRole('listitem').first()
  await expect(last).toContainText('Marat Iskakov')
  await window.keyboard.press('Control+Shift+h')

  // The article goes on, and is approved.
  for (const row of [0, 1]) {
    await writeIn(window, row)
    await window.keyboard.press('Control+Shift+Enter')
  }
  await window.getByRole('button', { name: say.review.act.deliver }).click()
  await expect(window.getByText(say.common.articleState.in_review).first()).toBeVisible()
  await type(' four')
  await window.keyboard.press('F2')
  await expect(window.getByText(say.common.articleState.approved, { exact: true }).first()).toBeVisible()
  await stands('A library opened. One two three four')

  // What is exported is what stands on the screen.
  const path = join(folder, 'library.txt')
  await saveAs(app, path)
  await window.keyboard.press('Control+Shift+KeyS')
  await window.getByRole('button', { name: say.review.exporting.start }).click()
  await expect(window.getByText(say.common.articleState.published).first()).toBeVisible()
  expect(readFileSync(path, 'utf8')).toContain('A library opened. One two three four')
})

test('another view leaves the caret in the word, and the keyboard in the list where it was there', async ({
  openApp,
}) => {
  const { window } = await openApp(inEnglish)
  await openSample({ window })
  await writeIn(window, 3)
  for (const letter of 'ab') {
    await window.keyboard.press('ArrowLeft')
    await window.keyboard.type(letter)
    await window.keyboard.press('F4')
    await expect(editor(window)).toBeFocused()
  }
  await expect(sentence(window, 3)).toContainText(/ba.$/u)
  await window.keyboard.press('Escape')
  for (const key of ['F4', 'F4', 'Control+Shift+K', 'Control+Shift+K']) {
    await window.keyboard.press(key)
    await expect.poll(() => window.evaluate(() => document.activeElement !== document.body)).toBe(true)
  }
  await window.keyboard.press('ArrowDown')
  await expect(sentence(window, 4)).toHaveAttribute('data-active')
})

test('letters typed in the moment a dialog gives the focus back go on where the caret was', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openSample({ window })
  await writeIn(window, 3)
  // As a dialog does that had a field: no key can be so fast, but a busy machine makes many keys come at once.
  await window.evaluate(() => {
    const text = document.activeElement
    const field = document.body.appendChild(document.createElement('input'))
    field.focus()
    if (text instanceof HTMLElement) text.focus()
    document.execCommand('insertText', false, 'fin')
    field.remove()
  })
  await expect(sentence(window, 3)).toContainText(/fin$/u)
})

test('who types in an approved article is told so, and offered to reopen it', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await workAs(window, 'Dana Omarova', 'editor')
  await importPasted(window, { target: 'A library opened. The hall has ninety seats.' })
  for (const row of [0, 1]) {
    await writeIn(window, row)
    await window.keyboard.press('Control+Shift+Enter')
  }
  await window.getByRole('button', { name: say.review.act.deliver }).click()
  await expect(window.getByText(say.common.articleState.in_review).first()).toBeVisible()
  await window.getByRole('button', { name: say.review.act.approve }).click()
  await expect(window.getByText(say.common.articleState.approved, { exact: true }).first()).toBeVisible()
  await sentence(window, 0).click()
  await window.keyboard.type('No')
  const hint = window.getByText(say.article.closedNow.approved)
  await expect(hint).toBeVisible()
  await expect(window.getByRole('button', { name: say.review.act.reopen })).toBeVisible()
  await window.keyboard.press('Control+Shift+O')
  await window.getByRole('textbox', { name: say.review.reason.label }).fill('One more sentence.')
  await window.getByRole('dialog').getByRole('button', { name: say.review.act.reopen }).click()
  await writeIn(window, 0)
  await window.keyboard.type(' Yes.')
  await expect(sentence(window, 0)).toHaveText('A library opened. Yes.')
})

test('who locks the segment they write in goes on in the list, also behind a dialog', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openSample({ window })
  await writeIn(window, 1)
  await window.keyboard.press('Control+l')
  await expect(window.getByText(say.article.notice['segment-locked'])).toHaveCount(0)
  await expect(window.locator('[data-side="target"][data-locked]')).toHaveCount(1)
  await window.keyboard.press('ArrowDown')
  await expect(window.locator('[data-side="target"][data-active]')).toHaveAttribute('data-row', '2')
  await window.keyboard.press('Control+Shift+T')
  await window.getByRole('dialog').waitFor()
  await window.keyboard.press('Escape')
  await window.keyboard.press('ArrowUp')
  await expect(window.locator('[data-side="target"][data-active]')).toHaveAttribute('data-row', '1')
})

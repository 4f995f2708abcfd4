/** Reading an article beside its source and writing in it: what is typed is there, is undone, is remembered. */
import { editor, inEnglish, openSample, saved, say, sentence, writeIn } from './article.ts'
import { expect, test } from './launch.ts'

test('a sentence is edited in place, confirmed, and still there after a restart', async ({ openApp }) => {
  const first = await openApp(inEnglish)
  await openSample(first)
  await writeIn(first.window, 2)
  await first.window.keyboard.type(' Indeed.')
  await first.window.keyboard.press('Control+Enter')
  await expect(sentence(first.window, 2)).toContainText('Indeed.')
  await expect(sentence(first.window, 3)).toHaveAttribute('data-active')
  await saved(first.window)
  await first.app.close()

  const second = await openApp(inEnglish)
  await openSample(second)
  await expect(sentence(second.window, 2)).toContainText('Indeed.')
})

test('undo takes back what was done before a restart, and says what', async ({ openApp }) => {
  const first = await openApp(inEnglish)
  await openSample(first)
  const before = await sentence(first.window, 3).innerText()
  await writeIn(first.window, 3)
  await first.window.keyboard.type(' Added.')
  await first.window.keyboard.press('Alt+ArrowDown')
  await saved(first.window)
  await first.app.close()

  const { window, ...second } = await openApp(inEnglish)
  await openSample({ window, ...second })
  await expect(sentence(window, 3)).toContainText('Added.')
  await window.keyboard.press('Control+z')
  await expect(sentence(window, 3)).toHaveText(before)
  await expect(window.getByText(say.article.undone.edit)).toBeVisible()
  await window.keyboard.press('Control+y')
  await expect(sentence(window, 3)).toContainText('Added.')
})

test('while typing, undo first takes back what was typed', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openSample({ window })
  const before = await sentence(window, 3).innerText()
  await writeIn(window, 3)
  await window.keyboard.type(' Slip')
  await expect(sentence(window, 3)).toContainText('Slip')
  await window.keyboard.press('Control+z')
  await expect(sentence(window, 3)).toHaveText(before)
  await expect(editor(window)).toBeFocused()
})

test('what was typed a second before the app was killed is there again', async ({ openApp }) => {
  const first = await openApp(inEnglish)
  await openSample(first)
  await writeIn(first.window, 3)
  await first.window.keyboard.type(' Unsaved words')
  await saved(first.window)
  first.app.process().kill('SIGKILL')

  const second = await openApp(inEnglish)
  await openSample(second)
  await expect(sentence(second.window, 3)).toContainText('Unsaved words')
})

test('the arrow keys flow from sentence to sentence, and Escape leaves the text', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openSample({ window })
  await writeIn(window, 3)
  await window.keyboard.press('ArrowDown')
  await expect(sentence(window, 4)).toHaveAttribute('data-active')
  await expect(editor(window)).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(editor(window)).not.toBeFocused()
  await window.keyboard.press('ArrowUp')
  await expect(sentence(window, 3)).toHaveAttribute('data-active')
  await window.keyboard.press('Enter')
  await expect(editor(window)).toBeFocused()
})

test('the partner of the active sentence is lit and in sight, far down the article too', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openSample({ window })
  await writeIn(window, 0)
  for (let step = 0; step < 30; step += 1) await window.keyboard.press('Alt+ArrowDown')
  const lit = window.locator('[data-active]')
  await expect(lit.and(window.locator('[data-side="source"]')).first()).toBeInViewport()
  await expect(lit.and(window.locator('[data-side="target"]')).first()).toBeInViewport()
})

test('both views show the same place', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openSample({ window })
  await writeIn(window, 5)
  await window.keyboard.press('F4')
  const row = window.getByRole('row', { selected: true })
  await expect(row).toHaveAttribute('aria-label', /^Segment 6, /u)
  await expect(row).toBeInViewport()
  await window.keyboard.press('F4')
  await expect(sentence(window, 5)).toHaveAttribute('data-active')
})

test('text is pasted as one plain line', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openSample({ window })
  await writeIn(window, 3)
  await editor(window).evaluate((element) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', ' two\nlines')
    clipboardData.setData('text/html', '<b>two</b><br>lines<img src="x">')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(editor(window)).toContainText('two lines')
  expect(await editor(window).locator('b, img').count()).toBe(0)
})

test('the history tells who changed what, and brings an earlier text back', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openSample({ window })
  const before = await sentence(window, 4).innerText()
  await writeIn(window, 4)
  await window.keyboard.type(' Later.')
  await window.keyboard.press('Control+Shift+Enter')
  await window.keyboard.press('Control+Shift+h')
  const history = window.getByRole('list', { name: say.history.label })
  await expect(history.getByText('“Later.” was put in')).toBeVisible()
  await history.getByRole('button', { name: say.history.restore }).click()
  await expect(sentence(window, 4)).toHaveText(before)
})

/** What is typed while the segment changes or goes, or cannot be stored as it is: nothing is overwritten, nothing dropped. */
import type { ElectronApplication, Page } from '@playwright/test'
import { editor, inEnglish, openSample, saved, say, sentence, writeIn } from './article.ts'
import { callStore, shareConnection } from './doorway.ts'
import { expect, test } from './launch.ts'

/** Only a bound: no journey waits for it. */
test.beforeEach(() => test.setTimeout(180_000))

const row = 2
const words = say.article

async function idOf(window: Page, at: number): Promise<string> {
  return (await sentence(window, at).getAttribute('data-segment')) ?? ''
}

/** Types in a sentence that somebody else changes before it is left, and waits for the question. */
async function meetTheirs(window: Page): Promise<{ readonly mine: string }> {
  await shareConnection(window)
  await openSample({ window })
  await writeIn(window, row)
  await window.keyboard.type(' Mine')
  await saved(window)
  const segment = await idOf(window, row)
  const reply = await callStore(window, 'segment.edit', { segment, basedOn: null, text: 'Theirs stands here.' })
  expect(reply).toMatchObject({ ok: true })
  await window.keyboard.type('.')
  const dialog = window.getByRole('dialog', { name: words.conflict.title })
  await expect(dialog).toContainText('Theirs stands here.')
  const mine = await sentence(window, row).innerText()
  expect(mine).toContain(' Mine.')
  return { mine }
}

async function historyLists(window: Page, text: string): Promise<void> {
  await sentence(window, row).click()
  await window.keyboard.press('Control+Shift+h')
  await expect(window.getByRole('list', { name: say.history.label })).toContainText(text)
}

test('the text somebody else wrote meanwhile is shown beside one’s own; mine is kept, theirs stays in the history', async ({
  openApp,
}) => {
  const { window } = await openApp(inEnglish)
  const { mine } = await meetTheirs(window)
  await window.getByRole('button', { name: words.conflict.keepMine }).click()
  await expect(window.getByRole('dialog')).toHaveCount(0)
  await expect(sentence(window, row)).toHaveText(mine)
  await saved(window)
  await historyLists(window, 'Theirs stands here')
})

test('theirs is kept by keys alone, and mine stays in the history', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await meetTheirs(window)
  const theirs = window.getByRole('button', { name: words.conflict.keepTheirs })
  for (let step = 0; step < 6 && !(await theirs.evaluate((button) => button === document.activeElement)); step += 1) {
    await window.keyboard.press('Tab')
  }
  await window.keyboard.press('Enter')
  await expect(window.getByRole('dialog')).toHaveCount(0)
  await expect(sentence(window, row)).toHaveText('Theirs stands here.')
  await saved(window)
  await historyLists(window, ' Mine')
})

test('a choice put off leaves my text on the screen, and is asked for again before anything is done', async ({
  openApp,
}) => {
  const first = await openApp(inEnglish)
  const { mine } = await meetTheirs(first.window)
  await first.window.keyboard.press('Escape')
  await expect(first.window.getByRole('dialog')).toHaveCount(0)
  await expect(sentence(first.window, row)).toHaveText(mine)
  await first.window.keyboard.press('Control+Enter')
  await expect(first.window.getByRole('dialog', { name: words.conflict.title })).toBeVisible()
  await first.window.getByRole('button', { name: words.conflict.keepMine }).click()
  await saved(first.window)
  await expect(sentence(first.window, row)).toHaveText(mine)
})

function clipboardText(app: ElectronApplication): Promise<string> {
  return app.evaluate(({ clipboard }) => clipboard.readText())
}

test('text whose segment somebody else joined away stays in sight, over a restart too, is copied and discarded', async ({
  openApp,
}) => {
  const first = await openApp(inEnglish)
  await shareConnection(first.window)
  await openSample(first)
  await writeIn(first.window, row)
  await first.window.keyboard.type(' Mine')
  await saved(first.window)
  const [before, at] = [await idOf(first.window, row - 1), await idOf(first.window, row)]
  // By another's cut the sentence before has taken this one in.
  const joined = await callStore(first.window, 'segment.join', { segment: before, basedOn: null, nextBasedOn: null })
  expect(joined).toMatchObject({ ok: true })
  const kept = first.window.getByRole('alert', { name: words.stranded.label })
  await expect(kept).toContainText(' Mine')
  await expect(first.window.locator(`[data-segment="${at}"]`)).toHaveCount(0)
  await first.app.close()

  const { app, window } = await openApp(inEnglish)
  await openSample({ window })
  const again = window.getByRole('alert', { name: words.stranded.label })
  await expect(again).toContainText(' Mine')
  await again.getByRole('button', { name: words.stranded.copy }).click()
  await expect.poll(() => clipboardText(app)).toContain(' Mine')
  await again.getByRole('button', { name: words.stranded.discard }).click()
  await expect(again).toHaveCount(0)
})

test('half of a character, pasted from a broken text, is replaced and told; the rest is stored', async ({
  openApp,
}) => {
  const { window } = await openApp(inEnglish)
  await openSample({ window })
  await writeIn(window, row)
  await editor(window).evaluate((element) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', ` torn \uD83D here`)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await window.keyboard.type(' and on')
  await expect(window.getByRole('status').filter({ hasText: words.refused['half-character'] })).toHaveCount(1)
  await window.keyboard.press('Alt+ArrowDown')
  await saved(window)
  await expect(sentence(window, row)).toContainText('torn \uFFFD here and on')
})

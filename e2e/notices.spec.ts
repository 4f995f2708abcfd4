/** Notices: they cover no line that is read, do not pile up, and leave. */
import type { Locator, Page } from '@playwright/test'
import { inEnglish, openSample, say, sentence, writeIn } from './article.ts'
import { expect, test } from './launch.ts'

function notices(window: Page): Locator {
  return window.getByRole('status').filter({ has: window.getByRole('button', { name: say.common.action.close }) })
}

/** Scrolls the text until the sentence stands at the very foot of it, where notices come. */
async function bringToFoot(active: Locator): Promise<void> {
  await active.evaluate((element) => element.scrollIntoView({ block: 'end' }))
}

for (const view of ['Alt+Digit1', 'Alt+Digit2'])
  test(`a notice covers no line that is read, nor its other side (${view})`, async ({ openApp }) => {
    const { app, window } = await openApp(inEnglish)
    await openSample({ window })
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1024, 640))
    await window.getByRole('button', { name: say.article.inspector.hide }).click()
    await window.keyboard.press(view)
    await writeIn(window, 6)
    const active = window.locator('[data-side="target"][data-active]')
    await bringToFoot(active)
    await window.keyboard.press('Control+KeyZ')
    await expect(notices(window)).toContainText(say.article.notice['nothing-to-undo'])
    await bringToFoot(active)
    await expect
      .poll(async () => {
        const shown = await notices(window).boundingBox()
        const lines = await window
          .locator('[data-active]')
          .evaluateAll((all) => all.map((element) => element.getBoundingClientRect().toJSON()))
        if (shown === null) return 'gone'
        const isCovered = lines.some(
          ({ left, top, right, bottom }) =>
            left < shown.x + shown.width && shown.x < right && top < shown.y + shown.height && shown.y < bottom,
        )
        return isCovered ? 'covered' : 'in sight'
      })
      .toBe('in sight')
  })

test('the same notice twice stands once, and leaves by itself', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openSample({ window })
  await sentence(window, 2).click()
  for (let press = 0; press < 3; press += 1) await window.keyboard.press('Control+KeyZ')
  const close = window.getByRole('button', { name: say.common.action.close })
  await expect(close).toHaveCount(1)
  await expect(close).toHaveCount(0, { timeout: 30_000 })
})

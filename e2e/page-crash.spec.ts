/** The page ends, and another takes its place: what was typed stands there, and one writes on where one was. */
import type { ElectronApplication } from '@playwright/test'
import { editor, inEnglish, openSample, saved, sentence, writeIn } from './article.ts'
import { expect, test } from './launch.ts'

/** How often the page is ended; more when told so, to count what is lost. */
const rounds = Number(process.env.SVERKA_PAGE_CRASHES ?? 2)

async function endPage(app: ElectronApplication): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const page = BrowserWindow.getAllWindows()[0]?.webContents
        page?.once('did-finish-load', () => resolve())
        page?.forcefullyCrashRenderer()
      }),
  )
}

/** Asks the page that took the other's place; the journey's own hold on the page ended with it. */
function inPage<Answer>(app: ElectronApplication, script: string): Promise<Answer> {
  return app.evaluate(
    ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
    script,
  )
}

async function typeInto(app: ElectronApplication, text: string): Promise<void> {
  await app.evaluate(({ BrowserWindow }, letters) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents
    for (const keyCode of letters) page?.sendInputEvent({ type: 'char', keyCode })
  }, text)
}

const caretIsInText = `document.activeElement.isContentEditable`
/** The caret is noted a moment later than the text. */
const caretIsNoted = `JSON.parse(sessionStorage.getItem('left-at')).open?.caret?.start`
const textAt = (row: number) => `document.querySelector('[data-side="target"][data-row="${row}"]')?.textContent`

for (const view of ['article', 'grid'] as const) {
  test(`after the crash of the page one writes on in the middle of the word: ${view}`, async ({ openApp }) => {
    test.setTimeout(60_000 + rounds * 20_000)
    const { app, window } = await openApp(inEnglish)
    await openSample({ window })
    if (view === 'grid') await window.keyboard.press('F4')
    await writeIn(window, 3)
    const before = await editor(window).innerText()
    await window.keyboard.type(' one end')
    for (let step = 0; step < ' end'.length; step += 1) await window.keyboard.press('ArrowLeft')
    await saved(window)
    let middle = ' one'
    for (let round = 0; round < rounds; round += 1) {
      await expect.poll(() => inPage(app, caretIsNoted)).toBe(before.length + middle.length)
      await endPage(app)
      await expect.poll(() => inPage(app, caretIsInText)).toBe(true)
      expect(await inPage(app, textAt(3))).toBe(`${before}${middle} end`)
      await typeInto(app, ` ${round}`)
      middle += ` ${round}`
      await expect.poll(() => inPage(app, textAt(3))).toBe(`${before}${middle} end`)
      await expect.poll(() => inPage(app, `document.querySelector('[data-saving]').dataset.saving`)).toBe('saved')
    }
    expect(await inPage(app, `document.querySelectorAll('[role="grid"]').length`)).toBe(view === 'grid' ? 1 : 0)
    expect(await inPage(app, `document.querySelectorAll('[role="dialog"]').length`)).toBe(0)
    await app.close()
    const again = await openApp(inEnglish)
    await openSample(again)
    await expect(sentence(again.window, 3)).toHaveText(`${before}${middle} end`)
  })
}

/**
 * Crashes the page while someone types, again and again: `npm run bench page-crashes [times] [seed]`.
 * After each crash the window must come back by itself with the same segment being edited and its text as typed; what is
 * typed next must follow it. At the end the library must hold all of it in one piece.
 */
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { currentTexts, headline, makeSmallLibrary } from './losses/small-library.ts'
import { randomFrom } from './random.ts'
import { whenGone, withWindows } from './window/open-window.ts'

const times = Number(process.argv[2] ?? 20)
const random = randomFrom(Number(process.argv[3] ?? 1))
/** Typed text is durable within this time of its key; and a page that ends sooner is not led back where it ended. */
const provenMs = 3_500
const patienceMs = 30_000
const exitLimitMs = 30_000

/** The text being edited, asked past Playwright, which gives up a page that crashed. */
async function textInEditor(app: ElectronApplication): Promise<string | undefined> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents
    if (page === undefined || page.isCrashed() || page.isLoading()) return undefined
    // A page that crashes meanwhile never answers.
    const silence = new Promise<undefined>((resolve) => setTimeout(resolve, 2_000))
    const question = 'document.activeElement?.isContentEditable ? document.activeElement.textContent : undefined'
    const text: unknown = await Promise.race([page.executeJavaScript(question), silence])
    return typeof text === 'string' ? text : undefined
  })
}

async function waitForEditor(app: ElectronApplication): Promise<string | undefined> {
  const untilMs = Date.now() + patienceMs
  for (;;) {
    const text = await textInEditor(app).catch(() => undefined)
    if (text !== undefined || Date.now() > untilMs) return text
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function type(app: ElectronApplication, words: string): Promise<void> {
  await app.evaluate(({ BrowserWindow }, letters) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents
    for (const letter of letters) page?.sendInputEvent({ type: 'char', keyCode: letter })
  }, words)
}

await withWindows(async ({ folder, open }) => {
  const library = join(folder, 'library.sverka')
  await makeSmallLibrary(library)
  const { app, child, window } = await open(library)
  await window.getByRole('row', { name: headline }).click()
  await window.locator('[data-side="target"]').nth(1).click()
  await window.keyboard.press('Control+End')
  let failed = 0
  let typed = ''
  for (let time = 0; time < times; time++) {
    const words = ` crash${time}`
    await type(app, words)
    typed += words
    await new Promise((resolve) => setTimeout(resolve, provenMs + Math.floor(random() * 300)))
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
    const shown = await waitForEditor(app)
    const isBack = shown?.endsWith(typed) === true
    if (!isBack) failed += 1
    console.log(`${String(time + 1).padStart(3)} ${isBack ? 'back at its text' : `NOT BACK: ${shown ?? 'no editor'}`}`)
    if (shown === undefined) break
  }
  await app.evaluate((electron) => electron.app.quit()).catch(() => undefined)
  const end = await whenGone(child, exitLimitMs)
  const isWhole = currentTexts(library).some((text) => text.endsWith(typed))
  console.log(
    `${times} crashes, ${failed} not back, the text is ${isWhole ? 'whole' : 'NOT WHOLE'}, the app was ${end}`,
  )
  process.exitCode = failed === 0 && isWhole ? 0 : 1
})

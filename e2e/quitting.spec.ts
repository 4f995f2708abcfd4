/** However the app is told to end, and however soon after the last key: what was typed is there again. */
import { once } from 'node:events'
import { inEnglish, openSample, sentence, writeIn } from './article.ts'
import { expect, type OpenApp, test } from './launch.ts'

/** Each way of ending the app is tried so often; more when told so, to count what is lost. */
const rounds = Number(process.env.SVERKA_QUITS ?? 2)
/** A page that hangs is waited for no longer than this, and a slow machine some time more. */
const hangingMs = 30_000

const ways: Readonly<Record<string, (app: OpenApp) => Promise<unknown>>> = {
  'quitting the app': ({ app }) => app.evaluate((electron) => electron.app.quit()),
  'closing its window': ({ app }) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
  'the end of the session (SIGTERM)': async ({ child }) => child.kill('SIGTERM'),
}

async function ended({ child }: OpenApp): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

for (const [way, end] of Object.entries(ways)) {
  test(`${way} right after a key loses no letter`, async ({ openApp }) => {
    test.setTimeout(60_000 + rounds * 60_000)
    let text = ''
    for (let round = 0; round < rounds; round += 1) {
      const first = await openApp(inEnglish)
      await openSample(first)
      if (round > 0) await expect(sentence(first.window, 3)).toHaveText(text)
      await writeIn(first.window, 3)
      await first.window.keyboard.type(` round ${round}`)
      text = await sentence(first.window, 3).innerText()
      // The answer may never come: the app is gone.
      const told = end(first).catch(() => undefined)
      await ended(first)
      await told
    }
    const last = await openApp(inEnglish)
    await openSample(last)
    await expect(sentence(last.window, 3)).toHaveText(text)
    expect(text).toContain(`round ${rounds - 1}`)
  })
}

test('a page that hangs can be quit', async ({ openApp }) => {
  test.setTimeout(hangingMs + 60_000)
  const opened = await openApp(inEnglish)
  await openSample(opened)
  void opened.app.evaluate(({ BrowserWindow }) => {
    void BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('for (;;);')
  })
  await opened.app.evaluate((electron) => electron.app.quit())
  await ended(opened)
})

test('a page that wishes to stay can be quit', async ({ openApp }) => {
  const opened = await openApp(inEnglish)
  await openSample(opened)
  await opened.window.evaluate(() => window.addEventListener('beforeunload', (event) => event.preventDefault()))
  await opened.window.mouse.click(400, 400)
  await opened.app.evaluate((electron) => electron.app.quit())
  await ended(opened)
})

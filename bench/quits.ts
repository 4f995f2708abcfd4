/**
 * Quits the app within a second of a key, again and again: `npm run bench quits [times] [seed]`.
 * By turns the window is closed, the app quit, or ended with SIGTERM, 0 to 1,000 ms after the last key. Every letter
 * typed must be in the library afterwards.
 */
import { join } from 'node:path'
import { currentTexts, headline, makeSmallLibrary } from './losses/small-library.ts'
import { randomFrom } from './random.ts'
import { type OpenWindow, whenGone, withWindows } from './window/open-window.ts'

const times = Number(process.argv[2] ?? 50)
const random = randomFrom(Number(process.argv[3] ?? 1))
const longestMs = 1_000
const exitLimitMs = 30_000

const ways = {
  close: ({ app }: OpenWindow) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
  quit: ({ app }: OpenWindow) => app.evaluate((electron) => electron.app.quit()),
  sigterm: ({ child }: OpenWindow) => Promise.resolve(child.kill('SIGTERM')),
} as const
const wayNames = Object.keys(ways).filter((name): name is keyof typeof ways => Object.hasOwn(ways, name))

await withWindows(async ({ folder, open }) => {
  const library = join(folder, 'library.sverka')
  await makeSmallLibrary(library)
  let lost = 0
  let killed = 0
  for (let time = 0; time < times; time++) {
    const opened = await open(library)
    await opened.window.getByRole('row', { name: headline }).click()
    await opened.window
      .locator('[data-side="target"]')
      .nth(time % 5)
      .click()
    await opened.window.keyboard.press('Control+End')
    const words = ` word${time}typed`
    await opened.window.keyboard.type(words)
    const way = wayNames[time % wayNames.length] ?? 'quit'
    const afterMs = Math.floor(random() * longestMs)
    await opened.window.waitForTimeout(afterMs)
    // The app may be gone before it can answer.
    await ways[way](opened).catch(() => undefined)
    if ((await whenGone(opened.child, exitLimitMs)) === 'killed') killed += 1
    const isThere = currentTexts(library).some((text) => text.includes(words.trim()))
    if (!isThere) lost += 1
    console.log(
      `${String(time + 1).padStart(3)} ${way.padEnd(7)} ${String(afterMs).padStart(4)} ms after the last key: ${isThere ? 'kept' : 'LOST'}`,
    )
  }
  console.log(`${times} quits, ${lost} lost their last words, ${killed} had to be killed`)
  process.exitCode = lost + killed === 0 ? 0 : 1
})

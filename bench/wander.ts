/**
 * Works in the window as nobody would, off every straight way: `npm run bench wander [steps] [seed]`.
 *
 * Types words no text has into sentences chosen at random and, between and in the middle of them, presses keys, scrolls
 * far away and back, changes views, size and article, and moves on before anything was stored. Every word must end in
 * the library: in a text, or in an edit that something later took back. A word typed before Ctrl+Z may be gone, for
 * undoing typing is no edit. The steps of a seed are always the same, so that a loss can be seen again.
 */
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { en } from '../locales/en/index.ts'
import { projectFolder } from '../scripts/paths.ts'
import { everythingWritten } from './losses/small-library.ts'
import { randomFrom } from './random.ts'
import { libraryWithLongArticle } from './window/long-article.ts'
import { whenGone, withWindows } from './window/open-window.ts'

const steps = Number(process.argv[2] ?? 300)
const seed = Number(process.argv[3] ?? 1)
const segments = 400
const exitLimitMs = 30_000

const random = randomFrom(seed)
const anyOf = <Choice>(choices: readonly Choice[]): Choice => choices[Math.floor(random() * choices.length)] as Choice

type Wanderer = {
  readonly window: Page
  /** Words that must be found, by the step that typed them. */
  readonly typed: Map<string, number>
  /** The step that last left for another sentence. */
  leftAt: number
}

const keys = [
  'Alt+ArrowDown',
  'Alt+ArrowUp',
  'Control+Enter',
  'Control+Shift+Enter',
  'F8',
  'Shift+F8',
  'F9',
  'F6',
  'F4',
  'ArrowDown',
  'ArrowUp',
  'Escape',
  'Tab',
  'Control+Shift+H',
  'Control+Shift+K',
  'Alt+1',
  'Alt+2',
  'Alt+Enter',
] as const

async function isWriting(window: Page): Promise<boolean> {
  return window.evaluate(() => document.activeElement?.getAttribute('contenteditable') === 'true')
}

async function typeWord({ window, typed }: Wanderer, step: number): Promise<void> {
  if (!(await isWriting(window))) await clickSentence(window).catch(() => undefined)
  if (!(await isWriting(window))) return
  const word = `zq${seed}x${step}y`
  await window.keyboard.press(anyOf(['End', 'Home']))
  if (!(await isWriting(window))) return
  await window.keyboard.type(` ${word} `, { delay: anyOf([0, 0, 15]) })
  if (await isWriting(window)) typed.set(word, step)
}

async function clickSentence(window: Page): Promise<void> {
  const sentences = window.locator('[data-side="target"]')
  const count = await sentences.count()
  if (count === 0) return
  await sentences.nth(Math.floor(random() * count)).click({ timeout: 2_000, force: true })
}

async function scroll(window: Page): Promise<void> {
  await window.mouse.move(700, 400)
  const far = anyOf([300, -300, 6_000, -6_000, 30_000, -30_000])
  await window.mouse.wheel(0, far)
  if (random() < 0.5) return
  await window.waitForTimeout(anyOf([0, 100, 700]))
  await window.mouse.wheel(0, -far)
}

async function undo({ window, typed, leftAt }: Wanderer, step: number): Promise<void> {
  const times = anyOf([1, 1, 2, 3])
  for (let time = 0; time < times; time++) await window.keyboard.press('Control+z')
  // Typing that was never stored may be taken back for good.
  for (const [word, when] of typed) if (when >= leftAt && when < step) typed.delete(word)
}

/** Back to the library and into the article again, if the window is not there already. */
async function leaveAndReturn(window: Page): Promise<void> {
  await window.keyboard.press('Escape')
  await window.keyboard.press('Alt+ArrowLeft')
  await openArticle(window)
}

async function openArticle(window: Page): Promise<void> {
  // By its place: its headline is the first sentence, which may be written over.
  const row = window.getByRole('grid', { name: en.library.title }).getByRole('row').nth(1)
  const deliver = window.getByRole('button', { name: en.review.act.deliver })
  await row.or(deliver).first().waitFor()
  if ((await deliver.count()) === 0) await row.click()
  await deliver.waitFor()
  // The view is the one it was left in; only the text can be written in.
  await window.keyboard.press('Alt+1')
  await window.locator('[data-side="target"]').first().waitFor()
}

async function takeStep(wanderer: Wanderer, step: number): Promise<string> {
  const { window } = wanderer
  const dice = random()
  if (dice < 0.35) {
    await typeWord(wanderer, step)
    return 'type'
  }
  if (dice < 0.55) {
    await clickSentence(window).catch(() => undefined)
    wanderer.leftAt = step
    return 'click'
  }
  if (dice < 0.65) {
    await scroll(window)
    return 'scroll'
  }
  if (dice < 0.68) {
    await undo(wanderer, step)
    return 'undo'
  }
  if (dice < 0.7) {
    await leaveAndReturn(window)
    return 'leave and return'
  }
  if (dice < 0.73) {
    await window.setViewportSize(
      anyOf([
        { width: 1024, height: 640 },
        { width: 1400, height: 860 },
        { width: 800, height: 600 },
      ]),
    )
    return 'resize'
  }
  if (dice < 0.78) {
    await window.waitForTimeout(anyOf([50, 300, 900]))
    return 'wait'
  }
  const key = anyOf(keys)
  await window.keyboard.press(key)
  return key
}

/** A question that stands open is closed: what is behind it cannot be reached. */
async function answerDialogs(window: Page): Promise<void> {
  for (let time = 0; time < 5 && (await window.getByRole('dialog').count()) > 0; time++) {
    await window.keyboard.press('Escape')
    await window.waitForTimeout(100)
  }
}

await withWindows(async ({ folder, open }) => {
  const library = await libraryWithLongArticle(folder, segments)
  const { app, child, window } = await open(library)
  const wanderer: Wanderer = { window, typed: new Map(), leftAt: 0 }
  const way: string[] = []
  const errors: string[] = []
  window.on('pageerror', (error) => errors.push(error.message))
  await openArticle(window)
  for (let step = 0; step < steps; step++) {
    try {
      way.push(await takeStep(wanderer, step))
      await answerDialogs(window)
    } catch (error) {
      const picture = join(projectFolder, 'out/bench/wander.png')
      await window.screenshot({ path: picture })
      console.log(`lost the way at step ${step} after ${way.slice(-8).join(' · ')}, see ${picture}`)
      throw error
    }
  }
  await app.evaluate((electron) => electron.app.quit()).catch(() => undefined)
  const end = await whenGone(child, exitLimitMs)
  const written = everythingWritten(library)
  const lost = [...wanderer.typed].filter(([word]) => !written.includes(word))
  for (const [word, step] of lost)
    console.log(`lost ${word}: ${way.slice(Math.max(0, step - 3), step + 6).join(' · ')}`)
  for (const error of errors) console.log(`the page threw: ${error}`)
  console.log(
    `${steps} steps, ${wanderer.typed.size} words typed, ${lost.length} lost, ${errors.length} errors, the app was ${end}`,
  )
  process.exitCode = lost.length + errors.length === 0 && end === 'gone' ? 0 : 1
})

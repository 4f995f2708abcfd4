/** Whatever ends the store or the whole app, at whatever moment: nothing acknowledged is lost. */
import { once } from 'node:events'
import type { ElectronApplication, Page } from '@playwright/test'
import { callStore, takeDoorway } from './doorway.ts'
import { expect, test } from './launch.ts'

type Edited = { readonly id: string; readonly before: string; readonly after: string }
type Segment = { readonly id: string; readonly text: string; readonly lastEdit?: string | null }
type Result<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false }

const storeKills = 25
const appKills = 6
/** A keystroke is durable within this time. */
const durableMs = 1_000

async function firstTarget(window: Page, headline: RegExp): Promise<Segment> {
  type Listed = { readonly article: { readonly id: string; readonly headline: string } }
  const articles = await callStore<readonly Listed[]>(window, 'article.list', {})
  const found = articles.find(({ article }) => headline.test(article.headline))
  const page = await callStore<{ readonly rows: readonly { readonly target: readonly Segment[] }[] }>(
    window,
    'article.rows',
    { article: found?.article.id, start: 0, count: 1 },
  )
  const segment = page.rows[0]?.target[0]
  if (segment === undefined) throw new Error(`no article like ${headline}`)
  return segment
}

/** The process that keeps the library. */
async function storePid(app: ElectronApplication): Promise<number | undefined> {
  const metrics = await app.evaluate((electron) => electron.app.getAppMetrics())
  return metrics.find(({ serviceName, name }) => serviceName === 'sverka-store' || name === 'sverka-store')?.pid
}

async function libraryIsStocked(window: Page): Promise<void> {
  await expect.poll(async () => (await callStore<readonly unknown[]>(window, 'article.list', {})).length).toBe(3)
}

test('killing the store in the middle of edits loses none that was acknowledged', async ({
  opened: { app, window },
}) => {
  test.setTimeout(90_000)
  await takeDoorway(window)
  await libraryIsStocked(window)
  const { id: segment } = await firstTarget(window, /Library Train/u)
  // The page edits without pause and writes down what was acknowledged.
  await window.evaluate((segment) => {
    type Answer = { ok?: boolean; lost?: string; value?: { imported: string; edits: Edited[] } }
    const call: (name: string, args: unknown) => Promise<Answer> = Reflect.get(globalThis, 'callStore')
    const acknowledged: string[] = []
    const log = { acknowledged, lost: 0, isEnding: false, hasEnded: false }
    Object.assign(globalThis, { log })
    const edit = async () => {
      for (let number = 0; !log.isEnding; number += 1) {
        const history = await call('segment.history', { segment })
        if (!history.value) continue
        const text = `Edit ${number}`
        const answer = await call('segment.edit', { segment, basedOn: history.value.edits[0]?.id ?? null, text })
        if (answer.ok) acknowledged.push(text)
        else log.lost += 1
      }
      log.hasEnded = true
    }
    void edit()
  }, segment)

  let kills = 0
  let previous: number | undefined
  while (kills < storeKills) {
    await window.waitForTimeout(500 + ((kills * 137) % 1_100))
    const pid = await storePid(app)
    if (pid === undefined || pid === previous) continue
    process.kill(pid, 'SIGKILL')
    previous = pid
    kills += 1
  }
  await window.evaluate(() => Object.assign(Reflect.get(globalThis, 'log'), { isEnding: true }))
  await expect.poll(() => window.evaluate(() => Reflect.get(globalThis, 'log').hasEnded)).toBe(true)

  const log = await window.evaluate(() => Reflect.get(globalThis, 'log'))
  const history = await callStore<Result<{ edits: readonly Edited[] }>>(window, 'segment.history', { segment })
  const stored = history.ok ? new Set(history.value.edits.map(({ after }) => after)) : new Set()
  expect(log.acknowledged.length).toBeGreaterThan(storeKills)
  expect(log.acknowledged.filter((text: string) => !stored.has(text))).toEqual([])
})

test('killing the whole app while someone types keeps all but the last second', async ({ openApp }) => {
  test.setTimeout(180_000)
  for (let kill = 0; kill < appKills; kill += 1) {
    const { child, window } = await openApp()
    await window.getByText('Library Train').first().click()
    const editor = window.locator('[contenteditable="true"]')
    await editor.click()
    await window.keyboard.press('Control+End')
    const typed: { readonly text: string; readonly atMs: number }[] = []
    const words = ` round ${kill} of words typed one after another until the machine stops`
    const untilMs = Date.now() + 1_800 + kill * 130
    for (const letter of words) {
      await window.keyboard.type(letter, { delay: 20 })
      typed.push({ text: letter, atMs: Date.now() })
      if (Date.now() > untilMs) break
    }
    const killedMs = Date.now()
    child.kill('SIGKILL')
    await once(child, 'exit')
    const durable = typed.filter(({ atMs }) => atMs < killedMs - durableMs).map(({ text }) => text)

    const again = await openApp()
    await takeDoorway(again.window)
    const { text } = await firstTarget(again.window, /Library Train/u)
    expect(text).toContain(durable.join(''))
    expect(durable.length).toBeGreaterThan(10)
    await again.app.close()
  }
})

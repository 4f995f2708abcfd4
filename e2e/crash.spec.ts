/** Whatever ends the store or the whole app, at whatever moment: nothing acknowledged is lost. */
import { once } from 'node:events'
import type { ElectronApplication, Page } from '@playwright/test'
import { stocked } from './at-the-desk.ts'
import { callStore, takeConnection } from './doorway.ts'
import { expect, test } from './launch.ts'

type Edited = { readonly id: string; readonly before: string; readonly after: string }
type Segment = { readonly id: string; readonly text: string; readonly lastEdit?: string | null }
type Result<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false }

const storeKills = 25
const appKills = 6
/** Only a bound: no journey waits for it. */
const mostMs = 600_000
test.beforeEach(() => test.setTimeout(mostMs))

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
  await expect
    .poll(async () => (await callStore<readonly unknown[]>(window, 'article.list', {})).length, { timeout: mostMs })
    .toBe(3)
}

test('killing the store in the middle of edits loses none that was acknowledged', async ({
  opened: { app, window },
}) => {
  await takeConnection(window)
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

  const acknowledged = () => window.evaluate(() => Reflect.get(globalThis, 'log').acknowledged.length as number)
  for (let kills = 0; kills < storeKills; kills += 1) {
    // Each store has taken some edits, now one, now many, before it dies in the middle of the next.
    const enough = (await acknowledged()) + 1 + ((kills * 7) % 40)
    await expect.poll(acknowledged, { timeout: mostMs, intervals: [10] }).toBeGreaterThanOrEqual(enough)
    const pid = await storePid(app)
    if (pid === undefined) throw new Error('edits were acknowledged, and there is no store')
    process.kill(pid, 'SIGKILL')
  }
  await window.evaluate(() => Object.assign(Reflect.get(globalThis, 'log'), { isEnding: true }))
  await expect
    .poll(() => window.evaluate(() => Reflect.get(globalThis, 'log').hasEnded), { timeout: mostMs })
    .toBe(true)

  const log = await window.evaluate(() => Reflect.get(globalThis, 'log'))
  const history = await callStore<Result<{ edits: readonly Edited[] }>>(window, 'segment.history', { segment })
  const stored = history.ok ? new Set(history.value.edits.map(({ after }) => after)) : new Set()
  expect(log.acknowledged.length).toBeGreaterThan(storeKills)
  expect(log.acknowledged.filter((text: string) => !stored.has(text))).toEqual([])
})

/** Notes in the page which drafts of the text being typed the library has acknowledged. */
async function noteDrafts(window: Page): Promise<void> {
  await window.addInitScript(() => {
    const asked = new Map<number, string>()
    const drafts: string[] = []
    Object.assign(globalThis, { drafts })
    const heard = new WeakSet<MessagePort>()
    const send = MessagePort.prototype.postMessage
    MessagePort.prototype.postMessage = function (this: MessagePort, message: unknown, ...more: never[]) {
      const {
        id,
        name,
        arguments: given,
      } = (message ?? {}) as { id: number; name?: string; arguments?: { text: string } }
      if (name === 'segment.draft' && given !== undefined) asked.set(id, given.text)
      if (!heard.has(this))
        this.addEventListener('message', ({ data }) => {
          const text = asked.get(data.id)
          if (text !== undefined && data.kind === 'reply' && data.value.ok) drafts.push(text)
        })
      heard.add(this)
      send.call(this, message, ...more)
    }
  })
  await window.reload()
}

test('killing the whole app while someone types keeps all that was acknowledged', async ({ openApp }) => {
  for (let kill = 0; kill < appKills; kill += 1) {
    const { child, window } = await openApp()
    await noteDrafts(window)
    await stocked(window)
    await window.getByText('Library Train').first().click()
    await window.locator('[data-side="target"]').first().click()
    await expect(window.locator('[contenteditable="true"]')).toBeFocused()
    await window.keyboard.press('Control+End')
    // Typed without a pause until the library has taken some of it, and some letters more.
    const drafts = () => window.evaluate(() => Reflect.get(globalThis, 'drafts') as readonly string[])
    let kept: readonly string[] = []
    for (let letters = 0; kept.length < 2 || letters < 20 + 7 * kill; letters += 1) {
      await window.keyboard.type(String.fromCharCode(97 + (letters % 26)))
      kept = await drafts()
    }
    child.kill('SIGKILL')
    await once(child, 'exit')

    const again = await openApp()
    await takeConnection(again.window)
    const { text } = await firstTarget(again.window, /Library Train/u)
    expect(text).toContain(kept.at(-1))
    await again.app.close()
  }
})

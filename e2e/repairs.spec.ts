/** Whole articles repaired without a mouse: every finding answered with yes or no, the counts right after each answer. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { countFindings, inEnglish, openSample, say, sentence } from './article.ts'
import { dropFiles, stocked } from './at-the-desk.ts'
import { expect, test } from './launch.ts'

const card = (window: Page): Locator => window.locator('[data-card][aria-current]')

/** What the buttons over the list say: how many there are in all, and of each family. */
async function countsOf(window: Page): Promise<readonly number[]> {
  const buttons = window.getByRole('radiogroup', { name: say.panel.filter.label }).getByRole('radio')
  return (await buttons.allInnerTexts()).map((words) => Number(/\d+$/u.exec(words.trim())?.[0]))
}

/** All of them agree, and with how many there are; what an answer brings to light follows it, so they are read anew. */
async function expectRightCounts(window: Page): Promise<void> {
  await expect(async () => {
    const total = await countFindings(window)
    if (total === 0) return
    const [all, ...families] = await countsOf(window)
    const listed = await card(window).locator('xpath=..').getAttribute('aria-setsize')
    expect([all, families.reduce((sum, count) => sum + count, 0), Number(listed)]).toEqual([total, total, total])
  }).toPass()
}

/** Yes where a repair is offered, no where none is. A repair may bring a new finding to light; every answer settles one. */
async function answerAll(window: Page): Promise<void> {
  await window.keyboard.press('F8')
  const mostAnswers = 2 * (await countFindings(window)) + 20
  for (let answer = 0; answer < mostAnswers; answer += 1) {
    await expectRightCounts(window)
    if ((await countFindings(window)) === 0) return
    const id = await card(window).getAttribute('data-card')
    const canFix = (await card(window).getByRole('button', { name: say.panel.apply, exact: false }).count()) > 0
    await window.keyboard.press(canFix ? 'Alt+Enter' : 'Alt+Shift+Enter')
    if (await window.getByRole('group', { name: say.panel.ask.question }).isVisible()) await window.keyboard.press('1')
    await expect(window.locator(`[data-card="${id}"]`)).toHaveCount(0)
  }
}

const samples = {
  'Russian to English': /Library Train/u,
  'Kazakh to English': /protection of children/u,
  'Kazakh to Russian': /астроном/iu,
} as const

for (const [languages, headline] of Object.entries(samples))
  test(`the sample from ${languages} is repaired by keys alone`, async ({ openApp }) => {
    test.slow()
    const { window } = await openApp(inEnglish)
    await stocked(window)
    await window.getByRole('row', { name: headline }).focus()
    await window.keyboard.press('Enter')
    await expect(sentence(window, 0)).toBeVisible()
    await answerAll(window)
    await expect(window.getByText(say.panel.none.title)).toBeVisible()
  })

const realArticle = join(process.env.SVERKA_SHARED ?? '../shared', 'samples/senate-article.en.txt')

test('the real article is repaired by keys alone', async ({ openApp }) => {
  test.skip(!existsSync(realArticle), `there is no ${realArticle}`)
  test.slow()
  const { window } = await openApp(inEnglish)
  await stocked(window)
  await dropFiles(window, [{ name: 'senate-article.en.txt', bytes: readFileSync(realArticle) }])
  const start = window.getByRole('button', { name: say.importing.start, exact: true })
  await expect(start).toBeEnabled()
  await start.focus()
  await window.keyboard.press('Enter')
  await expect(sentence(window, 0)).toBeVisible({ timeout: 60_000 })
  await expect.poll(() => countFindings(window)).toBeGreaterThan(5)
  await answerAll(window)
  await expect(window.getByText(say.panel.none.title)).toBeVisible()
})

test('all of a kind are fixed after a look at each place, and one undo takes all back', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openSample({ window })
  const total = await countFindings(window)
  await window.keyboard.press('F8')
  const sheet = window.getByRole('dialog')
  const all = window.getByRole('button', { name: say.panel.alike.open })
  for (let step = 0; step < total && (await all.count()) === 0; step += 1) await window.keyboard.press('F8')
  await window.keyboard.press('Control+Shift+F8')
  const places = sheet.getByRole('listitem')
  await expect(places.first()).toContainText(/Segment \d+/u)
  const count = await places.count()
  expect(count).toBeGreaterThan(1)
  await expect(sheet.getByRole('button', { name: `Fix ${count} of ${count}` })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(sheet).toHaveCount(0)
  await expect.poll(() => countFindings(window)).toBe(total - count)
  await window.keyboard.press('Control+z')
  await expect.poll(() => countFindings(window)).toBe(total)
})

test('what is not ticked is not fixed', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openSample({ window })
  const total = await countFindings(window)
  await window.keyboard.press('F8')
  const all = window.getByRole('button', { name: say.panel.alike.open })
  for (let step = 0; step < total && (await all.count()) === 0; step += 1) await window.keyboard.press('F8')
  await window.keyboard.press('Control+Shift+F8')
  const sheet = window.getByRole('dialog')
  await sheet.getByRole('checkbox').nth(1).focus()
  await window.keyboard.press('Space')
  const count = await sheet.getByRole('listitem').count()
  await sheet.getByRole('button', { name: `Fix ${count - 1} of ${count}` }).focus()
  await window.keyboard.press('Enter')
  await expect.poll(() => countFindings(window)).toBe(total - count + 1)
})

test('a family is listed alone, and F8 stays in it', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openSample({ window })
  const accuracy = window.getByRole('radio', { name: say.common.family.accuracy })
  await accuracy.focus()
  await window.keyboard.press('Space')
  const [, ...families] = await countsOf(window)
  await window.keyboard.press('F8')
  const listed = Number(await card(window).locator('xpath=..').getAttribute('aria-setsize'))
  expect(families).toContain(listed)
  const seen = new Set<string | null>()
  for (let step = 0; step < listed; step += 1) {
    seen.add(await card(window).getAttribute('data-card'))
    await window.keyboard.press('F8')
    await expect(card(window)).toHaveCount(1)
  }
  expect(seen.size).toBe(listed)
})

/** A whole review of findings without a mouse: from finding to finding, fixed or dismissed, each once and for good. */
import type { Page } from '@playwright/test'
import { countFindings, editor, inEnglish, openSample, saved, say, sentence } from './article.ts'
import { barriers } from './barriers.ts'
import { expect, test } from './launch.ts'

/** The numbers in the margin of the running text, as they stand one under the other. */
async function numbersInMargin(window: Page): Promise<readonly number[]> {
  const marks = await window
    .locator('[data-margin-number]')
    .evaluateAll((found) =>
      found.map((mark) => ({ top: mark.getBoundingClientRect().top, number: Number(mark.textContent) })),
    )
  return marks.toSorted((a, b) => a.top - b.top).map(({ number }) => number)
}

test('findings are numbered as they stand in the text, and F8 follows it from the caret', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openSample({ window })
  const numbers = await numbersInMargin(window)
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  const current = window.locator('[data-card][aria-current]')
  const rows: number[] = []
  await sentence(window, 4).click()
  for (let step = 0; step < 4; step += 1) {
    await window.keyboard.press('F8')
    rows.push(Number(/Segment (\d+)/u.exec(await current.innerText())?.[1]))
  }
  expect(rows).toEqual(rows.toSorted((a, b) => a - b))
  expect(rows[0]).toBeGreaterThanOrEqual(5)
  await window.keyboard.press('Shift+F8')
  await expect(current).toContainText(say.panel.inSegment.replace('{{number}}', String(rows[2])))
})

test('the list sorts by severity when asked, and shows one severity alone', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openSample({ window })
  await window.getByRole('button', { name: new RegExp(say.panel.order.label, 'u') }).click()
  await window.getByRole('option', { name: say.panel.order.severity }).click()
  await expect(window.locator('[data-card]').first()).toContainText(say.common.severity.critical)
  await window.getByRole('button', { name: new RegExp(say.panel.filter.severity, 'u') }).click()
  await window.getByRole('option', { name: say.common.severity.major }).click()
  await expect(window.locator('[data-card]').first()).toContainText(say.common.severity.major)
  await expect(window.locator('[data-card]').filter({ hasText: say.common.severity.critical })).toHaveCount(0)
})

test('findings are worked through by keys alone', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openSample({ window })
  const total = await countFindings(window)
  expect(total).toBeGreaterThan(5)

  await window.keyboard.press('F8')
  const current = window.locator('[data-card][aria-current]')
  await expect(current.locator('ins')).not.toHaveCount(0)

  const first = await current.getAttribute('data-card')
  await window.keyboard.press('Alt+Enter')
  await expect.poll(() => countFindings(window)).toBe(total - 1)
  await expect(window.locator(`[data-card="${first}"]`)).toHaveCount(0)
  await expect(current).toHaveCount(1)
})

const answers = { 'only here': '1', 'in this article': '2', everywhere: '3' } as const

for (const [scope, key] of Object.entries(answers))
  test(`a finding dismissed ${scope} stays away after a restart, and undo brings it back`, async ({ openApp }) => {
    const first = await openApp(inEnglish)
    await openSample(first)
    const total = await countFindings(first.window)
    await first.window.keyboard.press('F8')
    await first.window.keyboard.press('Alt+Shift+Enter')
    await expect(first.window.getByRole('group', { name: say.panel.ask.question })).toBeVisible()
    await first.window.keyboard.press(key)
    await expect.poll(() => countFindings(first.window)).toBeLessThan(total)
    const left = await countFindings(first.window)
    await first.app.close()

    const { window } = await openApp(inEnglish)
    await openSample({ window })
    expect(await countFindings(window)).toBe(left)
    await window.keyboard.press('Control+z')
    await expect.poll(() => countFindings(window)).toBe(total)
  })

test('one key shows everything, then the certain findings alone; what is chosen is kept', async ({ openApp }) => {
  const first = await openApp(inEnglish)
  await openSample(first)
  const chosen = (window: Page) =>
    window.getByRole('radiogroup', { name: say.panel.reach.label }).getByRole('radio', { checked: true })
  const shows = async (window: Page, reach: keyof typeof say.common.reach) => {
    await expect(chosen(window)).toContainText(say.common.reach[reach])
    const told = async () => Number(/\d+/u.exec(await chosen(window).innerText())?.[0])
    await expect.poll(async () => (await told()) - (await countFindings(window))).toBe(0)
    return countFindings(window)
  }
  const counts = [await shows(first.window, 'likely')]
  for (const reach of ['everything', 'sure'] as const) {
    await first.window.keyboard.press('Control+F8')
    counts.push(await shows(first.window, reach))
  }
  const [likely = 0, everything = 0, sure = 0] = counts
  expect([likely <= everything, sure <= likely, sure < everything]).toEqual([true, true, true])
  await first.app.close()
  const { window } = await openApp(inEnglish)
  await openSample({ window })
  expect(await shows(window, 'sure')).toBe(sure)
})

test('the question is asked once; from then on no means what was answered', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openSample({ window })
  const total = await countFindings(window)
  await window.keyboard.press('F8')
  await window.keyboard.press('Alt+Shift+Enter')
  await window.keyboard.press('1')
  await expect.poll(() => countFindings(window)).toBe(total - 1)
  await window.keyboard.press('Alt+Shift+Enter')
  await expect.poll(() => countFindings(window)).toBe(total - 2)
  await expect(window.getByRole('group', { name: say.panel.ask.question })).toHaveCount(0)
})

test('with the caret in the text, the next finding is selected, ready to be typed over', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openSample({ window })
  await sentence(window, 0).click()
  await window.keyboard.press('F8')
  await expect(editor(window)).toBeFocused()
  await expect.poll(() => window.evaluate(() => getSelection()?.toString().length ?? 0)).toBeGreaterThan(0)
})

test('a garble mended by hand is gone when the segment is left', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openSample({ window })
  const total = await countFindings(window)
  await window.getByRole('button', { name: new RegExp(say.panel.filter.severity, 'u') }).click()
  await window.getByRole('option', { name: say.common.severity.critical }).click()
  await sentence(window, 0).click()
  await window.keyboard.press('F8')
  await window.keyboard.press('Control+a')
  await window.keyboard.type('A plain sentence in its place.')
  await window.keyboard.press('Alt+ArrowDown')
  await saved(window)
  await expect.poll(() => countFindings(window)).toBeLessThan(total)
})

test('neither view of the text has a barrier that axe can find', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openSample({ window })
  await window.keyboard.press('F8')
  expect(await barriers(window)).toEqual([])
  await window.keyboard.press('F4')
  await expect(window.getByRole('grid')).toBeVisible()
  expect(await barriers(window)).toEqual([])
})

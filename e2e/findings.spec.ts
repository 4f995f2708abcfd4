/** A whole review of findings without a mouse: from finding to finding, fixed or dismissed, each once and for good. */
import AxeBuilder from '@axe-core/playwright'
import { countFindings, editor, inEnglish, openSample, saved, say, sentence } from './article.ts'
import { expect, test } from './launch.ts'

test('findings are worked through by keys alone, worst first', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openSample({ window })
  const total = await countFindings(window)
  expect(total).toBeGreaterThan(5)

  await window.keyboard.press('F8')
  const current = window.locator('[data-card][aria-current]')
  await expect(current).toContainText(say.common.severity.critical)
  await expect(current.locator('ins')).not.toHaveCount(0)

  const worst = await current.getAttribute('data-card')
  await window.keyboard.press('Alt+Enter')
  await expect.poll(() => countFindings(window)).toBe(total - 1)
  await expect(window.locator(`[data-card="${worst}"]`)).toHaveCount(0)
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
  await sentence(window, 0).click()
  await window.keyboard.press('F8')
  await window.keyboard.press('Control+a')
  await window.keyboard.type('A plain sentence in its place.')
  await window.keyboard.press('Alt+ArrowDown')
  await saved(window)
  await expect.poll(() => countFindings(window)).toBeLessThan(total)
})

for (const view of ['article', 'grid'] as const) {
  test(`the ${view} view has no barriers that axe can find`, async ({ openApp }) => {
    const { window } = await openApp(inEnglish)
    await openSample({ window })
    if (view === 'grid') await window.keyboard.press('F4')
    await window.keyboard.press('F8')
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 160))])).toEqual([])
  })
}

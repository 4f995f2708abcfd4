/** The rules of the desk: a check switched off and on, another severity, a dismissal taken back. */
import type { Locator, Page } from '@playwright/test'
import { countFindings, inEnglish, openSample, say } from './article.ts'
import { barriers } from './barriers.ts'
import { expect, test } from './launch.ts'

async function openSettings(window: Page, page: keyof typeof say.settings.page): Promise<void> {
  await window.keyboard.press('Control+Comma')
  await window.getByRole('tab', { name: say.settings.page[page] }).click()
}

function switchOf(window: Page, name: string): Locator {
  return window.getByRole('switch', { name: new RegExp(`^${name}`, 'u') })
}

const doubled = say.findings['doubled-phrase'].name

async function cardOf(window: Page, name: string): Promise<string | null> {
  const card = window.locator('[data-card]').filter({ hasText: name }).first()
  return (await card.count()) === 0 ? null : card.locator('xpath=..').getAttribute('aria-posinset')
}

test('a check switched off falls silent in every article, and speaks again when it is switched on', async ({
  openApp,
}) => {
  const { window } = await openApp(inEnglish)
  await openSample({ window })
  const total = await countFindings(window)
  await openSettings(window, 'checks')
  await switchOf(window, doubled).focus()
  await window.keyboard.press('Space')
  await expect(switchOf(window, doubled)).not.toBeChecked()
  await window.getByRole('button', { name: say.common.nav.article, exact: true }).click()
  await expect.poll(() => countFindings(window)).toBeLessThan(total)
  expect(await cardOf(window, doubled)).toBeNull()

  await openSettings(window, 'checks')
  await switchOf(window, doubled).focus()
  await window.keyboard.press('Space')
  await window.getByRole('button', { name: say.common.nav.article, exact: true }).click()
  await expect.poll(() => countFindings(window)).toBe(total)
})

test('findings of a check made critical stand among the first where the list sorts by severity', async ({
  openApp,
}) => {
  const { window } = await openApp(inEnglish)
  await openSample({ window })
  const name = say.findings['case-start'].name
  await openSettings(window, 'checks')
  await window.getByRole('button', { name: new RegExp(`Severity of “${name}”`, 'u') }).click()
  await window.getByRole('option', { name: say.common.severity.critical }).click()
  await window.getByRole('button', { name: say.common.nav.article, exact: true }).click()
  await window.getByRole('button', { name: new RegExp(say.panel.order.label, 'u') }).click()
  await window.getByRole('option', { name: say.panel.order.severity }).click()
  await expect.poll(async () => Number((await cardOf(window, name)) ?? 99)).toBeLessThan(8)
  const card = window.locator('[data-card]').filter({ hasText: name }).first()
  await expect(card).toContainText(say.common.severity.critical)
})

test('a dismissal is listed with what it silences, and taken back', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openSample({ window })
  const total = await countFindings(window)
  await window.keyboard.press('F8')
  await window.keyboard.press('Alt+Shift+Enter')
  await window.keyboard.press('3')
  await expect.poll(() => countFindings(window)).toBeLessThan(total)
  await openSettings(window, 'dismissals')
  const line = window.getByRole('listitem').filter({ hasText: say.panel.ask.everywhere })
  await expect(line).toHaveCount(1)
  await line.getByRole('button').click()
  await expect(line).toHaveCount(0)
  await window.getByRole('button', { name: say.common.nav.article, exact: true }).click()
  await expect.poll(() => countFindings(window)).toBe(total)
})

test('no page of the settings has a barrier that axe can find', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openSample({ window })
  await openSettings(window, 'general')
  for (const page of ['general', 'keys', 'checks', 'corrections', 'dismissals', 'copies', 'reasons'] as const) {
    await window.getByRole('tab', { name: say.settings.page[page] }).click()
    expect(await barriers(window), page).toEqual([])
  }
})

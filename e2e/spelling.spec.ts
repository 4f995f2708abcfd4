/** Spelling is asked about only when somebody wants it, and a word is taught once. */
import type { Page } from '@playwright/test'
import { inEnglish, say, sentence } from './article.ts'
import { importPasted, stocked } from './at-the-desk.ts'
import { expect, test } from './launch.ts'

const text = [
  'The herders of the valley',
  'The council paid for zhailau roads and for one more bridge.',
  'Every zhailau has a well, and every well is recieved with joy.',
].join('\n\n')

const cards = (window: Page) => window.locator('[data-card]').filter({ hasText: say.findings.misspelling.name })

async function switchSpellingOn(window: Page): Promise<void> {
  await window.keyboard.press('Control+Comma')
  await window.getByRole('tab', { name: say.settings.page.checks }).click()
  const spelling = window.getByRole('switch', { name: new RegExp(`^${say.findings.misspelling.name}`, 'u') })
  await spelling.focus()
  await expect(spelling.locator('xpath=ancestor::label')).toBeInViewport({ ratio: 0.9 })
  await window.keyboard.press('Space')
  await expect(spelling).toBeChecked()
}

test('spelling is silent until it is switched on; a word added to the dictionary is never asked about again', async ({
  openApp,
}) => {
  const first = await openApp(inEnglish)
  await stocked(first.window)
  await importPasted(first.window, { target: text })
  await expect(sentence(first.window, 1)).toBeVisible()
  await expect(cards(first.window)).toHaveCount(0)

  await switchSpellingOn(first.window)
  await first.window.getByRole('button', { name: say.common.nav.article, exact: true }).click()
  await expect(cards(first.window)).toHaveCount(3)
  await cards(first.window).filter({ hasText: 'zhailau' }).first().getByRole('button').first().click()
  await first.window.getByRole('button', { name: say.panel.dismissAs }).click()
  await first.window.getByRole('menuitem', { name: say.panel.word.everywhere }).click()
  await expect(cards(first.window)).toHaveCount(1)
  await first.app.close()

  const { window } = await openApp(inEnglish)
  await importPasted(window, { target: 'Another zhailau was opened in May.' })
  await expect(sentence(window, 0)).toContainText('Another zhailau')
  await expect(window.getByText(say.panel.none.title)).toBeVisible()
})

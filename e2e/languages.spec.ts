/** The window in each interface language: switched live, menu included, every screen without a missing word. */
import type { ElectronApplication, Page } from '@playwright/test'
import { formatDay } from '../locales/dates.ts'
import { interfaceLanguages } from '../locales/languages.ts'
import { words } from '../locales/registry.ts'
import { inEnglish } from './at-the-desk.ts'
import { expect, test } from './launch.ts'

test.use({ library: 'none' })

async function choose(window: Page, language: string): Promise<void> {
  await window.keyboard.press('Control+Comma')
  const label = Object.values(words).map(({ settings }) => settings.language.label)
  await window.getByRole('button', { name: new RegExp(label.join('|'), 'u') }).click()
  await window.getByRole('option', { name: language }).click()
}

const ownNames = { en: 'English', ru: 'Русский', kk: 'Қазақша' } as const

function menuLabels(app: ElectronApplication): Promise<string> {
  return app.evaluate(({ Menu }) => JSON.stringify(Menu.getApplicationMenu()?.items.map(({ label }) => label)))
}

for (const tag of interfaceLanguages)
  test(`the window speaks ${ownNames[tag]}, its menu too`, async ({ openApp }) => {
    const { app, window } = await openApp(inEnglish)
    await window.getByRole('row').nth(1).waitFor()
    const english = await menuLabels(app)
    await choose(window, ownNames[tag])
    await expect(window.getByRole('heading', { name: words[tag].settings.title })).toBeVisible()
    await expect.poll(() => window.evaluate(() => document.documentElement.lang)).toBe(tag)
    await expect.poll(async () => (await menuLabels(app)) === english).toBe(tag === 'en')
    await window.getByRole('button', { name: words[tag].common.nav.library }).click()
    await expect(window.getByRole('columnheader', { name: words[tag].library.column.headline })).toBeVisible()
    await window.keyboard.press('Control+KeyO')
    await expect(window.getByRole('dialog', { name: words[tag].importing.title })).toBeVisible()
  })

test('at a first start on a Kazakh computer window and menu speak Kazakh, though the browser in it does not know the language', async ({
  openApp,
}) => {
  const kazakh = { LANGUAGE: 'kk', LC_ALL: 'kk_KZ.UTF-8', LANG: 'kk_KZ.UTF-8' }
  const { app, window } = await openApp({ env: kazakh })
  await expect(window.getByRole('heading', { name: words.kk.library.title })).toBeVisible()
  expect(await window.evaluate(() => document.documentElement.lang)).toBe('kk')
  // What the window says of itself has reached the menu by the time the samples are there.
  await window.getByRole('row').nth(1).waitFor()
  expect(await menuLabels(app)).toContain(words.kk.menu.file)
})

test('dates and the order of languages are Kazakh inside the window', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await window.getByRole('row').nth(1).waitFor()
  await choose(window, ownNames.kk)
  await window.getByRole('button', { name: words.kk.common.nav.library }).click()
  const changed = window.getByRole('row').nth(1).locator('time')
  expect(await changed.getAttribute('title')).toContain(formatDay(Date.now(), 'kk'))
})

test('both faces have every Kazakh letter', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await window.getByRole('row').nth(1).waitFor()
  const missing = await window.evaluate(async () => {
    const letters = 'ӘәҒғҚқҢңӨөҰұҮүҺһІі'
    await document.fonts.ready
    const loaded = await Promise.all(
      ['Inter Variable', 'Literata Variable'].map(
        async (face) => (await document.fonts.load(`16px "${face}"`, letters)).length > 0,
      ),
    )
    return loaded.filter((isThere) => !isThere).length
  })
  expect(missing).toBe(0)
})

/** A web page and its translation: the article alone, corrected and given back in its page; all of the page when that is wanted. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { editor, inEnglish, saved, say, sentence } from './article.ts'
import { dropFiles, saveAs } from './at-the-desk.ts'
import { expect, test } from './launch.ts'

const sample = (name: string) => new Uint8Array(readFileSync(join('samples/formats', name)))

test('the article of a page is imported and corrected, and the page comes back with only that word changed', async ({
  openApp,
  folder,
}) => {
  const { app, window } = await openApp(inEnglish)
  await window.getByRole('heading', { name: say.library.title }).waitFor()
  await dropFiles(
    window,
    ['ferry.ru.html', 'ferry.en.html'].map((name) => ({ name, bytes: sample(name) })),
  )
  const dialog = window.getByRole('dialog')
  const card = dialog.getByRole('region', { name: say.importing.target.title })
  await expect(card).toContainText('bread & tea included')
  await expect(card).not.toContainText('About us')
  await card.getByRole('button', { name: say.importing.partName.article }).click()
  await window.getByRole('option', { name: say.importing.partName.page }).click()
  await expect(card).toContainText('About us')
  await card.getByRole('button', { name: say.importing.partName.page }).click()
  await window.getByRole('option', { name: say.importing.partName.article }).click()
  await expect(card).not.toContainText('About us')
  await dialog.getByRole('button', { name: say.importing.start, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await expect(sentence(window, 1)).toContainText('back on the water')
  await window.locator('[data-side="target"]', { hasText: 'bread & tea' }).first().click()
  await expect(editor(window)).toBeFocused()
  await window.keyboard.press('Control+End')
  await window.keyboard.type(' Nobody pays < 1 & nobody > 2.')
  await saved(window)
  const path = join(folder, 'out.html')
  await saveAs(app, path)
  await window.keyboard.press('Escape')
  await window.keyboard.press('Control+Shift+KeyS')
  await dialog.getByRole('textbox', { name: say.review.reason.overrideLabel }).fill('for the site')
  await dialog.getByRole('button', { name: say.review.exporting.start }).click()
  await expect(window.getByText('Saved as out.html.')).toBeVisible()
  const before = readFileSync('samples/formats/ferry.en.html', 'utf8')
  expect(readFileSync(path, 'utf8')).toBe(
    before.replace('of August.', 'of August. Nobody pays &lt; 1 &amp; nobody > 2.'),
  )
})

/** A web page and its translation: the article alone, corrected and given back in its page; all of the page when that is wanted. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { editor, inEnglish, saved, say, sentence } from './article.ts'
import { dropFiles, saveAs } from './at-the-desk.ts'
import { expect, type OpenApp, test } from './launch.ts'

const sample = (name: string) => new Uint8Array(readFileSync(join('samples/formats', name)))

/** Drops both pages; of the translation the article alone is taken, after all of it was looked at. */
async function importArticle(window: Page): Promise<void> {
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
}

async function add(window: Page, words: string, to: string): Promise<void> {
  await window.locator('[data-side="target"]', { hasText: to }).first().click()
  await expect(editor(window)).toBeFocused()
  await window.keyboard.press('Control+End')
  await window.keyboard.type(words)
  await saved(window)
}

/** In the format the article came in, unless another is named. */
async function exportPage(
  { app, window }: Pick<OpenApp, 'app' | 'window'>,
  path: string,
  format?: string,
): Promise<void> {
  await saveAs(app, path)
  await window.keyboard.press('Control+Shift+KeyS')
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('textbox', { name: say.review.reason.overrideLabel }).fill('for the site')
  if (format !== undefined) {
    await dialog.getByRole('button', { name: new RegExp(say.review.exporting.format, 'u') }).click()
    await window.getByRole('option', { name: format }).click()
  }
  await dialog.getByRole('button', { name: say.review.exporting.start }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** A page opened by a browser, in a window of no ties to the desk's: what runs or loads in it, and the words of the parts named. */
function opened(app: ElectronApplication, path: string, parts: string) {
  return app.evaluate(
    async ({ BrowserWindow }, [file, names]) => {
      const browser = new BrowserWindow({ show: false, webPreferences: { partition: 'a browser' } })
      await browser.loadFile(file)
      const read = await browser.webContents.executeJavaScript(`({
        active: document.querySelectorAll('script, img, link, iframe, [onclick]').length,
        words: [...document.querySelectorAll(${JSON.stringify(names)})].map((one) => one.textContent.replace(/\\s+/gu, ' ').trim()),
      })`)
      browser.destroy()
      return read
    },
    [path, parts] as const,
  )
}

const correctedWords = [
  'The ferry of Qaraoy returns at last',
  'The ferry that carried the people of Qaraoy over the lake for forty years is back on the water, after two summers in the yard. Now it sails.',
  'It was repaired with money from the district, and the yard gave the new engine for nothing, its director said on Monday.',
  'Tickets cost 400 tenge, bread & tea included, and children ride free until the end of August. Nobody pays < 1 & nobody > 2.',
]

test('the article of a page is imported and corrected, and goes out as that page with three changes, as a clean page and as a redline', async ({
  openApp,
  folder,
}) => {
  const { app, window } = await openApp(inEnglish)
  await importArticle(window)
  await add(window, ' at last', 'The ferry of Qaraoy returns')
  await add(window, ' Now it sails.', 'back on the water')
  await add(window, ' Nobody pays < 1 & nobody > 2.', 'bread & tea')
  await window.keyboard.press('Escape')

  await test.step('the same page, with nothing else in it changed', async () => {
    const before = readFileSync('samples/formats/ferry.en.html', 'utf8')
    const path = join(folder, 'out.html')
    await exportPage({ app, window }, path)
    expect(readFileSync(path, 'utf8')).toBe(
      before
        .replace('<h1>The ferry of Qaraoy returns', '<h1>The ferry of Qaraoy returns at last')
        .replace('in the yard.', 'in the yard. Now it sails.')
        .replace('of August.', 'of August. Nobody pays &lt; 1 &amp; nobody > 2.'),
    )
    expect(await opened(app, path, 'article :is(h1, p)')).toEqual({ active: 2, words: correctedWords })
  })

  await test.step('a clean page for another system, which runs and loads nothing', async () => {
    const path = join(folder, 'clean.html')
    await exportPage({ app, window }, path, say.importing.formatName['clean-html'])
    expect(await opened(app, path, 'body :is(h1, p)')).toEqual({ active: 0, words: correctedWords })
    expect(readFileSync(path, 'utf8')).toContain(`content="default-src 'none'`)
  })

  await test.step('a redline as a page: what was put in, and nothing that runs or loads', async () => {
    const path = join(folder, 'redline.html')
    await saveAs(app, path)
    await window.keyboard.press('Control+P')
    await window.getByRole('button', { name: say.reports.save.html, exact: true }).press('Enter')
    await expect.poll(() => existsSync(path)).toBe(true)
    expect(await opened(app, path, 'article ins')).toEqual({
      active: 0,
      words: ['at last', 'Now it sails.', 'Nobody pays < 1 & nobody > 2.'],
    })
  })
})

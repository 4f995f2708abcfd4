/** A file of Trados: both its texts come in at once, and a correction goes out in the very file. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { editor, inEnglish, saved, say, sentence } from './article.ts'
import { dropFiles, saveAs } from './at-the-desk.ts'
import { expect, type OpenApp, test } from './launch.ts'

const name = 'ferry.ru-en.sdlxliff'
const sample = readFileSync(join('samples/formats', name))

/** Whoever types in a locked segment is told why nothing happens; unlocked and locked again it goes out as it came. */
async function tryLocked(window: Page): Promise<void> {
  const locked = window.locator('[data-side="target"][data-locked]')
  await expect(locked).toHaveCount(1)
  await locked.click()
  await window.keyboard.press('x')
  await expect(window.getByText(say.article.notice['segment-locked'])).toBeVisible()
  await window.keyboard.press('Control+KeyL')
  await expect(locked).toHaveCount(0)
  await window.keyboard.press('Control+KeyL')
  await expect(locked).toHaveCount(1)
}

/** Drops a table of both texts on the library and imports it as it was guessed. */
async function importTable(window: Page, name: string, bytes: Uint8Array, shown: string): Promise<void> {
  await window.getByRole('heading', { name: say.library.title }).waitFor()
  await dropFiles(window, [{ name, bytes }])
  const card = window.getByRole('dialog').getByRole('region', { name: say.importing.both.title })
  await expect(card).toContainText(shown)
  await expect(card.getByRole('button', { name: new RegExp(say.importing.both.targetColumn, 'u') })).toBeInViewport()
}

/** Both texts as a new file of some format, of which what it cannot hold is told first. */
async function exportBoth(
  { app, window }: Pick<OpenApp, 'app' | 'window'>,
  format: string,
  path: string,
  leftOut: readonly string[],
): Promise<void> {
  await saveAs(app, path)
  await window.keyboard.press('Control+Shift+KeyS')
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('button', { name: new RegExp(say.review.exporting.format, 'u') }).click()
  await window.getByRole('option', { name: format }).click()
  const told = dialog.getByRole('region', { name: say.review.exporting.leftOut })
  await expect(told.getByRole('listitem')).toHaveText(leftOut)
  await dialog.getByRole('button', { name: say.review.exporting.start }).click()
  await dialog.waitFor({ state: 'detached' })
}

test('a bilingual file needs no second one, and a correction goes out where it belongs', async ({
  openApp,
  folder,
}) => {
  const { app, window } = await openApp(inEnglish)
  await window.getByRole('heading', { name: say.library.title }).waitFor()
  await dropFiles(window, [{ name, bytes: new Uint8Array(sample) }])
  const card = window.getByRole('dialog').getByRole('region', { name: say.importing.both.title })
  await expect(card).toContainText('3 of 4 segments translated')
  await expect(card).toContainText('1 segment is locked')
  await expect(card).toContainText('The ferry of Qaraoy returns')
  await expect(window.getByRole('region', { name: say.importing.source.title })).toHaveCount(0)
  await window.getByRole('button', { name: say.importing.start, exact: true }).click()
  const anyway = window.getByRole('button', { name: say.importing.importAnyway })
  await expect(sentence(window, 0).or(anyway).first()).toBeVisible()
  if (await anyway.isVisible()) await anyway.click()
  await window.getByRole('dialog').waitFor({ state: 'detached' })
  await window.locator('[data-side="target"]', { hasText: 'The ferry of Qaraoy returns' }).first().click()
  await expect(editor(window)).toBeFocused()
  await window.keyboard.press('Control+End')
  await window.keyboard.type(' & sails')
  await saved(window)
  await tryLocked(window)
  const path = join(folder, 'out.sdlxliff')
  await saveAs(app, path)
  await window.keyboard.press('Escape')
  await window.keyboard.press('Control+Shift+KeyS')
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: /XLIFF/u })).toBeVisible()
  await dialog.getByRole('textbox', { name: say.review.reason.overrideLabel }).fill('for the customer')
  await dialog.getByRole('button', { name: say.review.exporting.start }).click()
  await expect(window.getByText('Saved as out.sdlxliff.')).toBeVisible()
  const written = readFileSync(path, 'utf8')
  expect(written).toContain('<mrk mtype="seg" mid="1">The ferry of Qaraoy returns &amp; sails</mrk>')
  expect(written.replace(' &amp; sails', '').replace(/ conf="[^"]*"/gu, '')).toBe(
    sample.toString('utf8').replace(/ conf="[^"]*"/gu, ''),
  )

  await test.step('a table: one cell is corrected, and goes out in tables of other kinds', async () => {
    await window.keyboard.press('Alt+ArrowLeft')
    await importTable(
      window,
      'ferry.ru-en.csv',
      readFileSync('samples/formats/ferry.ru-en.csv'),
      'The ferry of Qaraoy returns',
    )
    await window.getByRole('button', { name: say.importing.start, exact: true }).click()
    await window.getByRole('dialog').waitFor({ state: 'detached' })
    await window.locator('[data-side="target"]', { hasText: 'ticket costs 400 tenge' }).first().click()
    await expect(editor(window)).toBeFocused()
    await window.keyboard.press('Control+End')
    await window.keyboard.type(' & more')
    await saved(window)
    await window.keyboard.press('Escape')
    const { tmx, xlsx, 'bilingual-docx': docx } = say.review.exporting
    await exportBoth({ app, window }, tmx, join(folder, 'out.tmx'), ['2 comments'])
    await exportBoth({ app, window }, xlsx, join(folder, 'out.xlsx'), [])
    await exportBoth({ app, window }, docx, join(folder, 'out.docx'), [])
    await window.keyboard.press('Alt+ArrowLeft')
    for (const out of ['out.xlsx', 'out.docx']) {
      await importTable(window, out, readFileSync(join(folder, out)), 'ticket costs 400 tenge & more')
      await window.keyboard.press('Escape')
      await window.getByRole('dialog').waitFor({ state: 'detached' })
    }
  })
})

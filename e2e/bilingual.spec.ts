/** A file of Trados: both its texts come in at once, and corrections go out in the very file. */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Page } from '@playwright/test'
import { editor, inEnglish, saved, say, sentence } from './article.ts'
import { dropFiles, saveAs, workAs } from './at-the-desk.ts'
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

/** Drops a table of both texts on the library and imports it as it was guessed; one that went out from here is asked about. */
async function importTable(
  window: Page,
  name: string,
  bytes: Uint8Array,
  shown: string,
  isKnown = false,
): Promise<void> {
  await window.getByRole('heading', { name: say.library.title }).waitFor()
  await dropFiles(window, [{ name, bytes }])
  if (isKnown) await window.getByRole('button', { name: say.reimport.importInstead }).click()
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

/** Brings in the file of Trados, whose texts the desk may find not to fit. */
async function importTrados(window: Page): Promise<void> {
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
}

/** Writes at the end of a row's translation and confirms it. */
async function correct(window: Page, row: number, words: string): Promise<void> {
  await sentence(window, row).click()
  await expect(editor(window)).toBeFocused()
  await window.keyboard.press('Control+End')
  await window.keyboard.type(words)
  await window.keyboard.press('Control+Shift+Enter')
  await saved(window)
}

/** The file as it goes back to the customer; it has no place for tracked changes of ours. */
async function exportTrados({ app, window }: Pick<OpenApp, 'app' | 'window'>, path: string): Promise<void> {
  await saveAs(app, path)
  await window.keyboard.press('Escape')
  await window.keyboard.press('Control+Shift+KeyS')
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('button', { name: /XLIFF/u }).click()
  const { section } = say.review.exporting
  await expect(window.getByRole('option', { name: 'XLIFF', exact: true })).toBeFocused()
  await expect(window.getByRole('group', { name: section.tables }).getByRole('option')).toHaveCount(4)
  await expect(window.getByRole('group', { name: section.changes }).getByRole('option')).toHaveCount(2)
  await window.keyboard.press('Enter')
  await dialog.getByRole('textbox', { name: say.review.reason.overrideLabel }).fill('for the customer')
  await dialog.getByRole('button', { name: say.review.exporting.start }).click()
  await expect(window.getByText(`Saved as ${basename(path)}.`)).toBeVisible()
}

/** What three corrections, confirmed by a translator, make of the file: their words, their states, and nothing else. */
function corrected(file: string): string {
  return file
    .replace('returns</mrk>', 'returns &amp; sails</mrk>')
    .replace('people came.', 'people came. At last.')
    .replace('mid="3"/></g></target>', 'mid="3">One adult &amp; a bicycle: 550 tenge</mrk></g></target>')
    .replace('conf="RejectedTranslation"', 'conf="Translated"')
    .replace('<sdl:seg id="3"/>', '<sdl:seg id="3" conf="Translated"/>')
}

test('a bilingual file needs no second one, and three confirmed corrections go out where they belong, in that very file', async ({
  openApp,
  folder,
}) => {
  const { app, window } = await openApp(inEnglish)
  await workAs(window, 'Aigul Serikova', 'translator')
  await importTrados(window)
  await correct(window, 0, ' & sails')
  await correct(window, 1, ' At last.')
  await correct(window, 2, 'One adult & a bicycle: 550 tenge')
  await tryLocked(window)
  const path = join(folder, 'out.sdlxliff')
  await exportTrados({ app, window }, path)
  expect(readFileSync(path, 'utf8')).toBe(corrected(sample.toString('utf8')))

  await test.step('read again, all of it is translated, and goes out as it came in', async () => {
    await window.keyboard.press('Alt+ArrowLeft')
    await dropFiles(window, [{ name: 'again.sdlxliff', bytes: new Uint8Array(readFileSync(path)) }])
    const card = window.getByRole('dialog').getByRole('region', { name: say.importing.both.title })
    await expect(card).toContainText('One adult & a bicycle: 550 tenge')
    await expect(card).not.toContainText('3 of 4 segments translated')
    await expect(card).toContainText('1 segment is locked')
    await window.keyboard.press('Escape')
    await window.getByRole('dialog').waitFor({ state: 'detached' })
  })

  await test.step('a table: one cell is corrected, and goes out in tables of other kinds', async () => {
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
    await exportBoth({ app, window }, tmx, join(folder, 'out.tmx'), [])
    await exportBoth({ app, window }, xlsx, join(folder, 'out.xlsx'), [])
    await exportBoth({ app, window }, docx, join(folder, 'out.docx'), [])
    await window.keyboard.press('Alt+ArrowLeft')
    for (const out of ['out.xlsx', 'out.docx']) {
      await importTable(window, out, readFileSync(join(folder, out)), 'ticket costs 400 tenge & more', true)
      await window.keyboard.press('Escape')
      await window.getByRole('dialog').waitFor({ state: 'detached' })
    }
  })
})

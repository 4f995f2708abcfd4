/** A Word document and its translation: looks, a link, a note, a table and tracked changes; corrected, given back, opened again here and by LibreOffice. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { editor, inEnglish, saved, say, sentence, writeIn } from './article.ts'
import { dropFiles, saveAs } from './at-the-desk.ts'
import { expect, test } from './launch.ts'
import { hasLibreOffice, withoutLibreOffice, wordsIn } from './libreoffice.ts'

const sample = (name: string) => new Uint8Array(readFileSync(join('samples/formats', name)))

/** With its tracked changes kept, or as they are settled by themselves. */
async function importPair(window: Page, target: Uint8Array, tracked?: string): Promise<void> {
  await window.getByRole('heading', { name: say.library.title }).waitFor()
  await dropFiles(window, [
    { name: 'ferry.ru.docx', bytes: sample('ferry.ru.docx') },
    { name: 'ferry.en.docx', bytes: target },
  ])
  const card = window.getByRole('dialog').getByRole('region', { name: say.importing.target.title })
  await expect(card).toContainText('The ferry of Qaraoy returns')
  await expect(card.getByRole('button', { name: /UTF-8/u })).toHaveCount(0)
  if (tracked !== undefined) {
    const choice = card.getByRole('button', { name: /2 tracked changes \(authors: 1\)/u })
    await expect(choice).toContainText(say.importing.trackedName.accept)
    await choice.click()
    await window.getByRole('option', { name: tracked }).click()
    await expect(card).toContainText('The ferry of Qaraoy returns')
  }
  await window.getByRole('button', { name: say.importing.start, exact: true }).click()
  await window.getByRole('dialog').waitFor({ state: 'detached' })
  await expect(sentence(window, 0)).toBeVisible()
}

/** Puts words at the end of a sentence, before its full stop. */
async function add(window: Page, words: string, to: string): Promise<void> {
  const place = window.locator('[data-side="target"]', { hasText: to }).first()
  await place.click()
  await expect(editor(window)).toBeFocused()
  await window.keyboard.press('Control+End')
  await window.keyboard.type(words)
  await saved(window)
}

/** What it will hold is told before it is saved. */
async function saveRedline(app: ElectronApplication, window: Page, path: string): Promise<void> {
  await saveAs(app, path)
  await window.keyboard.press('Control+Shift+KeyS')
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('textbox', { name: say.review.reason.overrideLabel }).fill('for the author')
  await dialog.getByRole('button', { name: /Word \(DOCX\)/u }).click()
  await window.getByRole('option', { name: 'Word (DOCX) with tracked changes' }).click()
  const told = dialog.getByRole('region', { name: say.review.exporting.will })
  await expect(told).toContainText('3 changes to accept or reject')
  // Those of the customer stay in the document; the desk said nothing of its own.
  await expect(told).not.toContainText('comment')
  await dialog.getByRole('button', { name: say.review.exporting.start }).click()
  await expect(window.getByText('Saved as out.redline.docx.')).toBeVisible()
}

/** Of the two that came in with the document, and those of the desk. */
async function lookAtRedline(window: Page, path: string): Promise<void> {
  await dropFiles(window, [{ name: 'ferry.redline.docx', bytes: new Uint8Array(readFileSync(path)) }])
  const dialog = window.getByRole('dialog')
  await expect(dialog).toContainText('5 tracked changes (authors: 2)')
  await window.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
}

/** Accepted it is the export, rejected the document as it came; LibreOffice says so of all that is tracked. */
function judge(folder: string, paths: Readonly<Record<'before' | 'after' | 'redline', string>>): void {
  const { before, after, redline } = paths
  const [came, given, accepted, left, rejected] = wordsIn(folder, [
    { path: before, way: 'Accept' },
    { path: after, way: 'Accept' },
    { path: redline, way: 'Accept' },
    { path: before, way: 'Reject' },
    { path: redline, way: 'Reject' },
  ])
  expect([accepted, rejected]).toEqual([given, left])
  expect(came?.length).toBeGreaterThan(300)
  expect(given).toBe(
    came
      ?.replace('fromtheshore.', 'fromtheshore.Atlast.')
      .replace('Onebicycle', 'Onebicycle&more')
      .replace('atfour.', 'atfour.Ticketsaresoldonboard.'),
  )
  expect([came?.includes('Fortysix'), left?.includes('Fortyfive')]).toEqual([true, true])
}

test('a Word pair comes in with its looks, and three corrections go out in the customer’s own document, as the text and as tracked changes', async ({
  openApp,
  folder,
}) => {
  const { app, window } = await openApp(inEnglish)
  await importPair(window, sample('ferry.en.docx'), say.importing.trackedName.keep)
  await writeIn(window, 1)
  await expect(editor(window).getByRole('img', { name: /^Bold, start/u })).toHaveCount(1)
  await add(window, ' At last.', 'The captain rang')
  await add(window, ' & more', 'One bicycle')
  await add(window, ' Tickets are sold on board.', 'Boats leave at eight')
  const path = join(folder, 'out.docx')
  await saveAs(app, path)
  await window.keyboard.press('Escape')
  await window.keyboard.press('Control+Shift+KeyS')
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: /Word \(DOCX\)/u })).toBeVisible()
  await dialog.getByRole('textbox', { name: say.review.reason.overrideLabel }).fill('for the customer')
  await dialog.getByRole('button', { name: say.review.exporting.start }).click()
  await expect(window.getByText('Saved as out.docx.')).toBeVisible()
  await saveRedline(app, window, join(folder, 'out.redline.docx'))

  await window.keyboard.press('Alt+ArrowLeft')
  const again = new Uint8Array(readFileSync(path))
  await importPair(window, again)
  for (const words of ['from the shore. At last.', 'One bicycle & more', 'at four. Tickets are sold on board.']) {
    await expect(window.getByText(words).first()).toBeVisible()
  }
  await window.keyboard.press('Alt+ArrowLeft')
  await lookAtRedline(window, join(folder, 'out.redline.docx'))

  test.skip(!hasLibreOffice, withoutLibreOffice)
  await test.step('LibreOffice opens both, and accepts and rejects as we do', () => {
    const before = resolve('samples/formats/ferry.en.docx')
    judge(folder, { before, after: path, redline: join(folder, 'out.redline.docx') })
  })
})

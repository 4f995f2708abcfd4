/** An OpenDocument text and its translation: tracked changes are told, and three corrections go out in the same document. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { editor, inEnglish, saved, say, sentence } from './article.ts'
import { dropFiles, saveAs } from './at-the-desk.ts'
import { expect, test } from './launch.ts'

const sample = (name: string) => new Uint8Array(readFileSync(join('samples/formats', name)))

/** Once exported its changes are settled. */
async function importPair(window: Page, target: Uint8Array, hasChanges: boolean): Promise<void> {
  await window.getByRole('heading', { name: say.library.title }).waitFor()
  await dropFiles(window, [
    { name: 'ferry.ru.odt', bytes: sample('ferry.ru.odt') },
    { name: 'ferry.en.odt', bytes: target },
  ])
  const card = window.getByRole('dialog').getByRole('region', { name: say.importing.target.title })
  await expect(card).toContainText('On the first morning six boats went out.')
  const choice = card.getByRole('button', { name: /2 tracked changes \(authors: 1\)/u })
  await expect(choice).toHaveCount(hasChanges ? 1 : 0)
  await window.getByRole('button', { name: say.importing.start, exact: true }).click()
  await window.getByRole('dialog').waitFor({ state: 'detached' })
  await expect(sentence(window, 0)).toBeVisible()
}

async function add(window: Page, words: string, to: string): Promise<void> {
  await window.locator('[data-side="target"]', { hasText: to }).first().click()
  await expect(editor(window)).toBeFocused()
  await window.keyboard.press('Control+End')
  await window.keyboard.type(words)
  await saved(window)
}

test('an OpenDocument pair comes in with its changes told, and corrections go out in the same document', async ({
  openApp,
  folder,
}) => {
  const { app, window } = await openApp(inEnglish)
  await importPair(window, sample('ferry.en.odt'), true)
  await add(window, ' & more', 'One bicycle')
  await add(window, ' Nobody knows when.', 'at the lake')
  const path = join(folder, 'out.odt')
  await saveAs(app, path)
  await window.keyboard.press('Escape')
  await window.keyboard.press('Control+Shift+KeyS')
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('textbox', { name: say.review.reason.overrideLabel }).fill('for the customer')
  await dialog.getByRole('button', { name: say.review.exporting.start }).click()
  await expect(window.getByText('Saved as out.odt.')).toBeVisible()

  await window.keyboard.press('Alt+ArrowLeft')
  await importPair(window, new Uint8Array(readFileSync(path)), false)
  for (const words of ['One bicycle & more', 'at the lake. Nobody knows when.']) {
    await expect(window.getByText(words).first()).toBeVisible()
  }
})

/** Subtitles and their translation: a sentence over two of them is one, and corrected they go out with every time as it was. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { editor, inEnglish, saved, say, sentence } from './article.ts'
import { dropFiles, saveAs } from './at-the-desk.ts'
import { expect, test } from './launch.ts'

const sample = (name: string) => new Uint8Array(readFileSync(join('samples/formats', name)))

test('a sentence over two subtitles is corrected as one, and no time changes', async ({ openApp, folder }) => {
  const { app, window } = await openApp(inEnglish)
  await window.getByRole('heading', { name: say.library.title }).waitFor()
  await dropFiles(
    window,
    ['talk.ru.srt', 'talk.en.srt'].map((name) => ({ name, bytes: sample(name) })),
  )
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByRole('region', { name: say.importing.target.title })).toContainText('returns on Monday, and')
  await dialog.getByRole('button', { name: say.importing.start, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await expect(sentence(window, 1)).toContainText('for how long.')
  await window.locator('[data-side="target"]', { hasText: 'for how long' }).first().click()
  await expect(editor(window)).toBeFocused()
  await window.keyboard.press('Control+End')
  await window.keyboard.type(' Nobody at all.')
  await saved(window)
  const path = join(folder, 'out.srt')
  await saveAs(app, path)
  await window.keyboard.press('Escape')
  await window.keyboard.press('Control+Shift+KeyS')
  await dialog.getByRole('textbox', { name: say.review.reason.overrideLabel }).fill('for the channel')
  await dialog.getByRole('button', { name: say.review.exporting.start }).click()
  await expect(window.getByText('Saved as out.srt.')).toBeVisible()
  const before = readFileSync('samples/formats/talk.en.srt', 'utf8')
  expect(readFileSync(path, 'utf8')).toBe(before.replace('for how long.', 'for how long. Nobody at all.'))
})

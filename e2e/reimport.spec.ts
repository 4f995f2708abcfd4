/** A bilingual file that somebody edited elsewhere, back in the article it came from, by keys alone. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inEnglish, saved, say, sentence } from './article.ts'
import { command, dropFiles, pick } from './at-the-desk.ts'
import { expect, test } from './launch.ts'

const sources = ['Паром отходит в семь часов.', 'Хлеб пекут ночью.', 'Луна стояла над рекой.']
const targets = ['The ferry leaves at seven.', 'Bread is baked at night.', 'The moon stood over the river.']

function pier(texts: readonly string[]): Buffer {
  const units = texts.map(
    (text, id) =>
      `<trans-unit id="${id}"><source>${sources[id]}</source><target state="translated">${text}</target></trans-unit>`,
  )
  return Buffer.from(
    `<?xml version="1.0"?><xliff version="1.2"><file original="pier" source-language="ru" target-language="en" datatype="plaintext"><body>${units.join('')}</body></file></xliff>`,
  )
}

test('a reviewed file comes back with a conflict decided by key, and one undo takes all of it back', async ({
  openApp,
  folder,
}) => {
  const { app, window } = await openApp(inEnglish)
  await window.getByRole('heading', { name: say.library.title }).waitFor()
  await dropFiles(window, [{ name: 'pier.xlf', bytes: new Uint8Array(pier(targets)) }])
  await window.getByRole('button', { name: say.importing.start, exact: true }).click()
  const anyway = window.getByRole('button', { name: say.importing.importAnyway })
  await expect(sentence(window, 0).or(anyway).first()).toBeVisible()
  if (await anyway.isVisible()) await anyway.click()
  await window.getByRole('dialog').waitFor({ state: 'detached' })
  await sentence(window, 0).click()
  await window.keyboard.press('Control+A')
  await window.keyboard.type('The ferry leaves at eight.')
  await saved(window)
  await window.keyboard.press('Escape')

  const path = join(folder, 'pier.reviewed.xlf')
  writeFileSync(path, pier(['The ferry leaves at nine.', 'Bread is baked at dawn.', targets[2] ?? '']))
  await pick(app, path)
  await command(window, say.settings.shortcuts.action['article.reimport'])
  const dialog = window.getByRole('dialog', { name: /pier\.reviewed\.xlf/u })
  const boxes = dialog.getByRole('list', { name: say.reimport.list }).getByRole('checkbox')
  await expect(boxes).toHaveCount(2)
  await expect(boxes.first()).toBeFocused()
  await expect(boxes.first()).toHaveAccessibleName(/Segment 1, Conflict/u)
  await expect(dialog.getByRole('button', { name: 'Apply 1 change', exact: true })).toBeDisabled()
  await window.keyboard.press('Alt+Enter')
  await expect(boxes.nth(1)).toBeFocused()
  await window.keyboard.press('Alt+Enter')
  await expect(dialog.getByRole('button', { name: 'Apply 2 changes' })).toBeFocused()
  await window.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await expect(sentence(window, 0)).toHaveText('The ferry leaves at nine.')
  await expect(sentence(window, 1)).toHaveText('Bread is baked at dawn.')
  await window.keyboard.press('Control+Z')
  await expect(sentence(window, 0)).toHaveText('The ferry leaves at eight.')
  await expect(sentence(window, 1)).toHaveText('Bread is baked at night.')

  writeFileSync(path, pier(targets))
  await command(window, say.settings.shortcuts.action['article.reimport'])
  await expect(window.getByText(say.reimport.nothing)).toBeVisible()
})

/** A spreadsheet that went out and was reviewed elsewhere is known again, and comes back by keys alone, with a conflict and a lock on the way. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { inEnglish, saved, say, sentence } from './article.ts'
import { dropFiles, saveAs } from './at-the-desk.ts'
import { callStore, shareConnection } from './doorway.ts'
import { expect, test } from './launch.ts'

const sample = readFileSync(join(import.meta.dirname, '../samples/formats/ferry.ru-en.xlsx'))
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** As somebody left it: two texts are others, and a note stands at a cell. */
function reviewed(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const shared = 'xl/sharedStrings.xml'
  const text = strFromU8(parts[shared] ?? new Uint8Array())
  const edited = text.replace('of Qaraoy returns', 'of Qaraoy is home').replace(' till noon', ' until noon')
  return zipSync({
    ...parts,
    [shared]: strToU8(edited),
    'xl/worksheets/_rels/sheet1.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" Type="${office}/comments" Target="../comments1.xml"/></Relationships>`,
    ),
    'xl/comments1.xml': strToU8(
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Marta Weiss</author></authors><commentList><comment ref="C3" authorId="0"><text><t>Noon of which day?</t></text></comment></commentList></comments>',
    ),
  })
}

test('a reviewed spreadsheet is known again; a conflict and a lock are met on its way back', async ({
  openApp,
  folder,
}) => {
  test.setTimeout(180_000)
  const { app, window } = await openApp(inEnglish)
  await shareConnection(window)
  await window.getByRole('heading', { name: say.library.title }).waitFor()
  await dropFiles(window, [{ name: 'ferry.xlsx', bytes: new Uint8Array(sample) }])
  await window.getByRole('button', { name: say.importing.start, exact: true }).click()
  const anyway = window.getByRole('button', { name: say.importing.importAnyway })
  await expect(sentence(window, 0).or(anyway).first()).toBeVisible()
  if (await anyway.isVisible()) await anyway.click()
  await window.getByRole('dialog').waitFor({ state: 'detached' })

  const path = join(folder, 'ferry.xlsx')
  await saveAs(app, path)
  await window.keyboard.press('Control+Shift+KeyS')
  await window.getByRole('dialog').getByRole('textbox', { name: say.review.reason.overrideLabel }).fill('For review')
  await window.keyboard.press('Enter')
  await window.getByRole('dialog').waitFor({ state: 'detached' })

  await sentence(window, 0).click()
  await window.keyboard.press('Control+A')
  await window.keyboard.type('The Qaraoy ferry returns')
  await saved(window)
  await window.keyboard.press('Escape')

  await window.getByRole('button', { name: say.library.title }).first().click()
  await window.getByRole('heading', { name: say.library.title }).waitFor()
  await dropFiles(window, [{ name: 'ferry.reviewed.xlsx', bytes: reviewed(readFileSync(path)) }])
  const question = window.getByRole('dialog', { name: say.reimport.arrival.title })
  await expect(question.getByRole('button', { name: say.reimport.arrival.compare })).toBeFocused()
  await window.keyboard.press('Enter')

  const dialog = window.getByRole('dialog', { name: /ferry\.reviewed\.xlsx/u })
  const boxes = dialog.getByRole('list', { name: say.reimport.list }).getByRole('checkbox')
  await expect(boxes).toHaveCount(2)
  await expect(dialog).toContainText('Marta Weiss: Noon of which day?')
  await expect(boxes.first()).toHaveAccessibleName(/Segment 1, Conflict/u)
  await window.keyboard.press('Alt+Enter')
  await window.keyboard.press('Alt+Enter')
  const apply = dialog.getByRole('button', { name: 'Apply 2 changes' })
  await expect(apply).toBeFocused()

  // Somebody locks one of the two meanwhile.
  const segment = await sentence(window, 1).getAttribute('data-segment')
  expect(await callStore(window, 'segment.lock', { segments: [segment], isLocked: true })).toMatchObject({ ok: true })
  await window.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('1 segment has been locked meanwhile.')
  await expect(dialog).toContainText(say.reimport.fault['segment-locked'])
  await expect(boxes.first()).toHaveAccessibleName(/Segment 1, Conflict/u)
  await expect(boxes.first()).toBeFocused()
  await window.keyboard.press('Alt+Enter')
  await dialog.getByRole('button', { name: 'Apply 1 change', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await expect(sentence(window, 0)).toHaveText('The ferry of Qaraoy is home')
  await window.keyboard.press('Control+Z')
  await expect(sentence(window, 0)).toHaveText('The Qaraoy ferry returns')
})

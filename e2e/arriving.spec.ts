/** Files on their way into the window: dropped by the system, read at once, and what cannot be taken is told. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { strToU8, zipSync } from 'fflate'
import { inEnglish, say, sentence } from './article.ts'
import { stocked } from './at-the-desk.ts'
import { expect, test } from './launch.ts'

/** As the file manager drops them: the page gets files of the disk, and folders too. */
async function dropPaths(window: Page, ...files: readonly string[]): Promise<void> {
  const session = await window.context().newCDPSession(window)
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
    // A hand is slower than the page, which has to say first that it would take them; else the drop is a drag called off.
    await window.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  }
}

const openXml = 'http://schemas.openxmlformats.org'
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const related = (id: number, kind: string, target: string) =>
  `<Relationship Id="r${id}" Type="${openXml}/officeDocument/2006/relationships/${kind}" Target="${target}"/>`
const relations = (all: string) => `<Relationships xmlns="${openXml}/package/2006/relationships">${all}</Relationships>`
const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
const pairs = (ru: string, en: string) =>
  `<row r="1">${cell('A1', 'Русский')}${cell('B1', 'English')}</row><row r="2">${cell('A2', ru)}${cell('B2', en)}</row>`

/** A workbook of sheets with these rows. */
function book(sheets: readonly string[]): Uint8Array {
  const main = `${openXml}/spreadsheetml/2006/main`
  const listed = sheets.map((_, at) => `<sheet name="Sheet ${at + 1}" sheetId="${at + 1}" r:id="r${at}"/>`).join('')
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${openXml}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/></Types>`,
    '_rels/.rels': relations(related(0, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${openXml}/officeDocument/2006/relationships"><sheets>${listed}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      sheets.map((_, at) => related(at, 'worksheet', `worksheets/sheet${at}.xml`)).join(''),
    ),
    ...Object.fromEntries(
      sheets.map((rows, at) => [
        `xl/worksheets/sheet${at}.xml`,
        `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))
}

const importing = say.importing
const dialog = (window: Page) => window.getByRole('dialog', { name: importing.title })
const start = (window: Page) => window.getByRole('button', { name: importing.start, exact: true })

test('a folder, a file that is gone and a third file are told of; what can be read is taken', async ({
  openApp,
  folder,
}) => {
  const { window } = await openApp(inEnglish)
  await stocked(window)
  const path = (name: string) => join(folder, name)
  mkdirSync(path('articles'))
  for (const name of ['one.en.txt', 'two.ru.txt', 'three.txt'])
    writeFileSync(path(name), `The ferry leaves: ${name}.\n`)

  await dropPaths(window, path('articles'))
  await expect(window.getByText('articles is a folder, not a file.')).toBeVisible()
  await dropPaths(window, path('gone.txt'))
  await expect(window.getByText('gone.txt cannot be read.')).toBeVisible()
  await expect(window.getByRole('dialog')).toHaveCount(0)

  await dropPaths(window, path('one.en.txt'), path('two.ru.txt'), path('three.txt'))
  await expect(window.getByText(importing.tooMany)).toBeVisible()
  await expect(dialog(window)).toContainText('one.en.txt')
  await expect(dialog(window)).toContainText('two.ru.txt')
})

test('a file with a name of two hundred letters and more is imported, though it goes from the disk meanwhile', async ({
  openApp,
  folder,
}) => {
  // A computer without a locale cannot hand such a name to a window at all.
  const { window } = await openApp({ ...inEnglish, env: { LC_ALL: 'C.UTF-8' } })
  await stocked(window)
  const path = join(folder, `${'ә'.repeat(110)} 🚀 «паром».txt`)
  const long = join(folder, `${'n'.repeat(240)}.txt`)
  for (const file of [path, long]) {
    writeFileSync(file, `The ferry leaves at seven, says file ${file.length}.\n`)
    await dropPaths(window, file)
    await expect(start(window)).toBeFocused()
    rmSync(file)
    await window.keyboard.press('Enter')
    await expect(sentence(window, 0)).toContainText(`says file ${file.length}`)
    await window.getByRole('button', { name: say.common.nav.library }).click()
    await window.getByRole('heading', { name: say.library.title }).waitFor()
  }
})

test('of a book a sheet without text is refused where it was chosen, and another one is imported', async ({
  openApp,
  folder,
}) => {
  const path = join(folder, 'book.xlsx')
  writeFileSync(path, book([pairs('Снег выпал ночью.', 'Snow fell at night.'), pairs('Шёл дождь.', 'It rained.'), '']))
  const { window } = await openApp(inEnglish)
  await stocked(window)
  await dropPaths(window, path)
  const chooser = dialog(window).getByRole('button', { name: /Sheet \d/u })
  const choose = async (name: string): Promise<void> => {
    await chooser.focus()
    await window.keyboard.press('Enter')
    await window.getByRole('option', { name }).click()
  }
  await expect(dialog(window)).toContainText('Snow fell at night.')
  await choose('Sheet 3')
  await expect(dialog(window).getByRole('alert')).toContainText(importing.refused.blankSheet)
  await expect(chooser).toBeFocused()
  await expect(start(window)).toBeDisabled()
  await choose('Sheet 2')
  await expect(dialog(window)).toContainText('It rained.')
  await expect(dialog(window).getByRole('alert')).toHaveCount(0)
  await expect(chooser).toBeFocused()
  await start(window).click()
  await window.getByRole('button', { name: importing.importAnyway }).or(sentence(window, 0)).first().waitFor()
  const anyway = window.getByRole('button', { name: importing.importAnyway })
  if (await anyway.isVisible()) await anyway.click()
  await expect(sentence(window, 0)).toHaveText('It rained.')
})

test('an encoding in which a file cannot be read can be chosen otherwise at once', async ({ openApp, folder }) => {
  const { window } = await openApp(inEnglish)
  await stocked(window)
  const path = join(folder, 'kk.txt')
  writeFileSync(path, 'Паром көлден өтті.\n')
  await dropPaths(window, path)
  const encoding = (name: string) => dialog(window).getByRole('button', { name: new RegExp(name, 'u') })
  await encoding('UTF-8').click()
  await window.getByRole('option', { name: 'Shift JIS' }).click()
  await expect(dialog(window).getByRole('alert')).toContainText('Choose another encoding')
  await expect(start(window)).toBeDisabled()
  await expect(encoding('Shift JIS')).toBeFocused()
  await encoding('Shift JIS').click()
  await window.getByRole('option', { name: 'UTF-8' }).click()
  await expect(dialog(window)).toContainText('Паром көлден өтті.')
  await expect(start(window)).toBeEnabled()
})

/** Translation memories in the window: added in the settings, shown beside the segment, put in by a key, renamed, deleted. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { editor, inEnglish, say, sentence, writeIn } from './article.ts'
import { dropFiles, importPasted, pick, stocked } from './at-the-desk.ts'
import { barriers } from './barriers.ts'
import { expect, test } from './launch.ts'

const words = say.memories
const source = ['Паром вернулся в порт вечером.', 'Касса закрыта до понедельника.'].join('\n\n')
const target = ['The boat was back at night.', 'The till is shut.'].join('\n\n')

const unit = (ru: string, en: string) =>
  `<tu changeid="Anna" changedate="20260102T030405Z"><tuv xml:lang="ru-RU"><seg>${ru}</seg></tuv><tuv xml:lang="en-US"><seg>${en}</seg></tuv></tu>`
const memory = `<tmx version="1.4"><header srclang="ru"/><body>
${unit('Паром вернулся в порт утром.', 'The ferry came back to port in the morning.')}
${unit('Паром вернулся в порт вечером.', 'The ferry came back to port in the evening.')}
</body></tmx>`

async function openFerry(window: Page): Promise<void> {
  await stocked(window)
  await importPasted(window, { source, target })
  await window.getByRole('dialog').waitFor({ state: 'detached' })
  await expect(sentence(window, 0)).toBeVisible()
}

const strip = (window: Page) => window.getByRole('region', { name: words.match.label })

async function openMemories(window: Page): Promise<void> {
  await window.keyboard.press('Control+Comma')
  await window.getByRole('tab', { name: say.settings.page.memories }).click()
}

test('a TMX is added; its matches stand beside the segment, a key puts one in, and undo takes it back alone', async ({
  openApp,
  folder,
}) => {
  const { app, window } = await openApp(inEnglish)
  const path = join(folder, 'ferries.tmx')
  writeFileSync(path, memory)
  await pick(app, path)
  await openFerry(window)
  await openMemories(window)
  await expect(window.getByText(words.list.none)).toBeVisible()
  await window.getByRole('button', { name: words.list.add }).click()
  await expect(window.getByText('“ferries” added: 2 units.')).toBeVisible()
  await expect(window.getByRole('list', { name: words.list.title })).toContainText('Russian')
  expect(await barriers(window)).toEqual([])

  await window.keyboard.press('Alt+ArrowLeft')
  await window.getByRole('row', { name: /The boat was back/u }).click()
  await writeIn(window, 0)
  await expect(strip(window).getByRole('listitem')).toHaveCount(2)
  await expect(strip(window).getByRole('listitem').nth(0)).toContainText('100%')
  await expect(strip(window).getByRole('listitem').nth(0)).toContainText('ferries · Anna')
  await expect(strip(window).getByRole('deletion')).toHaveText('утром')
  await expect(strip(window).getByRole('insertion')).toHaveText('вечером')
  expect(await barriers(window)).toEqual([])

  await window.keyboard.type(' Late.')
  await window.keyboard.press('Control+u')
  await expect(editor(window)).toHaveText('The ferry came back to port in the evening.')
  await window.keyboard.press('Control+u')
  await expect(editor(window)).toHaveText('The ferry came back to port in the morning.')
  await window.keyboard.press('Control+z')
  await expect(editor(window)).toHaveText('The ferry came back to port in the evening.')
  await window.keyboard.press('Control+z')
  await expect(editor(window)).toHaveText('The boat was back at night. Late.')

  await window.keyboard.press('Control+l')
  await expect(strip(window)).toHaveCount(0)
  await window.keyboard.press('Control+l')
  await expect(strip(window)).toBeVisible()
  await writeIn(window, 1)
  await expect(strip(window)).toHaveCount(0)
})

test('a match brings the mark-up of its file where the translation lacks that of its source', async ({
  openApp,
  folder,
}) => {
  const { app, window } = await openApp(inEnglish)
  const path = join(folder, 'ferries.tmx')
  const bold = (words: string) => `<bpt i="1" type="bold">{</bpt>${words}<ept i="1">}</ept>`
  const dressed = unit(
    `Паром вернулся ${bold('в порт')} утром<ph/>.`,
    `The ferry came back ${bold('to port')} in the morning<ph/>.`,
  )
  writeFileSync(path, `<tmx version="1.4"><header srclang="ru"/><body>${dressed}</body></tmx>`)
  await pick(app, path)
  await stocked(window)
  const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
  await dropFiles(window, [
    file('ferry.ru.md', 'Паром вернулся **в порт** утром.\n'),
    file('ferry.en.md', 'The boat was back.\n'),
  ])
  await window.getByRole('button', { name: say.importing.start, exact: true }).click()
  await window.getByRole('dialog').waitFor({ state: 'detached' })
  await expect(sentence(window, 0)).toBeVisible()
  await openMemories(window)
  await window.getByRole('button', { name: words.list.add }).click()
  await expect(window.getByText('“ferries” added: 1 unit.')).toBeVisible()
  await window.keyboard.press('Alt+ArrowLeft')
  await window.getByRole('row', { name: /The boat was back/u }).click()
  await writeIn(window, 0)
  await expect(strip(window).getByRole('listitem')).toHaveCount(1)
  await window.keyboard.press('Control+u')
  await expect(editor(window)).toHaveText('The ferry came back Bto portB in the morning.')
  await expect(window.getByText('1 inline code was left out', { exact: false })).toBeVisible()
  await window.keyboard.press('Control+z')
  await expect(editor(window)).toHaveText('The boat was back.')
})

test('a memory is renamed, and deleted once somebody said so', async ({ openApp, folder }) => {
  const { app, window } = await openApp(inEnglish)
  writeFileSync(join(folder, 'ferries.tmx'), memory)
  await pick(app, join(folder, 'ferries.tmx'))
  await stocked(window)
  await openMemories(window)
  await window.getByRole('button', { name: words.list.add }).click()
  await window.getByRole('button', { name: 'Rename “ferries”' }).click()
  await window.getByRole('textbox', { name: words.rename.name }).fill('Harbour')
  await window.keyboard.press('Enter')
  await window.getByRole('button', { name: 'Delete “Harbour”' }).click()
  const question = window.getByRole('dialog', { name: words.remove.title })
  expect(await barriers(window)).toEqual([])
  await question.getByRole('button', { name: say.common.action.cancel }).click()
  await expect(window.getByRole('list', { name: words.list.title })).toContainText('Harbour')
  await window.getByRole('button', { name: 'Delete “Harbour”' }).click()
  await question.getByRole('button', { name: words.remove.act, exact: true }).click()
  await expect(window.getByText(words.list.none)).toBeVisible()
})

test('a broken file is refused with its place; a large one picked for an article is offered as a memory, and can be called off', async ({
  openApp,
  folder,
}) => {
  const { app, window } = await openApp(inEnglish)
  const path = join(folder, 'large.tmx')
  writeFileSync(path, '<tmx><body>\n<tu></tuv></body></tmx>')
  await pick(app, path)
  await stocked(window)
  await openMemories(window)
  await window.getByRole('button', { name: words.list.add }).click()
  await expect(
    window.getByText('large.tmx, line 2, column 5: the XML is broken here. Nothing was added.'),
  ).toBeVisible()

  const units = Array.from({ length: 1_000 }, (_, nth) =>
    unit(`Рейс ${nth} ушёл в порт ${nth}.`, `Run ${nth} has left.`),
  )
  const piece = `${units.join('\n')}<!--${' '.repeat(400_000)}-->`
  writeFileSync(path, `<tmx version="1.4"><header/><body>${piece.repeat(130)}</body></tmx>`)
  await window.keyboard.press('Control+KeyO')
  await window.getByRole('button', { name: say.importing.pick }).first().click()
  await expect(window.getByText(/large\.tmx \(\d+ MB\) is too large for an article/u)).toBeVisible()
  expect(await barriers(window)).toEqual([])
  await window.getByRole('button', { name: words.large.act, exact: true }).click()
  await expect(window.getByRole('progressbar')).toBeVisible()
  await window.getByRole('button', { name: words.import.cancel, exact: true }).click()
  await expect(window.getByText('Cancelled: nothing was kept of large.tmx.')).toBeVisible()
  await expect(window.getByText(words.list.none)).toBeVisible()
})

test('a large TMX that is dropped leads to the memories, where one button takes it', async ({ openApp, folder }) => {
  const { app, window } = await openApp(inEnglish)
  await stocked(window)
  await window.evaluate(() => {
    const data = new DataTransfer()
    data.items.add(new File([new Uint8Array(64 * 1024 * 1024 + 1)], 'Ferries.TMX'))
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  })
  await expect(window.getByText('Ferries.TMX (64 MB) is too large for an article.', { exact: false })).toBeVisible()
  writeFileSync(join(folder, 'ferries.tmx'), memory)
  await pick(app, join(folder, 'ferries.tmx'))
  await window.getByRole('button', { name: words.large.actChoose, exact: true }).click()
  await expect(window.getByText('“ferries” added: 2 units.')).toBeVisible()
})

/** The term base in the window: added from the text, taken in from a file, looked up, put in, and told where it is not kept. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { editor, inEnglish, saved, say, sentence, writeIn } from './article.ts'
import { importPasted, pick, stocked } from './at-the-desk.ts'
import { barriers } from './barriers.ts'
import { expect, test } from './launch.ts'

const words = say.terms
const source = ['Суд открыл заседание утром в понедельник.', 'В Палате мастеров ждали решения суда.'].join('\n\n')
const target = ['The tribunal opened its session on Monday morning.', 'The guild waited for the decision.'].join('\n\n')

async function openHearing(window: Page): Promise<void> {
  await stocked(window)
  await importPasted(window, { source, target })
  await window.getByRole('dialog').waitFor({ state: 'detached' })
  await expect(sentence(window, 0)).toBeVisible()
}

const strip = (window: Page) => window.getByRole('region', { name: words.inspector.label })
const dialog = (window: Page, name: string) => window.getByRole('dialog', { name })

async function openTerms(window: Page): Promise<void> {
  await window.keyboard.press('Control+Comma')
  await window.getByRole('tab', { name: say.settings.page.terms }).click()
}

test('marked words become a term by a key; the segment shows it, the check tells of its forbidden name, and undo takes it back', async ({
  openApp,
}) => {
  const { window } = await openApp(inEnglish)
  await openHearing(window)
  await writeIn(window, 0)
  // "tribunal".
  await window.keyboard.press('Control+Home')
  await window.keyboard.press('Control+ArrowRight')
  await window.keyboard.press('Control+Shift+ArrowRight')
  await window.keyboard.press('Control+Shift+g')
  const add = dialog(window, words.edit.add)
  await expect(add.getByRole('textbox', { name: 'Term 2' })).toHaveValue('tribunal')
  await add.getByRole('textbox', { name: 'Term 1' }).fill('суд')
  await add.getByRole('textbox', { name: 'Term 2' }).fill('court')
  await add.getByRole('button', { name: words.edit.another }).click()
  await add.getByRole('textbox', { name: 'Term 3' }).fill('tribunal')
  await add.getByRole('button', { name: /Status 3/u }).click()
  await window.getByRole('option', { name: words.status.deprecated }).click()
  expect(await barriers(window)).toEqual([])
  await add.getByRole('textbox', { name: 'Term 3' }).press('Enter')
  await expect(add).toBeHidden()

  await expect(strip(window)).toContainText('Суд')
  await expect(strip(window).getByRole('deletion')).toHaveText('tribunal')
  await expect(window.getByRole('button', { name: /Term differs from the term base/u })).toHaveCount(2)
  await window.keyboard.press('F8')
  await expect(window.getByText('The term base has “court” for “суда”.', { exact: true })).toBeVisible()
  await window.getByRole('button', { name: say.common.action.undo, exact: true }).click()
  await expect(strip(window)).toHaveCount(0)
  await expect(window.getByRole('button', { name: /Term differs from the term base/u })).toHaveCount(0)
})

test('a list is taken in from a file; a term is looked up by a key, and Enter writes it at the caret', async ({
  openApp,
  folder,
}) => {
  const { app, window } = await openApp(inEnglish)
  const path = join(folder, 'house.csv')
  writeFileSync(
    path,
    'ru,en,status,note\nПалата мастеров,House of Masters,preferred,never Guild\nсуд,court,preferred,\n',
  )
  await pick(app, path)
  await openHearing(window)
  await openTerms(window)
  await expect(window.getByText(words.list.none)).toBeVisible()
  await window.getByRole('button', { name: words.list.import }).click()
  await expect(dialog(window, words.import.title)).toContainText('2 concepts')
  expect(await barriers(window)).toEqual([])
  await dialog(window, words.import.title).getByRole('button', { name: words.import.take, exact: true }).click()
  await expect(window.getByText('Added: 2. Changed: 0. Known already: 0.')).toBeVisible()
  await window.getByRole('textbox', { name: words.list.search }).fill('masters')
  await expect(window.getByRole('list', { name: words.list.title }).getByRole('listitem')).toHaveCount(1)
  expect(await barriers(window)).toEqual([])

  await window.keyboard.press('Alt+ArrowLeft')
  await window.getByRole('row', { name: /The tribunal opened/u }).click()
  await writeIn(window, 1)
  await expect(strip(window)).toContainText('never Guild')
  expect(await barriers(window)).toEqual([])
  await window.keyboard.press('Control+Shift+t')
  const look = dialog(window, words.look.title)
  await expect(look.getByRole('option').first()).toContainText('House of Masters')
  expect(await barriers(window)).toEqual([])
  await window.keyboard.type('cou')
  await expect(look.getByRole('option')).toHaveCount(1)
  await window.keyboard.press('Enter')
  await expect(look).toBeHidden()
  await expect(editor(window)).toHaveText('The guild waited for the decision. court')
  await window.keyboard.press('Control+Shift+ArrowLeft')
  await strip(window).getByRole('button', { name: 'Insert “House of Masters”' }).click()
  await expect(editor(window)).toHaveText('The guild waited for the decision. House of Masters')
  await window.keyboard.press('Alt+ArrowUp')
  await saved(window)
})

test('a long list is read page by page in the order of its file, and searched from the start again', async ({
  openApp,
  folder,
}) => {
  const { app, window } = await openApp(inEnglish)
  const path = join(folder, 'long.tsv')
  const lines = Array.from({ length: 250 }, (_, n) => `слово ${n + 1}\tword ${n + 1}`)
  writeFileSync(path, ['ru\ten', ...lines].join('\n'))
  await pick(app, path)
  await stocked(window)
  await openTerms(window)
  await window.getByRole('button', { name: words.list.import }).click()
  await dialog(window, words.import.title).getByRole('button', { name: words.import.take, exact: true }).click()
  await expect(window.getByText('250 concepts', { exact: true })).toBeVisible()
  const listed = window.getByRole('list', { name: words.list.title }).getByRole('listitem')
  await expect(listed).toHaveCount(100)
  await expect(listed.first()).toContainText('word 1')
  const next = window.getByRole('button', { name: words.list.next, exact: true })
  await next.press('Enter')
  await expect(window.getByText('101–200 of 250')).toBeVisible()
  await expect(listed.first()).toBeInViewport()
  await next.press('Enter')
  await expect(listed).toHaveCount(50)
  await expect(listed.last()).toContainText('word 250')
  expect(await barriers(window)).toEqual([])
  await window.getByRole('textbox', { name: words.list.search }).fill('word 24')
  await expect(listed.first()).toContainText('word 24')
  await expect(listed).toHaveCount(11)
})

test('a new term begins in the languages of the article at hand, wherever it is added', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await stocked(window)
  await importPasted(window, {
    source: 'Қалада жаңа көпір салынды. Оны жұмысшылар екі жыл бойы салды.',
    target: 'В городе построили новый мост. Его два года строили рабочие.',
  })
  await window.getByRole('dialog').waitFor({ state: 'detached' })
  await expect(sentence(window, 0)).toBeVisible()
  await openTerms(window)
  await window.getByRole('button', { name: words.list.add }).click()
  const add = dialog(window, words.edit.add)
  await expect(add.getByRole('button', { name: /Language 1/u })).toContainText('Kazakh')
  await expect(add.getByRole('button', { name: /Language 2/u })).toContainText('Russian')
})

test('with keys alone lines and terms are added and removed, and the focus goes on beside them', async ({
  openApp,
}) => {
  const { window } = await openApp(inEnglish)
  await stocked(window)
  await openTerms(window)
  for (const [ru, en] of [
    ['суд', 'court'],
    ['мост', 'bridge'],
  ] as const) {
    await window.getByRole('button', { name: words.list.add }).press('Enter')
    await window.keyboard.type(ru)
    await dialog(window, words.edit.add).getByRole('button', { name: words.edit.another }).press('Enter')
    await expect(window.getByRole('textbox', { name: 'Term 3' })).toBeFocused()
    await dialog(window, words.edit.add).getByRole('button', { name: words.edit.remove }).last().press('Enter')
    await expect(window.getByRole('textbox', { name: 'Term 2' })).toBeFocused()
    await window.keyboard.type(en)
    await window.keyboard.press('Enter')
    await expect(dialog(window, words.edit.add)).toBeHidden()
    await expect(window.getByRole('button', { name: words.list.add })).toBeFocused()
  }
  await window.getByRole('button', { name: 'Delete “мост”' }).press('Enter')
  await expect(window.getByRole('button', { name: 'Delete “суд”' })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('button', { name: words.list.add })).toBeFocused()
})

test('a file that is no list of terms is refused in words of term lists, and an empty one is said to be empty', async ({
  openApp,
  folder,
}) => {
  const { app, window } = await openApp(inEnglish)
  await stocked(window)
  await openTerms(window)
  const take = async (name: string, bytes: string | Uint8Array) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    await pick(app, path)
    await window.getByRole('button', { name: words.list.import }).press('Enter')
  }
  await take('one.csv', 'суд\nмост\n')
  await expect(window.getByText(words.refused['no-columns'])).toBeVisible()
  await take('sign.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]))
  await expect(window.getByText(words.refused.binary)).toBeVisible()
  await take('heads.csv', 'ru,en\n')
  await expect(dialog(window, words.import.title)).toContainText(words.refused['no-terms'])
  await window.keyboard.press('Escape')
  await expect(window.getByRole('button', { name: words.list.import })).toBeFocused()
})

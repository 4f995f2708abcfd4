/** The alignment seen and mended: by keys only, undone whole, kept over a restart, and exported. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { en } from '../locales/en/index.ts'
import { inEnglish, saveAs, stocked } from './at-the-desk.ts'
import { barriers } from './barriers.ts'
import { expect, test } from './launch.ts'

const headline = "A centre for the protection of children's rights opened in Balkhash"

async function openAlignment(window: Page): Promise<Locator> {
  await stocked(window)
  const row = window.getByRole('row', { name: headline })
  await row.click()
  await window.keyboard.press('Enter')
  await window.getByRole('textbox', { name: /^Segment 1,/u }).waitFor()
  await window.keyboard.press('Control+Shift+KeyK')
  const list = window.getByRole('listbox', { name: en.alignment.title })
  await list.waitFor()
  return list
}

/** How many segments are looked at: those at the head of the article, which are always drawn. */
const looked = 12

/** The first segments with their links, as they are heard. */
function heard(list: Locator): Promise<string[]> {
  return list
    .getByRole('option')
    .evaluateAll((options, count) => options.slice(0, count).map((option) => option.ariaLabel ?? ''), looked)
}

async function settled(list: Locator, isDone: (labels: readonly string[]) => boolean): Promise<void> {
  await expect.poll(async () => isDone(await heard(list))).toBe(true)
}

const saysLink = (source: string, target: string, kind: string) => (labels: readonly string[]) =>
  labels.some((label) => label.includes(`source ${source} ↔ target ${target},`) && label.endsWith(kind))

test('a link is heard with its numbers, its confidence and where it comes from', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  const labels = await heard(await openAlignment(window))
  expect(labels.find((label) => label.startsWith('Source 5.'))).toMatch(
    /source 5, 6 ↔ target 6, confidence \d+ %, automatic$/u,
  )
  expect(labels.find((label) => label.startsWith('Translation 2.'))).toMatch(/not in the source$/u)
  expect(await barriers(window)).toEqual([])
})

test('three links are mended by keys only, undone whole, done again, and are there after a restart', async ({
  openApp,
}) => {
  const { app, window } = await openApp(inEnglish)
  const list = await openAlignment(window)
  const before = await heard(list)
  const press = (key: string): Promise<void> => window.keyboard.press(key)
  // The repeated headline is linked to the headline of the source, then that link is locked; two sentences become one link.
  await press('ArrowDown')
  await press('KeyU')
  await settled(list, saysLink('1', '1, 2', 'confirmed'))
  await press('Space')
  await settled(list, saysLink('1', '1, 2', 'locked'))
  await press('ArrowDown')
  await press('Shift+ArrowDown')
  await press('KeyL')
  await settled(list, saysLink('2, 3', '3, 4', 'confirmed'))
  const mended = await heard(list)
  for (let step = 0; step < 3; step += 1) await press('Control+KeyZ')
  await settled(list, (labels) => labels.join() === before.join())
  for (let step = 0; step < 3; step += 1) await press('Control+KeyY')
  await settled(list, (labels) => labels.join() === mended.join())
  await app.close()
  const again = await openApp(inEnglish)
  const list2 = await openAlignment(again.window)
  await settled(
    list2,
    (labels) => saysLink('1', '1, 2', 'locked')(labels) && saysLink('2, 3', '3, 4', 'confirmed')(labels),
  )
})

test('a segment is split at a chosen place and joined again, and its link keeps both parts', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  const list = await openAlignment(window)
  for (const key of ['ArrowDown', 'ArrowDown', 'KeyS', 'ArrowRight', 'Enter']) await window.keyboard.press(key)
  await settled(list, saysLink('2', '3, 4', 'automatic'))
  await window.keyboard.press('KeyJ')
  await settled(list, saysLink('2', '3', 'automatic'))
})

for (const [as, says] of [
  ['tsv', '\t'],
  ['tmx', '<tmx version="1.4"'],
] as const)
  test(`the alignment is exported as ${as}`, async ({ openApp, folder }) => {
    const { app, window } = await openApp(inEnglish)
    await openAlignment(window)
    const path = join(folder, `out.${as}`)
    await saveAs(app, path)
    await window.keyboard.press('Control+Shift+KeyS')
    await window.getByRole('button', { name: new RegExp(en.review.exporting.format, 'u') }).click()
    await window.getByRole('option', { name: en.review.exporting[as] }).click()
    await window.getByRole('button', { name: en.review.exporting.start }).click()
    await expect(window.getByText(`Saved as out.${as}.`)).toBeVisible()
    expect(readFileSync(path, 'utf8')).toContain(says)
  })

test('the end of a ribbon is dragged to another sentence with the mouse', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  const list = await openAlignment(window)
  const end = async (number: number): Promise<{ x: number; y: number }> => {
    const box = await list.getByRole('option', { name: new RegExp(`^Translation ${number}\\.`, 'u') }).boundingBox()
    if (box === null) throw new Error(`translation ${number} is not drawn`)
    return { x: box.x, y: box.y + 20 }
  }
  const [from, to] = [await end(1), await end(2)]
  await window.mouse.move(from.x, from.y)
  await window.mouse.down()
  await window.mouse.move(to.x + 20, to.y, { steps: 6 })
  await window.mouse.up()
  await settled(list, saysLink('1', '2', 'confirmed'))
})

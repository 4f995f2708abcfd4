/** The list of articles, by keyboard. */
import { en } from '../locales/en/index.ts'
import { inEnglish } from './at-the-desk.ts'
import { barriers } from './barriers.ts'
import { expect, test } from './launch.ts'

const headlines = async (rows: { allInnerTexts(): Promise<string[]> }) =>
  (await rows.allInnerTexts()).map((text) => text.trim())

test('arrows walk the articles, letters look for a headline, and a column sorts them', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  const headers = window.getByRole('rowheader')
  await expect(headers).toHaveCount(3)
  const newest = await headlines(headers)
  await expect(window.getByRole('row').nth(1)).toBeFocused()
  await window.keyboard.press('End')
  await expect(window.getByRole('row').nth(3)).toBeFocused()
  await window.getByRole('button', { name: en.library.column.headline }).press('Enter')
  await expect(window.getByRole('columnheader', { name: en.library.column.headline })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  await expect.poll(() => headlines(headers)).toEqual([...newest].sort(new Intl.Collator('en').compare))
  await window.getByRole('row').nth(1).focus()
  await window.keyboard.type('library train')
  await expect(window.getByRole('searchbox')).toHaveValue('library train')
  await expect(headers).toHaveCount(1)
  await expect(headers).toContainText('Library Train')
  expect(await barriers(window)).toEqual([])
})

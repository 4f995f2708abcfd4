/** Errors with the keyboard only: marked by a letter and a digit, changed, taken away, taken over from findings; the score. */
import type { Page } from '@playwright/test'
import { en } from '../locales/en/index.ts'
import { importPasted, inEnglish, workAs } from './at-the-desk.ts'
import { barriers } from './barriers.ts'
import { expect, test } from './launch.ts'

const text = 'The fair opened early. It rained rained all day.\n\nEntry was free. Tea was sold.\n'

const target = (window: Page, segment: number) =>
  window.locator(`[data-row="${segment - 1}"][data-side="target"]`).first()
const wrongIn = (window: Page, segment: number) => target(window, segment).locator('[data-error]').allTextContents()
const cards = (window: Page) => window.locator('[data-error-card]')
const picker = (window: Page) => window.getByRole('region', { name: en.errors.begin })

/** In the text of the segment one is in, marks so many letters behind so many. */
async function mark(window: Page, from: number, length: number): Promise<void> {
  for (let at = 0; at < from; at += 1) await window.keyboard.press('ArrowRight')
  for (let at = 0; at < length; at += 1) await window.keyboard.press('Shift+ArrowRight')
}

test('errors are marked, changed, taken away and taken over from a finding by keys alone, and scored', async ({
  openApp,
}) => {
  const { window } = await openApp(inEnglish)
  await workAs(window, 'Aigul Serikova', 'editor')
  await importPasted(window, { target: text })
  await window.getByRole('textbox', { name: /^Segment 1,/u }).waitFor()

  await test.step('a letter says what, a digit how bad; the keyboard is in the text again', async () => {
    await window.keyboard.press('Escape')
    await window.keyboard.press('Home')
    await window.keyboard.press('Enter')
    await expect(window.getByRole('textbox', { name: /^Segment 1,/u })).toBeFocused()
    await mark(window, 4, 4)
    await window.keyboard.press('Control+Shift+B')
    await expect(picker(window)).toBeFocused()
    await expect(picker(window)).toContainText('fair')
    await window.keyboard.press('m')
    await window.keyboard.press('2')
    await expect.poll(() => wrongIn(window, 1)).toEqual(['fair'])
    await expect(cards(window)).toContainText([/mistranslation.*Major/u])
    await expect(window.getByRole('textbox', { name: /^Segment 1,/u })).toBeFocused()
  })

  await test.step('with Shift the rarer types, and a note before the digit', async () => {
    await window.keyboard.press('Alt+ArrowDown')
    await window.keyboard.press('Alt+ArrowDown')
    await window.keyboard.press('Control+Shift+B')
    await expect(picker(window)).toBeFocused()
    await window.keyboard.press('Shift+O')
    await picker(window).getByRole('textbox', { name: en.errors.noteLabel }).focus()
    await window.keyboard.insertText('To whom?')
    await window.keyboard.press('Enter')
    await window.keyboard.press('3')
    await expect(cards(window).nth(1)).toContainText('To whom?')
    await expect(window.getByRole('region', { name: en.errors.score.label })).toContainText(
      en.errors.score.verdict.failed,
    )
  })

  await test.step('no rule of accessibility is broken, with the picker open', async () => {
    await window.keyboard.press('Control+Shift+B')
    await expect(picker(window)).toBeFocused()
    expect(await barriers(window)).toEqual([])
    await window.keyboard.press('Escape')
    await expect(picker(window)).toHaveCount(0)
  })

  await test.step('on its card Enter changes it and Delete takes it away; undo brings it back', async () => {
    await cards(window).nth(1).focus()
    await window.keyboard.press('Enter')
    await expect(window.getByRole('region', { name: en.errors.change })).toBeFocused()
    await window.keyboard.press('w')
    await window.keyboard.press('1')
    await expect(cards(window).nth(1)).toContainText('awkward style')
    await expect(cards(window).nth(1)).toBeFocused()
    await window.keyboard.press('Delete')
    await expect(cards(window)).toHaveCount(1)
    await window.keyboard.press('Control+Z')
    await expect(cards(window)).toHaveCount(2)
  })

  await test.step('the finding one is at counts as an error by one key, and only once', async () => {
    await window.keyboard.press('F8')
    await window.keyboard.press('Control+B')
    await expect.poll(() => wrongIn(window, 2)).toHaveLength(1)
    await window.keyboard.press('Control+B')
    await window.getByText(en.article.notice['taken-before']).waitFor()
    await expect.poll(() => wrongIn(window, 2)).toHaveLength(1)
  })
})

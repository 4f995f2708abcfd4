/** What is said about a text, with the keyboard only: begun, answered, settled, walked, taken back; it goes with its words. */
import type { Page } from '@playwright/test'
import { en } from '../locales/en/index.ts'
import { becomeAgain, importPasted, inEnglish, workAs } from './at-the-desk.ts'
import { barriers } from './barriers.ts'
import { expect, test } from './launch.ts'

const text = 'The fair opened early. It rained all day.\n\nEntry was free. Tea was sold.\n'

const target = (window: Page, segment: number) =>
  window.locator(`[data-row="${segment - 1}"][data-side="target"]`).first()
const spokenOf = (window: Page, segment: number) => target(window, segment).locator('[data-thread]').allTextContents()
const cards = (window: Page) => window.locator('[data-thread-card]')
const current = (window: Page) => window.locator('[data-thread-card][aria-current]')

/** From the start of the segment, marks so many letters behind so many. */
async function mark(window: Page, segment: number, from: number, length: number): Promise<void> {
  // From a card into the text, from the text to the list of segments.
  await window.keyboard.press('Escape')
  await window.keyboard.press('Escape')
  await window.keyboard.press('Home')
  for (let at = 1; at < segment; at += 1) await window.keyboard.press('Alt+ArrowDown')
  await window.keyboard.press('Enter')
  await window.getByRole('textbox', { name: new RegExp(`^Segment ${segment},`, 'u') }).waitFor()
  for (let at = 0; at < from; at += 1) await window.keyboard.press('ArrowRight')
  for (let at = 0; at < length; at += 1) await window.keyboard.press('Shift+ArrowRight')
}

/** Says words in the field that has the keyboard. */
async function say(window: Page, label: string, words: string): Promise<void> {
  await expect(window.getByRole('textbox', { name: label })).toBeFocused()
  await window.keyboard.insertText(words)
  await window.keyboard.press('Control+Enter')
}

async function commentOn(window: Page, segment: number, from: number, length: number, words: string): Promise<void> {
  await mark(window, segment, from, length)
  await window.keyboard.press('Control+Shift+C')
  await say(window, en.comments.wordsLabel, words)
  await expect(current(window)).toContainText(words)
}

test('a comment is said of marked words, answered, settled, walked to and taken back by keys alone', async ({
  openApp,
}) => {
  const { window } = await openApp(inEnglish)
  await workAs(window, 'Aigul Serikova', 'editor')
  await importPasted(window, { target: text })
  await window.getByRole('textbox', { name: /^Segment 1,/u }).waitFor()

  await test.step('it stands beside its words, and the keyboard on its card', async () => {
    await commentOn(window, 1, 4, 4, 'Which fair?')
    await expect.poll(() => spokenOf(window, 1)).toEqual(['fair'])
    await expect(current(window)).toBeFocused()
    await commentOn(window, 3, 0, 5, 'Entry or admission?')
    await expect(cards(window)).toHaveCount(2)
  })

  await test.step('somebody is named behind an @, and answers', async () => {
    await window.keyboard.press('F5')
    await expect(current(window)).toContainText('Which fair?')
    await window.keyboard.press('Enter')
    await expect(window.getByRole('textbox', { name: en.comments.answerLabel })).toBeFocused()
    await window.keyboard.type('@ai')
    await window.getByRole('option', { name: /Aigul/u }).waitFor()
    await window.keyboard.press('Enter')
    await window.keyboard.type('the one in May')
    await window.keyboard.press('Control+Enter')
    await expect(current(window).locator('b')).toHaveText('@Aigul Serikova')
    await expect(current(window)).toBeFocused()
  })

  await test.step('settled it marks nothing, and undo opens it again', async () => {
    await window.keyboard.press('Alt+Enter')
    await expect(current(window)).toContainText(en.comments.resolved)
    await window.keyboard.press('F5')
    await expect(cards(window)).toHaveCount(1)
    await expect.poll(() => spokenOf(window, 1)).toEqual([])
    await window.keyboard.press('Control+Z')
    await expect(cards(window)).toHaveCount(2)
    await expect.poll(() => spokenOf(window, 1)).toEqual(['fair'])
  })

  await test.step('no rule of accessibility is broken', async () => {
    expect(await barriers(window)).toEqual([])
  })

  await test.step('it goes with its words, and says so once they are gone', async () => {
    await mark(window, 1, 0, 8)
    await window.keyboard.insertText('Yesterday the fair')
    await window.keyboard.press('Control+Shift+Enter')
    await expect.poll(() => spokenOf(window, 1)).toEqual(['fair'])
    await mark(window, 1, 14, 4)
    await window.keyboard.insertText('market')
    await window.keyboard.press('Control+Shift+Enter')
    const card = cards(window).first()
    await expect(card).toContainText(en.comments.gone)
    await expect(card.locator('blockquote')).toHaveText('fair')
    await window.keyboard.press('Control+Z')
    await window.keyboard.press('Control+Z')
    await expect.poll(() => spokenOf(window, 1)).toEqual(['fair'])
  })
})

test('a comment that asks for a change holds back the approval where the library says so', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await workAs(window, 'Aigul Serikova', 'editor')
  await window.keyboard.press('Control+Comma')
  await window.getByText(en.settings.mustChange.label).click()
  await window.getByRole('button', { name: en.common.nav.library }).click()
  await importPasted(window, { target: 'Tea was sold.\n' })
  await window.getByRole('textbox', { name: /^Segment 1,/u }).waitFor()
  await window.keyboard.press('Control+Shift+C')
  await expect(window.getByRole('textbox', { name: en.comments.wordsLabel })).toBeFocused()
  await window.keyboard.press('Shift+Tab')
  await window.keyboard.press('ArrowLeft')
  await window.keyboard.press('ArrowLeft')
  await window.keyboard.press('Space')
  await window.keyboard.press('Tab')
  await say(window, en.comments.wordsLabel, 'Coffee, not tea')
  await expect(current(window)).toContainText(en.comments.type.mustChange)

  await window.keyboard.press('Escape')
  await window.keyboard.press('Control+Shift+Enter')
  await window.keyboard.press('F2')
  await window.getByText(en.review.done.deliver).waitFor()
  await window.keyboard.press('F2')
  const dialog = window.getByRole('dialog')
  await expect(dialog).toContainText('1 comment asks for a change that is not settled.')
  await dialog.getByRole('button', { name: en.review.refused.jump }).press('Enter')
  await expect(current(window)).toBeFocused()
  await window.keyboard.press('Alt+Enter')
  await expect(current(window)).toContainText(en.comments.resolved)
  await window.keyboard.press('F2')
  await window.getByText(en.review.done.approve).waitFor()
})

test('words left by Escape stand there again when the comment is begun anew, and are gone once they are said', async ({
  openApp,
}) => {
  const { window } = await openApp(inEnglish)
  await workAs(window, 'Aigul Serikova', 'editor')
  await importPasted(window, { target: text })
  await window.getByRole('textbox', { name: /^Segment 1,/u }).waitFor()
  await mark(window, 1, 4, 4)
  await window.keyboard.press('Control+Shift+C')
  // Typed at once: no letter of it may land in the text, where the words are still marked.
  await window.keyboard.type('Which fair')
  const field = window.getByRole('textbox', { name: en.comments.wordsLabel })
  await expect(field).toHaveValue('Which fair')
  await expect(target(window, 1)).toHaveText('The fair opened early.')
  await window.keyboard.press('Escape')
  await expect(field).toHaveCount(0)
  await test.step('for whoever began it, and nobody else', async () => {
    await workAs(window, 'Marat Iskakov', 'translator')
    await target(window, 1).click()
    await mark(window, 1, 4, 4)
    await window.keyboard.press('Control+Shift+C')
    await expect(field).toHaveValue('')
    await becomeAgain(window, 'Aigul Serikova')
    await expect(field).toHaveValue('Which fair')
    await window.keyboard.press('Escape')
  })
  await target(window, 1).click()
  await mark(window, 1, 4, 4)
  await window.keyboard.press('Control+Shift+C')
  await expect(field).toHaveValue('Which fair')
  await window.keyboard.press('End')
  await window.keyboard.insertText('?')
  await window.keyboard.press('Control+Enter')
  await expect(current(window)).toContainText('Which fair?')
  await window.keyboard.press('Control+Shift+C')
  await expect(field).toHaveValue('')
})

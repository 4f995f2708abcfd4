/**
 * A whole day of one article by keys alone: delivered, edited, discussed, returned, mended, approved, published, corrected,
 * and in the end every change of it taken back, with the app closed and opened in between.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { en } from '../locales/en/index.ts'
import { editor, saved, sentence } from './article.ts'
import { becomeAgain, command, importPasted, inEnglish, saveAs, workAs } from './at-the-desk.ts'
import { expect, test } from './launch.ts'

const asImported =
  'The ferry left at noon.  It carried forty cars.\n\nThe wind was calm. Nobody was ill.\nThey came home by night.\n'
const segments = 5

const current = (window: Page) => window.getByRole('main').locator('[data-change="current"]')
const card = (window: Page) => window.locator('[data-thread-card][aria-current]')
const reasons = (window: Page) => window.getByRole('radiogroup', { name: en.comments.return.why })
const strip = (window: Page) => window.getByRole('region', { name: en.comments.return.strip })

/** By its number, with the caret at its start. */
async function go(window: Page, segment: number): Promise<void> {
  await window.keyboard.press('Control+G')
  const dialog = window.getByRole('dialog', { name: en.find.goTo.title })
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await window.keyboard.type(String(segment))
  await window.keyboard.press('Enter')
  await isAt(window, segment)
}

async function isAt(window: Page, segment: number): Promise<void> {
  await expect(editor(window)).toHaveAccessibleName(new RegExp(`^Segment ${segment},`, 'u'))
  await expect(editor(window)).toBeFocused()
}

/** Written anew as a whole, and confirmed where one stays. */
async function rewrite(window: Page, segment: number, text: string): Promise<void> {
  await go(window, segment)
  await window.keyboard.press('Control+A')
  await window.keyboard.insertText(text)
  await window.keyboard.press('Control+Shift+Enter')
  await saved(window)
}

async function giveBack(window: Page, segment: number, letter: string, words = ''): Promise<void> {
  await go(window, segment)
  await window.keyboard.press('Control+Shift+X')
  await expect(reasons(window)).toBeVisible()
  await window.keyboard.press(letter)
  await expect(reasons(window).getByRole('radio', { checked: true })).toBeVisible()
  await window.keyboard.press('Tab')
  await window.keyboard.type(words)
  await window.keyboard.press('Control+Enter')
  await expect(reasons(window)).toBeHidden()
}

/** The article of the day, from the list of the library. */
async function openByKeys(window: Page): Promise<void> {
  await window.getByRole('row', { name: /^The ferry left/u }).focus()
  await window.keyboard.press('Enter')
  await sentence(window, 0).waitFor()
}

async function deliver(window: Page): Promise<void> {
  await window.keyboard.press('F2')
  await window.getByText(en.review.done.deliver).first().waitFor()
}

test('a day at the desk, from delivery to correction, all of it by keys and all of it taken back', async ({
  openApp,
  folder,
}) => {
  // Three starts of the app and every hand of a desk.
  test.setTimeout(300_000)
  let { app, window } = await openApp(inEnglish)

  await test.step('the translator confirms and delivers', async () => {
    await workAs(window, 'Marat Iskakov', 'translator')
    await importPasted(window, { target: asImported })
    for (let segment = 1; segment <= segments; segment += 1) {
      await window.getByRole('textbox', { name: new RegExp(`^Segment ${segment},`, 'u') }).waitFor()
      await window.keyboard.press('Control+Enter')
      await window.getByText(`${segment} of ${segments} confirmed`).waitFor()
    }
    await deliver(window)
  })

  await test.step('the editor fixes, comments, and takes two changes back', async () => {
    await workAs(window, 'Aigul Serikova', 'editor')
    await rewrite(window, 1, 'The big ferry left at ten.')
    await rewrite(window, 5, 'They came home by dawn.')
    await go(window, 4)
    await window.keyboard.press('Control+Shift+ArrowRight')
    await window.keyboard.press('Control+Shift+C')
    await window.keyboard.type('Nobody at all?')
    await window.keyboard.press('Control+Enter')
    await expect(card(window)).toContainText('Nobody at all?')
    await window.keyboard.press('Escape')
    await window.keyboard.press('Alt+3')
    await go(window, 1)
    await window.keyboard.press('Escape')
    await window.keyboard.press('F7')
    await expect(current(window)).toContainText('big')
    await window.keyboard.press('Alt+Shift+Enter')
    await expect(current(window)).toContainText('ten')
    await window.keyboard.press('F7')
    await expect(current(window)).toContainText('dawn')
    await window.keyboard.press('Alt+Shift+Enter')
    await expect(sentence(window, 4)).toHaveText('They came home by night.')
    await window.keyboard.press('Alt+2')
  })

  await test.step('returns two segments and the article, each for a reason', async () => {
    await giveBack(window, 2, 'm')
    await giveBack(window, 3, 's', 'Too flat, this.')
    await command(window, 'Return the article')
    await expect(reasons(window)).toBeVisible()
    await window.keyboard.press('m')
    await window.keyboard.press('Enter')
    await window.getByText(en.review.done.returnToTranslator).waitFor()
  })

  await test.step('the app ends and starts', async () => {
    await app.close()
    ;({ app, window } = await openApp(inEnglish))
    await window.getByRole('heading', { name: en.library.title }).waitFor()
  })

  await test.step('the translator goes through what waits, mends one, answers the other, delivers', async () => {
    await becomeAgain(window, 'Marat Iskakov')
    await openByKeys(window)
    await go(window, 4)
    await window.keyboard.press('F9')
    await isAt(window, 2)
    await expect(strip(window)).toContainText('Meaning differs from the source')
    await window.keyboard.press('Control+End')
    await window.keyboard.type(' And two buses.')
    await window.keyboard.press('Control+Enter')
    await isAt(window, 3)
    await expect(strip(window)).toContainText('Too flat, this.')
    await window.keyboard.press('Control+Shift+X')
    await expect(window.getByRole('textbox', { name: en.comments.answerLabel })).toBeFocused()
    await window.keyboard.type('So is the sea.')
    await window.keyboard.press('Control+Enter')
    await expect(strip(window)).toBeHidden()
    await deliver(window)
  })

  await test.step('the editor sees the news alone, and approves', async () => {
    await becomeAgain(window, 'Aigul Serikova')
    await command(window, 'Show only what changed')
    await expect(window.getByText(`2 of ${segments}`, { exact: true })).toBeVisible()
    await expect(sentence(window, 1)).toBeVisible()
    await expect(sentence(window, 4)).toHaveCount(0)
    await command(window, 'Show all segments')
    await expect(sentence(window, 4)).toBeVisible()
    await window.keyboard.press('F2')
    const yes = window.getByRole('button', { name: en.review.asked.approveAnyway })
    await yes.or(window.getByText(en.review.done.approve)).first().waitFor()
    if (await yes.isVisible()) await yes.press('Enter')
    await window.getByText(en.review.done.approve).waitFor()
  })

  const path = join(folder, 'out.txt')
  const exportIt = async (why?: string): Promise<string> => {
    await saveAs(app, path)
    await window.keyboard.press('Control+Shift+S')
    if (why !== undefined) {
      await expect(window.getByRole('textbox', { name: en.review.reason.overrideLabel })).toBeFocused()
      await window.keyboard.type(why)
    }
    await window.getByRole('button', { name: en.review.exporting.start }).press('Enter')
    await window.getByText('Saved as out.txt.').first().waitFor()
    return readFileSync(path, 'utf8')
  }

  await test.step('the desk exports, and an error is corrected after publication', async () => {
    await workAs(window, 'Dana Omarova', 'desk')
    expect(await exportIt()).toBe(
      'The ferry left at ten.  It carried forty cars. And two buses.\n\nThe wind was calm. Nobody was ill.\nThey came home by night.\n',
    )
    await expect(window.getByText(en.common.articleState.published).first()).toBeVisible()
    await window.keyboard.press('Control+Shift+O')
    await expect(window.getByRole('textbox', { name: en.review.reason.label })).toBeFocused()
    await window.keyboard.type('A reader called.')
    await window.keyboard.press('Tab')
    await window.keyboard.press('Tab')
    await window.keyboard.press('Enter')
    await window.getByText(en.review.done.correct).waitFor()
    await rewrite(window, 1, 'The ferry left at eleven.')
    await expect(sentence(window, 0)).toHaveText('The ferry left at eleven.')
  })

  await test.step('the app ends and starts once more', async () => {
    await app.close()
    ;({ app, window } = await openApp(inEnglish))
    await window.getByRole('heading', { name: en.library.title }).waitFor()
    await openByKeys(window)
  })

  await test.step('what has gone out is not undone, and the history says so', async () => {
    await window.keyboard.press('Control+Shift+H')
    const panel = window.getByRole('complementary')
    await panel.getByRole('radio', { name: en.history.scope.article }).focus()
    await window.keyboard.press('Space')
    const deeds = panel.getByRole('list', { name: en.history.log.label }).getByRole('listitem')
    await expect(deeds.last()).toContainText(en.history.act.import)
    await deeds.last().getByRole('button', { name: en.history.log.back }).press('Enter')
    await window.getByText(en.article.cannotGoBack.published).first().waitFor()
    await expect(sentence(window, 0)).toHaveText('The ferry left at eleven.')
  })

  await test.step('but every change since the import is taken back, and the text is that, byte for byte', async () => {
    await window.keyboard.press('F7')
    await expect(current(window)).toBeVisible()
    await window.getByRole('button', { name: new RegExp(en.changes.since, 'u') }).press('Enter')
    await window.getByRole('option', { name: new RegExp(en.changes.baseline.imported, 'u') }).waitFor()
    await window.keyboard.press('End')
    await window.keyboard.press('Enter')
    await expect.poll(() => window.locator('[data-row="1"] ins').allTextContents()).toEqual([' And two buses.'])
    await window.keyboard.press('F7')
    await expect(current(window)).toContainText('eleven')
    await window.keyboard.press('Alt+Shift+Enter')
    await expect(current(window)).toContainText('buses')
    await window.keyboard.press('Alt+Shift+Enter')
    await window.getByText(en.article.notice['no-changes']).first().waitFor()
    await expect(sentence(window, 0)).toHaveText('The ferry left at noon.')
    expect(await exportIt('To compare.')).toBe(asImported)
  })
})

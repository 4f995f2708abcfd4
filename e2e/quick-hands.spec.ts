/** Keys and clicks that follow each other faster than the window draws: each goes where it was meant. */
import type { Page } from '@playwright/test'
import { editor, inEnglish, openSample, saved, say, sentence, writeIn } from './article.ts'
import { dropFiles } from './at-the-desk.ts'
import { expect, test } from './launch.ts'
import { pressAtOnce } from './real-keys.ts'

const dialogs = [
  ['Control+Shift+P', say.find.palette.label],
  ['Control+Shift+T', say.terms.look.label],
  ['Control+Shift+G', 'Term 1'],
  ['Control+K', say.find.find],
] as const

for (const [chord, line] of dialogs)
  test(`letters behind ${chord} stand in its line, those behind Escape in the text`, async ({ openApp }) => {
    const { window } = await openApp(inEnglish)
    await openSample({ window })
    await writeIn(window, 0)
    const before = await editor(window).innerText()
    await pressAtOnce(window, chord, 'court')
    const dialog = window.getByRole('dialog')
    await expect(dialog.getByLabel(line, { exact: true }).first()).toHaveValue('court')
    await pressAtOnce(window, 'Escape', 'quick')
    await expect(editor(window)).toHaveText(`${before}quick`)
    await pressAtOnce(window, chord, 'x', 'Escape', 'ly')
    await expect(editor(window)).toHaveText(`${before}quickly`)
  })

test('the dialog of Ctrl+K stands with the caret in its line, and what was looked for last is typed over', async ({
  openApp,
}) => {
  const { window } = await openApp(inEnglish)
  await openSample({ window })
  for (const word of ['train', 'station']) {
    await window.keyboard.press('Control+k')
    await expect(window.getByRole('textbox', { name: say.find.find, exact: true })).toBeFocused()
    await window.keyboard.type(word)
    await expect(window.getByRole('textbox', { name: say.find.find, exact: true })).toHaveValue(word)
    await window.keyboard.press('Escape')
  }
})

test('Ctrl+Home right behind a click or a dialog leads to the start of the text', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await openSample({ window })
  // Each of the first 200 ms; the caret once came back to where it was clicked in some of them.
  for (const n of [1, 2, 3, 4, 5, 6]) {
    await sentence(window, 1).click()
    await sentence(window, 0).click()
    await pressAtOnce(window, 'Control+Home', 'q')
    await expect(editor(window)).toHaveText(new RegExp(`^q{${n}}[^q]`, 'u'))
  }
  const qs = 'qqqqqq'
  await window.keyboard.press('Control+Shift+T')
  await window.getByRole('dialog').waitFor()
  await pressAtOnce(window, 'Escape', 'Control+Home', 'z')
  await expect(editor(window)).toHaveText(new RegExp(`^z${qs}`, 'u'))
})

const coded = [
  'A new **bridge** was opened on *Monday* by the old mill.',
  'Un**happy** people ask [the board](https://example.org/b).',
]

async function importMarkdown(window: Page): Promise<void> {
  await window.getByRole('heading', { name: say.library.title }).waitFor()
  await dropFiles(window, [{ name: 'mill.en.md', bytes: new TextEncoder().encode(`${coded.join('\n\n')}\n`) }])
  await window.getByRole('button', { name: say.importing.start, exact: true }).click()
  await window.getByRole('dialog').waitFor({ state: 'detached' })
  await expect(sentence(window, 0)).toBeVisible()
}

/** The middle of a word where it is drawn now. */
async function middleOf(window: Page, row: number, word: string): Promise<{ readonly x: number; readonly y: number }> {
  return sentence(window, row).evaluate((element, sought) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const at = texts.currentNode.textContent?.indexOf(sought) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(texts.currentNode, at)
      range.setEnd(texts.currentNode, at + sought.length)
      const { left, right, top, bottom } = range.getBoundingClientRect()
      return { x: (left + right) / 2, y: (top + bottom) / 2 }
    }
    throw new Error(sought)
  }, word)
}

const clicks = [
  { row: 0, word: 'opened', typed: 'A new BbridgeB was X on IMondayI by the old mill.' },
  { row: 0, word: 'Monday', typed: 'A new BbridgeB was opened on IXI by the old mill.' },
  { row: 1, word: 'board', typed: 'UnBhappyB people ask ↗the X↗.' },
] as const

test('a click in a sentence with mark-up stands at the letter clicked, two mark the word between its signs, three mark all', async ({
  openApp,
}) => {
  const { window } = await openApp(inEnglish)
  await importMarkdown(window)
  for (const isWrittenIn of [false, true])
    for (const { row, word, typed } of clicks) {
      const away = async () => sentence(window, isWrittenIn ? row : 1 - row).click({ position: { x: 2, y: 8 } })
      const click = async (clickCount: number) => {
        await away()
        const { x, y } = await middleOf(window, row, word)
        await window.mouse.click(x, y, { clickCount })
      }
      await click(2)
      await window.keyboard.type('X')
      await expect(editor(window)).toHaveText(typed)
      await window.keyboard.press('Control+z')
      await saved(window)
      await click(1)
      await window.keyboard.press('Control+Shift+ArrowRight')
      await window.keyboard.press('Escape')
      await click(3)
      const all = await editor(window).innerText()
      expect(await window.evaluate(() => getSelection()?.toString())).toBe(all)
    }
})

test('two clicks on a sign mark it alone', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await importMarkdown(window)
  await writeIn(window, 0)
  const sign = editor(window).getByRole('img').nth(1)
  await sign.dblclick()
  await window.keyboard.press('Delete')
  await expect(editor(window)).toHaveText('A new bridge was opened on IMondayI by the old mill.')
})

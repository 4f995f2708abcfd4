/** Mark-up inside sentences: what a person sees of it while writing, and how it is kept. */
import type { Page } from '@playwright/test'
import { editor, inEnglish, saved, say, sentence, writeIn } from './article.ts'
import { dropFiles } from './at-the-desk.ts'
import { expect, test } from './launch.ts'

const source = [
  'Новый мост открыли в понедельник у старой мельницы.',
  'Его **два года** строили [рабочие](https://example.org/builders) из долины.',
]
const target = [
  'A new **bridge** was opened on *Monday* by the old mill.',
  'Workers from the valley built it for two years.',
]

async function importMarkdown(window: Page): Promise<void> {
  await window.getByRole('heading', { name: say.library.title }).waitFor()
  const file = (name: string, text: readonly string[]) => ({
    name,
    bytes: new TextEncoder().encode(`${text.join('\n\n')}\n`),
  })
  await dropFiles(window, [file('bridge.ru.md', source), file('bridge.en.md', target)])
  await window.getByRole('button', { name: say.importing.start, exact: true }).click()
  await window.getByRole('dialog').waitFor({ state: 'detached' })
  await expect(sentence(window, 0)).toBeVisible()
}

const chip = (window: Page, name: string) => editor(window).getByRole('img', { name, exact: true })

test('bold and italics stand in a sentence as signs that say what they mean, and go in pairs', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await importMarkdown(window)
  await writeIn(window, 0)
  await expect(chip(window, 'Bold, start: **')).toHaveText('B')
  await expect(editor(window).getByRole('img')).toHaveCount(4)
  await chip(window, 'Italics, end: *').click()
  await window.keyboard.press('Delete')
  await expect(editor(window).getByRole('img')).toHaveCount(2)
  await expect(editor(window)).toHaveText('A new BbridgeB was opened on Monday by the old mill.')
  await window.keyboard.press('Control+z')
  await expect(editor(window).getByRole('img')).toHaveCount(4)
})

test('bold is read as bold and italics as italics, before and while somebody writes in the sentence', async ({
  openApp,
}) => {
  const { window } = await openApp(inEnglish)
  await importMarkdown(window)
  const bold = (words: string) => sentence(window, 0).locator('[data-look="b"]', { hasText: words })
  await expect(bold('bridge')).toHaveCSS('font-weight', /^[6-9]00$/u)
  await expect(sentence(window, 0).locator('[data-look="i"]')).toHaveText('Monday')
  await expect(sentence(window, 0).locator('[data-look="i"]')).toHaveCSS('font-style', 'italic')
  await writeIn(window, 0)
  await expect(bold('bridge')).toBeVisible()
  // Typed between the two signs, letters are bold at once.
  await chip(window, 'Bold, start: **').click()
  await window.keyboard.press('ArrowRight')
  await window.keyboard.type('foot')
  await expect(bold('footbridge')).toBeVisible()
  await chip(window, 'Bold, end: **').click()
  await window.keyboard.press('Delete')
  await expect(sentence(window, 0).locator('[data-look="b"]')).toHaveCount(0)
})

test('what is cut away with its words leaves the signs in the sentence', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await importMarkdown(window)
  await writeIn(window, 0)
  await window.keyboard.press('Control+a')
  await window.keyboard.type('Opened')
  await expect(editor(window).getByRole('img')).toHaveCount(4)
  await window.keyboard.press('Alt+ArrowDown')
  await saved(window)
})

test('a translation takes the mark-up of its source: around marked words, and all of it where nothing is written yet', async ({
  openApp,
}) => {
  const { window } = await openApp(inEnglish)
  await importMarkdown(window)
  await writeIn(window, 1)
  await window.keyboard.press('Control+Home')
  await window.keyboard.press('Control+Shift+ArrowRight')
  await window.keyboard.press('Control+Shift+Comma')
  await expect(chip(window, 'Bold, start: **')).toBeVisible()
  await window.keyboard.press('Control+a')
  await window.keyboard.press('Control+Shift+Comma')
  await expect(chip(window, 'Link, end: ](https://example.org/builders)')).toBeVisible()
  await window.keyboard.press('Control+Shift+Comma')
  await expect(window.getByText(say.article.notMended['no-code-to-take'])).toBeVisible()
  await window.keyboard.press('Control+z')
  await window.keyboard.press('Control+z')
  await expect(editor(window).getByRole('img')).toHaveCount(0)

  await window.keyboard.press('Control+a')
  await window.keyboard.press('Delete')
  await window.keyboard.press('Control+Shift+Comma')
  await expect(editor(window).getByRole('img')).toHaveCount(4)
  await window.keyboard.type('Two years')
  await expect(editor(window)).toContainText('Two years')
  await window.keyboard.press('Alt+ArrowUp')
  await saved(window)
})

/** Text of Word, Google Docs and a browser, pasted into a segment: words, and looks where the segment has mark-up for them. */
import type { Page } from '@playwright/test'
import { editor, inEnglish, saved, say, sentence, writeIn } from './article.ts'
import { dropFiles } from './at-the-desk.ts'
import { expect, test } from './launch.ts'

const source = [
  'Порт открыли **в семь** часов, сообщает [управление](https://example.org/kk/port).',
  'Обратно идут две лодки.',
]
const target = ['The port **opened** at seven, says [the board](https://example.org/port).', 'Two boats come back.']

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><title>Desk</title>
<style><!-- p.MsoNormal {font-family:"Calibri",sans-serif; color:red} --></style></head><body lang=EN-GB>
<!--StartFragment--><p class=MsoNormal><span style='font-size:22.0pt;color:red'>Says <a href="https://example.org/port">the
harbour board</a>: the port <b style='mso-bidi-font-weight:normal'>is </b><b>open</b>,<o:p></o:p></span></p>
<p class=MsoNormal>at <i>seven</i>.</p><!--EndFragment--></body></html>`
const wordPlain = 'Says the harbour board: the port is open,\r\nat seven.\r\n'

const docs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><span style="font-family:Arial;font-weight:700;">Three boats</span><span style="font-weight:400;"> come</span></b>`

const browser = `<p style="background:#000">Two <script>document.title = 'run'</script><img src=x onerror="document.title = 'run'">boats<br>come <strong onclick="x()">back</strong></p>`

async function importMarkdown(window: Page, sourceText = source, targetText = target): Promise<void> {
  await window.getByRole('heading', { name: say.library.title }).waitFor()
  const file = (name: string, text: readonly string[]) => ({
    name,
    bytes: new TextEncoder().encode(`${text.join('\n\n')}\n`),
  })
  await dropFiles(window, [file('port.ru.md', sourceText), file('port.en.md', targetText)])
  await window.getByRole('button', { name: say.importing.start, exact: true }).click()
  await window.getByRole('dialog').waitFor({ state: 'detached' })
  await expect(sentence(window, 0)).toBeVisible()
}

/** Leaves on the clipboard of the system what another program would. */
async function copied(window: Page, html: string, text: string): Promise<void> {
  await window.evaluate(
    (types) => {
      const copy = (event: ClipboardEvent) => {
        for (const [type, copied] of types) event.clipboardData?.setData(type, copied)
        event.preventDefault()
        event.stopImmediatePropagation()
      }
      document.addEventListener('copy', copy, { capture: true, once: true })
    },
    [
      ['text/html', html],
      ['text/plain', text],
    ] as const,
  )
  await window.keyboard.press('Control+KeyC')
}

/** The text of the segment with its signs in brackets, whatever is marked in it. */
function written(window: Page): Promise<string> {
  return editor(window).evaluate((text) => {
    const copy = text.cloneNode(true)
    if (!(copy instanceof HTMLElement)) return ''
    for (const sign of copy.querySelectorAll('[role="img"]')) sign.textContent = `[${sign.textContent}]`
    return copy.textContent ?? ''
  })
}

test('pasted over a sentence, bold words and links of Word stand between the signs it had; one undo brings it back', async ({
  openApp,
}) => {
  const { window } = await openApp(inEnglish)
  await importMarkdown(window)
  await writeIn(window, 0)
  await copied(window, word, wordPlain)
  await window.keyboard.type('!')
  const before = await written(window)
  await window.keyboard.press('Control+KeyA')
  await window.keyboard.press('Control+KeyV')
  await expect.poll(() => written(window)).toBe('Says [↗]the harbour board[↗]: the port [B]is open[B], at seven. ')
  await window.keyboard.press('Control+KeyZ')
  await expect.poll(() => written(window)).toBe(before)
  await window.keyboard.press('Control+KeyY')
  await window.keyboard.type('Today.')
  await window.keyboard.press('Alt+ArrowDown')
  await saved(window)
  await expect(sentence(window, 0)).toContainText('is open, at seven. Today.')
})

test('where a sentence has no mark-up, or it is in use, the words come plain: no styles, nothing run, line breaks as spaces', async ({
  openApp,
}) => {
  const { window } = await openApp(inEnglish)
  await importMarkdown(window)
  const title = await window.title()
  await writeIn(window, 1)
  await copied(window, browser, 'Two boats\ncome back')
  await window.keyboard.press('Control+KeyA')
  await window.keyboard.press('Control+KeyV')
  await expect.poll(() => written(window)).toBe('Two boats come back')
  await expect(editor(window).locator('*')).toHaveCount(0)
  expect(await window.title()).toBe(title)

  await writeIn(window, 0)
  await copied(window, docs, 'Three boats come')
  await window.keyboard.press('Control+KeyV')
  await expect.poll(() => written(window)).toMatch(/\.Three boats come$/u)
})

test('Ctrl+Shift+V pastes words alone; the signs of the sentence stay where they were cut away', async ({
  openApp,
}) => {
  const { window } = await openApp(inEnglish)
  await importMarkdown(window)
  await writeIn(window, 0)
  await copied(window, docs, 'Three boats come')
  await window.keyboard.press('Control+KeyA')
  await window.keyboard.press('Control+Shift+KeyV')
  await expect.poll(() => written(window)).toMatch(/^(?:\[.\]){4}Three boats come$/u)
})

test('words copied with signs among them are pasted without, here or elsewhere; cut and pasted they have their looks again', async ({
  openApp,
}) => {
  const { window } = await openApp(inEnglish)
  await importMarkdown(window)
  await writeIn(window, 0)
  const before = await written(window)
  await window.keyboard.press('Control+KeyA')
  await window.keyboard.press('Control+KeyC')
  await window.keyboard.press('End')
  await window.keyboard.press('Control+KeyV')
  await expect.poll(() => written(window)).toBe(`${before}The port opened at seven, says the board.`)
  await window.keyboard.press('Control+KeyZ')
  await expect.poll(() => written(window)).toBe(before)
  await window.keyboard.press('Control+KeyA')
  await window.keyboard.press('Control+KeyX')
  await expect.poll(() => written(window)).toMatch(/^(?:\[.\]){4}$/u)
  await window.keyboard.press('Control+KeyV')
  await expect.poll(() => written(window)).toBe(before)
  await writeIn(window, 1)
  await window.keyboard.press('Control+KeyV')
  await expect.poll(() => written(window)).toBe('Two boats come back.The port opened at seven, says the board.')
})

const anew = ['Его **два года** строили [рабочие](https://example.org/builders) у `mill.txt`.', 'Мост открыт.']
const plain = ['It was built by workers near the mill.', 'The bridge is open.']

/** Marks words of the source, which is read, and copies them. */
async function copySource(window: Page, row: number, words?: string): Promise<void> {
  await window.locator(`[data-side="source"][data-row="${row}"][data-sentence]`).evaluate((sentence, words) => {
    const range = document.createRange()
    range.selectNodeContents(sentence)
    const walk = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT)
    for (let node = walk.nextNode(); words !== undefined && node !== null; node = walk.nextNode()) {
      const at = node.nodeValue?.indexOf(words) ?? -1
      if (at < 0) continue
      range.setStart(node, at)
      range.setEnd(node, at + words.length)
    }
    document.getSelection()?.removeAllRanges()
    document.getSelection()?.addRange(range)
  }, words)
  await window.keyboard.press('Control+KeyC')
}

test('words copied from the source bring the mark-up that the translation lacks; one undo takes both back; what fits nowhere is told', async ({
  openApp,
}) => {
  const { window } = await openApp(inEnglish)
  await importMarkdown(window, anew, plain)
  await copySource(window, 0, 'года')
  await writeIn(window, 0)
  await window.keyboard.press('Control+End')
  await window.keyboard.type(' A')
  await window.keyboard.press('Control+KeyV')
  await expect.poll(() => written(window)).toBe('It was built by workers near the mill. A[B]года[B]')
  await window.keyboard.type('b')
  await expect.poll(() => written(window)).toBe('It was built by workers near the mill. A[B]года[B]b')
  await window.keyboard.press('Control+KeyZ')
  await expect.poll(() => written(window)).toBe('It was built by workers near the mill. A[B]года[B]')
  await window.keyboard.press('Control+KeyZ')
  await expect.poll(() => written(window)).toBe('It was built by workers near the mill. A')

  await copySource(window, 0)
  await writeIn(window, 0)
  await window.keyboard.press('Control+KeyA')
  await window.keyboard.press('Control+KeyV')
  const whole = 'Его [B]два года[B] строили [↗]рабочие[↗] у [`mill.txt`].'
  await expect.poll(() => written(window)).toBe(whole)
  await window.keyboard.press('Control+KeyZ')
  await expect.poll(() => written(window)).toBe('It was built by workers near the mill. A')
  await window.keyboard.press('Control+Shift+KeyI')
  await expect.poll(() => written(window)).toBe(whole)

  await writeIn(window, 1)
  await window.keyboard.press('Control+KeyA')
  await window.keyboard.press('Control+KeyV')
  await expect.poll(() => written(window)).toBe('Его два года строили рабочие у mill.txt.')
  await expect(window.getByText('3 inline codes were left out', { exact: false })).toBeVisible()
  await window.keyboard.press('Alt+ArrowUp')
  await saved(window)
})

test('words copied from the source go into other programs without its signs', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await importMarkdown(window, anew, plain)
  const given = window.evaluate(
    () =>
      new Promise((told) => {
        document.addEventListener(
          'copy',
          ({ clipboardData }) => told([clipboardData?.getData('text/plain'), clipboardData?.getData('text/html')]),
          { once: true },
        )
      }),
  )
  await copySource(window, 0)
  expect(await given).toEqual([
    'Его два года строили рабочие у mill.txt.',
    'Его <b>два года</b> строили <a href="https://example.org/builders">рабочие</a> у mill.txt.',
  ])
})

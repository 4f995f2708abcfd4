/** One table makes menu, key sheet and bindings: what is shown is pressed, on a Kazakh layout, and something happens. */
import type { ElectronApplication, Page } from '@playwright/test'
import { inEnglish, openSample, saved, say, sentence, writeIn } from './article.ts'
import { expect, test } from './launch.ts'
import { pressChord } from './real-keys.ts'

type Action = keyof typeof say.settings.shortcuts.action

type MenuLine = { readonly id: string; readonly role: string; readonly accelerator: string }

/** Every line of the native menu that shows a key. */
function menuLines(app: ElectronApplication): Promise<MenuLine[]> {
  return app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []
    return items
      .filter(({ accelerator }) => typeof accelerator === 'string')
      .map(({ id, role, accelerator }) => ({ id, role: role ?? '', accelerator: String(accelerator) }))
  })
}

/** As the sheet prints what Electron calls `CmdOrCtrl+Left`. */
function printed(accelerator: string): string {
  return accelerator
    .replace(/^(?:CmdOrCtrl|CommandOrControl)/u, 'Ctrl')
    .replace('Left', '←')
    .replace(/-$/u, '−')
}

async function readSheet(window: Page): Promise<ReadonlyMap<string, readonly string[]>> {
  await window.keyboard.press('Control+Slash')
  const sheet = window.getByRole('dialog', { name: say.settings.shortcuts.title })
  await sheet.waitFor()
  const lines = await sheet.locator('dl > div').evaluateAll((all) =>
    all.map((line): [string, string[]] => {
      const chords = [...line.querySelectorAll('kbd')].map(({ textContent }) => textContent ?? '')
      return [line.querySelector('dt')?.textContent ?? '', chords]
    }),
  )
  await window.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  return new Map(lines)
}

/** All that a person would see change: words, the place of the focus, which row and card are lit, the size of things. */
function seen(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: focus } = document
    const lit = [...document.querySelectorAll('[data-active], [aria-selected="true"], [aria-current]')]
    const caret = window.getSelection()
    return JSON.stringify([
      document.body.innerText,
      focus?.tagName,
      focus?.getAttribute('aria-label'),
      focus?.getAttribute('placeholder'),
      focus?.textContent?.slice(0, 80),
      lit.map(({ textContent }) => textContent?.slice(0, 40)),
      document.querySelectorAll('[role="grid"]').length,
      caret?.anchorOffset,
      window.devicePixelRatio,
    ])
  })
}

async function settled(window: Page): Promise<string> {
  let last = ''
  await expect
    .poll(async () => {
      const before = last
      last = await seen(window)
      return last === before
    })
    .toBe(true)
  return last
}

type Try = { readonly action: Action; readonly before?: (window: Page) => Promise<unknown>; readonly after?: string }

const closing = 'Escape'

const atRow = (row: number) => (window: Page) => sentence(window, row).click()
const inMiddle = (row: number) => async (window: Page) => {
  await sentence(window, row).click()
  await window.keyboard.press('Home')
  for (let step = 0; step < 12; step += 1) await window.keyboard.press('ArrowRight')
}

/** In an order in which each has something to do. */
const tries: readonly Try[] = [
  { action: 'article.import', after: closing },
  { action: 'article.export', after: closing },
  { action: 'article.details', after: closing },
  { action: 'report.show' },
  { action: 'settings.show' },
  { action: 'library.show' },
  { action: 'find.show', before: openAgain, after: closing },
  { action: 'find.replace', after: closing },
  { action: 'filter.show', after: closing },
  { action: 'shortcuts.show', after: closing },
  { action: 'segment.goTo', after: closing },
  { action: 'palette.show', after: closing },
  { action: 'view.toggle' },
  { action: 'view.article' },
  { action: 'view.grid' },
  { action: 'view.review' },
  { action: 'view.source' },
  { action: 'alignment.toggle' },
  { action: 'zoom.in', before: (window) => pressChord(window, 'Alt+1') },
  { action: 'zoom.out' },
  { action: 'zoom.in' },
  { action: 'zoom.reset' },
  { action: 'pane.next', before: atRow(2) },
  { action: 'pane.previous' },
  { action: 'segment.next', before: atRow(2) },
  { action: 'segment.previous' },
  { action: 'segment.history' },
  { action: 'segment.confirm', before: atRow(2) },
  { action: 'segment.confirmStay' },
  { action: 'action.undo' },
  { action: 'action.redo' },
  { action: 'worklist.next' },
  { action: 'worklist.previous' },
  { action: 'segment.split', before: inMiddle(4) },
  { action: 'segment.join' },
  { action: 'segment.takeCodes', before: atRow(2) },
  { action: 'segment.turnCase', before: inMiddle(2) },
  { action: 'segment.takeSource', before: atRow(3) },
  { action: 'segment.lock', before: atRow(5) },
  { action: 'find.everywhere', before: atRow(2), after: closing },
  { action: 'finding.next', before: atRow(0) },
  { action: 'change.show' },
  { action: 'change.next' },
  { action: 'change.previous', before: (window) => pressChord(window, 'F7') },
  { action: 'change.snapshot', after: closing },
  { action: 'comment.begin', before: atRow(2), after: closing },
  { action: 'error.mark', before: atRow(2), after: closing },
  { action: 'term.lookUp', before: atRow(2), after: closing },
  { action: 'term.add', before: atRow(2), after: closing },
  { action: 'segment.return', before: atRow(2), after: closing },
  { action: 'comment.next' },
  { action: 'comment.previous' },
  { action: 'finding.alike', before: (window) => pressChord(window, 'F8'), after: closing },
  { action: 'finding.reach' },
  { action: 'finding.previous' },
  { action: 'finding.dismiss', before: (window) => pressChord(window, 'F8') },
  { action: 'finding.asError', before: (window) => pressChord(window, 'F8') },
  { action: 'finding.apply', before: (window) => window.keyboard.press('Escape') },
  { action: 'article.review' },
]

/** One needs a correction made twice, one a translation memory, one an article that is closed, the others have no key of their own: corrections, memories, typing, filter, returns and reimport. */
const triedElsewhere: readonly Action[] = [
  'correction.preview',
  'memory.insert',
  'filter.clear',
  'filter.news',
  'report.corrections',
  'article.return',
  'article.reopen',
  'article.reimport',
]

async function openAgain(window: Page): Promise<void> {
  await window.getByRole('button', { name: say.common.nav.library }).click()
  await openSample({ window })
}

test('every key of the sheet does something, on a Kazakh layout too', async ({ openApp }) => {
  test.setTimeout(240_000)
  const { window } = await openApp(inEnglish)
  await openSample({ window })
  await writeIn(window, 1)
  const sheet = await readSheet(window)
  for (const { action, before, after } of tries) {
    const chords = sheet.get(say.settings.shortcuts.action[action]) ?? []
    const [chord = ''] = chords
    await test.step(`${action}: ${chord}`, async () => {
      await before?.(window)
      const still = await settled(window)
      await pressChord(window, chord)
      await expect.poll(() => seen(window).then((now) => now !== still), `${chord} does nothing`).toBe(true)
      if (after !== undefined) await window.keyboard.press(after)
    })
  }
  const tried = new Set([...tries.map(({ action }) => action), ...triedElsewhere])
  // Those of the alignment view are pressed by e2e/alignment.spec.ts, those that select several segments by e2e/returns.spec.ts.
  const { select, selectAll, pastePlain } = say.settings.shortcuts
  const elsewhere = [...Object.values(say.alignment.act), select, selectAll, pastePlain]
  const words = new Set([...[...tried].map((id) => say.settings.shortcuts.action[id]), ...elsewhere])
  expect([...sheet.keys()].toSorted()).toEqual([...words].toSorted())
})

test('the menu shows the keys of the sheet and no others', async ({ openApp }) => {
  const { app, window } = await openApp(inEnglish)
  await window.getByRole('row').nth(1).waitFor()
  const sheet = await readSheet(window)
  const own = (await menuLines(app)).filter(({ role }) => role === '')
  const actions: Readonly<Record<string, string>> = say.settings.shortcuts.action
  for (const { id, accelerator } of own) expect(sheet.get(actions[id] ?? '')?.[0], id).toBe(printed(accelerator))
  expect(own.length).toBeGreaterThan(9)
})

test('what does not exist yet has no key: Ctrl+1 to Ctrl+9 are kept free', async ({ openApp }) => {
  const { app, window } = await openApp(inEnglish)
  await window.getByRole('row').nth(1).waitFor()
  const inMenu = (await menuLines(app)).map(({ accelerator }) => printed(accelerator))
  const shown = [...inMenu, ...[...(await readSheet(window)).values()].flat()]
  expect(shown.filter((chord) => /^Ctrl\+[1-9]$/u.test(chord))).toEqual([])
})

test('larger and smaller reach everything in the window, dialogs too, and are kept', async ({ openApp }) => {
  const first = await openApp(inEnglish)
  await first.window.getByRole('row').nth(1).waitFor()
  const heading = first.window.getByRole('heading', { name: say.library.title })
  const size = () => first.window.evaluate(() => window.devicePixelRatio)
  const usual = await size()
  await heading.waitFor()
  await first.window.keyboard.press('Control+KeyO')
  await first.window.getByRole('dialog').waitFor()
  await pressChord(first.window, 'Ctrl+=')
  await expect.poll(size).toBeCloseTo(usual * 1.1)
  await pressChord(first.window, 'Ctrl+=')
  await expect.poll(size).toBeCloseTo(usual * 1.25)
  await first.app.close()
  const second = await openApp(inEnglish)
  await second.window.getByRole('row').nth(1).waitFor()
  await expect.poll(() => second.window.evaluate(() => window.devicePixelRatio)).toBeCloseTo(usual * 1.25)
})

/** Chooses a line of the native menu, as with the mouse. */
function choose(app: ElectronApplication, id: string): Promise<void> {
  return app.evaluate(({ Menu }, line) => Menu.getApplicationMenu()?.getMenuItemById(line)?.click(), id)
}

test('lines of the menu that need an article are grey while none is on the screen', async ({ openApp }) => {
  const { app, window } = await openApp(inEnglish)
  const usable = () =>
    app.evaluate(({ Menu }) =>
      [
        'article.import',
        'article.export',
        'view.article',
        'view.grid',
        'view.review',
        'alignment.toggle',
        'zoom.in',
      ].filter((id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled),
    )
  await window.getByRole('row').nth(1).waitFor()
  await expect.poll(usable).toEqual(['article.import', 'zoom.in'])
  await openSample({ window })
  await expect.poll(async () => (await usable()).length).toBe(7)
  await window.keyboard.press('Control+Comma')
  await expect.poll(usable).toEqual(['article.import', 'zoom.in'])
})

test('a line of the menu does nothing beneath a dialog, where its key does nothing either', async ({ openApp }) => {
  const { app, window } = await openApp(inEnglish)
  await openSample({ window })
  await writeIn(window, 2)
  await window.keyboard.type(' Kept.')
  await window.keyboard.press('Alt+ArrowDown')
  await saved(window)
  await window.keyboard.press('Control+KeyO')
  const field = window.getByRole('textbox', { name: say.importing.target.paste })
  await field.fill('A text pasted with care.')
  await window.getByRole('dialog').getByRole('button', { name: say.common.action.close }).focus()
  const usual = await window.evaluate(() => devicePixelRatio)
  for (const line of ['action.undo', 'article.import', 'library.show', 'shortcuts.show', 'about', 'zoom.in']) {
    await choose(app, line)
  }
  // Lines are answered in their order: once the last is, so are the others.
  await expect.poll(() => window.evaluate(() => devicePixelRatio)).toBeCloseTo(usual * 1.1)
  await expect(field).toHaveValue('A text pasted with care.')
  await window.getByRole('dialog').getByRole('button', { name: say.common.action.close }).click()
  await expect(sentence(window, 2)).toContainText('Kept.')
})

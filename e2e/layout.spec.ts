/** The window at its sizes, in every language: nothing is cut off, nothing is out of reach. */
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { type InterfaceLanguage, interfaceLanguages } from '../locales/languages.ts'
import { words } from '../locales/registry.ts'
import { inEnglish, openSample, sentence } from './article.ts'
import { importPasted, stocked } from './at-the-desk.ts'
import { expect, test } from './launch.ts'

type Size = readonly [width: number, height: number]

const ownNames = { en: 'English', ru: 'Русский', kk: 'Қазақша' } as const

async function speak(window: Page, tag: InterfaceLanguage): Promise<void> {
  if (tag === 'en') return
  await window.keyboard.press('Control+Comma')
  await window.getByRole('button', { name: new RegExp(words.en.settings.language.label, 'u') }).click()
  await window.getByRole('option', { name: ownNames[tag] }).click()
  await window.getByRole('button', { name: words[tag].common.nav.library }).click()
  await window.getByRole('row').nth(1).waitFor()
}

/** The smallest window a person can make, as the window itself says. */
function smallest(app: ElectronApplication): Promise<Size> {
  return app.evaluate(({ BrowserWindow }) => {
    const [width = 0, height = 0] = BrowserWindow.getAllWindows()[0]?.getMinimumSize() ?? []
    return [width, height]
  })
}

async function resize(app: ElectronApplication, page: Page, [width, height]: Size): Promise<void> {
  await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setSize(w, h), [
    width,
    height,
  ] as const)
  await expect.poll(() => page.evaluate(() => window.outerWidth)).toBe(width)
}

async function sizesOf(app: ElectronApplication): Promise<readonly Size[]> {
  return [[1280, 800], [1024, 640], await smallest(app)]
}

/** What of a button a person cannot press where it stands. */
async function unreachable(buttons: Locator): Promise<readonly string[]> {
  const lost: string[] = []
  for (const button of await buttons.all()) {
    await button.scrollIntoViewIfNeeded()
    const fault = await button.evaluate((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      const isForScreenReadersAlone = element.closest('[style*="clip"]') !== null
      if (isForScreenReadersAlone) return ''
      const isInside = left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight
      const met = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
      return isInside && (met === element || element.contains(met)) ? '' : element.outerHTML.slice(0, 120)
    })
    if (fault !== '') lost.push(fault)
  }
  return lost
}

/** How many letters of the headline can be read. */
function readableChars(header: Locator): Promise<number> {
  return header.locator('h1').evaluate((title) => {
    const text = title.textContent ?? ''
    const pen = document.createElement('canvas').getContext('2d')
    if (pen === null) return 0
    const { font, letterSpacing } = getComputedStyle(title)
    Object.assign(pen, { font, letterSpacing })
    if (title.scrollWidth <= title.clientWidth) return text.length
    const room = title.clientWidth - pen.measureText('…').width
    let count = 0
    while (pen.measureText(text.slice(0, count + 1)).width <= room) count += 1
    return count
  })
}

for (const tag of interfaceLanguages)
  test(`the bar of an article in ${ownNames[tag]}: the headline first, nothing cut`, async ({ openApp }) => {
    const { app, window } = await openApp(inEnglish)
    await stocked(window)
    await speak(window, tag)
    await openSample({ window })
    const header = window.locator('header').first()
    for (const size of await sizesOf(app)) {
      await resize(app, window, size)
      await expect.poll(() => readableChars(header), `${size}`).toBeGreaterThanOrEqual(24)
      expect(await unreachable(header.getByRole('button')), `${size}`).toEqual([])
      expect(await unreachable(header.getByRole('radio')), `${size}`).toEqual([])
      expect(await header.evaluate((bar) => bar.scrollWidth - bar.clientWidth), `${size}`).toBe(0)
    }
    await header.getByRole('button', { name: words[tag].review.menu }).click()
    await window.getByRole('menu').waitFor()
  })

test('a headline that has all its room, but a letter more than it must have, takes none from the buttons', async ({
  openApp,
}) => {
  const { app, window } = await openApp(inEnglish)
  await importPasted(window, { target: 'See the sign at the gate.\n' })
  await window.getByRole('textbox', { name: /^Segment 1,/u }).waitFor()
  await resize(app, window, [1280, 800])
  const grid = window.getByRole('radio', { name: words.en.article.view.grid })
  await expect(grid.getByText(words.en.article.view.grid)).toBeVisible()
})

for (const tag of interfaceLanguages)
  test(`the library in ${ownNames[tag]} stays readable in the smallest window`, async ({ openApp }) => {
    const { app, window } = await openApp(inEnglish)
    await stocked(window)
    await speak(window, tag)
    for (const size of await sizesOf(app)) {
      await resize(app, window, size)
      const headline = await window.getByRole('rowheader').first().boundingBox()
      expect(headline?.width, `${size}`).toBeGreaterThan(180)
      const outOfCell = await window
        .getByRole('grid')
        .locator('tbody :is(th, td)')
        .evaluateAll((cells) =>
          cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent),
        )
      expect(outOfCell, `${size}`).toEqual([])
      const wide = await window
        .getByRole('grid')
        .evaluate((table) => table.scrollWidth - (table.parentElement?.clientWidth ?? 0))
      expect(wide, `${size}`).toBeLessThanOrEqual(0)
      expect(await unreachable(window.getByRole('banner').getByRole('button')), `${size}`).toEqual([])
    }
  })

/** Opens each dialog one can come to with a fresh library, by name. */
const dialogs: Readonly<Record<string, (window: Page, tag: InterfaceLanguage) => Promise<void>>> = {
  import: (window) => window.keyboard.press('Control+KeyO'),
  keys: (window) => window.keyboard.press('Control+Slash'),
  export: (window) => window.keyboard.press('Control+Shift+KeyS'),
  'fix all alike': (window) => window.keyboard.press('Control+Shift+F8'),
  'put away': async (window, tag) => {
    await window.getByRole('button', { name: words[tag].review.menu }).click()
    await window.getByRole('menuitem', { name: words[tag].review.act.spike }).click()
  },
  person: async (window, tag) => {
    await window.locator('nav').getByRole('button').last().click()
    await window.getByRole('menuitem', { name: words[tag].settings.people.add }).click()
  },
}

for (const tag of interfaceLanguages)
  test(`every dialog in ${ownNames[tag]} fits the window, its buttons can be pressed`, async ({ openApp }) => {
    test.setTimeout(180_000)
    const { app, window } = await openApp(inEnglish)
    await stocked(window)
    await speak(window, tag)
    await openSample({ window })
    for (const size of await sizesOf(app)) {
      await resize(app, window, size)
      for (const [name, open] of Object.entries(dialogs)) {
        await open(window, tag)
        const dialog = window.getByRole('dialog')
        await dialog.waitFor()
        expect(await unreachable(dialog.getByRole('button')), `${name} at ${size}`).toEqual([])
        await window.keyboard.press('Escape')
        await dialog.waitFor({ state: 'detached' })
      }
    }
  })

test('the About dialog with all its credits scrolls by keyboard and can be closed', async ({ openApp }) => {
  const { app, window } = await openApp(inEnglish)
  await stocked(window)
  await resize(app, window, await smallest(app))
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('about')?.click())
  const dialog = window.getByRole('dialog')
  await dialog.waitFor()
  await window.keyboard.press('Tab')
  await window.keyboard.press('Tab')
  await window.keyboard.press('End')
  await expect(dialog.getByRole('listitem').last()).toBeInViewport()
  expect(await unreachable(dialog.getByRole('button'))).toEqual([])
})

test('at twice the size everything is still in reach', async ({ openApp }) => {
  const { app, window } = await openApp(inEnglish)
  await openSample({ window })
  await resize(app, window, [1024, 640])
  for (let step = 0; step < 5; step += 1) await window.keyboard.press('Control+Equal')
  await expect.poll(() => window.evaluate(() => devicePixelRatio)).toBeCloseTo(2)
  await expect(sentence(window, 0)).toBeVisible()
  expect(await unreachable(window.locator('header').first().getByRole('button'))).toEqual([])
  await window.keyboard.press('Control+KeyO')
  await window.getByRole('dialog').waitFor()
  expect(await unreachable(window.getByRole('dialog').getByRole('button'))).toEqual([])
})

test('the sentence one is at stays in sight when the window changes its size, and when everything is made larger', async ({
  openApp,
}) => {
  const { app, window } = await openApp(inEnglish)
  await openSample({ window })
  await resize(app, window, [1280, 800])
  await sentence(window, 9).click()
  const active = window.locator('[data-side="target"][data-active]').first()
  await expect(active).toBeInViewport()
  for (const size of [await smallest(app), [1280, 800]] as const) {
    await resize(app, window, size)
    await expect(active).toBeInViewport()
  }
  for (let step = 0; step < 5; step += 1) await window.keyboard.press('Control+Equal')
  await expect.poll(() => window.evaluate(() => devicePixelRatio)).toBeCloseTo(2)
  await expect(active).toBeInViewport()
})

test('a confirmed sentence is told from an open one by its sign and its ink, and no line moves', async ({
  openApp,
}) => {
  const { window } = await openApp(inEnglish)
  await openSample({ window })
  const look = (row: number) =>
    sentence(window, row).evaluate((element) => {
      const sign = getComputedStyle(element, '::after')
      return { sign: sign.visibility, shape: sign.content, ink: getComputedStyle(element).color }
    })
  const height = () => sentence(window, 2).evaluate((element) => element.closest('p')?.offsetHeight)
  const starts = () =>
    sentence(window, 2).evaluate((element) =>
      [...(element.closest('p')?.querySelectorAll('[data-row]') ?? [])].map((one) => one.getClientRects()[0]?.left),
    )
  const [before, startsBefore] = [await height(), await starts()]
  await sentence(window, 2).click()
  await window.keyboard.press('Control+Enter')
  await expect.poll(() => look(2).then(({ sign }) => sign)).toBe('visible')
  const [confirmed, open] = [await look(2), await look(9)]
  expect(open.sign).toBe('hidden')
  expect(confirmed.shape).not.toBe(open.shape)
  expect(confirmed.ink).not.toBe(open.ink)
  expect(await height()).toBe(before)
  expect(await starts()).toEqual(startsBefore)
})

test('sentences of the running text are parted by the spaces of the text alone', async ({ openApp }) => {
  const { window } = await openApp(inEnglish)
  await importPasted(window, { target: 'The bridge\n\nIt is short. It is old. It is red.\n' })
  await sentence(window, 3).waitFor()
  const widths = await sentence(window, 1).evaluate((first) => {
    const paragraph = first.closest('p')
    const all = document.createRange()
    if (paragraph !== null) all.selectNodeContents(paragraph)
    const drawn = all.getBoundingClientRect().width
    const plain = document.createElement('span')
    plain.style.position = 'absolute'
    plain.style.whiteSpace = 'pre'
    plain.textContent = paragraph?.textContent ?? ''
    paragraph?.append(plain)
    return { drawn, plain: plain.getBoundingClientRect().width }
  })
  expect(Math.abs(widths.drawn - widths.plain)).toBeLessThan(1)
})

/** How far it stands out of the window; of a list that is scrolled, the frame it is scrolled in. */
function outside(popup: Locator): Promise<number> {
  return popup.evaluate((element) => {
    const { left, top, right, bottom } = (element.closest('[data-trigger]') ?? element).getBoundingClientRect()
    return Math.max(0, -left, -top, right - window.innerWidth, bottom - window.innerHeight)
  })
}

test('what is open over the text stays in the window and at its button while the window changes its size', async ({
  openApp,
}) => {
  const { app, window } = await openApp(inEnglish)
  await openSample({ window })
  const { review, article } = words.en
  const popups: readonly (readonly [what: string, open: () => Promise<void>, role: 'menu' | 'listbox' | 'dialog'])[] = [
    ['a menu', () => window.locator('header').first().getByRole('button', { name: review.menu }).click(), 'menu'],
    [
      'a list in a dialog',
      async () => {
        await window.keyboard.press('Control+Shift+KeyS')
        const dialog = window.getByRole('dialog')
        await dialog.getByRole('button', { name: new RegExp(review.exporting.format, 'u') }).click()
      },
      'listbox',
    ],
    ['the key sheet', () => window.keyboard.press('Control+Slash'), 'dialog'],
  ]
  for (const [what, open, role] of popups) {
    await resize(app, window, [1600, 1000])
    await open()
    const popup = window.getByRole(role).last()
    await expect(popup, what).toBeVisible()
    for (const size of [[1024, 640], [1280, 800], await smallest(app)] as const) {
      await resize(app, window, size)
      if ((await popup.count()) > 0)
        await expect.poll(() => outside(popup), `${what} at ${size}`).toBeLessThanOrEqual(0)
    }
    for (let escapes = 0; escapes < 3 && (await popup.count()) > 0; escapes += 1) await window.keyboard.press('Escape')
    await expect(popup, what).toHaveCount(0)
    while ((await window.getByRole('dialog').count()) > 0) await window.keyboard.press('Escape')
    await expect(window.getByRole('radio', { name: article.view.grid })).toBeVisible()
  }
})

/** What axe finds in the window as it stands: all of its rules in the theme that is shown, and contrast in the other one. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

type Theme = 'light' | 'dark'

const other: Readonly<Record<Theme, Theme>> = { light: 'dark', dark: 'light' }

async function found(window: Page, of: string, rules?: readonly string[]): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page: window }).setLegacyMode(true).include(of)
  const { violations } = await (rules === undefined ? axe : axe.withRules([...rules])).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

/** Shows the other theme, without a change of the settings; answers which one stood before. */
function turnTheme(window: Page, to: Theme | undefined): Promise<Theme> {
  return window.evaluate((theme) => {
    const { dataset } = document.documentElement
    const before = dataset.theme === 'dark' ? 'dark' : 'light'
    dataset.theme = theme ?? (before === 'dark' ? 'light' : 'dark')
    // Colours that glide from one to the other would be caught on their way.
    for (const animation of document.getAnimations()) animation.finish()
    return before
  }, to)
}

/** A line a barrier; `within` narrows the look to a part of the window. */
export async function barriers(window: Page, within = 'html'): Promise<readonly string[]> {
  const asShown = await found(window, within)
  const theme = await turnTheme(window, undefined)
  const turned = await found(window, within, ['color-contrast'])
  await turnTheme(window, theme)
  return [...asShown, ...turned.map((line) => `${other[theme]}, ${line}`)]
}

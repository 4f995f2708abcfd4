/** Puts theme, size and language on the window itself, and tells the shell for its menu and title bar. */
import type { Settings } from '../../contract/shapes.ts'
import { interfaceLanguageFor } from '../../locales/registry.ts'
import { bridge } from '../bridge.ts'

const darkWish = '(prefers-color-scheme: dark)'

/** Follows the computer's theme while the setting says so; the answer stops following. */
export function dressWindow(settings: Settings): () => void {
  const stop = paint(settings.theme)
  bridge.zoom(settings.zoomPercent)
  const language = interfaceLanguageFor(
    settings.interfaceLanguage === 'system' ? navigator.language : settings.interfaceLanguage,
  )
  bridge.describe({ language, theme: settings.theme })
  return stop
}

/** The shell keeps the theme last chosen, and has the computer's wish say so to this window. */
export function followComputerTheme(): () => void {
  return paint('system')
}

function paint(theme: Settings['theme']): () => void {
  const prefersDark = window.matchMedia(darkWish)
  const put = (): void => {
    const isDark = theme === 'dark' || (theme === 'system' && prefersDark.matches)
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
  }
  put()
  prefersDark.addEventListener('change', put)
  return () => prefersDark.removeEventListener('change', put)
}

/** Puts theme, size and language on the window itself, and tells the shell for its menu and title bar. */
import type { Settings } from '../../contract/settings.ts'
import { interfaceLanguageFor } from '../../locales/languages.ts'
import { bridge } from '../bridge.ts'

const darkWish = '(prefers-color-scheme: dark)'

/** The answer stops following the computer's theme. */
export function applyAppearance(settings: Settings): () => void {
  const stop = paint(settings.theme)
  bridge.zoom(settings.zoomPercent)
  const language = interfaceLanguageFor(
    settings.interfaceLanguage === 'system' ? bridge.computerLanguage() : settings.interfaceLanguage,
  )
  bridge.describe({ language, theme: settings.theme, keys: settings.keys })
  return stop
}

/** Follows the computer's theme while that is the wish; the answer stops following. */
export function paint(theme: Settings['theme']): () => void {
  const prefersDark = window.matchMedia(darkWish)
  const put = (): void => {
    const isDark = theme === 'dark' || (theme === 'system' && prefersDark.matches)
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
  }
  put()
  prefersDark.addEventListener('change', put)
  return () => prefersDark.removeEventListener('change', put)
}

/** Puts theme, size and language on the window itself, and tells the shell for its menu and title bar. */
import type { Settings } from '../../contract/shapes.ts'
import { interfaceLanguageFor } from '../../locales/registry.ts'
import { bridge } from '../bridge.ts'

const darkWish = '(prefers-color-scheme: dark)'

/** Follows the computer's theme while the setting says so; the answer stops following. */
export function dressWindow(settings: Settings): () => void {
  const root = document.documentElement
  const prefersDark = window.matchMedia(darkWish)
  const paint = (): void => {
    const isDark = settings.theme === 'dark' || (settings.theme === 'system' && prefersDark.matches)
    root.dataset.theme = isDark ? 'dark' : 'light'
  }
  paint()
  bridge.zoom(settings.zoomPercent)
  const language = interfaceLanguageFor(
    settings.interfaceLanguage === 'system' ? navigator.language : settings.interfaceLanguage,
  )
  bridge.describe({ language, theme: settings.theme })
  prefersDark.addEventListener('change', paint)
  return () => prefersDark.removeEventListener('change', paint)
}

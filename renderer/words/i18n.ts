/** Words of the interface: i18next over the bundled locales, switched live. */
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { en } from '../../locales/en/index.ts'
import { interfaceLanguageFor, words } from '../../locales/registry.ts'
import { bridge } from '../bridge.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: typeof en
  }
}

export function startWords(): void {
  void i18next.use(initReactI18next).init({
    resources: words,
    lng: interfaceLanguageFor(bridge.computerLanguage()),
    fallbackLng: false,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    initAsync: false,
  })
}

/** Takes a setting: a language tag, or `system` for that of the computer. */
export function switchInterfaceLanguage(wish: string): void {
  const language = interfaceLanguageFor(wish === 'system' ? bridge.computerLanguage() : wish)
  document.documentElement.lang = language
  void i18next.changeLanguage(language)
}

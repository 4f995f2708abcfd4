/** Words of the interface: i18next over the words of one language at a time, switched live. */
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { sayMinute } from '../../locales/dates.ts'
import type { en } from '../../locales/en/index.ts'
import { interfaceLanguageFor } from '../../locales/languages.ts'
import { loadWords } from '../../locales/load-words.ts'
import { bridge } from '../bridge.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: typeof en
  }
}

/** The language wished for last: words that come later than those of another wish are kept, not shown. */
let wished = ''

/** Begins in the language that the shell put behind the page's address, as it was last chosen. Resolves when it is there. */
export async function startWords(): Promise<void> {
  const language = interfaceLanguageFor(window.location.hash.slice(1) || bridge.computerLanguage())
  wished = language
  document.documentElement.lang = language
  const words = await loadWords(language)
  await i18next.use(initReactI18next).init({
    resources: { [language]: words },
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  i18next.services.formatter?.add('minute', (atMs, tag) => sayMinute(Number(atMs), interfaceLanguageFor(tag ?? '')))
}

/** Takes a setting: a language tag, or `system` for that of the computer. Resolves when it is shown. */
export async function switchInterfaceLanguage(wish: string): Promise<void> {
  const language = interfaceLanguageFor(wish === 'system' ? bridge.computerLanguage() : wish)
  wished = language
  if (!i18next.hasResourceBundle(language, 'common')) {
    for (const [namespace, words] of Object.entries(await loadWords(language))) {
      i18next.addResourceBundle(language, namespace, words)
    }
  }
  if (wished !== language) return
  document.documentElement.lang = language
  await i18next.changeLanguage(language)
}

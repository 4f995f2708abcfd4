/** The command line's words, in the language of the terminal or of `--ui`. */
import { createInstance } from 'i18next'
import { sayMinute } from '../locales/dates.ts'
import { interfaceLanguageFor } from '../locales/languages.ts'
import { words } from '../locales/registry.ts'

/** Puts a key of `locales/` (namespace `cli` unless it names another) and its facts into words. */
export type Say = (key: string, facts?: Readonly<Record<string, unknown>>) => string

/** The wish of the person, then of their terminal (POSIX: LC_ALL, LC_MESSAGES, LANG). */
export function languageWish(
  ui: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  return ui ?? environment.LC_ALL ?? environment.LC_MESSAGES ?? environment.LANG ?? 'en'
}

/** Words in the language wished for; English where there is none of that name. */
export function sayIn(wish: string): Say {
  const language = interfaceLanguageFor(wish)
  const instance = createInstance()
  void instance.init({
    lng: language,
    // Words that a language does not say yet are English ones; a release has none such.
    fallbackLng: 'en',
    resources: { en: words.en, [language]: words[language] },
    defaultNS: 'cli',
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  instance.services.formatter?.add('minute', (atMs) => sayMinute(Number(atMs), language))
  return (key, facts) => String(instance.t(key, { ...facts }))
}

/** Fetches the words of one interface language: a window needs one of them, and reads no other. */
import type { InterfaceLanguage } from './languages.ts'

/** Words by namespace; i18next knows their shape from English. */
export type Words = Readonly<Record<string, object>>

const files: Readonly<Record<InterfaceLanguage, () => Promise<Words>>> = {
  en: async () => (await import('./en/index.ts')).en,
  ru: async () => (await import('./ru/index.ts')).ru,
  kk: async () => (await import('./kk/index.ts')).kk,
}

/** Rejects only if the app's own file cannot be read. */
export function loadWords(language: InterfaceLanguage): Promise<Words> {
  return files[language]()
}

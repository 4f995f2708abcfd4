/** The interface languages. English is the measure: every other has the same keys, with plural forms of its own. */
import { en } from './en/index.ts'
import { kk } from './kk/index.ts'
import { ru } from './ru/index.ts'

export const interfaceLanguages = ['en', 'ru', 'kk'] as const
export type InterfaceLanguage = (typeof interfaceLanguages)[number]

export const words = { en, ru, kk } as const

/** The interface language for a wish such as `ru-KZ` or `system`; English when there is none of that name. */
export function interfaceLanguageFor(wish: string): InterfaceLanguage {
  const language = wish.toLowerCase().split(/[-_]/u)[0]
  return interfaceLanguages.find((known) => known === language) ?? 'en'
}

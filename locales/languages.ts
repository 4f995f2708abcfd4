/** The interface languages, without their words. */

export const interfaceLanguages = ['en', 'ru', 'kk'] as const
export type InterfaceLanguage = (typeof interfaceLanguages)[number]

/** The interface language for a wish such as `ru-KZ` or `system`; English when there is none of that name. */
export function interfaceLanguageFor(wish: string): InterfaceLanguage {
  const language = wish.toLowerCase().split(/[-_]/u)[0]
  return interfaceLanguages.find((known) => known === language) ?? 'en'
}

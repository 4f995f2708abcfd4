/** Every language there is a table for. To add one: write `<tag>.ts` beside this file and name it here. */
import type { LanguageTag } from '../model/ids.ts'
import { ar } from './ar.ts'
import { bg } from './bg.ts'
import { da } from './da.ts'
import { de } from './de.ts'
import { defaultLanguage } from './default-language.ts'
import { el } from './el.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { hi } from './hi.ts'
import { hy } from './hy.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { kk } from './kk.ts'
import type { Language } from './language.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import { ru } from './ru.ts'
import { sk } from './sk.ts'
import { tr } from './tr.ts'
import { uk } from './uk.ts'
import { zh } from './zh.ts'

export const languages: readonly Language[] = [
  en,
  ru,
  kk,
  de,
  fr,
  es,
  it,
  tr,
  da,
  nl,
  pl,
  uk,
  bg,
  el,
  sk,
  hy,
  zh,
  ja,
  ar,
  hi, // biome-ignore format: one line is easier to read
]

const byTag: ReadonlyMap<LanguageTag, Language> = new Map(languages.map((language) => [language.tag, language]))

/** The table of a language by its tag (`kk`, `en-GB`); the default one for a language without a table. Never fails. */
export function languageOf(tag: LanguageTag): Language {
  const base = tag.toLowerCase().split(/[-_]/)[0] ?? ''
  return byTag.get(base) ?? defaultLanguage
}

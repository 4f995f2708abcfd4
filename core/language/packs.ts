/** Every language there is a pack for. To add one: write `<tag>/index.ts` beside this file and name it here. */
import type { LanguageTag } from '../model/ids.ts'
import { lookUpLanguage } from '../model/language-tag.ts'
import { ar } from './ar/index.ts'
import { bg } from './bg/index.ts'
import { da } from './da/index.ts'
import { de } from './de/index.ts'
import { defaultPack } from './default-pack.ts'
import { el } from './el/index.ts'
import { en } from './en/index.ts'
import { es } from './es/index.ts'
import { fr } from './fr/index.ts'
import { hi } from './hi/index.ts'
import { hy } from './hy/index.ts'
import { it } from './it/index.ts'
import { ja } from './ja/index.ts'
import { kk } from './kk/index.ts'
import type { LanguagePack } from './language-pack.ts'
import { nl } from './nl/index.ts'
import { pl } from './pl/index.ts'
import { ru } from './ru/index.ts'
import { sk } from './sk/index.ts'
import { tr } from './tr/index.ts'
import { uk } from './uk/index.ts'
import { zh } from './zh/index.ts'

export const languagePacks: readonly LanguagePack[] = [
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

const byTag: ReadonlyMap<LanguageTag, LanguagePack> = new Map(languagePacks.map((pack) => [pack.tag, pack]))

/** The pack of a language by its tag, or that of the nearest wider one (`pt-BR` has that of `pt`); else the default. Never fails. */
export function packOf(tag: LanguageTag): LanguagePack {
  return lookUpLanguage(tag, byTag) ?? defaultPack
}

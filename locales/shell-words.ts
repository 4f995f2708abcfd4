/** The words that the shell speaks itself, before and beside the page: its menu, and why there is no library. */
import enMenu from './en/menu.json' with { type: 'json' }
import enOpening from './en/opening.json' with { type: 'json' }
import kkMenu from './kk/menu.json' with { type: 'json' }
import kkOpening from './kk/opening.json' with { type: 'json' }
import type { InterfaceLanguage } from './languages.ts'
import ruMenu from './ru/menu.json' with { type: 'json' }
import ruOpening from './ru/opening.json' with { type: 'json' }

export type ShellWords = { readonly menu: typeof enMenu; readonly opening: typeof enOpening }

export const shellWords: Readonly<Record<InterfaceLanguage, ShellWords>> = {
  en: { menu: enMenu, opening: enOpening },
  ru: { menu: ruMenu, opening: ruOpening },
  kk: { menu: kkMenu, opening: kkOpening },
}

/** The words of every interface language. English is the measure: every other has the same keys, with plural forms of its own. */
import { en } from './en/index.ts'
import { kk } from './kk/index.ts'
import { ru } from './ru/index.ts'

export const words = { en, ru, kk } as const

/** What holds for a language without a pack of its own. */
import { defaultSentences } from './default-sentences.ts'
import type { LanguagePack } from './language-pack.ts'

export const defaultPack: LanguagePack = { tag: defaultSentences.tag, sentences: defaultSentences, habits: {} }
